CREATE TABLE screen (
    channel_id BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    reason     VARCHAR COLLATE "C" NOT NULL,
    content    VARCHAR COLLATE "C" NOT NULL,
    digest     VARCHAR COLLATE "C" NOT NULL DEFAULT '',
    format     VARCHAR COLLATE "C" NOT NULL DEFAULT '',
    picture    BYTEA   NULL,
    PRIMARY KEY (channel_id, reason)
);
