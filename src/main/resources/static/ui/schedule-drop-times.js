import { written } from "./schedule-bands.js";
import { around, insert, secondsOf, unlike } from "./schedule-drop-place.js";
import { isoOf } from "./schedule-length.js";
import { DAYS, dayName } from "./schedule-shape.js";
import { roundOn } from "./schedule-times.js";
import "./schedule-texts.js";

/** Into slots at times of day: a slot of its own, or another content for the one that is aimed at. */
export function slots(whole, entry, context) {
  const { zone, day, at } = context;
  const { bands, aimed } = around(context, (band) => band.from === at);
  if (aimed) {
    return inSlot(aimed, entry);
  }
  const next = bands.find(({ from }) => from > at);
  const seconds = secondsOf(entry, (next?.from - at) / 1_000);
  const to = at + seconds * 1_000;
  const rest = restOf(bands, next, at, to);
  const into = next?.from < to ? next : undefined;
  const isWeekly = whole.slots.some(({ days }) => days?.length);
  const added = newSlots(whole, entry, { ...context, seconds, to, rest, isWeekly });
  const key = `schedule.drop.slot.${isWeekly ? "weekly" : "daily"}${rest ? ".on" : into ? ".into" : ""}`;
  return {
    says: [key, added[0].name, `${zone.clock(at)} – ${zone.clock(to)}`, dayName(zone.date(day).weekday), (rest ?? into?.value)?.name],
    from: at,
    to,
    put: () => added.forEach((each) => insert(whole.slots, each, ({ start }) => start > each.start)),
  };
}

/** What goes on at `to` of what is on at `at`; undefined when nothing does, because it or the `next` one comes before. */
function restOf(bands, next, at, to) {
  const over = bands.findLast((band) => band.from < at && band.to > at);
  const end = Math.min(over?.to ?? to, next?.from ?? Infinity);
  return end > to ? { ...structuredClone(over.value), ...(over.seconds ? { length: isoOf((end - to) / 1_000) } : {}) } : undefined;
}

/** A slot of its own, and one for the rest of what it comes into. A slot keeps its place by its name, so they have new ones. */
function newSlots(whole, entry, { zone, day, minutes, seconds, to, rest, isWeekly }) {
  const on = (instant) => (isWeekly ? { days: [DAYS[zone.date(instant).weekday]] } : {});
  const slot = { name: unlike(entry.name, whole.slots), start: written(minutes), ...on(day), length: isoOf(seconds), showing: showing(entry) };
  return rest ? [slot, { ...rest, name: unlike(rest.name, [...whole.slots, slot]), start: written(zone.minuteOf(to)), ...on(to) }] : [slot];
}

/** What is linked shows the same in several slots. */
function inSlot({ value, key, from, to }, entry) {
  if (value.link) {
    return { isRefused: true, says: ["schedule.drop.not.linked", value.name], aimed: key };
  }
  return { says: ["schedule.drop.instead", entry.name, value.name], aimed: key, from, to, put: () => (value.showing = showing(entry)) };
}

/** Into items that follow one another: at a time where they have any, else behind all of them. */
export function classic(whole, entry, context) {
  const { zone, day, minutes, at } = context;
  const round = roundOn(whole, zone.date(day));
  const { aimed } = around(context, (band) => band.from === at);
  if (aimed) {
    return { says: ["schedule.drop.instead.at", entry.name, zone.clock(aimed.from)], aimed: aimed.key, from: aimed.from, to: aimed.to, put: () => showInstead(aimed.value, entry) };
  }
  const item = { mode: { type: "one" }, source: entry.source };
  if (round.options?.shuffled || !round.items.some(({ start, mode }) => start || mode.type === "flood")) {
    return { says: ["schedule.drop.last", entry.name], put: () => round.items.push(item) };
  }
  const start = { time: written(minutes) };
  const seconds = secondsOf(entry);
  return { says: ["schedule.drop.item", entry.name, zone.clock(at)], from: at, to: at + seconds * 1_000, put: () => insertTimed(round.items, { start, ...item }) };
}

function showInstead(item, entry) {
  item.source = entry.source;
  delete item.title;
}

/** Before the first that begins later. What fills up the time before it goes on behind it. */
function insertTimed(items, item) {
  const index = insert(items, item, ({ start }) => start?.time > item.start.time);
  const before = items[index - 1];
  if (before?.mode.type === "flood" && items[(index + 1) % items.length].start) {
    const { start: _, ...rest } = structuredClone(before);
    items.splice(index + 1, 0, rest);
  }
}

function showing({ source }) {
  return { type: "media", source: source };
}
