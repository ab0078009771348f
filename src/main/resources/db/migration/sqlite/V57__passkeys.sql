-- By what accounts sign in without a password. What it is verified with is no secret: the key that signs stays with its owner. Passkeys of
-- one account have one handle; the counter is 0 for those that do not count.
CREATE TABLE passkey (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    label      VARCHAR NOT NULL,
    host       VARCHAR NOT NULL,
    handle     VARCHAR NOT NULL,
    credential VARCHAR NOT NULL UNIQUE,
    verifier   VARCHAR NOT NULL,
    counter    BIGINT  NOT NULL,
    made_at    BIGINT  NOT NULL,
    used_at    BIGINT  NOT NULL
);
CREATE INDEX passkey_by_account ON passkey (account_id);
