-- Whom the server tells by itself that something happened. The secret with which it signs is sealed.
CREATE TABLE webhook (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    VARCHAR NOT NULL UNIQUE,
    url     VARCHAR NOT NULL,
    events  VARCHAR NOT NULL,
    enabled BOOLEAN NOT NULL,
    sealed  VARCHAR NOT NULL
);

-- What was or is to be told: the queue and the log of it. The answer is the beginning of what the other side said at the last attempt.
CREATE TABLE webhook_delivery (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook_id INTEGER NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    event      VARCHAR NOT NULL,
    body       VARCHAR NOT NULL,
    made_at    BIGINT  NOT NULL,
    state      VARCHAR NOT NULL,
    attempts   INTEGER NOT NULL,
    next_at    BIGINT  NOT NULL,
    tried_at   BIGINT  NOT NULL,
    status     INTEGER NOT NULL,
    answer     VARCHAR NOT NULL
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (state, next_at);
CREATE INDEX webhook_delivery_by_webhook ON webhook_delivery (webhook_id, id);
