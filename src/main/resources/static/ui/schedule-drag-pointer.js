import { mayBeOn, minutesAt, secondsUntil } from "./schedule-bands.js";
import { scrollAlong } from "./schedule-drag-scroll.js";
import { DAY_PX } from "./schedule-plan.js";

/** What moves less was meant as a click. */
const LEAST_PX = 4;
/** How long a finger rests until it drags and does not scroll. */
const PRESS_MS = 400;
const STEP = 5;
const MS_PER_PX = 86_400_000 / DAY_PX;

/** What is one of the `parts` is dragged, and made longer or shorter when it is a lower edge; with a finger after a long press. */
export function startPointer(place, act) {
  place.addEventListener("pointerdown", (event) => {
    const part = event.target.closest?.(act.parts);
    if (part && event.button === 0 && !act.isTaken()) {
      new Drag(place, act, part, event);
    }
  });
}

class Drag {
  #place;
  #act;
  #part;
  #first;
  #last;
  #taken = null;
  #grab = 0;
  #timer;
  #scrolling;
  #listening = new AbortController();

  constructor(place, act, part, event) {
    [this.#place, this.#act, this.#part, this.#first, this.#last] = [place, act, part, event, event];
    const listen = (type, deed, options = {}) => document.addEventListener(type, deed, { ...options, signal: this.#listening.signal });
    listen("pointermove", (moved) => moved.pointerId === event.pointerId && this.#move(moved));
    listen("pointerup", (ended) => ended.pointerId === event.pointerId && this.#end(true));
    listen("pointercancel", (ended) => ended.pointerId === event.pointerId && this.#end(false));
    listen("keydown", (pressed) => this.#key(pressed), { capture: true });
    listen("contextmenu", (asked) => asked.preventDefault());
    if (this.#isTouch) {
      this.#timer = setTimeout(() => this.#begin(), PRESS_MS);
    }
  }

  get #isTouch() {
    return this.#first.pointerType === "touch";
  }

  #begin() {
    const taken = this.#act.take(this.#part);
    if (!taken) {
      this.#stop();
      return;
    }
    this.#taken = taken;
    this.#grab = this.#at(this.#first, taken.band.day) - (this.#isLength ? taken.band.to : taken.band.from);
    this.#place.setPointerCapture(this.#first.pointerId);
    this.#scrolling = scrollAlong(this.#place, () => this.#last, () => this.#follow());
    this.#follow();
  }

  get #isLength() {
    return this.#part.matches(".band-edge");
  }

  #move(event) {
    this.#last = event;
    const isFar = Math.hypot(event.clientX - this.#first.clientX, event.clientY - this.#first.clientY) >= LEAST_PX;
    if (this.#taken) {
      this.#follow();
    } else if (isFar && this.#isTouch) {
      this.#stop();
    } else if (isFar) {
      this.#begin();
    }
  }

  /** Moves the band to where the pointer is. Whatever has put it back meanwhile ends the drag. */
  #follow() {
    if (!this.#act.isTaken()) {
      this.#stop();
      return;
    }
    const step = this.#last.shiftKey ? 1 : STEP;
    const { band } = this.#taken;
    if (this.#isLength) {
      this.#act.to({ seconds: secondsUntil(band.from, this.#at(this.#last, band.day) - this.#grab, step) });
    } else {
      const day = this.#day(band);
      const grab = this.#grab;
      this.#act.to({ minutes: minutesAt(this.#act.zone, day, this.#at(this.#last, day.start) - grab, step), weekday: day.weekday, day: day.start });
    }
  }

  /** The day below the pointer, when the band may be on it; else the last one it was on. */
  #day(band) {
    const { clientX } = this.#last;
    const days = this.#act.days();
    const below = days.find(({ body }) => clientX >= body.getBoundingClientRect().left && clientX < body.getBoundingClientRect().right);
    return below && mayBeOn(band, below.weekday) ? below : days.find(({ start }) => start === this.#taken.day);
  }

  /** The instant that is drawn at the height of the pointer in the column of a day. */
  #at({ clientY }, start) {
    const { body } = this.#act.days().find((day) => day.start === start);
    return start + (clientY - body.getBoundingClientRect().top) * MS_PER_PX;
  }

  #key(event) {
    if (event.key === "Escape" && this.#taken) {
      event.preventDefault();
      event.stopPropagation();
      this.#end(false);
    }
  }

  #end(isKept) {
    const isMine = this.#taken && this.#act.isTaken();
    this.#stop();
    if (isMine) {
      noClick(this.#place);
      isKept ? this.#act.letGo() : this.#act.cancel();
    }
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#scrolling?.abort();
    this.#listening.abort();
  }
}

/** The click that follows a drag is none. */
function noClick(place) {
  const stop = (event) => event.stopPropagation();
  place.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => place.removeEventListener("click", stop, { capture: true }), 0);
}
