import { bandsOf } from "./schedule-bands.js";

/** Lengths are whole steps of so many seconds, so that what follows begins at a round time. */
const STEP_SECONDS = 300;
/** What has no length of its own gets an hour, which is made longer or shorter with its bar. */
const USUAL_SECONDS = 3_600;
const MOST_SECONDS = 86_400;

/** The bands of programmes from a day on, and the one that is aimed at: by its key, else as `isThere` says. What decorates has keys, too. */
export function around({ rules, shared, zone, day, key }, isThere) {
  const bands = bandsOf(rules, zone, day, 2, shared).filter(({ layer }) => !layer);
  return { bands, aimed: bands.find((band) => band.key === key) ?? bands.find(isThere) };
}

/** How long something is shown, in seconds: a title as long as it lasts, everything else an hour, or what there is room for. */
export function secondsOf({ seconds }, room = USUAL_SECONDS) {
  const wanted = seconds > 0 ? Math.ceil(seconds / STEP_SECONDS) * STEP_SECONDS : Math.min(USUAL_SECONDS, room > 0 ? room : USUAL_SECONDS);
  return Math.min(wanted, MOST_SECONDS);
}

/** A name that nothing in a list has yet, also when something has none. */
export function unlike(name = "", list) {
  const taken = new Set(list.map((each) => each.name ?? ""));
  let free = name;
  for (let count = 2; taken.has(free); count++) {
    free = `${name} ${count}`.trim();
  }
  return free;
}

/** Puts something before the first that `isLater`, and answers where it is then. */
export function insert(list, value, isLater) {
  const index = list.findIndex(isLater);
  list.splice(index < 0 ? list.length : index, 0, value);
  return list.indexOf(value);
}
