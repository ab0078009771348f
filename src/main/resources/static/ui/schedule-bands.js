import { isoOf, secondsOf } from "./schedule-length.js";
import { DAYS } from "./schedule-shape.js";
import { beginningOf, DECO, found, ownerOf, put, timesOn } from "./schedule-times.js";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** What has no days after it lasts a week at most. */
const WEEK = 7;
/** The longest that something with a length may be made here. */
const MOST_SECONDS = 86_400;

/** Every time of the rules in so many civil days from the one that begins at `start`, in order, with what lasts into them. */
export function bandsOf(rules, zone, start, days, shared = {}) {
  const starts = civilDays(zone, start, days);
  const around = [...bands(rules, zone, starts, shared), ...beginning(rules, zone, start, shared)].sort((a, b) => a.from - b.from);
  for (const layer of [undefined, DECO]) {
    const mine = around.filter((band) => band.layer === layer);
    mine.forEach((band, index) => finish(band, mine, index));
  }
  return around.filter((band) => band.from < starts[WEEK + days] && (band.to ?? band.from + 1) > start);
}

/**
 * What in the lists of the rules runs into what is next in the week from the day that begins at `start`, itself or through what it has,
 * as in "slots/2". A template does so too that has no day in that week. `zone` is one in which no clocks are changed.
 */
export function overlapping(rules, zone, start, shared = {}) {
  const { year, month, day } = zone.date(start);
  const first = new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
  const span = { type: "once", first, last: first };
  const alone = (rules.templates ?? []).map(({ name }) => bandsOf({ ...rules, calendar: [{ template: name, rule: { span } }] }, zone, start, 1, shared));
  const over = [bandsOf(rules, zone, start, WEEK, shared), ...alone].flat().filter((band) => band.isOver);
  return new Set(over.map(({ path }) => path.slice(0, 2).join("/")));
}

/** The first instants of the days, of a week before them and of a week behind them. */
function civilDays(zone, start, days) {
  const starts = [start];
  for (let day = 0; day < WEEK; day++) {
    starts.unshift(zone.startOfDay(starts[0] - 1));
  }
  while (starts.length < days + 2 * WEEK + 1) {
    starts.push(zone.nextDay(starts.at(-1)));
  }
  return starts;
}

function bands(rules, zone, starts, shared) {
  const days = starts.slice(0, -1).map((day, index) => ({ day, isPlain: starts[index + 1] - day === DAY, date: zone.date(day) }));
  return days.flatMap(({ day, isPlain, date }) =>
    timesOn(rules, date, shared).map((time) => {
      const minutes = minutesOf(time.time);
      return band(time, { day, minutes, from: isPlain ? day + minutes * MINUTE : zone.at(day, minutes) }, zone, ownerOf(rules, time.path, shared).use);
    }),
  );
}

/** A lineup begins once: at its instant, or at its time of the first day, as it has no days. */
function beginning(rules, zone, start, shared) {
  const time = beginningOf(rules, shared);
  const part = time && ownerOf(rules, time.path, shared).use;
  if (time?.instant) {
    const from = Date.parse(time.instant);
    return [band(time, { day: zone.startOfDay(from), minutes: zone.minuteOf(from), from }, zone, part)];
  }
  const minutes = time?.time && minutesOf(time.time);
  return minutes === undefined ? [] : [band(time, { day: start, minutes, from: zone.at(start, minutes) }, zone, part)];
}

function band(time, { day, minutes, from }, zone, part) {
  const seconds = time.end ? ((minutesOf(time.end) - minutes + 1_440) % 1_440 || 1_440) * 60 : time.length && secondsOf(time.length);
  const clock = (day, minutes) => zone.at(day, minutes);
  return { ...time, part, key: keyOf(time.path, day), day, weekday: zone.date(day).weekday, minutes, from, seconds, clock, hasLength: Boolean(seconds && (time.lengthPath || time.endPath)) };
}

/** Says when a band is over, and whether it lasts into the next one; one without an end is a moment. */
function finish(band, all, index) {
  let after = index + 1;
  while (all[after]?.from === band.from) {
    after++;
  }
  const next = all[after]?.from ?? band.from + WEEK * DAY;
  band.to = band.end ? band.clock(band.day, band.minutes + band.seconds / 60) : band.seconds ? band.from + band.seconds * 1_000 : band.isOpen ? next : undefined;
  band.isOver = next < band.to || all[index - 1]?.from === band.from || all[index + 1]?.from === band.from;
}

/** What a band is known by as long as it is on the same day. */
export function keyOf(path, day) {
  return `${path.join("/")} ${day}`;
}

/** Changes the rules, or what they share, so that a band begins at these minutes of the clock, lasts so long, and is on this day. */
export function move(rules, band, { minutes, seconds, weekday, day = band.day }, shared = {}) {
  if (band.instant && (minutes !== band.minutes || day !== band.day)) {
    put(rules, band.timePath, new Date(band.clock(day, minutes)).toISOString(), shared);
  } else if (minutes !== band.minutes) {
    put(rules, band.timePath, written(minutes), shared);
  }
  if (band.endPath && (minutes !== band.minutes || seconds !== band.seconds)) {
    put(rules, band.endPath, written((minutes + seconds / 60) % 1_440), shared);
  } else if (seconds !== band.seconds) {
    put(rules, band.lengthPath, isoOf(seconds), shared);
  }
  if (weekday !== band.weekday && band.hasDays) {
    const value = found(rules, band.path, shared);
    value.days = value.days.map((each) => (each === DAYS[band.weekday] ? DAYS[weekday] : each));
  }
}

/** Whether a band may be moved to a day of the week: it is for one instant, or its days are a rule and it is not there already. */
export function mayBeOn(band, weekday) {
  return weekday === band.weekday || Boolean(band.instant || (band.hasDays && !band.value.days.includes(DAYS[weekday])));
}

/** The minutes of the clock for an instant of a day, to a multiple of `step`. */
export function minutesAt(zone, { start, end }, ms, step) {
  const within = Math.min(Math.max(ms, start), end - 1);
  return inDay(Math.round(zone.minuteOf(within) / step) * step, step);
}

/** Minutes that a day has, at most a step before its end. */
export function inDay(minutes, step) {
  return Math.min(Math.max(minutes, 0), 1_440 - step);
}

/** How long something lasts that begins at `from` and ends about `to`, which is brought to a multiple of `step` minutes. */
export function secondsUntil(from, to, step) {
  return longEnough((Math.round(to / (step * MINUTE)) * step * MINUTE - from) / 1_000, step);
}

/** A length that is at least a step and at most a day. */
export function longEnough(seconds, step) {
  return Math.min(Math.max(seconds, step * 60), MOST_SECONDS);
}

function minutesOf(time) {
  const [hours, minutes] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Minutes since midnight as rules write a time, such as 20:15. */
export function written(minutes) {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
