CREATE TABLE graphic (
    name       VARCHAR COLLATE "C" NOT NULL PRIMARY KEY,
    definition VARCHAR COLLATE "C" NOT NULL
);

CREATE TABLE channel_graphic (
    channel_id BIGINT  NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    place      INTEGER NOT NULL,
    name       VARCHAR COLLATE "C" NOT NULL REFERENCES graphic (name),
    PRIMARY KEY (channel_id, place)
);

CREATE INDEX channel_graphic_name ON channel_graphic (name);
