-- Parts of rules under names, as JSON in which other parts may be named.
CREATE TABLE part (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         VARCHAR NOT NULL,
    name         VARCHAR NOT NULL,
    -- Empty for none.
    group_name   VARCHAR NOT NULL,
    -- Both as they are compared.
    folded_name  VARCHAR NOT NULL,
    folded_group VARCHAR NOT NULL,
    content      VARCHAR NOT NULL,
    UNIQUE (kind, folded_name)
);

-- Which parts a part names.
CREATE TABLE part_in_part (
    user_id INTEGER NOT NULL REFERENCES part (id) ON DELETE CASCADE,
    part_id INTEGER NOT NULL REFERENCES part (id),
    PRIMARY KEY (user_id, part_id)
);
CREATE INDEX part_in_part_by_part ON part_in_part (part_id);

-- Which parts the rules of a channel name.
CREATE TABLE part_in_schedule (
    channel_id BIGINT  NOT NULL REFERENCES schedule (channel_id) ON DELETE CASCADE,
    part_id    INTEGER NOT NULL REFERENCES part (id),
    PRIMARY KEY (channel_id, part_id)
);
CREATE INDEX part_in_schedule_by_part ON part_in_schedule (part_id);

-- What the rules were written as; empty when they name no part.
ALTER TABLE schedule ADD COLUMN written VARCHAR NOT NULL DEFAULT '';
