import { byId, setText } from "./dom.js";
import { bandKeyOf, drawInto, wordsOf } from "./schedule-band.js";
import { bandsOf, keyOf, move } from "./schedule-bands.js";
import { startKeys } from "./schedule-drag-keys.js";
import { startPointer } from "./schedule-drag-pointer.js";
import { elementType, partType } from "./schedule-shape.js";
import { kindOf } from "./schedule-shared.js";
import { found, ownerOf } from "./schedule-times.js";

/**
 * The times of the rules as bands in the calendar, which are dragged or moved with the keyboard. What is being moved is tried on a copy of
 * the rules and of the parts they share; only when it is let go these themselves are changed, as by any other change.
 */
let page;
let moving = null;
let waiting = null;

/** `change` takes a change of the rules as a step that can be undone, `open` shows a rule in its drawer. */
export function startDrag(context) {
  page = context;
  const act = { parts: ".band-grip, .band-edge", take, to, letGo, cancel, days, isTaken: () => moving !== null, taken: () => moving, zone: page.editor.zone };
  startPointer(byId("plan"), act);
  startKeys(byId("plan"), act);
  byId("plan").addEventListener("click", ({ target }) => openRule(target.closest?.(".band-grip")));
}

/** Draws the bands of the rules as they are; whatever is being moved is put back, because it may be gone. */
export function drawBands() {
  moving = null;
  redraw();
  rest();
}

/** Does something to the calendar as soon as nothing is being moved in it. */
export function atRest(deed) {
  waiting = deed;
  rest();
}

function rest() {
  if (!moving && waiting) {
    const deed = waiting;
    waiting = null;
    deed();
  }
}

/** Replaces the calendar; the band that has the focus has it again. */
export function keepingFocus(replace) {
  const key = bandKeyOf(document.activeElement);
  replace();
  redraw();
  focusOn(key);
}

function redraw() {
  const { zone, world } = page.editor;
  const bands = bandsIn(moving ? moving.tried : now());
  drawInto(days(), bands, { zone, world, moving: moving?.key });
  byId("plan").classList.toggle("with-bands", bands.length > 0);
  byId("plan").classList.toggle("with-decos", bands.some(({ layer }) => layer));
  byId("bands-help").hidden = bands.length === 0;
}

/** What is edited: the rules, and the parts they share. */
function now() {
  return { rules: page.editor.rules, shared: page.editor.shared.now };
}

/** The bands of rules in the days that are shown. */
function bandsIn({ rules, shared }) {
  const shown = days();
  return shown.length === 0 ? [] : bandsOf(rules, page.editor.zone, shown[0].start, shown.length, shared);
}

/** The days that are shown, with the place that each is drawn in. */
export function days() {
  return [...byId("plan").querySelectorAll(".plan-day-body")].map((body) => {
    const [start, end] = [Number(body.dataset.start), Number(body.dataset.end)];
    return { body, start, end, weekday: page.editor.zone.date(start).weekday };
  });
}

/** Takes the band of an element; answers what can be done with it. */
function take(element) {
  const key = bandKeyOf(element);
  const band = bandsIn(now()).find((each) => each.key === key);
  if (band) {
    moving = { band, key, tried: now(), minutes: band.minutes, seconds: band.seconds, weekday: band.weekday, day: band.day };
    redraw();
  }
  return moving;
}

/** Moves what is taken to other minutes of the clock, another length, or another day, which begins at `day`. */
function to({ minutes = moving.minutes, seconds = moving.seconds, weekday = moving.weekday, day = moving.day }) {
  const isFocused = bandKeyOf(document.activeElement) === moving.key;
  Object.assign(moving, { minutes, seconds, weekday, day, tried: structuredClone(now()), key: keyOf(moving.band.path, day) });
  move(moving.tried.rules, moving.band, moving, moving.tried.shared);
  redraw();
  if (isFocused) {
    focusOn(moving.key);
  }
  const here = bandsIn(moving.tried).find((each) => each.key === moving.key);
  setText(byId("band-said"), here ? wordsOf(here, page.editor) : "");
}

function letGo() {
  const { band, ...wish } = moving;
  moving = null;
  page.change(() => move(page.editor.rules, band, wish, page.editor.shared.now));
  redraw();
  rest();
}

function cancel() {
  const { band, key } = moving;
  const isFocused = bandKeyOf(document.activeElement) === key;
  drawBands();
  if (isFocused) {
    focusOn(band.key);
  }
}

function focusOn(key) {
  const grip = key && [...byId("plan").querySelectorAll(".band")].find((each) => each.dataset.key === key)?.firstElementChild;
  if (grip && grip !== document.activeElement) {
    grip.focus({ preventScroll: true });
  }
}

function openRule(grip) {
  const { rules, shared } = now();
  const band = grip && bandsIn({ rules, shared }).find((each) => each.key === bandKeyOf(grip));
  if (band) {
    const { use, rest } = ownerOf(rules, band.path, shared);
    const type = use ? elementType(shared[use], rest, partType(kindOf(use))) : elementType(rules, band.path);
    page.open({ title: grip.textContent, value: found(rules, band.path, shared), type, use });
  }
}
