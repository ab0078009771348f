-- Fillers say which place they fill.
UPDATE airing SET kind = 'TAIL' WHERE kind = 'FILLER';

-- How an airing is announced and dressed, as JSON; empty when there is nothing special about it.
ALTER TABLE airing ADD COLUMN presentation VARCHAR NOT NULL DEFAULT '';

-- Chapters are read with the outline, so they have a column of their own; '[]' when there are none.
ALTER TABLE media_item ADD COLUMN chapters VARCHAR NOT NULL DEFAULT '[]';
UPDATE media_item SET chapters = json_extract(streams, '$.chapters');
UPDATE media_item SET streams = json_remove(streams, '$.chapters');
