import { byId, make } from "./dom.js";
import { inDay } from "./schedule-bands.js";
import { days } from "./schedule-drag.js";
import { startPointer } from "./schedule-drag-pointer.js";
import { askOnce, startOnce } from "./schedule-once-dialog.js";
import { groupOf, px } from "./schedule-plan.js";

const DAY = 86_400_000;
const STEP = 5;
/** What is drawn: the plan, the rules, the zone and what is done when something has changed. */
let shown = null;
let moving = null;
let waiting = null;

/** Programmes of the calendar are dragged to another time, or moved there with Alt and an arrow key; then it is asked what is meant. */
export function startOnceDrag(zone) {
  const act = { parts: ".plan-block[data-what=airing]", take, to, letGo, cancel, days, isTaken, zone };
  startOnce();
  startPointer(byId("plan"), act);
  byId("plan").addEventListener("keydown", key);
  // A finger that moves a programme does not scroll.
  byId("plan").addEventListener("touchmove", (event) => isTaken() && event.preventDefault(), { passive: false });
}

/** Another plan is drawn. */
export function nowShown(context) {
  shown = context;
}

/** Does something to the calendar as soon as no programme is being moved in it. */
export function onceAtRest(deed) {
  waiting = deed;
  rest();
}

function rest() {
  if (!isTaken() && waiting) {
    const deed = waiting;
    waiting = null;
    deed();
  }
}

function isTaken() {
  return moving !== null && moving.shadow.isConnected;
}

/** A programme may be on any day, and is shown as a shadow until it is let go. */
function take(element) {
  const group = groupOf(element);
  const day = days().find(({ body }) => body === element.parentElement);
  if (!group || !day) {
    return null;
  }
  const { zone } = shown;
  const band = { day: day.start, weekday: day.weekday, from: group.from, to: group.to, hasDays: true, value: { days: [] } };
  const shadow = make("div", "plan-shadow");
  shadow.style.height = `${Math.max(px(group.to - group.from), 24)}px`;
  shadow.setAttribute("aria-hidden", "true");
  moving = { band, group, day: day.start, at: group.from, shadow };
  draw(day, group.from, zone);
  return moving;
}

function to({ minutes, day }) {
  const { zone } = shown;
  Object.assign(moving, { day, at: zone.at(day, minutes) });
  draw(days().find(({ start }) => start === day), moving.at, zone);
}

function draw({ body, start }, at, zone) {
  const { shadow } = moving;
  if (shadow.parentElement !== body) {
    body.append(shadow);
  }
  shadow.style.top = `${px(at - start)}px`;
  shadow.textContent = zone.clock(at);
}

function letGo() {
  const { group, at } = end();
  if (at !== group.from) {
    askOnce(group, at, shown);
  }
}

function cancel() {
  end();
}

function end() {
  const ended = moving;
  ended.shadow.remove();
  moving = null;
  rest();
  return ended;
}

function key(event) {
  const group = event.altKey && !event.ctrlKey && !event.metaKey && event.target.matches(".plan-block[data-what=airing]") && groupOf(event.target);
  const at = group ? moved(group.from, event, shown.zone) : undefined;
  if (at !== undefined) {
    event.preventDefault();
    askOnce(group, at, shown);
  }
}

/** Where a key moves what begins at `from`: by minutes within its day, or to the same time of the day before or after it. */
function moved(from, { key: name, shiftKey }, zone) {
  const by = { ArrowUp: -1, ArrowDown: 1 }[name];
  const [start, minutes] = [zone.startOfDay(from), zone.minuteOf(from)];
  if (by) {
    return zone.at(start, inDay(minutes + by * (shiftKey ? 1 : STEP), 1));
  }
  const day = { ArrowLeft: start - DAY / 2, ArrowRight: zone.nextDay(start) }[name];
  return day === undefined ? undefined : zone.at(zone.startOfDay(day), minutes);
}
