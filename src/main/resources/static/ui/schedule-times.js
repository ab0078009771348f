import { has, names } from "./schedule-days.js";
import { DAYS } from "./schedule-shape.js";

/** What decorates a day lies over its programmes, so it never runs into them. */
export const DECO = "deco";

/**
 * What of the rules has a time on a day: where its value, its time and its length stand in the rules, and whether its days can be
 * chosen. What is open lasts until the next one begins. Of parts that are `shared` those are seen that are given, by how rules name them.
 */
export function timesOn(rules, date, shared = {}) {
  const whole = through(rules, shared);
  if (whole?.rules) {
    return timesOn(whole.rules, date, shared).map((each) => inside("rules", each));
  }
  return (KINDS[whole?.type] ?? none)(whole, date, shared).filter((each) => each.time);
}

const KINDS = { "time-slots": slots, classic, blocks };

function none() {
  return [];
}

/** When a lineup begins for the first time, as a time of the clock or an instant; undefined when the rules say no such thing. */
export function beginningOf(rules, shared = {}) {
  const whole = through(rules, shared);
  if (whole?.rules) {
    const within = beginningOf(whole.rules, shared);
    return within && inside("rules", within);
  }
  const start = whole?.type === "lineup" ? whole.start : undefined;
  return start && { path: ["start"], value: start, timePath: ["start", start.type === "instant" ? "at" : "time"], time: start.time, instant: start.at };
}

function slots(rules, date) {
  const all = (rules.slots ?? []).map((slot, index) => ({ path: ["slots", index], value: slot, timePath: ["slots", index, "start"], time: slot.start, lengthPath: ["slots", index, "length"], length: slot.length, isOpen: true, hasDays: Boolean(slot.days?.length) }));
  return all.filter(({ value }) => has(value.days, DAYS[date.weekday]));
}

/** What rules for a day stand in: an alternate that names the day, else the rules themselves. */
export function roundOn(rules, date) {
  return (rules.alternates ?? []).find(({ rule }) => names(rule, date)) ?? rules;
}

/** Which days of the calendar of blocks a day is one of; undefined when it has no blocks. */
export function calendarOn(rules, date) {
  return (rules.calendar ?? []).find(({ rule }) => names(rule, date));
}

/** The rules within which there are no others, also when they are shared; undefined when they are not known. */
export function innermost(rules, shared = {}) {
  const whole = through(rules ?? undefined, shared);
  return whole?.rules ? innermost(whole.rules, shared) : whole;
}

/** Only what lasts for a time has a length of its own. */
function classic(rules, date) {
  const other = (rules.alternates ?? []).indexOf(roundOn(rules, date));
  const path = other < 0 ? ["items"] : ["alternates", other, "items"];
  return (found(rules, path) ?? []).map((value, index) => {
    const here = [...path, index];
    const isTimed = value.mode?.type === "duration";
    return { path: here, value, timePath: [...here, "start", "time"], time: value.start?.time, lengthPath: isTimed ? [...here, "mode", "length"] : undefined, length: isTimed ? value.mode.length : undefined };
  });
}

function blocks(rules, date, shared) {
  const day = (rules.calendar ?? []).indexOf(calendarOn(rules, date));
  return day < 0 ? [] : [...items(rules, day, shared), ...ranges(rules, day, shared)];
}

function items(rules, day, shared) {
  const template = meant(rules, { naming: ["calendar", day, "template"], list: ["templates"], key: "name" }, shared);
  return listed(rules, template, "items", shared).map(([path, value]) => {
    const block = meant(rules, { naming: [...path, "block"], list: ["blocks"], key: "id" }, shared);
    return { path, value, timePath: [...path, "start"], time: value.start, lengthPath: block && [...block, "length"], length: block && found(rules, [...block, "length"], shared) };
  });
}

function ranges(rules, day, shared) {
  const template = meant(rules, { naming: ["calendar", day, "decoTemplate"], list: ["decos", "templates"], key: "name" }, shared);
  return listed(rules, template, "ranges", shared).map(([path, value]) => ({ path, value, layer: DECO, timePath: [...path, "part", "from"], time: value.part?.from, endPath: [...path, "part", "to"], end: value.part?.to }));
}

/** Where that stands which is named at a place: there, when it is shared, else in a list by its name or number. */
function meant(rules, { naming, list, key }, shared) {
  const name = found(rules, naming, shared);
  if (name?.use !== undefined) {
    return shared[name.use] && naming;
  }
  const at = name === undefined ? -1 : (found(rules, list, shared) ?? []).findIndex((each) => through(each, shared)?.[key] === name);
  return at < 0 ? undefined : [...list, at];
}

/** What a list has within something, each with its place. */
function listed(rules, path, name, shared) {
  return (path ? (found(rules, [...path, name], shared) ?? []) : []).map((value, index) => [[...path, name, index], value]);
}

function inside(name, each) {
  const within = (path) => path && [name, ...path];
  return { ...each, path: within(each.path), timePath: within(each.timePath), lengthPath: within(each.lengthPath), endPath: within(each.endPath) };
}

/** What stands in the place of what is shared; undefined when it is not known. */
export function through(value, shared) {
  return value?.use === undefined ? value : shared[value.use];
}

/** What stands at a place of the rules, also within what they share; undefined when it is gone. */
export function found(rules, path, shared = {}) {
  return path.reduce((value, name) => through(value, shared)?.[name], rules);
}

/** Puts a value at a place of the rules. */
export function put(rules, path, value, shared = {}) {
  through(found(rules, path.slice(0, -1), shared), shared)[path.at(-1)] = value;
}

/** The innermost shared part that a place is in, and the rest of the way to it; `use` is undefined for what only these rules have. */
export function ownerOf(rules, path, shared) {
  const ends = path.map((_, index) => path.length - 1 - index);
  const end = ends.find((each) => found(rules, path.slice(0, each), shared)?.use !== undefined);
  return end === undefined ? { use: undefined, rest: path } : { use: found(rules, path.slice(0, end), shared).use, rest: path.slice(end) };
}
