CREATE TABLE channel_preferences (
    channel_id  BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    from_at     BIGINT  NOT NULL,
    preferences VARCHAR COLLATE "C" NOT NULL,
    PRIMARY KEY (channel_id, from_at)
);
