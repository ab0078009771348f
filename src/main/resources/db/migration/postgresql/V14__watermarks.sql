CREATE TABLE watermark (
    name       VARCHAR COLLATE "C" NOT NULL PRIMARY KEY,
    definition VARCHAR COLLATE "C" NOT NULL
);

CREATE TABLE watermark_picture (
    digest  VARCHAR COLLATE "C" NOT NULL PRIMARY KEY,
    format  VARCHAR COLLATE "C" NOT NULL,
    picture BYTEA   NOT NULL
);

CREATE TABLE channel_watermark (
    channel_id BIGINT  NOT NULL PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    name       VARCHAR COLLATE "C" NOT NULL
);
