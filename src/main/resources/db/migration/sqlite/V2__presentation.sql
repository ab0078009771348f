-- Fillers say which place they fill.
UPDATE airing SET kind = 'TAIL' WHERE kind = 'FILLER';

-- How an airing is announced and dressed, as JSON; empty when there is nothing special about it.
ALTER TABLE airing ADD COLUMN presentation VARCHAR NOT NULL DEFAULT '';

-- Chapters are read with the outline, so they have a column of their own; '[]' when there are none.
ALTER TABLE media_item ADD COLUMN chapters VARCHAR NOT NULL DEFAULT '[]';
UPDATE media_item SET chapters = json_extract(streams, '$.chapters');
UPDATE media_item SET streams = json_remove(streams, '$.chapters');

-- An anchor holds all states by name, and an airing says how to get back to the state before it, not the one after it.
CREATE TABLE state_after AS SELECT channel_id, start_at, resume FROM airing;
CREATE INDEX state_after_place ON state_after (channel_id, start_at);
UPDATE airing SET resume = coalesce(
    (SELECT json_object(
                'at', json_extract(before.resume, '$.at'),
                'guideGroup', json_extract(before.resume, '$.guideGroup'),
                'memory', json((
                    SELECT json_group_object('cursor ' || key, json_object('type', 'place', 'cursor', json(value)))
                    FROM json_each(before.resume, '$.cursors'))))
     FROM state_after AS before
     WHERE before.channel_id = airing.channel_id AND before.start_at < airing.start_at
     ORDER BY before.start_at DESC
     LIMIT 1), '');
DROP TABLE state_after;
UPDATE schedule SET anchor = json_object(
    'at', json_extract(anchor, '$.at'),
    'guideGroup', json_extract(anchor, '$.guideGroup'),
    'memory', json((
        SELECT json_group_object('cursor ' || key, json_object('type', 'place', 'cursor', json(value)))
        FROM json_each(schedule.anchor, '$.cursors'))),
    'sinceLastAiring', json_object(
        'at', json_extract(anchor, '$.at'),
        'guideGroup', json_extract(anchor, '$.guideGroup'),
        'memory', json('{}')));
