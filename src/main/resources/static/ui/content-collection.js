import { byId, setText } from "./dom.js";
import { send } from "./server.js";
import "./sortable.js";
import { text } from "./text.js";
import { toast, toastProblem, toastProblemLater } from "./toast.js";
import { startQuery } from "./query-field.js";

const { collection: id, kind } = byId("main").dataset;
const path = `api/collections/${id}`;
const rows = byId("rows");

document.addEventListener("error", ({ target }) => target.matches?.(".found img") && target.remove(), true);

const edit = byId("edit");

/** What a collection picked by hand is called, and whether it keeps its order, as the page has it from the server. */
const seen = { name: byId("name")?.defaultValue, customOrder: byId("flag")?.defaultChecked };

if (edit) {
  edit.addEventListener("submit", save);
  rows?.addEventListener("click", ({ target }) => target.closest(".row-remove") && remove(target.closest("li")));
  rows?.addEventListener("sorted", ({ detail }) => kind === "manual" && move(detail.item));
  byId("add-other")?.addEventListener("change", addOther);
  if (byId("add-query")) {
    startAddQuery(byId("add-query"));
  }
  if (kind === "smart") {
    startQuery(byId("query"));
  }
}

async function save(event) {
  event.preventDefault();
  if (byId("save").getAttribute("aria-busy") === "true") {
    return;
  }
  setText(byId("edit-error"), "");
  const name = byId("name").value;
  byId("save").setAttribute("aria-busy", "true");
  try {
    const known = kind === "manual" ? await picked() : { body: {}, etag: edit.dataset.etag };
    const { etag } = await send("PUT", path, { name, content: content(known.body) }, { "if-match": known.etag });
    edit.dataset.etag = etag;
    Object.assign(seen, { name, customOrder: byId("flag")?.checked });
    setText(document.querySelector("h1"), name);
    toast(text("collections.saved"));
    refresh();
  } catch (problem) {
    setText(byId("edit-error"), problem.message);
  } finally {
    byId("save").removeAttribute("aria-busy");
  }
}

/** Picks are changed one by one, here and elsewhere: they are no reason to refuse, and what is new among them stays. */
async function picked() {
  const known = await send("GET", path);
  const { name, content } = known.body;
  if (name !== seen.name || content.customOrder !== seen.customOrder) {
    throw new Error(text("form.elsewhere"));
  }
  return known;
}

let refreshing = false;
let again = false;

/** One after another: what is asked for while the part is being replaced would be lost with it. */
function refresh() {
  again = refreshing;
  if (!refreshing) {
    refreshing = true;
    byId("has").dispatchEvent(new CustomEvent("live"));
  }
}

document.addEventListener("htmx:afterRequest", ({ detail }) => (refreshing &&= detail.successful));
document.addEventListener("htmx:load", ({ target }) => {
  if (target.id === "has") {
    refreshing = false;
    if (again) {
      refresh();
    }
  }
});

/** What belongs to it as the page has it; picks are changed one by one and stay as they are. */
function content(known) {
  const listed = rows ? [...rows.children] : [];
  return {
    manual: () => ({ ...known.content, customOrder: byId("flag").checked }),
    smart: () => ({ type: kind, query: byId("query").value }),
    playlist: () => ({ type: kind, shuffled: byId("flag").checked, entries: listed.map(entry) }),
    multi: () => ({ type: kind, members: listed.map(member) }),
    rerun: () => ({
      type: kind,
      source: JSON.parse(byId("rerun-source").dataset.json),
      firstRun: byId("first-run").value,
      rerun: byId("rerun-history").checked ? "CHRONOLOGICAL" : "SHUFFLE",
    }),
  }[kind]();
}

function entry(row) {
  const items = Number(row.querySelector(".row-take").value);
  return {
    source: JSON.parse(row.dataset.json),
    order: row.querySelector(".row-order").value,
    take: items > 0 ? { type: "count", items } : { type: "all" },
    listed: row.querySelector(".row-first").checked,
  };
}

function member(row) {
  return {
    collection: JSON.parse(row.dataset.json).id,
    asGroup: row.querySelector(".row-first").checked,
    bySeason: row.querySelector(".row-second").checked,
  };
}

function addOther({ target }) {
  if (target.value) {
    add({ type: "collection", id: Number(target.value) }, target.selectedOptions[0].textContent);
    target.value = "";
  }
}

/** Enter adds it, unless it takes what may come next. */
function startAddQuery(input) {
  startQuery(input, { emptyIsAll: false });
  byId("add-query-do").addEventListener("click", () => addQuery(input));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.defaultPrevented) {
      event.preventDefault();
      addQuery(input);
    }
  });
}

function addQuery(input) {
  const query = input.value.trim();
  if (query) {
    add({ type: "query", text: query }, query);
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function add(source, name) {
  const row = byId("row-new").content.firstElementChild.cloneNode(true);
  Object.assign(row.dataset, { id: `new-${rows.childElementCount}-${Date.now()}`, name, json: JSON.stringify(source) });
  row.querySelector(".row-label").textContent = name;
  row.querySelector(".handle").setAttribute("aria-label", text("collections.move", name));
  row.querySelector(".row-remove").setAttribute("aria-label", text("collections.out", name));
  rows.append(row);
  byId("rows-none").hidden = true;
}

async function remove(row) {
  if (kind === "manual" && !(await change({ type: "remove", picks: [JSON.parse(row.dataset.json)] }))) {
    return;
  }
  row.remove();
  byId("rows-none").hidden = rows.childElementCount > 0;
}

/** Where it is refused, the page shows the order that there is. */
async function move(row) {
  const before = row.nextElementSibling ? { before: JSON.parse(row.nextElementSibling.dataset.json) } : {};
  if (!(await change({ type: "move", picks: [JSON.parse(row.dataset.json)], ...before }, toastProblemLater))) {
    location.reload();
  }
}

let changes = Promise.resolve();
let waiting = 0;

addEventListener("beforeunload", (event) => waiting > 0 && event.preventDefault());

/** One after another: each says what is meant of the picks that the ones before have left. */
function change(...wanted) {
  waiting += 1;
  changes = changes.then(() => tell(...wanted)).finally(() => (waiting -= 1));
  return changes;
}

async function tell(body, refused = toastProblem) {
  try {
    await send("POST", `${path}/picks`, body);
    refresh();
    return true;
  } catch (problem) {
    refused(problem);
    return false;
  }
}
