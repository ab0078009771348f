import { LOCALE } from "./text.js";

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
    return this.#instant(this.#local(ms) - (this.#local(ms) % 86_400_000));
  }

  /** The first instant of the next civil day. */
  nextDay(ms) {
    const local = this.#local(ms);
    return this.#instant(local - (local % 86_400_000) + 86_400_000);
  }

  /** What clocks show, as if it were UTC. */
  #local(ms) {
    const found = Object.fromEntries(this.#parts.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(found.year, found.month - 1, found.day, found.hour, found.minute, found.second);
  }

  /** When clocks show this; the first time of two, and what follows when they never do. */
  #instant(local) {
    const before = local - this.#offset(local - 86_400_000);
    const after = local - this.#offset(local + 86_400_000);
    return this.#local(Math.min(before, after)) === local ? Math.min(before, after) : Math.max(before, after);
  }

  #offset(ms) {
    return this.#local(ms) - Math.floor(ms / 1000) * 1000;
  }
}
