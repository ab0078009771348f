import { byId, setText } from "./dom.js";
import { send } from "./server.js";
import { counted, text } from "./text.js";
import { toast } from "./toast.js";

/** What is chosen, by the live source that it is; it stays so when other entries are shown. */
const chosen = new Map();

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
byId("bulk-make").addEventListener("click", () => open({ ids: [...chosen.keys()] }, counted("entries.chosen", chosen.size)));
byId("make-shut").addEventListener("click", () => byId("make").close());
byId("make-form").addEventListener("submit", make);

function choose(row, on) {
  const media = Number(row.dataset.media);
  if (media > 0) {
    on ? chosen.set(media, row.dataset.name) : chosen.delete(media);
  }
}

function show() {
  document.querySelectorAll(".entries li").forEach((row) => {
    row.querySelector(".entry-choice input").checked = chosen.has(Number(row.dataset.media));
  });
  byId("bulk").hidden = chosen.size === 0;
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

async function make(event) {
  event.preventDefault();
  const form = byId("make-form");
  const start = byId("make-start").value.trim();
  form.setAttribute("aria-busy", "true");
  try {
    const { body } = await send("POST", `api/sources/${byId("make").dataset.source}/channels`, { ...making, ...(start ? { start } : {}) });
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
