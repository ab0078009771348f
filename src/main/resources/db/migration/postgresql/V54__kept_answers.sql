-- What was answered to requests that carry a key of their own, so that the same request again gets the same answer and does nothing. The run is that of the
-- server which took it; status 0 means that it was not answered yet. The answer is sealed: it may have what is shown once.
CREATE TABLE kept_answer (
    caller      VARCHAR COLLATE "C" NOT NULL,
    request_key VARCHAR COLLATE "C" NOT NULL,
    digest      VARCHAR COLLATE "C" NOT NULL,
    run         VARCHAR COLLATE "C" NOT NULL,
    begun_at    BIGINT  NOT NULL,
    status      INTEGER NOT NULL,
    sealed      VARCHAR COLLATE "C" NOT NULL,
    PRIMARY KEY (caller, request_key)
);
CREATE INDEX kept_answer_by_time ON kept_answer (begun_at);
