import { byId, make, setText } from "./dom.js";
import { send } from "./server.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";
import { startQuery } from "./content-query.js";

const { collection: id, kind } = byId("main").dataset;
const path = `api/collections/${id}`;
const rows = byId("rows");

/** The version that is on the page: whoever saved another one meanwhile is not overwritten. */
let etag = "";

document.addEventListener("error", ({ target }) => target.matches?.(".found img") && target.remove(), true);

const edit = byId("edit");
if (edit) {
  send("GET", path).then((answer) => (etag = answer.etag), toastProblem);
  edit.addEventListener("submit", save);
  rows?.addEventListener("click", ({ target }) => target.closest(".row-remove") && remove(target.closest("li")));
  rows?.addEventListener("sorted", ({ detail }) => kind === "manual" && move(detail));
  byId("add-other")?.addEventListener("change", addOther);
  byId("add-query-do")?.addEventListener("click", addQuery);
  byId("add-query")?.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      addQuery();
    }
  });
  if (kind === "smart") {
    startQuery();
  }
}

async function save(event) {
  event.preventDefault();
  setText(byId("edit-error"), "");
  byId("save").setAttribute("aria-busy", "true");
  try {
    const { body, etag: now } = kind === "manual" ? await send("GET", path) : { body: {}, etag };
    const answer = await send("PUT", path, { name: byId("name").value, content: content(body) }, now ? { "if-match": now } : {});
    etag = answer.etag;
    setText(document.querySelector("h1"), byId("name").value);
    toast(text("collections.saved"));
    refresh();
  } catch (problem) {
    setText(byId("edit-error"), problem.message);
  } finally {
    byId("save").removeAttribute("aria-busy");
  }
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

function addQuery() {
  const query = byId("add-query").value.trim();
  if (query) {
    add({ type: "query", text: query }, query);
    byId("add-query").value = "";
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

let order = rows ? [...rows.children].map((row) => row.dataset.id) : [];

/** One row was dragged: the first place where the orders differ tells which. */
async function move(ids) {
  const at = ids.findIndex((each, index) => each !== order[index]);
  const moved = ids[at] === order[at + 1] ? order[at] : ids[at];
  const row = [...rows.children].find((each) => each.dataset.id === moved);
  const before = row.nextElementSibling ? { before: JSON.parse(row.nextElementSibling.dataset.json) } : {};
  order = ids;
  await change({ type: "move", picks: [JSON.parse(row.dataset.json)], ...before });
}

async function change(body) {
  try {
    await send("POST", `${path}/picks`, body);
    refresh();
    return true;
  } catch (problem) {
    toastProblem(problem);
    return false;
  }
}
