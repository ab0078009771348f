import { learnServerTime } from "./clock.js";
import { read } from "./server.js";
import { text } from "./text.js";

const HOUR_MS = 3_600_000;
/** How many channels are asked for at once; the server answers at most 100. */
const PAGE = 40;
/** Whoever scrolls fast passes by what need not be read. */
const PAUSE_MS = 60;
/** Pieces of rows that are kept; a page that is open for days stays as small as it was. */
const MOST_PIECES = 500;

/** The programmes of the channels from `from` to `to`, read in pieces of some hours as they come into view. */
export class GuideData {
  /** @param heard has arrived(numbers), told when rows have more to show, and failed(problem) */
  constructor({ from, to, hours }, heard) {
    Object.assign(this, { from, to, hours, heard });
    this.pieces = new Map();
    this.wish = { numbers: [], first: 0, last: -1 };
    this.work = null;
  }

  /** What is known of a channel over a stretch of time, in order; nothing at all before the first piece is there. */
  row(number, from, to) {
    const programmes = [];
    let known = false;
    for (let index = this.#index(from); index <= this.#index(to - 1); index++) {
      const piece = this.pieces.get(`${number} ${index}`);
      known ||= piece !== undefined;
      piece?.programmes.forEach((programme) => append(programmes, programme));
    }
    return known ? { number, programmes } : undefined;
  }

  /** Says what is seen; what is not there yet is read soon. */
  want(numbers, from, to) {
    this.wish = { numbers, first: this.#index(Math.max(from, this.from)), last: this.#index(Math.min(to, this.to) - 1) };
    if (this.#missing()) {
      this.#begin(PAUSE_MS);
    }
  }

  /** Reads again what is seen, and forgets the rest. */
  refresh() {
    const seen = new Set(this.#keys());
    for (const [key, piece] of this.pieces) {
      if (seen.has(key)) {
        piece.old = true;
      } else {
        this.pieces.delete(key);
      }
    }
    return this.#begin(0);
  }

  /** Reads nothing more. */
  close() {
    this.wish = { numbers: [], first: 0, last: -1 };
  }

  #index(time) {
    return Math.floor((time - this.from) / (this.hours * HOUR_MS));
  }

  #keys() {
    const { numbers, first, last } = this.wish;
    const keys = [];
    for (let index = first; index <= last; index++) {
      keys.push(...numbers.map((number) => `${number} ${index}`));
    }
    return keys;
  }

  /** The next channels of one piece that are seen and not there; nothing when all are. */
  #missing() {
    const { numbers, first, last } = this.wish;
    for (let index = first; index <= last; index++) {
      const missing = numbers.filter((number) => this.pieces.get(`${number} ${index}`)?.old ?? true);
      if (missing.length > 0) {
        return { index, numbers: missing.slice(0, PAGE) };
      }
    }
    return null;
  }

  #begin(pause) {
    this.work ??= this.#read(pause)
      .catch((problem) => this.#fail(problem))
      .finally(() => (this.work = null));
    return this.work;
  }

  /** Said once, until something arrives again. */
  #fail(problem) {
    if (!this.failing) {
      this.failing = true;
      this.heard.failed(problem);
    }
  }

  async #read(pause) {
    await new Promise((done) => setTimeout(done, pause));
    for (let next = this.#missing(); next; next = this.#missing()) {
      await this.#load(next);
    }
  }

  async #load({ index, numbers }) {
    const from = new Date(this.from + index * this.hours * HOUR_MS).toISOString();
    const guide = await read(`api/guide?${new URLSearchParams({ from, hours: this.hours, channels: numbers.join(",") })}`);
    this.failing = false;
    learnServerTime(guide.now);
    numbers.forEach((number) => this.#keep(`${number} ${index}`, { programmes: [], old: false }));
    guide.channels.forEach((row) => this.#keep(`${row.number} ${index}`, { programmes: row.programmes.map(inMilliseconds), old: false }));
    this.#forget();
    this.heard.arrived(numbers);
  }

  #keep(key, piece) {
    this.pieces.delete(key);
    this.pieces.set(key, piece);
  }

  /** What was read first and is not seen goes first. */
  #forget() {
    const seen = new Set(this.#keys());
    for (const key of this.pieces.keys()) {
      if (this.pieces.size <= MOST_PIECES) {
        return;
      }
      if (!seen.has(key)) {
        this.pieces.delete(key);
      }
    }
  }
}

/** A programme that reaches over the edge of a piece is in both. */
function append(programmes, programme) {
  const last = programmes.at(-1);
  if (!last || programme.start >= last.finish) {
    programmes.push(programme);
  } else if (last.kind === "GAP" && programme.kind === "GAP" && programme.finish > last.finish) {
    programmes[programmes.length - 1] = { ...last, finish: programme.finish };
  }
}

/** A programme as the server writes it, with its times in milliseconds; what has no title of its own is called so in the language of the page. */
export function inMilliseconds(programme) {
  return { ...programme, title: toldTitle(programme), start: Date.parse(programme.start), finish: Date.parse(programme.finish) };
}

/** What a viewer reads as the title of a programme that the server wrote. */
export function toldTitle({ kind, title }) {
  return kind === "GAP" ? text("guide.nothing") : kind === "WITHHELD" ? text("guide.withheld") : title;
}
