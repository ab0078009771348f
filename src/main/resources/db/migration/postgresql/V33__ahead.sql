-- How long before they air the programmes of a source are prepared at the latest; a day for YouTube, whose addresses fail.
ALTER TABLE source ADD COLUMN ahead_seconds BIGINT NOT NULL DEFAULT 0;
UPDATE source SET ahead_seconds = 86400 WHERE origin LIKE '%"youtube"%';
