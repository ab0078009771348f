import { learnServerTime } from "./clock.js";
import { read } from "./server.js";

/** How many channels are asked for at once; the server answers at most 100. */
const PAGE = 40;

/** The programmes of the channels over one window of time; rows are asked for when they come into view. */
export class GuideData {
  constructor(from, hours, onRows) {
    this.from = from;
    this.to = from + hours * 3_600_000;
    this.hours = hours;
    this.onRows = onRows;
    this.rows = new Map();
    this.asked = new Set();
  }

  row(number) {
    return this.rows.get(number);
  }

  /** Asks for the rows of these channels that are not there yet. */
  async want(numbers) {
    const missing = numbers.filter((number) => !this.asked.has(number));
    missing.forEach((number) => this.asked.add(number));
    for (let at = 0; at < missing.length; at += PAGE) {
      await this.#load(missing.slice(at, at + PAGE));
    }
  }

  /** Reads all rows again that were ever asked for. */
  async refresh() {
    const numbers = [...this.asked];
    for (let at = 0; at < numbers.length; at += PAGE) {
      await this.#load(numbers.slice(at, at + PAGE));
    }
  }

  async #load(numbers) {
    const query = new URLSearchParams({ from: new Date(this.from).toISOString(), hours: this.hours, channels: numbers.join(",") });
    try {
      const guide = await read(`api/guide?${query}`);
      learnServerTime(guide.now);
      guide.channels.forEach((row) => this.rows.set(row.number, { ...row, programmes: row.programmes.map(inMilliseconds) }));
      this.onRows(numbers);
    } catch (problem) {
      numbers.forEach((number) => this.asked.delete(number));
      throw problem;
    }
  }
}

/** A programme as the server writes it, with its times in milliseconds. */
export function inMilliseconds(programme) {
  return { ...programme, start: Date.parse(programme.start), finish: Date.parse(programme.finish) };
}
