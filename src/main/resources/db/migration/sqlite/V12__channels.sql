-- Whether no list has a channel, under which group players list it (empty for the usual one), and which logo it has (empty for none).
ALTER TABLE channel ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE channel ADD COLUMN group_name VARCHAR NOT NULL DEFAULT '';
ALTER TABLE channel ADD COLUMN logo VARCHAR NOT NULL DEFAULT '';

-- The logos themselves, apart, because channels are read all the time.
CREATE TABLE channel_logo (
    channel_id BIGINT  NOT NULL PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    format     VARCHAR NOT NULL,
    picture    BLOB    NOT NULL
);
