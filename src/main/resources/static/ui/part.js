import { addressOf } from "./address.js";
import { byId, make, setText } from "./dom.js";
import { PartForm } from "./part-form.js";
import { objectForm } from "./schedule-form.js";
import { learnShapes, partType } from "./schedule-shape.js";
import { learnWorld } from "./schedule-world.js";
import { present, send } from "./server.js";
import { counted, text } from "./text.js";
import { toastProblem } from "./toast.js";
import "./schedule-texts.js";

/** What stands beside the content, or differs between channels. */
const BESIDE = ["id", "name", "group", "seed"];

const part = new PartForm({ fields, effect, refused: () => showEffect(text("part.refused"), []), saved: text("part.saved") });
const { use, kind } = part;
let world = null;

start().catch(toastProblem);

async function start() {
  await part.start(learn());
  byId("as-text").addEventListener("click", openText);
  byId("as-text").disabled = false;
  byId("text-form").addEventListener("submit", takeText);
}

/** A part in itself would have no end. */
async function learn() {
  const [all] = await Promise.all([learnWorld(() => part.content), learnShapes()]);
  world = { ...all, parts: { ...all.parts, [kind]: all.parts[kind].filter((each) => each.use !== use) } };
}

function fields(content, changed) {
  return objectForm(content, partType(kind), world, changed, ({ name }) => !BESIDE.includes(name));
}

async function effect(wish, isChanged) {
  if (!isChanged) {
    return () => showEffect(text("part.unchanged"), []);
  }
  const { channels } = (await send("POST", `api/${use}/preview`, wish)).body;
  return () => showEffect(channels.length === 0 ? text("part.nobody") : counted("part.channels", channels.length), channels);
}

function showEffect(words, channels) {
  setText(byId("effect-said"), words);
  byId("effect").replaceChildren(...channels.map(channelItem));
  byId("effect").hidden = channels.length === 0;
}

function channelItem({ path, name }) {
  const item = make("li");
  const link = make("a", "", `${path.slice("channels/".length)} ${name}`);
  link.href = addressOf(`${path}/schedule`);
  item.append(link);
  return item;
}

function openText() {
  byId("text-area").value = JSON.stringify(part.content, null, 2);
  sayInText("");
  byId("text").showModal();
}

/** What the server refuses is said at the text, which stays. */
async function takeText(event) {
  event.preventDefault();
  try {
    const content = JSON.parse(byId("text-area").value);
    await send("POST", `api/${use}/preview`, { ...part.wish, content });
    part.take(present(content));
    byId("text").close();
  } catch (problem) {
    sayInText(problem instanceof SyntaxError ? text("schedule.text.unreadable", problem.message) : problem.message);
  }
}

function sayInText(words) {
  setText(byId("text-error"), words);
  byId("text-area").setAttribute("aria-invalid", String(words !== ""));
}
