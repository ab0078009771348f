import { byId, setText } from "./dom.js";
import { portionsOf } from "./portions.js";
import { send } from "./server.js";
import { counted, text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

/** The live source that each chosen entry is, by its key; 0 for none. It stays chosen when other entries are shown. */
const chosen = new Map();

const { source } = byId("bulk").dataset;

/** What channels are to be made of: as the interface takes it. */
let making = {};

document.addEventListener("change", ({ target }) => {
  if (target.matches(".entry-choice input")) {
    choose(target.closest("li"), target.checked);
    show();
  }
});
document.addEventListener("htmx:load", show);
document.addEventListener("click", ({ target }) => {
  if (target.closest?.("#choose-page")) {
    document.querySelectorAll(".entries li").forEach((row) => choose(row, true));
    show();
  }
  const all = target.closest?.("#make-all");
  if (all) {
    const { group } = all.dataset;
    open(group ? { group } : {}, all.textContent.trim());
  }
});
byId("bulk-none").addEventListener("click", forget);
byId("bulk-make").addEventListener("click", () => open({ ids: playable() }, counted("entries.chosen", playable().length)));
document.querySelectorAll("#bulk [data-choice]").forEach((button) => button.addEventListener("click", () => decide(button)));
byId("make-shut").addEventListener("click", () => byId("make").close());
byId("make-form").addEventListener("submit", make);

function choose(row, on) {
  if (!boxOf(row).disabled) {
    on ? chosen.set(row.dataset.key, Number(row.dataset.media)) : chosen.delete(row.dataset.key);
  }
}

function boxOf(row) {
  return row.querySelector(".entry-choice input");
}

/** Channels are made of live sources alone. */
function playable() {
  return [...chosen.values()].filter((media) => media > 0);
}

function show() {
  document.querySelectorAll(".entries li").forEach((row) => {
    boxOf(row).checked = chosen.has(row.dataset.key);
  });
  byId("bulk").hidden = chosen.size === 0;
  byId("bulk-make").disabled = playable().length === 0;
  setText(byId("bulk-count"), chosen.size === 0 ? "" : counted("entries.chosen", chosen.size));
}

function forget() {
  chosen.clear();
  show();
}

function open(what, words) {
  making = what;
  setText(byId("make-what"), words);
  setText(byId("make-error"), "");
  byId("make").showModal();
}

/** Keeps all that are chosen, or leaves them out. */
async function decide(button) {
  button.setAttribute("aria-busy", "true");
  try {
    const count = chosen.size;
    for (const keys of portionsOf([...chosen.keys()])) {
      await send("POST", `api/sources/${source}/entries/bulk`, { choice: button.dataset.choice, keys });
    }
    forget();
    toast(counted(`entries.${button.dataset.choice.toLowerCase()}`, count));
    byId("found").dispatchEvent(new CustomEvent("live"));
  } catch (problem) {
    toastProblem(problem);
  } finally {
    button.removeAttribute("aria-busy");
  }
}

async function make(event) {
  event.preventDefault();
  const form = byId("make-form");
  const start = byId("make-start").value.trim();
  form.setAttribute("aria-busy", "true");
  try {
    const { body } = await send("POST", `api/sources/${source}/channels`, { ...making, ...(start ? { start } : {}) });
    byId("make").close();
    forget();
    toast([counted("entries.made", body.made.length), body.left.length > 0 ? counted("entries.left", body.left.length) : "", body.more > 0 ? text("entries.more", body.more) : ""].filter(Boolean).join(" "));
    byId("found").dispatchEvent(new CustomEvent("live"));
  } catch (problem) {
    setText(byId("make-error"), problem.message);
  } finally {
    form.removeAttribute("aria-busy");
  }
}
