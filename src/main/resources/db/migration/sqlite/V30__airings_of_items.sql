-- Whether a timeline still has an item is asked for all that is gone, after every scan.
CREATE INDEX airing_of_item ON airing (media_id);
