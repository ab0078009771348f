-- What programs were told of as broken and not yet as mended, so that a later run of the server tells the rest.
CREATE TABLE told_trouble (
    kind    VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    state   VARCHAR NOT NULL,
    PRIMARY KEY (kind, subject)
);
