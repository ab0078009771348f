-- Instants of a timeline are milliseconds since 1970-01-01 UTC; lists and variants are JSON.
CREATE TABLE media_item (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    path           VARCHAR NOT NULL UNIQUE,
    kind           VARCHAR NOT NULL,
    title          VARCHAR NOT NULL,
    show_title     VARCHAR NOT NULL,
    season         INTEGER NOT NULL,
    episode        INTEGER NOT NULL,
    year           INTEGER NOT NULL,
    plot           VARCHAR NOT NULL,
    size_bytes     BIGINT  NOT NULL,
    -- ISO 8601 to the nanosecond, as file systems keep it.
    modified_at    VARCHAR NOT NULL,
    digest         VARCHAR NOT NULL,
    duration_nanos BIGINT  NOT NULL,
    streams        VARCHAR NOT NULL,
    gone           BOOLEAN NOT NULL
);

CREATE TABLE media_collection (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    VARCHAR NOT NULL,
    content VARCHAR NOT NULL
);

CREATE TABLE channel (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    number_major INTEGER NOT NULL,
    number_minor INTEGER NOT NULL,
    name         VARCHAR NOT NULL,
    epoch        BIGINT  NOT NULL,
    zone         VARCHAR NOT NULL,
    profile      VARCHAR NOT NULL,
    UNIQUE (number_major, number_minor)
);

-- The rules of a channel and where they resume: its timeline ends at horizon.
CREATE TABLE schedule (
    channel_id      BIGINT PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    rules           VARCHAR NOT NULL,
    anchor          VARCHAR NOT NULL,
    horizon         BIGINT  NOT NULL,
    version         BIGINT  NOT NULL,
    edited          BOOLEAN NOT NULL,
    content_version BIGINT  NOT NULL,
    remarks         VARCHAR NOT NULL
);

CREATE TABLE airing (
    channel_id  BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    start_at    BIGINT  NOT NULL,
    finish_at   BIGINT  NOT NULL,
    media_id    BIGINT  NOT NULL,
    in_point    BIGINT  NOT NULL,
    kind        VARCHAR NOT NULL,
    guide_group BIGINT  NOT NULL,
    reason      VARCHAR NOT NULL,
    -- The anchor right after this airing.
    resume      VARCHAR NOT NULL,
    PRIMARY KEY (channel_id, start_at)
);

-- Counts the changes of what has a version of its own, such as the media.
CREATE TABLE revision (
    name  VARCHAR PRIMARY KEY,
    value BIGINT NOT NULL
);

-- What the installation must remember about itself, such as its HDHomeRun device id.
CREATE TABLE installation (
    name  VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);
