-- Channels whose time stands still while nobody watches: since when, and what was on then and goes on later, as JSON.
CREATE TABLE standstill (
    channel_id BIGINT  NOT NULL PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    since      BIGINT  NOT NULL,
    rest       VARCHAR NOT NULL
);

-- When somebody was last known to watch a channel whose time can stand still: after a crash it stopped then.
CREATE TABLE last_watched (
    channel_id BIGINT NOT NULL PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    watched_at BIGINT NOT NULL
);
