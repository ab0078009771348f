-- When the file of an item was found missing; 0 while it is there, and where nobody wrote it down.
ALTER TABLE media_item ADD COLUMN gone_at BIGINT NOT NULL DEFAULT 0;

-- What is gone is a small part of all, and is looked through by every scan.
CREATE INDEX media_item_gone ON media_item (gone_at) WHERE gone;
