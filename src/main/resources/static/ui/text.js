import { LANGUAGE, TEXTS } from "./texts.js";

/** The language of the page with the region of the browser, which writes dates and numbers its own way. */
export const LOCALE = navigator.language.split("-")[0] === LANGUAGE.split("-")[0] ? navigator.language : LANGUAGE;

const plurals = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);

/** A text of the messages `js.…` by the rest of its key, with `{0}`, `{1}` … replaced; numbers are written as the language does. */
export function text(key, ...values) {
  return fill(TEXTS[`js.${key}`] ?? key, values);
}

/** The text `js.KEY.one` or `js.KEY.other`, by how many there are; the count is `{0}`. */
export function counted(key, count, ...values) {
  const chosen = `${key}.${plurals.select(count)}`;
  return text(`js.${chosen}` in TEXTS ? chosen : `${key}.other`, count, ...values);
}

/** A number as the language writes it. */
export function number(value) {
  return numbers.format(value);
}

function fill(pattern, values) {
  return pattern.replace(/\{(\d)\}/g, (_, index) => {
    const value = values[Number(index)] ?? "";
    return typeof value === "number" ? numbers.format(value) : value;
  });
}
