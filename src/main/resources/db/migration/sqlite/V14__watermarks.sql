-- Watermarks as people describe them, and the pictures that were uploaded for them, by their digests.
CREATE TABLE watermark (
    name       VARCHAR NOT NULL PRIMARY KEY,
    definition VARCHAR NOT NULL
);

CREATE TABLE watermark_picture (
    digest  VARCHAR NOT NULL PRIMARY KEY,
    format  VARCHAR NOT NULL,
    picture BLOB    NOT NULL
);

-- Which channels have a watermark of their own, or are to have none.
CREATE TABLE channel_watermark (
    channel_id BIGINT  NOT NULL PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    name       VARCHAR NOT NULL
);
