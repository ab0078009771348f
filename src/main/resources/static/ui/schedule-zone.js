import { LOCALE } from "./text.js";

const SECOND = 1_000;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** The clock of a channel: its civil days, which have 23 or 25 hours when clocks change, and words for times in its zone. */
export class Zone {
  #parts;
  #clock;
  #day;
  #whole;

  constructor(id) {
    this.#parts = new Intl.DateTimeFormat("en-GB", { timeZone: id, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" });
    this.#clock = new Intl.DateTimeFormat(LOCALE, { timeZone: id, timeStyle: "short" });
    this.#day = new Intl.DateTimeFormat(LOCALE, { timeZone: id, weekday: "short", day: "numeric", month: "short" });
    this.#whole = new Intl.DateTimeFormat(LOCALE, { timeZone: id, weekday: "long", day: "numeric", month: "long" });
  }

  /** Such as "20:15". */
  clock(ms) {
    return this.#clock.format(ms);
  }

  day(ms) {
    return this.#day.format(ms);
  }

  wholeDay(ms) {
    return this.#whole.format(ms);
  }

  /** The first instant of the civil day that an instant belongs to. */
  startOfDay(ms) {
    return this.#instant(this.#local(ms) - (this.#local(ms) % DAY));
  }

  /** The first instant of the next civil day. */
  nextDay(ms) {
    const local = this.#local(ms);
    return this.#instant(local - (local % DAY) + DAY);
  }

  /** The minutes that the clock shows since midnight. */
  minuteOf(ms) {
    return Math.floor((this.#local(ms) % DAY) / MINUTE);
  }

  /**
   * When the clock of a civil day, which begins at `start`, shows so many minutes since midnight. The first time of two; what a day
   * leaves out is the first instant after it.
   */
  at(start, minutes) {
    const local = this.#local(start);
    return this.#instant(local - (local % DAY) + minutes * MINUTE);
  }

  /** What the clock shows, as fields for dates and times have it, such as 2026-11-28T20:15. */
  written(ms) {
    return new Date(this.#local(ms)).toISOString().slice(0, 16);
  }

  /** When the clock shows what such a field has; no number when it has nothing. */
  instant(written) {
    const local = Date.parse(`${written}Z`);
    return Number.isNaN(local) ? NaN : this.#instant(local);
  }

  /** The civil day of an instant; days of the week are counted from Monday, which is 0. */
  date(ms) {
    const local = new Date(this.#local(ms));
    return { year: local.getUTCFullYear(), month: local.getUTCMonth(), day: local.getUTCDate(), weekday: (local.getUTCDay() + 6) % 7 };
  }

  /** What clocks show, as if it were UTC. */
  #local(ms) {
    const found = Object.fromEntries(this.#parts.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(found.year, found.month - 1, found.day, found.hour, found.minute, found.second);
  }

  /** When clocks show this; the first time of two, and what follows when they never do. */
  #instant(local) {
    const before = local - this.#offset(local - DAY);
    const after = local - this.#offset(local + DAY);
    const first = Math.min(before, after);
    if (this.#local(first) === local) {
      return first;
    }
    const last = Math.max(before, after);
    return this.#local(last) === local ? last : this.#change(first, last);
  }

  /** When the clocks are changed between two instants. */
  #change(before, after) {
    let [low, high] = [before, after];
    while (high - low > SECOND) {
      const middle = Math.floor((low + high) / 2 / SECOND) * SECOND;
      if (this.#offset(middle) === this.#offset(before)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  #offset(ms) {
    return this.#local(ms) - Math.floor(ms / SECOND) * SECOND;
  }
}
