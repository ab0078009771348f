import { LOCALE, text } from "./text.js";

// All positions in the guide are milliseconds since 1970 by the server's clock; words are in the viewer's zone and language.

let skew = 0;

/** Learns how far this machine's clock is from the server's. */
export function learnServerTime(iso) {
  skew = Date.parse(iso) - Date.now();
}

export function serverNow() {
  return Date.now() + skew;
}

const hourAndMinute = new Intl.DateTimeFormat(LOCALE, { timeStyle: "short" });
const withSeconds = new Intl.DateTimeFormat(LOCALE, { timeStyle: "medium" });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: "long", day: "numeric", month: "long" });
const shortDate = new Intl.DateTimeFormat(LOCALE, { weekday: "short", day: "numeric", month: "short" });
const days = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });

export function timeOf(ms) {
  return hourAndMinute.format(ms);
}

/** From start to finish; with seconds where minutes would hide the difference. */
export function rangeOf(start, finish) {
  const format = finish - start < 120_000 ? withSeconds : hourAndMinute;
  return `${format.format(start)} – ${format.format(finish)}`;
}

/** The start alone; with seconds where minutes would hide the length. */
export function startOf(start, finish) {
  return finish - start < 120_000 ? withSeconds.format(start) : hourAndMinute.format(start);
}

/** Such as "Today, Friday 20 November". */
export function dayOf(ms) {
  const distance = Math.round((midnight(ms) - midnight(serverNow())) / 86_400_000);
  const date = weekday.format(ms);
  if (Math.abs(distance) > 1) {
    return date;
  }
  const name = days.format(distance, "day");
  return `${name[0].toUpperCase()}${name.slice(1)}, ${date}`;
}

/** Such as "Today" or "Sat, 28 Nov": for lists. */
export function shortDayOf(ms) {
  const distance = Math.round((midnight(ms) - midnight(serverNow())) / 86_400_000);
  if (Math.abs(distance) > 1) {
    return shortDate.format(ms);
  }
  const name = days.format(distance, "day");
  return `${name[0].toUpperCase()}${name.slice(1)}`;
}

function midnight(ms) {
  return new Date(ms).setHours(0, 0, 0, 0);
}

/** Such as "42 s", "7 min" or "2 h 5 min". */
export function lengthOf(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) {
    return text("length.seconds", seconds);
  }
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) {
    return text("length.minutes", minutes);
  }
  return minutes % 60 === 0 ? text("length.hours", minutes / 60) : text("length.both", Math.floor(minutes / 60), minutes % 60);
}
