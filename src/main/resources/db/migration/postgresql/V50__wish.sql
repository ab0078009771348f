-- What a person wants of a source otherwise than it was read the last time: counts how often that was said, until it was read. 0 is nothing.
ALTER TABLE source ADD COLUMN wish INTEGER NOT NULL DEFAULT 0;
