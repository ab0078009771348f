import { addressOf } from "./address.js";
import { byId, make, setText } from "./dom.js";
import { objectForm } from "./schedule-form.js";
import { learnShapes, partType } from "./schedule-shape.js";
import { learnWorld } from "./schedule-world.js";
import { present, send } from "./server.js";
import { counted, text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

/** What a change would do is asked with every change, and done when somebody says so. */
const PAUSE_MS = 350;

/** What stands beside the content, or differs between channels. */
const BESIDE = ["id", "name", "group", "seed"];

const form = byId("part");
const { use, kind } = form.dataset;
const address = `api/${use}`;
const part = { content: null, etag: null, saved: "", waiting: 0, world: null };

start().catch(toastProblem);

async function start() {
  const [answer, world] = await Promise.all([send("GET", address), learnWorld(() => part.content), learnShapes()]);
  part.content = present(answer.body.content);
  part.etag = answer.etag;
  // A part in itself would have no end.
  part.world = { ...world, parts: { ...world.parts, [kind]: world.parts[kind].filter((each) => each.use !== use) } };
  draw();
  part.saved = written();
  form.addEventListener("input", changed);
  form.addEventListener("submit", save);
  byId("as-text").addEventListener("click", openText);
  byId("text-form").addEventListener("submit", takeText);
  addEventListener("beforeunload", (event) => written() !== part.saved && event.preventDefault());
}

function draw() {
  byId("content").replaceChildren(objectForm(part.content, partType(kind), part.world, changed, ({ name }) => !BESIDE.includes(name)));
}

function written() {
  return JSON.stringify(wish());
}

function wish() {
  return { name: byId("name").value, group: byId("group").value, content: part.content };
}

function changed() {
  byId("save").disabled = written() === part.saved;
  clearTimeout(part.waiting);
  part.waiting = setTimeout(askEffect, PAUSE_MS);
}

async function askEffect() {
  const asked = written();
  if (asked === part.saved) {
    showEffect(text("part.unchanged"), []);
    return;
  }
  try {
    const { body } = await send("POST", `${address}/preview`, wish());
    if (asked === written()) {
      showEffect(body.channels.length === 0 ? text("part.nobody") : counted("part.channels", body.channels.length), body.channels);
    }
  } catch (problem) {
    if (asked === written()) {
      showEffect(text("part.refused"), []);
      setText(byId("part-error"), problem.message);
    }
  }
}

function showEffect(words, channels) {
  setText(byId("part-error"), "");
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

async function save(event) {
  event.preventDefault();
  if (byId("save").getAttribute("aria-busy") === "true") {
    return;
  }
  byId("save").setAttribute("aria-busy", "true");
  const sent = written();
  try {
    const answer = await send("PUT", address, wish(), part.etag ? { "if-match": part.etag } : {});
    part.etag = answer.etag ?? part.etag;
    part.saved = sent;
    changed();
    toast(text("part.saved"));
  } catch (problem) {
    setText(byId("part-error"), problem.message);
    byId("part-error").scrollIntoView({ block: "center" });
  } finally {
    byId("save").removeAttribute("aria-busy");
  }
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
    await send("POST", `${address}/preview`, { ...wish(), content });
    part.content = present(content);
    draw();
    changed();
    byId("text").close();
  } catch (problem) {
    sayInText(problem instanceof SyntaxError ? text("schedule.text.unreadable", problem.message) : problem.message);
  }
}

function sayInText(words) {
  setText(byId("text-error"), words);
  byId("text-area").setAttribute("aria-invalid", String(words !== ""));
}
