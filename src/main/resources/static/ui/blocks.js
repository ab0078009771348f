import { rangeOf, startOf } from "./clock.js";
import { make } from "./dom.js";
import { counted, text } from "./text.js";

/** Programmes narrower than this are shown together as one block. */
const NARROWEST = 16;
/** Narrower than this there is room for a title only. */
const NARROW = 70;
/** Narrower than this there is room for the start but not for the finish. */
const HALF = 170;

/**
 * Makes the blocks of one channel. `view` has from, to and scale; times are milliseconds. `known` are blocks that were made of the same view
 * before; those that still hold are taken as they are.
 */
export function blocksOf(row, view, known) {
  const before = new Map(known.map((element) => [keyOf(element.programme), element]));
  return crowded(row.programmes, view).map((programme) => before.get(keyOf(programme)) ?? block(row, programme, view));
}

function keyOf({ start, finish, kind, title, subtitle, crowd }) {
  return [start, finish, kind, title, subtitle, crowd?.length].join("\n");
}

/** Joins neighbours that are too narrow to be shown alone. */
function crowded(programmes, view) {
  const joined = [];
  for (const programme of programmes) {
    const last = joined.at(-1);
    const narrow = view.scale.pixels(programme.finish - programme.start) < NARROWEST;
    if (narrow && last?.crowd && view.scale.pixels(last.finish - last.start) < NARROW) {
      last.crowd.push(programme);
      last.finish = programme.finish;
    } else {
      joined.push(narrow ? { ...programme, crowd: [programme] } : programme);
    }
  }
  return joined;
}

function block(row, programme, view) {
  const element = make("div", "block");
  const start = Math.max(programme.start, view.from);
  const finish = Math.min(programme.finish, view.to);
  const width = view.scale.pixels(finish - start);
  element.setAttribute("role", "gridcell");
  element.tabIndex = -1;
  element.style.setProperty("--left", `${view.scale.pixels(start - view.from)}px`);
  element.style.setProperty("--width", `${width}px`);
  element.classList.toggle("narrow", width < NARROW);
  element.classList.toggle("gap", programme.kind === "GAP");
  element.classList.toggle("crowd", (programme.crowd?.length ?? 0) > 1);
  element.setAttribute("aria-label", spoken(row, programme));
  element.title = hint(programme);
  element.programme = programme;
  element.append(label(programme, width));
  return element;
}

function label(programme, width) {
  const element = make("span", "label");
  if (width < NARROWEST * 2) {
    return element;
  }
  element.append(make("span", "title", titleOf(programme)));
  if (width >= NARROW) {
    if (programme.subtitle) {
      element.append(make("span", "subtitle", programme.subtitle));
    }
    const time = width < HALF ? startOf : rangeOf;
    element.append(make("span", "time", time(programme.start, programme.finish)));
  }
  return element;
}

/** What a viewer reads as the title. */
export function titleOf(programme) {
  return programme.crowd?.length > 1 ? counted("guide.crowd", programme.crowd.length) : programme.title;
}

function spoken(row, programme) {
  const parts = [titleOf(programme), programme.subtitle, rangeOf(programme.start, programme.finish)];
  return text("guide.on-channel", parts.filter(Boolean).join(", "), row.number);
}

function hint(programme) {
  const names = (programme.crowd ?? [programme]).slice(0, 12).map((each) => [each.title, each.subtitle].filter(Boolean).join(" · "));
  return `${names.join("\n")}\n${rangeOf(programme.start, programme.finish)}`;
}

/** Marks what is over and what is on at `now`. */
export function markTime(element, now) {
  const { start, finish } = element.programme;
  const onAir = start <= now && now < finish;
  element.classList.toggle("past", finish <= now);
  element.classList.toggle("on-air", onAir && element.programme.kind !== "GAP");
  if (onAir) {
    const from = Math.max(start, element.viewFrom ?? start);
    element.style.setProperty("--progress", `${(100 * (now - from)) / (finish - from)}%`);
    element.setAttribute("aria-current", "time");
  } else {
    element.removeAttribute("aria-current");
  }
}
