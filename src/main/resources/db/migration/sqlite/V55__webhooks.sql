-- Who is told what happens. The address and the secret are sealed: either may let somebody in. Why a webhook was switched off by the server is empty
-- while it was not; a time of 0 is none.
CREATE TABLE webhook (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          VARCHAR NOT NULL,
    address       VARCHAR NOT NULL,
    secret        VARCHAR NOT NULL,
    kinds         VARCHAR NOT NULL,
    enabled       BOOLEAN NOT NULL,
    failures      INTEGER NOT NULL,
    failing_since BIGINT  NOT NULL,
    stopped       VARCHAR NOT NULL
);

-- What is to be told, and what became of it. A status of 0 means that nobody answered.
CREATE TABLE webhook_delivery (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook_id  INTEGER NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    event       VARCHAR NOT NULL,
    kind        VARCHAR NOT NULL,
    happened_at BIGINT  NOT NULL,
    said        VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,
    due_at      BIGINT  NOT NULL,
    tries       INTEGER NOT NULL,
    tried_at    BIGINT  NOT NULL,
    status      INTEGER NOT NULL,
    took        INTEGER NOT NULL,
    answer      VARCHAR NOT NULL
);
CREATE INDEX webhook_delivery_by_webhook ON webhook_delivery (webhook_id, id);
CREATE INDEX webhook_delivery_by_due ON webhook_delivery (state, due_at);
