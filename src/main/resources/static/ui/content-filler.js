import { lengthOf } from "./clock.js";
import { byId, make, setText } from "./dom.js";
import { PartForm } from "./part-form.js";
import { objectForm } from "./schedule-form.js";
import { learnShapes } from "./schedule-shape.js";
import { learnWorld } from "./schedule-world.js";
import { send } from "./server.js";
import { counted, text } from "./text.js";
import { toastProblem } from "./toast.js";
import "./schedule-texts.js";

let world = null;

new PartForm({ fields, effect, saved: text("filler.saved") }).start(learn()).catch(toastProblem);

/** A filler in itself would have no end. */
async function learn() {
  const [all] = await Promise.all([learnWorld(() => null), learnShapes()]);
  world = { ...all, parts: { ...all.parts, fillers: [] } };
}

function fields(content, changed) {
  return objectForm(content, "FillerPreset", world, changed, ({ name }) => name !== "name");
}

async function effect({ content }) {
  const { body } = await send("POST", "api/filler-trials", { content });
  return () => show(body);
}

function show({ pools, hour }) {
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
