-- Which live sources take over when one fails, in the order that a person wants. They are named by their media items: what a source brings no more comes back as the same.
CREATE TABLE live_source_alternative (
    media_id       INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
    place          INTEGER NOT NULL,
    alternative_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
    PRIMARY KEY (media_id, place)
);
CREATE INDEX live_source_alternative_used ON live_source_alternative (alternative_id);
