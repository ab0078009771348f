-- The pictures beside a media file, as JSON; empty when there are none.
ALTER TABLE media_item ADD COLUMN artwork VARCHAR NOT NULL DEFAULT '';
