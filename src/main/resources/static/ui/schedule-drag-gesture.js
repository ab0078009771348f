import { scrollAlong } from "./schedule-drag-scroll.js";

/** What moves less was meant as a click. */
const LEAST_PX = 4;
/** How long a finger rests until it drags and does not scroll. */
const PRESS_MS = 400;

/**
 * What is one of the `parts` in a place is dragged, with a finger after a long press. `act` takes the part, which answers whether it can
 * be dragged, follows the pointer, and lets go or cancels what is taken. While the pointer is near an edge the place is scrolled; or
 * `act.scrolls` while the pointer `isOver` that, and the page while it is not.
 */
export function startGesture(place, act) {
  place.addEventListener("pointerdown", (event) => {
    const part = event.target.closest?.(act.parts);
    if (part && event.button === 0 && !act.isTaken()) {
      new Gesture(place, act, part, event);
    }
  });
}

class Gesture {
  #place;
  #act;
  #part;
  #first;
  #last;
  #isTaken = false;
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
    if (!this.#act.take(this.#part, this.#first)) {
      this.#stop();
      return;
    }
    this.#isTaken = true;
    this.#place.setPointerCapture(this.#first.pointerId);
    this.#scrolling = scrollAlong(() => this.#scrolled, () => this.#last, () => this.#follow());
    this.#follow();
  }

  /** The place that is scrolled; none while the pointer is elsewhere, where only the page is, until that place is in sight. */
  get #scrolled() {
    const { scrolls, isOver } = this.#act;
    return !scrolls ? this.#place : isOver(this.#last) ? scrolls : undefined;
  }

  #move(event) {
    this.#last = event;
    const isFar = Math.hypot(event.clientX - this.#first.clientX, event.clientY - this.#first.clientY) >= LEAST_PX;
    if (this.#isTaken) {
      this.#follow();
    } else if (isFar && this.#isTouch) {
      this.#stop();
    } else if (isFar) {
      this.#begin();
    }
  }

  /** Whatever has put back what is dragged meanwhile ends the drag. */
  #follow() {
    if (this.#act.isTaken()) {
      this.#act.follow(this.#last);
    } else {
      this.#stop();
    }
  }

  #key(event) {
    if (event.key === "Escape" && this.#isTaken) {
      event.preventDefault();
      event.stopPropagation();
      this.#end(false);
    }
  }

  #end(isKept) {
    const isMine = this.#isTaken && this.#act.isTaken();
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
