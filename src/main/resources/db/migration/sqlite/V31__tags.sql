-- What is written inside a file of music, as JSON; empty where there is nothing.
ALTER TABLE media_item ADD COLUMN tags VARCHAR NOT NULL DEFAULT '';
