import { lengthOf } from "./clock.js";
import { byId, setText } from "./dom.js";

const HEALTH_WORDS = { up: "All well", degraded: "Some trouble", down: "Not ready", unknown: "No connection" };

/** Almost full: the disk is shown in another colour from here. */
const NEARLY_FULL = 0.95;

const counted = new Intl.NumberFormat();

/** The strip at the foot of the page and the dot at its head. Each method takes what the server says about one thing. */
export const strip = {
  sessions({ viewers, channels }) {
    const names = channels.map((channel) => channel.name);
    tell("viewers", count(viewers, "viewer"), names.length > 0 ? names.join(", ") : "nobody right now");
  },

  fills({ running, waiting }) {
    if (running.length === 0) {
      tell("fills", waiting > 0 ? `${counted.format(waiting)} waiting` : "Nothing to do", "");
      return;
    }
    const [first] = running;
    const others = running.length - 1 + waiting;
    const note = [speed(first.speed), others > 0 ? `${counted.format(others)} more` : ""].filter(Boolean).join(" · ");
    tell("fills", first.title, note);
  },

  disk({ usedBytes, budgetBytes, freeBytes }) {
    const stat = byId("stat-disk");
    const share = budgetBytes > 0 ? usedBytes / budgetBytes : 0;
    tell("disk", bytes(usedBytes), `of ${bytes(budgetBytes)} · ${bytes(freeBytes)} free`);
    stat.querySelector("progress").value = share;
    stat.classList.toggle("full", share > NEARLY_FULL);
  },

  scan({ running, seen, total, perSecond, secondsLeft, items, failed }) {
    const bar = byId("stat-library").querySelector("progress");
    bar.hidden = !running;
    if (!running) {
      tell("library", count(items, "item"), failed > 0 ? `${counted.format(failed)} unreadable` : "");
      return;
    }
    bar.value = total > 0 ? seen / total : 0;
    const left = secondsLeft === null ? "" : `${lengthOf(secondsLeft * 1000)} left`;
    const note = [`${counted.format(Math.round(perSecond))}/s`, left].filter(Boolean).join(" · ");
    tell("library", total > 0 ? `Scanning ${counted.format(seen)} of ${counted.format(total)}` : "Looking for files", note);
  },

  health({ status, troubles }) {
    const state = status.toLowerCase();
    byId("health").dataset.state = state;
    setText(byId("health").querySelector(".health-text"), HEALTH_WORDS[state] ?? state);
    byId("health").title = (troubles ?? []).join("\n");
  },
};

function tell(name, value, note) {
  const stat = byId(`stat-${name}`);
  setText(stat.querySelector(".stat-value"), value);
  setText(stat.querySelector(".stat-note"), note);
  stat.title = `${value} ${note}`;
}

function count(number, word) {
  return `${counted.format(number)} ${word}${number === 1 ? "" : "s"}`;
}

function speed(factor) {
  return factor > 0 ? `${factor.toFixed(1)}×` : "starting";
}

const UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];

/** Such as "12.4 GB"; a kilobyte is 1,000 bytes. */
export function bytes(number) {
  let value = number;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toLocaleString(undefined, { maximumFractionDigits: value < 100 && unit > 2 ? 1 : 0 })} ${UNITS[unit]}`;
}
