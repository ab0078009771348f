-- Stretches of a timeline that show what another channel shows. The other one may be gone.
CREATE TABLE redirect (
    channel_id   BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    start_at     BIGINT  NOT NULL,
    finish_at    BIGINT  NOT NULL,
    target_id    BIGINT  NOT NULL,
    shift_millis BIGINT  NOT NULL,
    -- How to get back to the state before it.
    resume       VARCHAR NOT NULL,
    PRIMARY KEY (channel_id, start_at)
);

-- Stretches of a timeline in which nothing is planned, and why.
CREATE TABLE gap (
    channel_id BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    start_at   BIGINT  NOT NULL,
    finish_at  BIGINT  NOT NULL,
    reason     VARCHAR NOT NULL,
    PRIMARY KEY (channel_id, start_at)
);

-- What persons have changed about single places of timelines, as JSON; in the order in which it was done.
CREATE TABLE edit (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    start_at   BIGINT  NOT NULL,
    finish_at  BIGINT  NOT NULL,
    change     VARCHAR NOT NULL
);
CREATE INDEX edit_of_channel ON edit (channel_id, finish_at);

-- Whether an edit has been made or taken back since the timeline was planned.
ALTER TABLE schedule ADD COLUMN retouched BOOLEAN NOT NULL DEFAULT FALSE;
