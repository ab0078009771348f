ALTER TABLE media_item ADD COLUMN particulars VARCHAR COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE media_search ADD COLUMN star_rating BIGINT NOT NULL DEFAULT -9223372036854775808;
CREATE INDEX media_search_by_stars ON media_search (star_rating);
