import { byId, make, setText } from "./dom.js";
import { bandKeyOf } from "./schedule-band.js";
import { minutesAt } from "./schedule-bands.js";
import { days } from "./schedule-drag.js";
import { startGesture } from "./schedule-drag-gesture.js";
import { dayAt, instantAt, stepOf } from "./schedule-drag-pointer.js";
import { px } from "./schedule-plan.js";
import { text } from "./text.js";
import "./schedule-texts.js";

/** What a place for something without a length is drawn as. */
const LEAST_PX = 24;
/** So far from the right edge of the window words have room beside the pointer. */
const BESIDE_PX = 290;

let act;
let moving = null;

/**
 * Entries of the library are dragged onto the calendar. `context` says what an element stands for, whether anything may be dragged, what
 * would come of dropping it at a place, and puts it in.
 */
export function startLibraryDrag(list, context) {
  act = context;
  startGesture(list, { parts: ".library-entry", take, follow, letGo, cancel: end, isTaken: () => moving !== null, scrolls: byId("plan"), isOver: (pointer) => dayBelow(pointer) !== undefined });
  // A finger that moves an entry does not scroll.
  list.addEventListener("touchmove", (event) => moving && event.preventDefault(), { passive: false });
}

function take(element) {
  const entry = act.mayDrag() && act.entryOf(element);
  if (!entry) {
    return false;
  }
  const label = make("div", "library-label", entry.name);
  const shadow = make("div", "plan-shadow library-shadow");
  [label, shadow].forEach((each) => each.setAttribute("aria-hidden", "true"));
  moving = { entry, label, shadow, place: null };
  document.body.append(label);
  document.body.classList.add("carrying");
  return true;
}

/** The day of the calendar that a pointer is over; undefined where it is over none, or something lies over it. */
function dayBelow(pointer) {
  const below = document.elementFromPoint(pointer.clientX, pointer.clientY);
  return byId("plan").contains(below) ? dayAt(days(), pointer) : undefined;
}

function follow(pointer) {
  const { label, entry } = moving;
  label.style.translate = `${pointer.clientX + (pointer.clientX > innerWidth - BESIDE_PX ? -BESIDE_PX : 12)}px ${pointer.clientY + 24}px`;
  const day = dayBelow(pointer);
  if (day) {
    const minutes = minutesAt(act.zone, day, instantAt(day, pointer), stepOf(pointer));
    const key = bandKeyOf(document.elementFromPoint(pointer.clientX, pointer.clientY));
    moving.place = { day: day.start, minutes, key };
    draw(day, act.dropAt(entry, moving.place), act.zone.at(day.start, minutes));
  } else {
    moving.place = null;
    moving.shadow.remove();
    sayAway(entry);
    aim();
  }
}

/** In a list of what is planned there are no times: nothing can be dropped there, however far it is carried. */
function sayAway({ name }) {
  const isList = days().length === 0;
  say(isList ? text("schedule.library.list") : name, isList);
}

function draw({ body, start, end }, { isRefused, says, aimed, from, to }, at) {
  const { shadow } = moving;
  const first = isRefused ? at : Math.max(from ?? at, start);
  if (shadow.parentElement !== body) {
    body.append(shadow);
  }
  shadow.style.top = `${px(first - start)}px`;
  shadow.style.height = `${Math.max(px(Math.min(to ?? first, end) - first), LEAST_PX)}px`;
  setText(shadow, act.zone.clock(first));
  const words = text(...says);
  say(words, Boolean(isRefused));
  setText(byId("band-said"), words);
  aim(aimed);
}

/** Says at the pointer what would come of it. */
function say(words, isRefused) {
  setText(moving.label, words);
  [moving.label, moving.shadow].forEach((each) => (each.dataset.refused = String(isRefused)));
}

/** Shows which band it goes into. */
function aim(key) {
  byId("plan").querySelectorAll(".band").forEach((band) => band.classList.toggle("aimed", key !== undefined && bandKeyOf(band) === key));
}

function letGo() {
  const { entry, place } = moving;
  end();
  if (place) {
    act.putIn(entry, place);
  }
}

function end() {
  moving.label.remove();
  moving.shadow.remove();
  aim();
  document.body.classList.remove("carrying");
  moving = null;
}
