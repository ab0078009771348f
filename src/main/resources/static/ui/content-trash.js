import { confirm } from "./dialogs.js";
import { byId, setText } from "./dom.js";
import { portionsOf } from "./portions.js";
import { send, wordsOf } from "./server.js";
import { counted, text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

/** The ids of what is chosen; it stays so when other pages are shown. */
const chosen = new Set();

document.addEventListener("change", ({ target }) => {
  if (target.matches(".gone-choice input")) {
    choose(target.closest("li"), target.checked);
    show();
  }
});
document.addEventListener("htmx:load", show);
/** A search was looked for; all of the trash is with a text of its own. */
document.addEventListener("saved", ({ target, detail }) => {
  if (target.matches("#look[data-body]")) {
    looked(detail.body.looking);
  }
});
document.addEventListener("click", ({ target }) => {
  if (target.closest?.("#choose-page")) {
    document.querySelectorAll(".gone li").forEach((row) => choose(row, true));
    show();
  }
});
byId("bulk-none").addEventListener("click", forgetChoice);
byId("bulk-look").addEventListener("click", ({ target }) => act(target, "LOOK"));
byId("bulk-forget").addEventListener("click", async ({ target }) => {
  if (await confirm(counted("trash.forget", chosen.size), { yes: target.dataset.yes, danger: true })) {
    act(target, "FORGET");
  }
});

function choose(row, on) {
  const id = Number(row.dataset.id);
  on ? chosen.add(id) : chosen.delete(id);
}

function show() {
  document.querySelectorAll(".gone li").forEach((row) => {
    row.querySelector(".gone-choice input").checked = chosen.has(Number(row.dataset.id));
  });
  byId("bulk").hidden = chosen.size === 0;
  setText(byId("bulk-count"), chosen.size === 0 ? "" : counted("browse.chosen", chosen.size));
}

function forgetChoice() {
  chosen.clear();
  show();
}

async function act(button, action) {
  button.setAttribute("aria-busy", "true");
  try {
    const looking = await inPortions(action);
    action === "LOOK" ? looked(looking) : toast(button.dataset.done);
  } catch (problem) {
    refused(problem);
  } finally {
    button.removeAttribute("aria-busy");
    byId("gone").dispatchEvent(new CustomEvent("live"));
  }
}

/** What a portion has done is no longer chosen, also when the next one is refused. Answers the names of what is scanned. */
async function inPortions(action) {
  const looking = new Set();
  for (const ids of portionsOf([...chosen])) {
    const { body } = await send("POST", "api/trash/bulk", { action, ids });
    body.looking.forEach((name) => looking.add(name));
    ids.forEach((id) => chosen.delete(id));
    show();
  }
  return [...looking];
}

function looked(names) {
  if (names.length === 0) {
    toast(text("trash.looking.none"), { state: "bad" });
  } else {
    toast(text("trash.looking", names.join(", ")));
  }
}

/** What came back or was forgotten meanwhile is no longer chosen, so that the rest can be tried again. */
function refused(problem) {
  const refusals = problem.body?.items?.filter(({ result }) => result === "REFUSED") ?? [];
  refusals.forEach(({ id }) => chosen.delete(id));
  show();
  toastProblem(refusals.length > 0 ? new Error(wordsOf(refusals[0], problem.isTold)) : problem);
}
