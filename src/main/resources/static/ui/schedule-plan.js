import { make } from "./dom.js";
import { grouped } from "./schedule-difference.js";
import { counted, text } from "./text.js";
import "./schedule-texts.js";

/** How high a day of 24 hours is drawn. */
export const DAY_PX = 1_536;
const HOUR = 3_600_000;
const DAY_MINUTES = 1_440;
/** What is lower cannot be hit (WCAG 2.2, 2.5.8: 24 px); it is drawn, and the list has it too. */
const LEAST_PX = 25;
/** What is lower has one line of words. */
const TWO_LINES_PX = 36;
/** What each block stands for. */
const groups = new WeakMap();

/** The group of entries that a block of the calendar stands for. */
export function groupOf(block) {
  return groups.get(block);
}

/** A column for each civil day from the one that `from` belongs to; on days when clocks change it is longer or shorter. */
export function columns(plan, zone, days, open) {
  const place = make("div", "plan-days");
  place.style.setProperty("--days", days);
  let start = zone.startOfDay(plan.from);
  for (let day = 0; day < days; day++) {
    const end = zone.nextDay(start);
    place.append(column(plan, zone, { start, end }, open));
    start = end;
  }
  return place;
}

function column(plan, zone, { start, end }, open) {
  const place = make("section", "plan-day");
  place.setAttribute("aria-label", zone.wholeDay(start));
  const length = end - start;
  const head = make("h3", "plan-day-head", zone.day(start));
  if (length !== 24 * HOUR) {
    head.append(make("span", "badge", text("schedule.hours", length / HOUR)));
  }
  const body = make("div", "plan-day-body");
  body.style.height = `${px(length)}px`;
  body.dataset.start = String(start);
  body.dataset.end = String(end);
  for (let hour = start; hour < end; hour += HOUR) {
    const mark = make("span", "plan-hour", zone.clock(hour));
    mark.style.top = `${px(hour - start)}px`;
    mark.setAttribute("aria-hidden", "true");
    body.append(mark);
  }
  const entries = plan.entries.filter((each) => each.from < end && each.to > start);
  grouped(entries, (LEAST_PX / DAY_PX) * 24 * HOUR).forEach((group) => body.append(block(group, { start, end }, zone, open)));
  plan.removed.filter((each) => each.from >= start && each.from < end).forEach((each) => body.append(ghost(each, start, zone)));
  place.append(head, body);
  return place;
}

/** How high so many milliseconds are drawn. */
export function px(ms) {
  return Math.round((ms / (24 * HOUR)) * DAY_PX);
}

function block(group, { start, end }, zone, open) {
  const top = px(Math.max(group.from, start) - start);
  const height = Math.max(4, px(Math.min(group.to, end) - start) - top - 1);
  const isButton = height >= LEAST_PX - 1 && group.what !== "rest";
  const element = make(isButton ? "button" : "span", "plan-block");
  element.style.top = `${top}px`;
  element.style.height = `${height}px`;
  element.dataset.flat = String(height < TWO_LINES_PX);
  decorate(element, group);
  groups.set(element, group);
  const words = labelOf(group, zone);
  element.setAttribute("aria-label", words);
  if (isButton) {
    element.type = "button";
    element.append(make("span", "plan-time", zone.clock(group.from)), make("span", "plan-title", wordsOf(group)));
    element.addEventListener("click", () => open(group));
  } else {
    element.setAttribute("role", "img");
    if (group.what === "rest") {
      element.append(make("span", "plan-title", words));
    }
  }
  element.title = words;
  return element;
}

function labelOf(group, zone) {
  return group.what === "rest" ? restWords(group, zone) : `${zone.clock(group.from)} – ${zone.clock(group.to)} ${wordsOf(group)}${stateWords(group)}`;
}

function restWords({ from }, zone) {
  return text("schedule.rest", zone.day(from), zone.clock(from));
}

function ghost(each, start, zone) {
  const element = make("span", "plan-ghost");
  element.style.top = `${px(each.from - start)}px`;
  element.style.height = `${Math.max(3, px(each.to - each.from) - 1)}px`;
  element.title = text("schedule.was", zone.clock(each.from), each.title);
  element.setAttribute("aria-hidden", "true");
  return element;
}

function decorate(element, group) {
  element.dataset.what = group.what;
  element.dataset.state = group.state;
  element.dataset.filler = String(group.what === "airing" && group.entries.every((each) => each.kind !== "PROGRAMME"));
}

/** What a group is called: its programme, or how many there are. */
export function wordsOf(group) {
  if (group.what === "gap") {
    return text("schedule.gap");
  }
  if (group.what === "redirect") {
    return text("schedule.redirect", group.entries[0].channel);
  }
  const programmes = group.entries.filter((each) => each.kind === "PROGRAMME");
  if (programmes.length === 0) {
    return counted("schedule.filler", group.entries.length);
  }
  return programmes.length === 1 ? programmes[0].title : text("schedule.andmore", programmes[0].title, programmes.length - 1);
}

function stateWords(group) {
  return group.state ? `, ${text(`schedule.state.${group.state}`)}` : "";
}

/** So many days as a list, day by day. */
export function agenda(plan, zone, days, open) {
  const place = make("div", "plan-list");
  let day = "";
  let list;
  const end = zone.at(zone.startOfDay(plan.from), days * DAY_MINUTES);
  for (const group of grouped(plan.entries, 0).filter((each) => each.from < end)) {
    const name = zone.wholeDay(group.from);
    if (name !== day) {
      day = name;
      list = make("ul", "plan-rows");
      list.setAttribute("role", "list");
      place.append(make("h3", "", name), list);
    }
    list.append(group.what === "rest" ? make("li", "muted", restWords(group, zone)) : row(group, zone, open));
  }
  if (plan.removed.length > 0) {
    place.append(removedList(plan, zone));
  }
  return place;
}

function row(group, zone, open) {
  const item = make("li");
  const element = make("button", "plan-row");
  element.type = "button";
  decorate(element, group);
  element.append(make("span", "plan-time", zone.clock(group.from)), make("span", "plan-title", wordsOf(group)));
  if (group.state) {
    const badge = make("span", "badge", text(`schedule.state.${group.state}`));
    badge.dataset.state = group.state === "added" ? "good" : "busy";
    element.append(badge);
  }
  element.addEventListener("click", () => open(group));
  item.append(element);
  return item;
}

function removedList(plan, zone) {
  const details = make("details", "more");
  const list = make("ul", "plan-rows");
  list.setAttribute("role", "list");
  list.append(...plan.removed.slice(0, 200).map((each) => make("li", "muted", `${zone.day(each.from)}, ${zone.clock(each.from)} ${each.title}`)));
  details.append(make("summary", "", counted("schedule.removed", plan.removed.length)), list);
  return details;
}
