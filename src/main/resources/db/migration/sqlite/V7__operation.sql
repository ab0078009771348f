-- What rules, edits and state were before each change that a person made, so that it can be reverted.
CREATE TABLE change (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    made_at    BIGINT  NOT NULL,
    deed       VARCHAR NOT NULL,
    what       VARCHAR NOT NULL,
    -- As in schedule.
    rules      VARCHAR NOT NULL,
    written    VARCHAR NOT NULL,
    -- All edits with their ids, as a JSON list.
    edits      VARCHAR NOT NULL,
    anchor     VARCHAR NOT NULL
);
CREATE INDEX change_of_channel ON change (channel_id, id);

-- When each item first and last aired on a channel, of those airings that are forgotten.
CREATE TABLE aired (
    channel_id BIGINT NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    media_id   BIGINT NOT NULL,
    first_at   BIGINT NOT NULL,
    last_at    BIGINT NOT NULL,
    PRIMARY KEY (channel_id, media_id)
) WITHOUT ROWID;

-- When the item of a programme aired on the channel for the first time, be it long forgotten; 0 for everything else. It depends on
-- earlier airings only, which never change.
ALTER TABLE airing ADD COLUMN first_at BIGINT NOT NULL DEFAULT 0;
CREATE TABLE first_airing AS
    SELECT channel_id, media_id, min(start_at) AS first_at FROM airing WHERE kind = 'PROGRAMME' GROUP BY channel_id, media_id;
CREATE INDEX first_airing_of_item ON first_airing (channel_id, media_id);
UPDATE airing SET first_at = (
    SELECT first_at FROM first_airing first
    WHERE first.channel_id = airing.channel_id AND first.media_id = airing.media_id)
WHERE kind = 'PROGRAMME';
DROP TABLE first_airing;

-- What was really sent of airings; nothing is here of what nobody watched.
CREATE TABLE as_run (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id    BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    -- Planned.
    start_at      BIGINT  NOT NULL,
    finish_at     BIGINT  NOT NULL,
    media_id      BIGINT  NOT NULL,
    kind          VARCHAR NOT NULL,
    -- Over what it was sent.
    carrier       VARCHAR NOT NULL,
    -- Which part of the plan was sent.
    from_at       BIGINT  NOT NULL,
    to_at         BIGINT  NOT NULL,
    -- When its first and last packets were sent.
    first_sent_at BIGINT  NOT NULL,
    last_sent_at  BIGINT  NOT NULL,
    viewers       INTEGER NOT NULL,
    bridged       BIGINT  NOT NULL
);
CREATE INDEX as_run_of_channel ON as_run (channel_id, start_at);
CREATE INDEX as_run_by_end ON as_run (finish_at);
