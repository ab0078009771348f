-- Which items of a rerun collection have been shown, and when for the first time, in milliseconds since 1970-01-01 UTC.
CREATE TABLE first_run (
    collection_id INTEGER NOT NULL REFERENCES media_collection (id) ON DELETE CASCADE,
    media_id      INTEGER NOT NULL,
    shown_at      BIGINT  NOT NULL,
    PRIMARY KEY (collection_id, media_id)
) WITHOUT ROWID;

-- What is known of the history as a whole: before cleared_at nothing counts, and version grows with every change.
CREATE TABLE first_run_history (
    collection_id INTEGER PRIMARY KEY REFERENCES media_collection (id) ON DELETE CASCADE,
    cleared_at    BIGINT  NOT NULL,
    version       BIGINT  NOT NULL
);
