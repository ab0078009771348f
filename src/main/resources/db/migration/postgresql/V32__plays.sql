ALTER TABLE media_search ADD COLUMN plays BIGINT NOT NULL DEFAULT -9223372036854775808;
ALTER TABLE media_search ADD COLUMN last_played_at BIGINT NOT NULL DEFAULT -9223372036854775808;
CREATE INDEX media_search_by_plays ON media_search (plays);
CREATE INDEX media_search_by_play ON media_search (last_played_at);
