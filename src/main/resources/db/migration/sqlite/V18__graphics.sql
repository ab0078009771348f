-- Words over programmes as people describe them.
CREATE TABLE graphic (
    name       VARCHAR NOT NULL PRIMARY KEY,
    definition VARCHAR NOT NULL
);

-- Which channels have which, in the order in which they are put over the picture.
CREATE TABLE channel_graphic (
    channel_id BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    place      INTEGER NOT NULL,
    name       VARCHAR NOT NULL REFERENCES graphic (name),
    PRIMARY KEY (channel_id, place)
);

CREATE INDEX channel_graphic_name ON channel_graphic (name);
