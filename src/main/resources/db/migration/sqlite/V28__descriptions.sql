-- What is said of an item besides what the scan found; the row of the item has what counts.
CREATE TABLE description (
    media_id INTEGER NOT NULL PRIMARY KEY REFERENCES media_item (id) ON DELETE CASCADE,
    base     VARCHAR NOT NULL,
    provided VARCHAR NOT NULL,
    locked   VARCHAR NOT NULL
);

-- What came of looking for a film or show in a catalogue.
CREATE TABLE lookup (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    provider   VARCHAR NOT NULL,
    wanted_key VARCHAR NOT NULL,
    state      VARCHAR NOT NULL,
    body       VARCHAR NOT NULL,
    UNIQUE (provider, wanted_key)
);
CREATE INDEX lookup_by_state ON lookup (state, id);
