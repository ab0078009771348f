-- Roles, scores and titles in other languages, as JSON; empty when nothing is known of them.
ALTER TABLE media_item ADD COLUMN particulars VARCHAR NOT NULL DEFAULT '';

-- In tenths of ten points. Nothing is known of present items until the next scan reads their descriptions.
ALTER TABLE media_search ADD COLUMN star_rating BIGINT NOT NULL DEFAULT -9223372036854775808;
CREATE INDEX media_search_by_stars ON media_search (star_rating);
