import { byId, setText } from "./dom.js";
import { beginningOf, programmeOf, refusalOf, showOnce, takeBack } from "./schedule-once.js";
import { wordsOf } from "./schedule-plan.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";
import "./schedule-texts.js";

/** What is asked about now; null when the answer is only why it cannot be. */
let asked = null;

export function startOnce() {
  byId("once-form").addEventListener("submit", (event) => {
    event.preventDefault();
    show().catch(refused);
  });
  byId("once-form").addEventListener("input", say);
}

/**
 * Asks whether the programme of a place of the calendar is to be shown at another time, once, and says what that does; or why it cannot
 * be, and what can. `at` is the time to begin with; `context` has the number, the zone, the rules, the plan, and what is done after it.
 */
export function askOnce(group, at, context) {
  const refusal = refusalOf(group, { ...context, now: Date.now() });
  asked = refusal ? null : { programme: beginningOf(context.plan.entries, programmeOf(group)), context };
  setText(byId("once-title"), wordsOf(group));
  byId("once-not").hidden = !refusal;
  setText(byId("once-not"), refusal ? text(`schedule.once.not.${refusal}`) : "");
  byId("once-form").hidden = Boolean(refusal);
  byId("once-trouble").hidden = true;
  if (asked) {
    fill(at, context);
  }
  byId("once").showModal();
}

function fill(at, { zone }) {
  const { from } = asked.programme;
  byId("once-when").value = zone.written(at);
  byId("once-leave").checked = true;
  setText(byId("once-leave-words"), text("schedule.once.leave", `${zone.day(from)}, ${zone.clock(from)}`));
  say();
}

/** What would happen. */
function say() {
  const at = wanted();
  const { zone } = asked.context;
  setText(byId("once-words"), Number.isNaN(at) ? "" : text("schedule.once.then", zone.wholeDay(at), zone.clock(at)));
}

function wanted() {
  return asked.context.zone.instant(byId("once-when").value);
}

async function show() {
  const { programme, context } = asked;
  byId("once-yes").setAttribute("aria-busy", "true");
  try {
    const ids = await showOnce(context.number, programme, wanted(), byId("once-leave").checked);
    byId("once").close();
    toast(text("schedule.edited"), { undo: () => undo(ids, context) });
    context.after();
  } finally {
    byId("once-yes").removeAttribute("aria-busy");
  }
}

async function undo(ids, { number, after }) {
  try {
    await takeBack(number, ids);
    toast(text("schedule.edit.undone"));
  } catch (problem) {
    toastProblem(problem);
  }
  after();
}

function refused(problem) {
  byId("once-trouble").hidden = false;
  setText(byId("once-trouble"), problem.message);
}
