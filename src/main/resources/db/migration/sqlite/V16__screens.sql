-- What a channel shows while it has no programme to show, as JSON, by the reason. The picture is there when the screen shows one.
CREATE TABLE screen (
    channel_id BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    reason     VARCHAR NOT NULL,
    content    VARCHAR NOT NULL,
    digest     VARCHAR NOT NULL DEFAULT '',
    format     VARCHAR NOT NULL DEFAULT '',
    picture    BLOB    NULL,
    PRIMARY KEY (channel_id, reason)
);
