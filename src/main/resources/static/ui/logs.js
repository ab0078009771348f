import { copy } from "./copy.js";
import { byId, make, setText } from "./dom.js";
import { follow } from "./follow.js";
import { startInstants } from "./instants.js";
import { send } from "./server.js";
import { counted, text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

/** More lines than this make a page slow. */
const MOST_LINES = 2_000;
const STATES = { error: "bad", warn: "warn" };
const clock = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "medium" });

let stop = null;
let paused = false;

/** Follows the log with the filter of what is shown. What was said while it was away is read again. */
function begin() {
  stop?.();
  stop = null;
  const found = byId("found");
  wire();
  if (paused || found.dataset.liveTail !== "true") {
    setText(byId("tail-state"), paused ? text("logs.paused") : "");
    return;
  }
  const { level, area = "", words = "" } = found.dataset; // what is empty is no attribute
  let isNew = true;
  const connected = (now) => {
    setText(byId("tail-state"), text(now ? "logs.following" : "logs.away"));
    if (now && !isNew) {
      byId("filters").dispatchEvent(new Event("change"));
    }
    isNew = false;
  };
  stop = follow(`api/logs/tail?${new URLSearchParams({ level, area, words })}`, listen, connected);
}

function listen(source) {
  source.addEventListener("line", (event) => add(row(JSON.parse(event.data))));
  source.addEventListener("missed", (event) => add(missed(JSON.parse(event.data).lines)));
}

function wire() {
  const pause = byId("tail-pause");
  pause.hidden = byId("found").dataset.liveTail !== "true";
  pause.setAttribute("aria-pressed", String(paused));
  pause.onclick = () => {
    paused = !paused;
    begin();
  };
  const button = byId("log-copy");
  button.hidden = false;
  button.onclick = () => copy([...byId("log").children].map(plain).join("\n"));
  toEnd();
}

function plain(line) {
  return [...line.children].map((part) => part.textContent.trim()).join(" ");
}

/** New lines come at the foot; whoever has scrolled up stays there. */
function add(line) {
  const log = byId("log");
  const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
  byId("log-none").hidden = true;
  log.append(line);
  while (log.childElementCount > MOST_LINES) {
    log.firstElementChild.remove();
  }
  if (isAtEnd) {
    toEnd();
  }
}

function toEnd() {
  const log = byId("log");
  log.scrollTop = log.scrollHeight;
}

function row(line) {
  const element = make("li");
  element.dataset.state = STATES[line.level] ?? "";
  const time = make("time", "muted", clock.format(new Date(line.at)));
  time.dateTime = line.at;
  const area = make("span", "log-area");
  area.append(make("b", "", line.level), " ", make("span", "", line.area));
  element.append(time, area, make("span", "log-text", line.text));
  if (line.trace) {
    const details = make("details", "log-trace");
    const summary = make("summary", "", text("logs.trace"));
    summary.lang = document.documentElement.lang;
    details.append(summary, make("pre", "", line.trace));
    element.append(details);
  }
  return element;
}

function missed(lines) {
  const element = make("li");
  element.dataset.state = "warn";
  element.append(make("span", "", "…"), make("span"), make("span", "log-text", counted("logs.missed", lines)));
  return element;
}

function startLevels() {
  const dialog = byId("levels-dialog");
  byId("levels-close").addEventListener("click", () => dialog.close());
  byId("level-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const minutes = byId("level-minutes").value;
    const body = { level: byId("level-least").value, ...(minutes ? { minutes: Number(minutes) } : {}) };
    try {
      await send("PUT", `api/logs/levels/${encodeURIComponent(byId("level-area").value.trim())}`, body);
      toast(byId("level-form").dataset.done);
      byId("levels").dispatchEvent(new CustomEvent("live"));
    } catch (problem) {
      toastProblem(problem);
    }
  });
}

startInstants(byId("filters"));
startLevels();
begin();
document.addEventListener("htmx:afterSettle", (event) => event.detail.elt?.id === "found" && begin());
addEventListener("pagehide", () => stop?.());
