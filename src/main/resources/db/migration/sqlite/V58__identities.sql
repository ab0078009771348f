-- Who accounts are to a provider of identities. Only issuer and subject together name somebody; what it is shown as may change.
CREATE TABLE identity (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    issuer     VARCHAR NOT NULL,
    subject    VARCHAR NOT NULL,
    label      VARCHAR NOT NULL,
    made_at    BIGINT  NOT NULL,
    used_at    BIGINT  NOT NULL,
    UNIQUE (issuer, subject)
);
CREATE INDEX identity_by_account ON identity (account_id);
