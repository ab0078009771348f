import { byId, make, setText } from "./dom.js";
import { cards } from "./schedule-cards.js";
import { objectForm } from "./schedule-form.js";
import { Past } from "./schedule-past.js";
import { showPlan, startPlan } from "./schedule-show.js";
import { learnShapes } from "./schedule-shape.js";
import { openText, startText } from "./schedule-text.js";
import { openHistory, openTemplates } from "./schedule-begin.js";
import { learnWorld } from "./schedule-world.js";
import { Zone } from "./schedule-zone.js";
import { read, send } from "./server.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

const PAUSE_MS = 350;

const { number, zone: zoneId } = byId("schedule").dataset;
const address = `api/channels/${number}/schedule`;
const editor = { number, zone: new Zone(zoneId), rules: null, past: null, etag: null, world: null, waiting: 0 };

start().catch(toastProblem);

async function start() {
  document.querySelectorAll("[data-shuts]").forEach((button) => button.addEventListener("click", () => button.closest("dialog").close()));
  byId("undo").addEventListener("click", () => go(editor.past.undo()));
  byId("redo").addEventListener("click", () => go(editor.past.redo()));
  byId("save").addEventListener("click", save);
  byId("begin").addEventListener("click", () => openTemplates(take));
  byId("as-text").addEventListener("click", () => openText(editor));
  byId("past").addEventListener("click", () => openHistory(number, load));
  document.addEventListener("keydown", keys);
  addEventListener("beforeunload", (event) => editor.past?.isChanged && event.preventDefault());
  startPlan(() => drawPlan());
  startText(editor, take, load);
  const world = await Promise.all([learnWorld(() => editor.rules), learnShapes()]);
  editor.world = world[0];
  await load();
}

/** Reads the rules as they are kept. */
async function load() {
  const answer = byId("schedule").dataset.planned === "true" ? await send("GET", address) : { body: null, etag: null };
  editor.etag = answer.etag;
  editor.rules = present(answer.body);
  editor.past = new Past(editor.rules);
  draw();
}

/** Takes other rules as a step that can be undone. */
function take(rules) {
  editor.rules = present(rules);
  changed();
}

/** Rules without what is not there, which the server writes as null. */
function present(value) {
  if (Array.isArray(value)) {
    return value.map(present);
  }
  return value && typeof value === "object" ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null).map(([name, each]) => [name, present(each)])) : value;
}

function change(deed) {
  deed();
  changed();
}

function changed() {
  if (editor.past.add(editor.rules)) {
    draw();
  }
}

function go(rules) {
  editor.rules = rules;
  draw();
}

function draw() {
  byId("schedule").classList.toggle("without-rules", !editor.rules);
  const focused = document.activeElement?.closest?.("#rules [id]")?.id;
  byId("rules").replaceChildren(...(editor.rules ? rulesDrawn() : [empty()]));
  if (focused) {
    document.getElementById(focused)?.focus();
  }
  byId("undo").disabled = !editor.past.canUndo;
  byId("redo").disabled = !editor.past.canRedo;
  byId("save").disabled = !editor.past.isChanged || !editor.rules;
  setText(byId("said"), text(editor.past.isChanged ? "schedule.unsaved" : "schedule.saved.all"));
  clearTimeout(editor.waiting);
  editor.waiting = setTimeout(drawPlan, PAUSE_MS);
}

function rulesDrawn() {
  return editor.rules.type === "file" || editor.rules.type === "script" ? [elsewhere()] : cards(editor.rules, editor.world, { open, add, change, writeOut });
}

function elsewhere() {
  const card = make("div", "card");
  card.append(make("h3", "", text(`schedule.type.${editor.rules.type}`)), make("p", "muted", text(`schedule.about.${editor.rules.type}`)));
  return card;
}

function empty() {
  const place = make("div", "empty");
  const button = make("button", "button primary", text("schedule.begin"));
  button.type = "button";
  button.addEventListener("click", () => openTemplates(take));
  place.append(make("h2", "", text("schedule.empty")), make("p", "", text("schedule.empty.text")), button);
  return place;
}

function add(rules, name, value, type) {
  change(() => (rules[name] = [...(rules[name] ?? []), value]));
  open({ title: text("schedule.new"), value, type });
}

/** Opens a part of the rules in the drawer; what is written there counts at once. */
function open({ title, value, type, only }) {
  setText(byId("rule-title"), title);
  byId("rule-form").replaceChildren(objectForm(value, type, editor.world, changed, only));
  byId("rule-drawer").showModal();
  byId("rule-drawer").addEventListener("close", draw, { once: true });
}

async function writeOut() {
  try {
    take(await read(`${address}?expanded=true`));
  } catch (problem) {
    toastProblem(problem);
  }
}

async function drawPlan() {
  if (editor.rules) {
    await showPlan({ ...editor, isChanged: editor.past.isChanged, after: () => drawPlan() });
  }
}

async function save() {
  byId("save").setAttribute("aria-busy", "true");
  try {
    const { etag, body } = await send("PUT", address, editor.rules, editor.etag ? { "if-match": editor.etag } : {});
    byId("schedule").dataset.planned = "true";
    editor.etag = etag;
    editor.rules = present(body);
    editor.past.add(editor.rules);
    editor.past.saved();
    toast(text("schedule.saved"));
    draw();
  } catch (problem) {
    toast(problem.status === 412 ? text("schedule.changed.elsewhere") : problem.message, { state: "bad" });
  } finally {
    byId("save").removeAttribute("aria-busy");
  }
}

function keys(event) {
  if (!(event.ctrlKey || event.metaKey) || event.target.closest?.("input, textarea, dialog[open]")) {
    return;
  }
  const deed = { z: event.shiftKey ? "redo" : "undo", y: "redo", s: "save" }[event.key.toLowerCase()];
  if (deed) {
    event.preventDefault();
    byId(deed).click();
  }
}
