const MINUTE = 60_000;

/** From much time to little: how far apart the marks are, how wide that is, and how many hours are read at once. */
const SCALES = [
  { tick: 30 * MINUTE, width: 210, hours: 6 },
  { tick: 15 * MINUTE, width: 230, hours: 3 },
  { tick: 5 * MINUTE, width: 230, hours: 1 },
  { tick: 1 * MINUTE, width: 190, hours: 1 },
];

/** A programme should be at least this wide for its title to be read. */
const READABLE = 140;

/** Turns time into pixels. */
export class Scale {
  constructor(index = 0) {
    this.index = index;
    const { tick, width, hours } = SCALES[index];
    this.tick = tick;
    this.hours = hours;
    this.pixelsPerMs = width / tick;
  }

  /** The scale at which most of these programmes can be read. */
  static fitting(lengths) {
    const sorted = [...lengths].sort((a, b) => a - b);
    const typical = sorted[Math.floor(sorted.length / 2)] ?? 30 * MINUTE;
    const index = SCALES.findIndex(({ tick, width }) => (typical * width) / tick >= READABLE);
    return new Scale(index < 0 ? SCALES.length - 1 : index);
  }

  pixels(ms) {
    return ms * this.pixelsPerMs;
  }

  ms(pixels) {
    return pixels / this.pixelsPerMs;
  }

  /** The mark at or before `ms`, counted from midnight so that marks lie on full hours of the viewer's zone. */
  floor(ms) {
    const midnight = new Date(ms).setHours(0, 0, 0, 0);
    return midnight + Math.floor((ms - midnight) / this.tick) * this.tick;
  }

  closer() {
    return new Scale(Math.min(this.index + 1, SCALES.length - 1));
  }

  wider() {
    return new Scale(Math.max(this.index - 1, 0));
  }
}
