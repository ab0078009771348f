import { make } from "./dom.js";
import { px } from "./schedule-plan.js";
import { titleOf } from "./schedule-summary.js";
import { text } from "./text.js";
import "./schedule-texts.js";

/** How high a band is at least, so that it can be taken (WCAG 2.2, 2.5.8). */
const LEAST_PX = 24;
/** What lasts past midnight goes on in the next column, as a piece whose key ends with this. */
const REST = " rest";

/** Draws bands into the columns of the calendar; what is there already is changed in its place and keeps the focus. */
export function drawInto(days, bands, context) {
  days.forEach((day) => {
    const here = bands.filter((band) => band.from < day.end && (band.to ?? band.from + 1) > day.start);
    const kept = here.map((band) => piece(band, day, context));
    day.body.querySelectorAll(".band").forEach((each) => !kept.includes(each) && each.remove());
  });
}

function piece(band, day, context) {
  const isRest = band.from < day.start;
  const key = isRest ? `${band.key}${REST}` : band.key;
  const element = [...day.body.querySelectorAll(".band")].find((each) => each.dataset.key === key) ?? added(day.body, key, isRest);
  const top = px(Math.max(band.from, day.start) - day.start);
  const height = px(Math.min(band.to ?? band.from, day.end) - day.start) - top;
  element.style.top = `${top}px`;
  element.style.height = `${isRest ? height : Math.max(LEAST_PX, height)}px`;
  element.dataset.over = String(band.isOver);
  element.dataset.moving = String(band.key === context.moving);
  element.dataset.moment = String(band.to === undefined);
  element.dataset.shared = String(band.part !== undefined);
  element.dataset.layer = band.layer ?? "";
  if (!isRest) {
    say(element, band, context);
  }
  return element;
}

function added(body, key, isRest) {
  const element = make("div", "band");
  element.dataset.key = key;
  if (isRest) {
    element.setAttribute("aria-hidden", "true");
  } else {
    const grip = make("button", "band-grip");
    grip.type = "button";
    grip.setAttribute("aria-describedby", "bands-help");
    grip.append(make("span", "band-name"));
    element.append(grip, make("span", "band-time"));
  }
  // A finger that moves a band does not scroll; browsers have to know before it touches that they may be asked.
  element.addEventListener("touchmove", (event) => element.dataset.moving === "true" && event.preventDefault(), { passive: false });
  body.insertBefore(element, body.querySelector(".plan-hour, .plan-block"));
  return element;
}

function say(element, band, context) {
  const [grip, time] = element.children;
  const words = wordsOf(band, context);
  grip.firstChild.textContent = nameOf(band, context);
  grip.setAttribute("aria-label", words);
  grip.title = words;
  time.textContent = timesOf(band, context.zone);
  edge(element, band.hasLength);
}

/** The key of the band that an element of the calendar is of, which may be what is left of it after midnight; undefined when it is of none. */
export function bandKeyOf(element) {
  const key = element?.closest?.(".band")?.dataset.key;
  return key?.endsWith(REST) ? key.slice(0, -REST.length) : key;
}

function edge(element, isWanted) {
  const there = element.querySelector(".band-edge");
  if (isWanted && !there) {
    element.append(make("span", "band-edge"));
  } else if (!isWanted) {
    there?.remove();
  }
}

/** What a band is called; what has no name of its own is when a lineup begins. */
function nameOf({ value, path }, { world }) {
  return path.at(-1) === "start" ? text("schedule.lineup.start") : titleOf(value, world);
}

/** What a band is called by those who cannot see where it is. */
export function wordsOf(band, context) {
  const { zone } = context;
  const words = text("schedule.band", nameOf(band, context), `${zone.day(band.from)}, ${timesOf(band, zone)}`);
  const more = [band.part && text("schedule.band.shared"), band.isOver && text("schedule.overlap")].filter(Boolean);
  return [words, ...more].join(", ");
}

function timesOf(band, zone) {
  return band.to === undefined ? zone.clock(band.from) : `${zone.clock(band.from)} – ${zone.clock(band.to)}`;
}
