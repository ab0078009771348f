import { lengthOf } from "./clock.js";
import { byId, make, setText } from "./dom.js";
import { objectForm } from "./schedule-form.js";
import { learnShapes } from "./schedule-shape.js";
import { learnWorld } from "./schedule-world.js";
import { present, send } from "./server.js";
import { counted, text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

/** A filler is tried with every change, and kept when somebody says so. */
const PAUSE_MS = 350;

const form = byId("filler");
const address = `api/fillers/${form.dataset.id}`;
const filler = { content: null, etag: null, saved: "", waiting: 0 };

start().catch(toastProblem);

async function start() {
  const [answer, world] = await Promise.all([send("GET", address), learnWorld(() => null), learnShapes()]);
  filler.content = present(answer.body.content);
  filler.etag = answer.etag;
  const around = { ...world, parts: { ...world.parts, fillers: [] } };
  byId("content").replaceChildren(objectForm(filler.content, "FillerPreset", around, changed, (field) => field.name !== "name"));
  filler.saved = written();
  form.addEventListener("input", changed);
  form.addEventListener("submit", save);
  addEventListener("beforeunload", (event) => written() !== filler.saved && event.preventDefault());
  await tryOut();
}

function written() {
  return JSON.stringify(wish());
}

function wish() {
  return { name: byId("name").value, group: byId("group").value, content: filler.content };
}

function changed() {
  byId("save").disabled = written() === filler.saved;
  clearTimeout(filler.waiting);
  filler.waiting = setTimeout(tryOut, PAUSE_MS);
}

async function tryOut() {
  const asked = written();
  try {
    const { body } = await send("POST", "api/filler-trials", { content: filler.content });
    if (asked === written()) {
      show(body);
    }
  } catch (problem) {
    setText(byId("filler-error"), problem.message);
  }
}

function show({ pools, hour }) {
  setText(byId("filler-error"), "");
  byId("pools").replaceChildren(...pools.map(poolItem));
  const fitting = pools.reduce((sum, pool) => sum + pool.fitting, 0);
  setText(byId("pools-said"), fitting === 0 ? text("filler.nothing") : "");
  byId("hour").replaceChildren(...hour.map(clipItem));
  byId("hour").hidden = hour.length === 0;
  setText(byId("hour-said"), hour.length === 0 ? text("filler.hour.nothing") : "");
}

function poolItem({ kind, name, clips, fitting, seconds, shortest, longest }) {
  const item = make("li");
  const words = make("div", "grow");
  words.append(make("b", "", name || text("filler.pool.all")), make("p", "muted small", text(`schedule.type.${kind}`)));
  const facts = fitting === 0 ? text("filler.pool.nothing", clips) : `${counted("filler.clips", fitting)} · ${length(seconds)} · ${length(shortest)}–${length(longest)}`;
  item.append(words, make("span", "muted", facts));
  return item;
}

function clipItem({ title, second, seconds, why }) {
  const item = make("li");
  item.title = why;
  item.append(make("span", "muted", running(second)), make("span", "grow", title), make("span", "muted", running(seconds)));
  return item;
}

function length(seconds) {
  return lengthOf(seconds * 1_000);
}

/** Such as 4:05. */
function running(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

async function save(event) {
  event.preventDefault();
  if (byId("save").getAttribute("aria-busy") === "true") {
    return;
  }
  byId("save").setAttribute("aria-busy", "true");
  const sent = written();
  try {
    const answer = await send("PUT", address, wish(), filler.etag ? { "if-match": filler.etag } : {});
    filler.etag = answer.etag ?? filler.etag;
    filler.saved = sent;
    byId("save").disabled = written() === sent;
    setText(byId("filler-error"), "");
    toast(text("filler.saved"));
  } catch (problem) {
    setText(byId("filler-error"), problem.message);
    byId("filler-error").scrollIntoView({ block: "center" });
  } finally {
    byId("save").removeAttribute("aria-busy");
  }
}
