-- What a person wants of a source otherwise than it was read the last time: counts how often that was said, until it was read. 0 is nothing.
ALTER TABLE source ADD COLUMN wish INTEGER NOT NULL DEFAULT 0;
-- Where a file lies on a disk of this machine that was away when it was read from its source; empty when it was not missed.
ALTER TABLE remote_file ADD COLUMN missed VARCHAR COLLATE "C" NOT NULL DEFAULT '';
