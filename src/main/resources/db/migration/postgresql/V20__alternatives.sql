-- The further house formats of a channel, as JSON.
ALTER TABLE channel ADD COLUMN alternatives VARCHAR COLLATE "C" NOT NULL DEFAULT '[]';
