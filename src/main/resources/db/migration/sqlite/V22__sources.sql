-- What a person has elsewhere. The mark is where the next reading goes on.
CREATE TABLE source (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    name            VARCHAR NOT NULL UNIQUE,
    origin          VARCHAR NOT NULL,
    refresh_seconds BIGINT  NOT NULL,
    enabled         BOOLEAN NOT NULL,
    mark            VARCHAR NOT NULL
);

-- Sealed with a key that is kept apart.
CREATE TABLE source_secret (
    source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    name      VARCHAR NOT NULL,
    sealed    VARCHAR NOT NULL,
    PRIMARY KEY (source_id, name)
);

-- The files of sources: what each is known by, the path of its media item, and how the source finds it again.
CREATE TABLE remote_file (
    source_id   INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    file_key    VARCHAR NOT NULL,
    path        VARCHAR NOT NULL,
    locator     VARCHAR NOT NULL,
    size_bytes  BIGINT  NOT NULL,
    modified_at VARCHAR NOT NULL,
    digest      VARCHAR NOT NULL,
    PRIMARY KEY (source_id, file_key)
);
CREATE INDEX remote_file_by_path ON remote_file (path);

-- The last scan of everything that is scanned.
CREATE TABLE scan (
    subject  VARCHAR NOT NULL PRIMARY KEY,
    state    VARCHAR NOT NULL,
    began_at BIGINT  NOT NULL,
    ended_at BIGINT  NOT NULL,
    report   VARCHAR NOT NULL
);
