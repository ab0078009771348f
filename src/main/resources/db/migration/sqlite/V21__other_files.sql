-- The item that was shown from somewhere on, because the file of the planned one could not be read; 0 when that was not so.
ALTER TABLE as_run ADD COLUMN other_media_id BIGINT NOT NULL DEFAULT 0;

-- Which items are the same film or episode in another file.
CREATE INDEX media_item_by_title ON media_item (title, year);
CREATE INDEX media_item_by_episode ON media_item (show_title, season, episode);
