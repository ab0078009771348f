import { learnServerTime } from "./clock.js";
import { byId, make, setText } from "./dom.js";
import { aboutCard, cards } from "./schedule-cards.js";
import { drawBands, startDrag } from "./schedule-drag.js";
import { objectForm } from "./schedule-form.js";
import { startHistory } from "./schedule-history.js";
import { sayWhetherOpen, startLibrary } from "./schedule-library.js";
import { lineupOf, startLineup } from "./schedule-lineup.js";
import { startOnceDrag } from "./schedule-once-drag.js";
import { Past } from "./schedule-past.js";
import { showPlan } from "./schedule-show.js";
import { scriptCard } from "./schedule-script.js";
import { learnShapes } from "./schedule-shape.js";
import { SharedParts } from "./schedule-shared.js";
import { askForAll, sayShared } from "./schedule-shared-dialog.js";
import { openText, startText } from "./schedule-text.js";
import { beginWith, openTemplates } from "./schedule-begin.js";
import { Window } from "./schedule-window.js";
import { learnWorld } from "./schedule-world.js";
import { Zone } from "./schedule-zone.js";
import { present, read, send } from "./server.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";
import "./schedule-texts.js";

const PAUSE_MS = 350;
/** What means nothing before the rules are there. */
const OF_RULES = ["begin", "library-open", "as-text"];

const { number, zone: zoneId, now } = byId("schedule").dataset;
const address = `api/channels/${number}/schedule`;
const editor = { number, zone: new Zone(zoneId), rules: null, kept: "", shared: new SharedParts(), past: null, etag: null, world: null, shown: null, waiting: 0 };

learnServerTime(now);
start().catch(toastProblem);

async function start() {
  byId("undo").addEventListener("click", () => go(editor.past.undo()));
  byId("redo").addEventListener("click", () => go(editor.past.redo()));
  byId("save").addEventListener("click", save);
  byId("begin").addEventListener("click", () => openTemplates(take));
  byId("as-text").addEventListener("click", () => openText(editor).catch(toastProblem));
  document.addEventListener("keydown", keys);
  addEventListener("beforeunload", (event) => editor.past?.isChanged && event.preventDefault());
  editor.shown = new Window(editor.zone, () => drawPlan());
  startDrag({ editor, change, open });
  startOnceDrag(editor.zone);
  startHistory({ number, zone: editor.zone, load });
  startText(editor, take);
  startLineup(editor, take);
  startLibrary(editor, change);
  const world = await Promise.all([learnWorld(() => editor.rules, () => editor.shared.now), learnShapes()]);
  editor.world = world[0];
  await load();
  OF_RULES.forEach((id) => (byId(id).disabled = false));
  await begin();
}

/** What the list of schedules asks for: a template to begin with. Whoever loads the page anew does not get it again. */
async function begin() {
  const wanted = new URL(location.href);
  const name = wanted.searchParams.get("template");
  if (name) {
    wanted.searchParams.delete("template");
    history.replaceState(history.state, "", wanted);
    await beginWith(name, take);
  }
}

/** Reads the rules as they are kept. */
async function load() {
  const answer = byId("schedule").dataset.planned === "true" ? await send("GET", address) : { body: null, etag: null };
  const rules = present(answer.body);
  const shared = new SharedParts();
  await shared.learn(rules);
  // In one step: what is written meanwhile belongs to what was there before.
  Object.assign(editor, { etag: answer.etag, rules, kept: JSON.stringify(rules), shared });
  editor.past = new Past(step());
  draw();
}

/** What is edited, as it can be gone back to. */
function step() {
  return { rules: editor.rules, shared: editor.shared.now };
}

/** What is shared by what has come into the rules is drawn as soon as it is known. */
async function learnShared() {
  if (await editor.shared.learn(editor.rules)) {
    editor.past.restate(step());
    drawBands();
    sayWhetherOpen();
  }
}

/** Takes other rules as a step that can be undone. */
function take(rules) {
  editor.rules = present(rules);
  changed();
}

function change(deed) {
  deed();
  changed();
}

function changed() {
  if (editor.past.add(step())) {
    draw();
    learnShared().catch(toastProblem);
  }
}

function go({ rules, shared }) {
  editor.rules = rules;
  editor.shared.go(shared);
  draw();
}

function draw() {
  byId("schedule").classList.toggle("without-rules", !editor.rules);
  const focused = document.activeElement?.closest?.("#rules [id]")?.id;
  byId("rules").replaceChildren(...(editor.rules ? rulesDrawn() : [empty()]));
  if (focused) {
    document.getElementById(focused)?.focus();
  }
  byId("lineup-tools").hidden = !lineupOf(editor.rules);
  byId("undo").disabled = !editor.past.canUndo;
  byId("redo").disabled = !editor.past.canRedo;
  byId("save").disabled = !editor.past.isChanged || !editor.rules;
  setText(byId("said"), text(editor.past.isChanged ? "schedule.unsaved" : "schedule.saved.all"));
  drawBands();
  sayWhetherOpen();
  clearTimeout(editor.waiting);
  editor.waiting = setTimeout(drawPlan, PAUSE_MS);
}

function rulesDrawn() {
  return editor.rules.type === "file" || editor.rules.type === "script" ? [elsewhere()] : cards(editor.rules, editor.world, { open, add, change, writeOut, shared: editor.shared.now });
}

function elsewhere() {
  return editor.rules.type === "script" ? scriptCard(number) : aboutCard(editor.rules.type);
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

/** What a shared part may name: what these rules alone have is nothing to others that use it. */
function sharedWorld() {
  return { ...editor.world, named: () => [] };
}

/** Opens a part of the rules in the drawer; what is written there counts at once. */
function open({ title, value, type, only, use }) {
  setText(byId("rule-title"), title);
  sayShared(editor.shared, use);
  byId("rule-form").replaceChildren(objectForm(value, type, use ? sharedWorld() : editor.world, changed, only));
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
  if (byId("save").getAttribute("aria-busy") === "true") {
    return;
  }
  byId("save").setAttribute("aria-busy", "true");
  try {
    if (await askForAll(editor.shared)) {
      await saveAll();
    }
  } catch (problem) {
    toast(problem.status === 412 ? text("schedule.changed.elsewhere") : problem.message, { state: "bad" });
  } finally {
    byId("save").removeAttribute("aria-busy");
  }
}

/** Shared parts first: what is refused there leaves the rules as they are. */
async function saveAll() {
  const [sent, rules] = [editor.past.here, editor.rules];
  for (const use of editor.shared.changed) {
    await editor.shared.save(use, () => byId("rule-drawer").open);
  }
  if (JSON.stringify(rules) !== editor.kept) {
    const { etag, body } = await send("PUT", address, rules, editor.etag ? { "if-match": editor.etag } : {});
    byId("schedule").dataset.planned = "true";
    editor.etag = etag;
    editor.kept = JSON.stringify(present(body));
    taken(sent, present(body));
  } else {
    taken(sent, rules);
  }
  toast(text("schedule.saved"));
  draw();
}

/** What the server made of what was sent is what is edited from now on, unless somebody has gone on meanwhile. */
function taken(sent, kept) {
  if (editor.past.here === sent && !byId("rule-drawer").open) {
    editor.rules = kept;
    editor.past.add(step());
    editor.past.saved();
  } else {
    editor.past.saved(sent);
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
