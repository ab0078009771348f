import { blocks } from "./schedule-drop-blocks.js";
import { lineup } from "./schedule-drop-lineup.js";
import { balance, byChance, flood } from "./schedule-drop-list.js";
import { classic, slots } from "./schedule-drop-times.js";
import { innermost } from "./schedule-times.js";
import "./schedule-texts.js";

/**
 * What comes of putting something into rules: `says` is that in words, as a key of texts with its values. When it cannot be done
 * `isRefused`, and the words say why; else `put` does it, to the very rules that were given, and `from` and `to` are what time it takes,
 * where it takes any. `aimed` is the key of the band it goes into, if it does.
 */
const KINDS = { "time-slots": slots, classic, blocks, lineup, "random-slots": byChance, balance, flood };

/** Kinds that nothing can be put into, because what they show is decided elsewhere. */
const ELSEWHERE = ["file", "script", "mirror"];

/** Why nothing at all can be put into rules, as the end of a key of texts; empty when something can. */
export function refusalOf(rules, shared) {
  if (!rules) {
    return "none";
  }
  const whole = innermost(rules, shared);
  if (!whole) {
    return "unknown";
  }
  return KINDS[whole.type] ? "" : ELSEWHERE.find((each) => each === whole.type) ?? "unknown";
}

/** Whether rules have times, so that it matters when something is put in. */
export function hasTimes(rules, shared) {
  return [slots, classic, blocks, lineup].includes(KINDS[innermost(rules, shared)?.type]);
}

/** Whether single media items are wanted, and those of what is none have to be known as its `list`. */
export function wantsItems(rules, shared) {
  return innermost(rules, shared)?.type === "lineup";
}

/**
 * What comes of putting an entry of the library into rules. `now` has the rules, what they share, the zone and what is planned; `place`
 * has the day, the minutes of its clock, and the key of a band that is aimed at, if one is.
 */
export function dropOf(now, entry, place) {
  const why = refusalOf(now.rules, now.shared);
  if (why) {
    return { isRefused: true, says: [`schedule.drop.not.${why}`] };
  }
  const whole = innermost(now.rules, now.shared);
  return KINDS[whole.type](whole, { ...entry, source: structuredClone(entry.source) }, { ...now, ...place, at: now.zone.at(place.day, place.minutes) });
}
