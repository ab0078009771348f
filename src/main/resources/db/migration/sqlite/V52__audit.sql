-- Who changed what, by names, so that it is told when they are gone.
CREATE TABLE audit (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    happened_at  BIGINT  NOT NULL,
    account      VARCHAR NOT NULL,
    token        VARCHAR NOT NULL,
    address      VARCHAR NOT NULL,
    method       VARCHAR NOT NULL,
    path         VARCHAR NOT NULL,
    operation    VARCHAR NOT NULL,
    state_before VARCHAR NOT NULL,
    state_after  VARCHAR NOT NULL,
    result       VARCHAR NOT NULL,
    code         VARCHAR NOT NULL
);
CREATE INDEX audit_by_time ON audit (happened_at);
CREATE INDEX audit_by_account ON audit (account, id);
