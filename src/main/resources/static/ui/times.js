import { lengthOf, serverNow } from "./clock.js";
import { LOCALE } from "./text.js";

const moments = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium" });
const clock = new Intl.DateTimeFormat(LOCALE, { timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });

const STEPS = [
  [60, "second", 1],
  [3_600, "minute", 60],
  [86_400, "hour", 3_600],
  [604_800, "day", 86_400],
];
const REFRESH_MS = 20_000;

/** `<time datetime="…" data-time="ago|moment|day|clock">` and `<span data-length="SECONDS">` in the words and the zone of the viewer. */
export function startTimes() {
  write(document);
  document.addEventListener("htmx:load", (event) => write(event.target));
  setInterval(() => document.hidden || write(document), REFRESH_MS);
}

function write(place) {
  place.querySelectorAll?.("time[data-time]").forEach((element) => {
    const time = Date.parse(element.dateTime);
    if (!Number.isNaN(time)) {
      element.textContent = WORDS[element.dataset.time](time);
      element.title = moments.format(time);
    }
  });
  place.querySelectorAll?.("[data-length]").forEach((element) => (element.textContent = lengthOf(Number(element.dataset.length) * 1_000)));
}

const WORDS = {
  ago: (time) => ago(time),
  moment: (time) => moments.format(time),
  day: (time) => day.format(time),
  clock: (time) => clock.format(time),
};

/** Such as "3 minutes ago"; what is more than a week away has its date. */
export function ago(time) {
  const seconds = Math.round((time - serverNow()) / 1_000);
  const step = STEPS.find(([most]) => Math.abs(seconds) < most);
  return step ? relative.format(Math.round(seconds / step[2]), step[1]) : moments.format(time);
}

/** The day and the time of day of an instant. */
export function moment(instant) {
  return moments.format(Date.parse(instant));
}
