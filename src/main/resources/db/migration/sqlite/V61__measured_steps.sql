-- How busy server and machine were, in steps of some lengths: the mean of each measure by its name, so that a later run of the server shows the days before it.
CREATE TABLE measured_step (
    step_seconds INTEGER NOT NULL,
    begun_at     BIGINT  NOT NULL,
    means        VARCHAR NOT NULL,
    PRIMARY KEY (step_seconds, begun_at)
);
