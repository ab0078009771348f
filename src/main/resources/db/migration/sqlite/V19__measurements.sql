-- What was measured of an item's file besides what ffprobe says, as JSON; empty when nobody has measured it yet.
ALTER TABLE media_item ADD COLUMN measurement VARCHAR NOT NULL DEFAULT '';
