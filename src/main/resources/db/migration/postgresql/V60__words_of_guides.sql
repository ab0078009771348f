-- The words of programmes of guides, in parts of a reading that were stored together: packed, one row for each first character of words. Where it is
-- empty are the programmes themselves.
CREATE TABLE guide_word_page (
    source_id    INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    guide_number INTEGER NOT NULL,
    reading      INTEGER NOT NULL,
    initial      VARCHAR COLLATE "C" NOT NULL,
    part         INTEGER NOT NULL,
    packed       BYTEA   NOT NULL,
    PRIMARY KEY (source_id, guide_number, reading, initial, part)
);

-- When live sources are on is asked for some of their airings.
DROP INDEX airing_of_item;
CREATE INDEX airing_of_item ON airing (media_id, start_at);
