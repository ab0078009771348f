import { lengthOf } from "./clock.js";
import { byId, setText } from "./dom.js";
import { counted, LOCALE, number, text } from "./text.js";

/** Almost full: the disk is shown in another colour from here. */
const NEARLY_FULL = 0.95;

/** The strip at the foot of the guide. Each method takes what the server says about one thing. */
export const strip = {
  sessions({ viewers, channels }) {
    tell("viewers", counted("strip.viewers", viewers), channels.map((channel) => channel.name).join(", "));
  },

  fills({ running, waiting }) {
    if (running.length === 0) {
      tell("fills", waiting > 0 ? counted("strip.waiting", waiting) : text("strip.idle"), "");
      return;
    }
    const [first] = running;
    const others = running.length - 1 + waiting;
    const note = [speed(first.speed), others > 0 ? text("strip.more", others) : ""].filter(Boolean).join(" · ");
    tell("fills", first.title, note);
  },

  disk({ usedBytes, budgetBytes, freeBytes }) {
    const stat = byId("stat-disk");
    const share = budgetBytes > 0 ? usedBytes / budgetBytes : 0;
    tell("disk", bytes(usedBytes), text("strip.disk", bytes(budgetBytes), bytes(freeBytes)));
    stat.querySelector("progress").value = share;
    stat.classList.toggle("full", share > NEARLY_FULL);
  },

  scan({ running, seen, total, perSecond, secondsLeft, items, failed }) {
    const bar = byId("stat-library").querySelector("progress");
    bar.hidden = !running;
    if (!running) {
      tell("library", counted("strip.items", items), failed > 0 ? text("strip.failed", failed) : "");
      return;
    }
    bar.value = total > 0 ? seen / total : 0;
    const left = secondsLeft === null ? "" : text("strip.left", lengthOf(secondsLeft * 1000));
    const note = [`${number(Math.round(perSecond))}/s`, left].filter(Boolean).join(" · ");
    tell("library", total > 0 ? text("strip.scanning", seen, total) : text("strip.listing"), note);
  },
};

function tell(name, value, note) {
  const stat = byId(`stat-${name}`);
  setText(stat.querySelector(".stat-value"), value);
  setText(stat.querySelector(".stat-note"), note);
  stat.title = `${value} ${note}`;
}

function speed(factor) {
  return factor > 0 ? `${factor.toLocaleString(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}×` : text("strip.starting");
}

const UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];

/** Such as "12.4 GB"; a kilobyte is 1,000 bytes. */
export function bytes(count) {
  let value = count;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toLocaleString(LOCALE, { maximumFractionDigits: value < 100 && unit > 2 ? 1 : 0 })} ${UNITS[unit]}`;
}
