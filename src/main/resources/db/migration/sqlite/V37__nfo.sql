-- Of what an NFO beside the file speaks, as JSON; empty when there is none. The first scan after a start names all files anew, and finds it out.
ALTER TABLE media_item ADD COLUMN nfo VARCHAR NOT NULL DEFAULT '';
