-- The guides that a list names and a person follows: their places in the list, the preferred one first.
ALTER TABLE subscription ADD COLUMN followed VARCHAR NOT NULL DEFAULT '{"numbers":[]}';
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

CREATE TABLE guide_channel_of_one (
    source_id    INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    guide_number INTEGER NOT NULL,
    channel_id   VARCHAR NOT NULL,
    names        VARCHAR NOT NULL,
    logo         VARCHAR NOT NULL,
    reading      INTEGER NOT NULL,
    PRIMARY KEY (source_id, guide_number, channel_id)
);
INSERT INTO guide_channel_of_one
SELECT source_id, coalesce((SELECT followed_guide FROM subscription AS s WHERE s.source_id = c.source_id), 0), channel_id, names, logo, reading
FROM guide_channel AS c;
DROP TABLE guide_channel;
ALTER TABLE guide_channel_of_one RENAME TO guide_channel;

CREATE TABLE guide_programme_of_one (
    source_id    INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    guide_number INTEGER NOT NULL,
    reading      INTEGER NOT NULL,
    channel_id   VARCHAR NOT NULL,
    starts_at    BIGINT  NOT NULL,
    ends_at      BIGINT  NOT NULL,
    described    VARCHAR NOT NULL,
    PRIMARY KEY (source_id, guide_number, reading, channel_id, starts_at)
) WITHOUT ROWID;
INSERT INTO guide_programme_of_one
SELECT source_id, coalesce((SELECT followed_guide FROM subscription AS s WHERE s.source_id = p.source_id), 0), reading, channel_id, starts_at,
    ends_at, described
FROM guide_programme AS p;
DROP TABLE guide_programme;
ALTER TABLE guide_programme_of_one RENAME TO guide_programme;

-- What else a match may be is found anew with the next reading.
ALTER TABLE guide_match ADD COLUMN guide_number INTEGER NOT NULL DEFAULT 0;
UPDATE guide_match
SET guide_number = coalesce((SELECT followed_guide FROM subscription AS s WHERE s.source_id = guide_match.guide_id), 0),
    suggestions = '{"all":[]}';
DROP INDEX guide_match_by_channel;
CREATE INDEX guide_match_by_guide ON guide_match (guide_id, guide_number, channel_id);

ALTER TABLE subscription DROP COLUMN followed_guide;
ALTER TABLE subscription DROP COLUMN reading;
