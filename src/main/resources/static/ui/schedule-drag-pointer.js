import { mayBeOn, minutesAt, secondsUntil } from "./schedule-bands.js";
import { startGesture } from "./schedule-drag-gesture.js";
import { DAY_PX } from "./schedule-plan.js";

const STEP = 5;
const MS_PER_PX = 86_400_000 / DAY_PX;

/** What is one of the `parts` is dragged to other times and days, and made longer or shorter when it is a lower edge. */
export function startPointer(place, act) {
  let drag = null;
  const take = (part, event) => {
    const taken = act.take(part);
    drag = taken && new Drag(act, part, taken, event);
    return Boolean(taken);
  };
  startGesture(place, { ...act, take, follow: (event) => drag.follow(event) });
}

/** By how many minutes a pointer moves: by single ones with Shift. */
export function stepOf({ shiftKey }) {
  return shiftKey ? 1 : STEP;
}

/** The instant that is drawn at the height of a pointer in the column of a day. */
export function instantAt({ body, start }, { clientY }) {
  return start + (clientY - body.getBoundingClientRect().top) * MS_PER_PX;
}

/** The day in whose column a pointer is; undefined when it is in none. */
export function dayAt(days, { clientX }) {
  return days.find(({ body }) => clientX >= body.getBoundingClientRect().left && clientX < body.getBoundingClientRect().right);
}

class Drag {
  #act;
  #taken;
  #isLength;
  #grab;

  constructor(act, part, taken, event) {
    [this.#act, this.#taken, this.#isLength] = [act, taken, part.matches(".band-edge")];
    this.#grab = this.#at(event, taken.band.day) - (this.#isLength ? taken.band.to : taken.band.from);
  }

  /** Moves the band to where the pointer is. */
  follow(pointer) {
    const { band } = this.#taken;
    if (this.#isLength) {
      this.#act.to({ seconds: secondsUntil(band.from, this.#at(pointer, band.day) - this.#grab, stepOf(pointer)) });
    } else {
      const day = this.#day(band, pointer);
      this.#act.to({ minutes: minutesAt(this.#act.zone, day, this.#at(pointer, day.start) - this.#grab, stepOf(pointer)), weekday: day.weekday, day: day.start });
    }
  }

  /** The day below the pointer, when the band may be on it; else the last one it was on. */
  #day(band, pointer) {
    const days = this.#act.days();
    const below = dayAt(days, pointer);
    return below && mayBeOn(band, below.weekday) ? below : days.find(({ start }) => start === this.#taken.day);
  }

  #at(pointer, start) {
    return instantAt(this.#act.days().find((day) => day.start === start), pointer);
  }
}
