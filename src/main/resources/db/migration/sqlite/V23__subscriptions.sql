-- How a person wants what a source lists, and what its readings have left.
CREATE TABLE subscription (
    source_id  INTEGER NOT NULL PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    rules      VARCHAR NOT NULL,
    guide_rank INTEGER NOT NULL,
    reading    INTEGER NOT NULL,
    left_over  VARCHAR NOT NULL
);

-- What a source lists: as it lists it, and as the rules show it. Of what has left the list the day is kept since when.
CREATE TABLE listed_entry (
    source_id   INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    entry_key   VARCHAR NOT NULL,
    position    INTEGER NOT NULL,
    reading     INTEGER NOT NULL,
    digest      BIGINT  NOT NULL,
    kind        VARCHAR NOT NULL,
    listed      VARCHAR NOT NULL,
    shown_name  VARCHAR NOT NULL,
    shown_group VARCHAR NOT NULL,
    number      VARCHAR NOT NULL,
    logo        VARCHAR NOT NULL,
    match_key   VARCHAR NOT NULL,
    dropped_by  INTEGER NOT NULL,
    choice      VARCHAR NOT NULL,
    gone_since  BIGINT  NOT NULL,
    PRIMARY KEY (source_id, entry_key)
);
CREATE INDEX listed_entry_by_position ON listed_entry (source_id, position);

-- Live sources that a source brings: whose they are, by which key, and what is told with each request.
ALTER TABLE live_source ADD COLUMN source_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE live_source ADD COLUMN source_key VARCHAR NOT NULL DEFAULT '';
ALTER TABLE live_source ADD COLUMN headers VARCHAR NOT NULL DEFAULT '{"values":{}}';
ALTER TABLE live_source ADD COLUMN account VARCHAR NOT NULL DEFAULT '';
CREATE INDEX live_source_by_source ON live_source (source_id, source_key);

-- The channels of guides of others.
CREATE TABLE guide_channel (
    source_id  INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    channel_id VARCHAR NOT NULL,
    names      VARCHAR NOT NULL,
    logo       VARCHAR NOT NULL,
    reading    INTEGER NOT NULL,
    PRIMARY KEY (source_id, channel_id)
);

-- Their programmes. Those of the last reading that ended well are shown; an end of 0 is unknown.
CREATE TABLE guide_programme (
    source_id  INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    reading    INTEGER NOT NULL,
    channel_id VARCHAR NOT NULL,
    starts_at  BIGINT  NOT NULL,
    ends_at    BIGINT  NOT NULL,
    described  VARCHAR NOT NULL,
    PRIMARY KEY (source_id, reading, channel_id, starts_at)
) WITHOUT ROWID;

-- Which channel of which guide tells about an entry; a guide of 0 is none. What a person chose stays.
CREATE TABLE guide_match (
    source_id   INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    entry_key   VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,
    guide_id    INTEGER NOT NULL,
    channel_id  VARCHAR NOT NULL,
    score       INTEGER NOT NULL,
    suggestions VARCHAR NOT NULL,
    PRIMARY KEY (source_id, entry_key)
);
CREATE INDEX guide_match_by_channel ON guide_match (guide_id, channel_id);
