-- The channel of a guide that tells about a live source which a person added, as the person says. A guide_id of 0 is none.
ALTER TABLE live_source ADD COLUMN guide_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE live_source ADD COLUMN guide_number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE live_source ADD COLUMN guide_channel VARCHAR NOT NULL DEFAULT '';
