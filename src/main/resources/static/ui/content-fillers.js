import { addressOf } from "./address.js";
import { byId, setText } from "./dom.js";
import { startQuery } from "./query-field.js";
import { allOf, send } from "./server.js";

let isStarted = false;
let isOffered = false;

/** A filler begins with one pool: a collection, or what a query finds. */
document.addEventListener("click", ({ target }) => target.closest?.("[data-opens=new]") && offer());
byId("new-of").addEventListener("change", showQuery);
byId("new-form").addEventListener("submit", create);

/** The dialog may be opened often: its field is made one for queries once, and collections are asked for until they are there. */
async function offer() {
  if (!isStarted) {
    isStarted = true;
    startQuery(byId("new-query"));
  }
  if (!isOffered) {
    isOffered = true;
    await offerCollections();
  }
}

async function offerCollections() {
  try {
    const collections = await allOf("api/collections", "collections");
    byId("new-of").append(...collections.map(({ id, name }) => new Option(name, id)));
  } catch (problem) {
    isOffered = false;
    setText(byId("new-error"), problem.message);
  }
}

function showQuery() {
  byId("new-query-place").hidden = byId("new-of").value !== "";
}

function selection() {
  const of = byId("new-of").value;
  return of === "" ? { type: "query", text: byId("new-query").value } : { type: "collection", id: Number(of) };
}

async function create(event) {
  event.preventDefault();
  setText(byId("new-error"), "");
  const content = { pools: [{ selection: selection(), ordering: { order: "SHUFFLE" } }] };
  try {
    const { body } = await send("POST", "api/fillers", { name: byId("new-name").value, content });
    location.assign(addressOf(`fillers/${body.id}`));
  } catch (problem) {
    setText(byId("new-error"), problem.message);
  }
}
