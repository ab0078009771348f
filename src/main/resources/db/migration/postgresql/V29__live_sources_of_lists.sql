-- Where what a live source has sent is kept by its provider: an address with places for times, and for how many days.
ALTER TABLE live_source ADD COLUMN past VARCHAR COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE live_source ADD COLUMN past_days INTEGER NOT NULL DEFAULT 0;

-- How lists show it: group, number and logo.
ALTER TABLE live_source ADD COLUMN labels VARCHAR COLLATE "C" NOT NULL DEFAULT '{"group":"","logo":"","number":""}';

-- Which of the guides that a list names is read with it, counted from 1; 0 for none.
ALTER TABLE subscription ADD COLUMN followed_guide INTEGER NOT NULL DEFAULT 0;
