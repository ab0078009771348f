import { byId, make, setText } from "./dom.js";
import { allOf, read, send } from "./server.js";
import { counted, text } from "./text.js";
import { toast } from "./toast.js";

/** More than a page of picks is asked for in parts of this size. */
const PART = 500;

/** What is chosen, by how a collection names it; it stays so when other things are shown. */
const chosen = new Map();

/** What the dialog is open for: picks with their names. */
let adding = new Map();

document.addEventListener("change", ({ target }) => {
  if (target.matches(".found-item .choice input")) {
    choose(target.closest("li"), target.checked);
    show();
  }
});
document.addEventListener("htmx:load", show);
document.addEventListener("error", ({ target }) => target.matches?.(".found img, .group-picture") && target.remove(), true);
document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("button[data-adds]");
  if (button) {
    open(new Map([[button.dataset.pick, button.dataset.name]]));
  }
});
byId("bulk-none").addEventListener("click", forget);
byId("bulk-add").addEventListener("click", () => open(chosen));
byId("add-to").addEventListener("change", showName);
byId("add-form").addEventListener("submit", add);

function choose(item, on) {
  on ? chosen.set(item.dataset.pick, item.dataset.name) : chosen.delete(item.dataset.pick);
}

function show() {
  document.querySelectorAll(".found-item").forEach((item) => {
    const on = chosen.has(item.dataset.pick);
    item.toggleAttribute("data-chosen", on);
    item.querySelector(".choice input").checked = on;
  });
  byId("bulk").hidden = chosen.size === 0;
  setText(byId("bulk-count"), chosen.size === 0 ? "" : counted("browse.chosen", chosen.size));
}

function forget() {
  chosen.clear();
  show();
}

async function open(what) {
  adding = new Map(what);
  const select = byId("add-to");
  select.querySelectorAll("option[data-kind]").forEach((option) => option.remove());
  setText(byId("add-error"), "");
  setText(byId("add-what"), named(adding));
  byId("add").showModal();
  try {
    const known = await Promise.all(["manual", "playlist"].map((kind) => allOf(`api/collections?kind=${kind}`, "collections")));
    known.flat().forEach((collection) => select.append(option(collection)));
  } catch (problem) {
    setText(byId("add-error"), problem.message);
  }
  showName();
}

function named(what) {
  const names = [...what.values()];
  return names.length > 3 ? text("browse.names", names.slice(0, 3).join(", "), names.length - 3) : names.join(", ");
}

function option({ id, name, kind }) {
  const made = make("option", "", name);
  made.value = id;
  made.dataset.kind = kind;
  return made;
}

function showName() {
  const isNew = !byId("add-to").selectedOptions[0].dataset.kind;
  byId("add-new").hidden = !isNew;
  byId("add-name").required = isNew;
}

async function add(event) {
  event.preventDefault();
  const { value, dataset, textContent } = byId("add-to").selectedOptions[0];
  const button = event.submitter;
  button?.setAttribute("aria-busy", "true");
  setText(byId("add-error"), "");
  try {
    const kind = dataset.kind ?? value;
    const picks = [...adding.keys()].map((pick) => JSON.parse(pick));
    const more = kind === "playlist" ? picks.map((source) => ({ source })) : await singles(picks);
    await (dataset.kind ? addTo(value, kind, more) : create(kind, byId("add-name").value, more));
    byId("add").close();
    byId("add-name").value = "";
    toast(text("browse.added", dataset.kind ? textContent : text("browse.added.new")));
    forget();
  } catch (problem) {
    setText(byId("add-error"), problem.message);
  } finally {
    button?.removeAttribute("aria-busy");
  }
}

/** With what is in it at once: a second step that fails would leave an empty one behind. */
async function create(kind, name, more) {
  const content = kind === "playlist" ? { type: kind, entries: more } : { type: kind, picks: more };
  await send("POST", "api/collections", { name, content });
}

async function addTo(id, kind, more) {
  if (kind === "manual") {
    await send("POST", `api/collections/${id}/picks`, { type: "add", picks: more });
    return;
  }
  const { body, etag } = await send("GET", `api/collections/${id}`);
  body.content.entries.push(...more);
  await send("PUT", `api/collections/${id}`, { name: body.name, content: body.content }, etag ? { "if-match": etag } : {});
}

/** A collection that is picked by hand has no queries: what one finds now is put in. */
async function singles(picks) {
  const single = [];
  for (const pick of picks) {
    single.push(...(pick.type === "query" ? await itemsOf(pick.text) : [pick]));
  }
  return single;
}

async function itemsOf(query) {
  const picks = [];
  let cursor = "";
  do {
    const { items, next } = await read(`api/media?${new URLSearchParams({ query, cursor, limit: PART })}`);
    picks.push(...items.map(({ id }) => ({ type: "item", id })));
    cursor = next ?? "";
  } while (cursor);
  return picks;
}
