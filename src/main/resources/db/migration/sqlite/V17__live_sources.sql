-- What a person said of a live source; its number is in the path of its media item and never used again.
CREATE TABLE live_source (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    media_id          BIGINT  NOT NULL,
    name              VARCHAR NOT NULL,
    addresses         VARCHAR NOT NULL,
    programme_seconds INTEGER NOT NULL,
    connections       INTEGER NOT NULL
);
CREATE INDEX live_source_media ON live_source (media_id);
