-- Where an item is black and silent at once, as milliseconds in JSON; empty when nobody has looked yet.
ALTER TABLE media_item ADD COLUMN breaks VARCHAR NOT NULL DEFAULT '';
