-- Where what a live source has sent is kept by its provider: an address with places for times, and for how many days.
ALTER TABLE live_source ADD COLUMN past VARCHAR NOT NULL DEFAULT '';
ALTER TABLE live_source ADD COLUMN past_days INTEGER NOT NULL DEFAULT 0;
