-- The guides that a list names and a person follows: their places in the list, the preferred one first.
ALTER TABLE subscription ADD COLUMN followed VARCHAR COLLATE "C" NOT NULL DEFAULT '{"numbers":[]}';
UPDATE subscription SET followed = '{"numbers":[' || followed_guide || ']}' WHERE followed_guide > 0;

-- Of each guide which reading was begun last, and which is shown. A guide is that of its source by a number of 0, else one that a list names.
-- A reading that broke off has the number after the one that is shown.
CREATE TABLE guide_reading (
    source_id    INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    guide_number INTEGER NOT NULL,
    begun        INTEGER NOT NULL,
    shown        INTEGER NOT NULL,
    PRIMARY KEY (source_id, guide_number)
);
INSERT INTO guide_reading SELECT source_id, followed_guide, reading + 1, reading FROM subscription;

ALTER TABLE guide_channel ADD COLUMN guide_number INTEGER NOT NULL DEFAULT 0;
UPDATE guide_channel AS c SET guide_number = s.followed_guide FROM subscription AS s WHERE s.source_id = c.source_id;
ALTER TABLE guide_channel DROP CONSTRAINT guide_channel_pkey;
ALTER TABLE guide_channel ADD PRIMARY KEY (source_id, guide_number, channel_id);

ALTER TABLE guide_programme ADD COLUMN guide_number INTEGER NOT NULL DEFAULT 0;
UPDATE guide_programme AS p SET guide_number = s.followed_guide FROM subscription AS s WHERE s.source_id = p.source_id;
ALTER TABLE guide_programme DROP CONSTRAINT guide_programme_pkey;
ALTER TABLE guide_programme ADD PRIMARY KEY (source_id, guide_number, reading, channel_id, starts_at);

-- What else a match may be is found anew with the next reading.
ALTER TABLE guide_match ADD COLUMN guide_number INTEGER NOT NULL DEFAULT 0;
UPDATE guide_match SET suggestions = '{"all":[]}';
UPDATE guide_match AS m SET guide_number = s.followed_guide FROM subscription AS s WHERE s.source_id = m.guide_id;
DROP INDEX guide_match_by_channel;
CREATE INDEX guide_match_by_guide ON guide_match (guide_id, guide_number, channel_id);

ALTER TABLE subscription DROP COLUMN followed_guide;
ALTER TABLE subscription DROP COLUMN reading;
