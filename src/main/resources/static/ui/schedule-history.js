import { confirm } from "./dialogs.js";
import { byId, make } from "./dom.js";
import { drawn } from "./schedule-difference.js";
import { read, send } from "./server.js";
import { text } from "./text.js";
import { ago } from "./times.js";
import { toast, toastProblem } from "./toast.js";
import "./schedule-texts.js";

/** More single changes help nobody at a glance. */
const MOST_EDITS = 100;

/** The page; once it is started it has the channel's number and clock, and `load`, which reads the rules again. */
let page = null;

export function startHistory(context) {
  page = context;
  byId("past").addEventListener("click", () => open().catch(toastProblem));
  byId("plan-again").addEventListener("click", () => build({ type: "refresh" }));
  byId("plan-anew").addEventListener("click", () => build({ type: "reset" }));
}

async function open() {
  const [{ changes }, { edits }] = await Promise.all([read(address("history")), read(address("edits"))]);
  fill("history-list", changes.map(change), "schedule.history.none");
  fill("edits-list", edits.toReversed().slice(0, MOST_EDITS).map(edit), "schedule.edits.none");
  const isPlanned = byId("schedule").dataset.planned === "true";
  ["plan-again", "plan-anew"].forEach((id) => (byId(id).hidden = !isPlanned));
  byId("history").showModal();
}

function address(what) {
  return `api/channels/${page.number}/${what}`;
}

function fill(list, rows, none) {
  byId(list).replaceChildren(...(rows.length === 0 ? [make("li", "muted", text(none))] : rows));
}

function change({ id, at, deed, what }) {
  const more = make("span", "muted small", what);
  const words = make("span", "", `${text(`schedule.deed.${deed}`)} `);
  words.append(more);
  return row([words, make("span", "muted small", ago(Date.parse(at)))], text("schedule.revert"), () => revert(id));
}

function edit({ id, type, title, start }) {
  const from = Date.parse(start);
  const words = make("span", "", text(`schedule.edit.${type}`, title));
  const when = make("span", "muted small", `${page.zone.day(from)}, ${page.zone.clock(from)}`);
  return row([words, when], text("schedule.edit.back"), () => takeBack(id));
}

function row(facts, words, then) {
  const item = make("li", "spread");
  const button = make("button", "button small", words);
  button.type = "button";
  button.addEventListener("click", () => {
    byId("history").close();
    then();
  });
  item.append(...facts, button);
  return item;
}

async function revert(id) {
  if (await confirm(text("schedule.revert.ask"), { yes: text("schedule.revert") })) {
    await act("POST", address(`history/${id}/revert`), undefined, "schedule.reverted");
  }
}

function takeBack(id) {
  return act("DELETE", address(`edits/${id}`), undefined, "schedule.edit.undone");
}

/** Says first what would come of it. */
async function build(mode) {
  byId("history").close();
  try {
    const { body } = await send("POST", `${address("timeline/build")}?dry=true`, mode);
    const { added, moved, gone } = drawn(body, true);
    const effect = text("schedule.differences", added, moved, gone);
    const yes = text(`schedule.build.${mode.type}`);
    if (await confirm(text(`schedule.build.${mode.type}.ask`, effect), { yes, danger: mode.type === "reset" })) {
      await act("POST", address("timeline/build"), mode, "schedule.built");
    }
  } catch (problem) {
    toastProblem(problem);
  }
}

async function act(method, path, body, done) {
  try {
    await send(method, path, body);
    toast(text(done));
    await page.load();
  } catch (problem) {
    toastProblem(problem);
  }
}
