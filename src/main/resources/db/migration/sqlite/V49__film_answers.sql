-- What an account said of a film when it was asked for that one, and the state of the film: a digest of its key and of what the account calls it, and when the account says that
-- it was added last, 0 when it does not.
CREATE TABLE film_answer (
    source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    entry_key VARCHAR NOT NULL,
    digest    VARCHAR NOT NULL,
    added_at  BIGINT  NOT NULL,
    words     VARCHAR NOT NULL,
    PRIMARY KEY (source_id, entry_key)
);
