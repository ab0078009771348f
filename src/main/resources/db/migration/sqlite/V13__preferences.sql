-- Which streams a channel prefers for what begins at or after an instant, as JSON. What was before is kept, so that what has aired sounds as it did.
CREATE TABLE channel_preferences (
    channel_id  BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    from_at     BIGINT  NOT NULL,
    preferences VARCHAR NOT NULL,
    PRIMARY KEY (channel_id, from_at)
);
