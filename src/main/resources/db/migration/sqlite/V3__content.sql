-- What is known of an item besides title and streams, as JSON; empty when nothing is.
ALTER TABLE media_item ADD COLUMN facts VARCHAR NOT NULL DEFAULT '';
ALTER TABLE media_item ADD COLUMN facets VARCHAR NOT NULL DEFAULT '';

-- When a scan saw it first. Of older items nobody knows; their files were there by the time they were last written.
ALTER TABLE media_item ADD COLUMN added_at BIGINT NOT NULL DEFAULT 0;
UPDATE media_item SET added_at = coalesce(CAST(strftime('%s', modified_at) AS INTEGER) * 1000, 0);

-- From here on: what queries look at, made anew from the present items whenever it is missing. It is narrow, since what
-- cannot be found by an index is found by reading all of it. What is not known is -9223372036854775808.
CREATE TABLE media_search (
    media_id       INTEGER PRIMARY KEY,
    kind           VARCHAR NOT NULL,
    sort_title     VARCHAR NOT NULL,
    jump_letter    VARCHAR NOT NULL,
    -- These three are empty when an item has none.
    video_codec    VARCHAR NOT NULL,
    video_range    VARCHAR NOT NULL,
    metadata_kind  VARCHAR NOT NULL,
    duration_ms    BIGINT  NOT NULL,
    height         BIGINT  NOT NULL,
    width          BIGINT  NOT NULL,
    season         BIGINT  NOT NULL,
    episode        BIGINT  NOT NULL,
    bit_depth      BIGINT  NOT NULL,
    chapters       BIGINT  NOT NULL,
    audio_channels BIGINT  NOT NULL,
    year           BIGINT  NOT NULL,
    -- Days since 1970-01-01.
    released       BIGINT  NOT NULL,
    -- month * 100 + day; 0 when only the year is known.
    month_day      INTEGER NOT NULL,
    added_at       BIGINT  NOT NULL
);
CREATE INDEX media_search_by_title ON media_search (sort_title, media_id);
CREATE INDEX media_search_by_year ON media_search (year);
CREATE INDEX media_search_by_release ON media_search (released);
CREATE INDEX media_search_by_day ON media_search (month_day);
CREATE INDEX media_search_by_addition ON media_search (added_at);

-- Every other text that some item has in some field, once; folded is how it is compared, a space between, before and after words.
CREATE TABLE attribute (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    field  VARCHAR NOT NULL,
    value  VARCHAR NOT NULL,
    folded VARCHAR NOT NULL,
    UNIQUE (field, value)
);
CREATE INDEX attribute_by_text ON attribute (field, folded);

CREATE TABLE media_attribute (
    attribute_id INTEGER NOT NULL,
    media_id     INTEGER NOT NULL,
    PRIMARY KEY (attribute_id, media_id)
) WITHOUT ROWID;
CREATE INDEX media_attribute_by_media ON media_attribute (media_id);

-- Texts that hardly two items share.
CREATE TABLE media_title (
    media_id INTEGER PRIMARY KEY,
    value    VARCHAR NOT NULL,
    folded   VARCHAR NOT NULL
);
CREATE INDEX media_title_by_text ON media_title (folded, value);

CREATE TABLE media_plot (
    media_id INTEGER PRIMARY KEY,
    folded   VARCHAR NOT NULL
);

-- Every word of the texts, so that those of a pattern are found without reading the texts.
CREATE TABLE word (
    text VARCHAR PRIMARY KEY
) WITHOUT ROWID;

-- The words of folded texts. They are cut at spaces only: what else would part words is gone, and no ASCII is left above 0x7F.
CREATE VIRTUAL TABLE attribute_words USING fts5(folded, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE title_words USING fts5(folded, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE plot_words USING fts5(folded, content = '', contentless_delete = 1, tokenize = 'ascii');

-- The same by word. Of hundreds of words joined by OR the index compares all at every row, of hundreds looked up here none.
CREATE VIRTUAL TABLE attribute_words_each USING fts5vocab(attribute_words, 'instance');
CREATE VIRTUAL TABLE title_words_each USING fts5vocab(title_words, 'instance');
CREATE VIRTUAL TABLE plot_words_each USING fts5vocab(plot_words, 'instance');

-- Names are unique from now on; the later ones of the same name get their number.
UPDATE media_collection SET name = name || ' (' || id || ')'
WHERE EXISTS (
    SELECT 1 FROM media_collection earlier
    WHERE earlier.id < media_collection.id AND lower(earlier.name) = lower(media_collection.name)
);
CREATE UNIQUE INDEX media_collection_by_name ON media_collection (name);
