-- What is written in music of which nobody has asked that yet, because it was known before: the next scan reads it.
UPDATE media_item SET tags = 'unread' WHERE tags = '' AND kind IN ('SONG', 'MUSIC_VIDEO');
