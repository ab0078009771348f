import { read } from "./server.js";
import { LOCALE, text } from "./text.js";
import "./schedule-texts.js";

let shapes = { root: "", types: {} };

/** Learns what rules are made of. */
export async function learnShapes() {
  shapes = await read("api/schedule-shape");
}

export function rootShape() {
  return shapes.root;
}

export function shapeOf(name) {
  return shapes.types[name];
}

/** The shape of an object by its `type`; its own where there is no choice. */
export function variantOf(value, name) {
  const { variants } = shapeOf(name);
  return Object.keys(variants).length === 0 ? name : variants[value?.type];
}

/** What the content of a shared part is, such as `templates`. */
export function partType(kind) {
  return Object.keys(shapes.types).find((name) => shapes.types[name].part === kind);
}

/** What an element of a list in the rules is, such as the one at `["slots", 2]`; the rules may be a part of a `type`. */
export function elementType(rules, path, type = rootShape()) {
  const first = { type, value: rules };
  return path.reduce(({ type, value }, name) => ({ type: typeof name === "number" ? type : objectIn(value, type, name), value: value[name] }), first).type;
}

function objectIn(value, type, name) {
  const shape = shapeOf(variantOf(value, type)).fields.find((field) => field.name === name).value;
  return shape.element?.object ?? shape.object;
}

export function hasVariants(name) {
  return Object.keys(shapeOf(name).variants).length > 0;
}

/** Something to begin with that has all that is needed. */
export function blank(value) {
  switch (value.kind) {
    case "OBJECT":
      return blankObject(value.object);
    case "LIST":
      return [];
    case "WORD":
      return value.words[0];
    case "INTEGER":
    case "DECIMAL":
      return 1;
    case "FLAG":
      return false;
    case "LENGTH":
      return "PT1H";
    case "TIME":
      return "20:00";
    case "YEARLY":
      return "--12-24";
    case "DATE":
      return new Date().toISOString().slice(0, 10);
    case "INSTANT":
      return new Date().toISOString();
    case "EXPRESSION":
      return "1";
    default:
      return "";
  }
}

const FIRST_CHOICE = { Source: "pool", Selection: "query", Schedule: "time-slots", Mode: "one", Showing: "media", Entry: "media", "Roll.Quantity": "clips" };

export function blankObject(name, variant) {
  if (hasVariants(name)) {
    const type = variant ?? FIRST_CHOICE[name] ?? Object.keys(shapeOf(name).variants).sort()[0];
    return { type, ...blankObject(shapeOf(name).variants[type]) };
  }
  const needed = shapeOf(name).fields.filter((field) => field.required);
  return Object.fromEntries(needed.map((field) => [field.name, blank(field.value)]));
}

/** What a field is called. */
export function nameOf(field) {
  return text(`schedule.field.${field}`);
}

export function typeName(type) {
  return text(`schedule.type.${type}`);
}

/** What one of several words means. */
export function wordName(word) {
  const day = DAYS.indexOf(word);
  const month = MONTHS.indexOf(word);
  if (day >= 0) {
    return new Intl.DateTimeFormat(LOCALE, { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + day));
  }
  return month >= 0 ? new Intl.DateTimeFormat(LOCALE, { month: "short", timeZone: "UTC" }).format(Date.UTC(2024, month, 1)) : text(`schedule.word.${word}`);
}

/** What a day of the week is called; they are counted from Monday, which is 0. */
export function dayName(weekday) {
  return new Intl.DateTimeFormat(LOCALE, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + weekday));
}

/** Said below a field of this kind; empty when nothing is to be said. */
export function hintOf(kind) {
  return HINTED.has(kind) ? text(`schedule.hint.${kind}`) : "";
}

const HINTED = new Set(["LENGTH", "YEARLY", "EXPRESSION", "INSTANT", "QUERY"]);

/** As rules name them, from Monday. */
export const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
export const MONTHS = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"];
