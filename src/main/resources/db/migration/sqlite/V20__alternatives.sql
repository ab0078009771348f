-- The further house formats of a channel, as JSON.
ALTER TABLE channel ADD COLUMN alternatives VARCHAR NOT NULL DEFAULT '[]';
