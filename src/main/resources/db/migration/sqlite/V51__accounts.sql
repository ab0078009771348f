-- Who the server knows. Two names with the same likeness would be taken for one another. No password means that nobody signs in with it.
CREATE TABLE account (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    name      VARCHAR NOT NULL UNIQUE,
    likeness  VARCHAR NOT NULL UNIQUE,
    role      VARCHAR NOT NULL,
    allowance VARCHAR NOT NULL,
    language  VARCHAR NOT NULL,
    disabled  BOOLEAN NOT NULL,
    password  VARCHAR NOT NULL,
    version   BIGINT  NOT NULL
);

-- By what accounts are known: sessions of browsers, keys of programs, and those of players. Of what lets in there is only the SHA-256. An
-- end of 0 is none.
CREATE TABLE token (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind       VARCHAR NOT NULL,
    label      VARCHAR NOT NULL,
    scope      VARCHAR NOT NULL,
    digest     VARCHAR NOT NULL UNIQUE,
    made_at    BIGINT  NOT NULL,
    used_at    BIGINT  NOT NULL,
    ends_at    BIGINT  NOT NULL,
    used_from  VARCHAR NOT NULL
);
CREATE INDEX token_by_account ON token (account_id);
CREATE INDEX token_by_end ON token (ends_at);
