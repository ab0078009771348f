-- What programs were told of as broken and not yet as mended, so that a later run of the server tells the rest.
CREATE TABLE told_trouble (
    kind    VARCHAR COLLATE "C" NOT NULL,
    subject VARCHAR COLLATE "C" NOT NULL,
    state   VARCHAR COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, subject)
);
