-- How many connections of a source may be open at once, as a person says; 0 leaves it to the source.
ALTER TABLE subscription ADD COLUMN connections INTEGER NOT NULL DEFAULT 0;
