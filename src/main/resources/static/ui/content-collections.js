import { byId, make, setText } from "./dom.js";
import { allOf, send } from "./server.js";
import { addressOf } from "./address.js";

/** What a collection of a kind begins with. */
const EMPTY = {
  manual: () => ({ type: "manual", picks: [] }),
  smart: () => ({ type: "smart", query: "" }),
  playlist: () => ({ type: "playlist", entries: [] }),
  multi: () => ({ type: "multi", members: [] }),
  rerun: () => ({ type: "rerun", source: { type: "collection", id: Number(byId("new-of").value) } }),
};

byId("new-form").addEventListener("change", showSource);
byId("new-form").addEventListener("submit", create);

function kind() {
  return byId("new-form").elements["new-kind"].value;
}

async function showSource() {
  const wanted = kind() === "rerun";
  byId("new-source").hidden = !wanted;
  if (wanted && byId("new-of").childElementCount === 0) {
    const collections = await allOf("api/collections", "collections");
    byId("new-of").append(...collections.map(option));
  }
}

function option({ id, name }) {
  const made = make("option", "", name);
  made.value = id;
  return made;
}

async function create(event) {
  event.preventDefault();
  setText(byId("new-error"), "");
  try {
    const { body } = await send("POST", "api/collections", { name: byId("new-name").value, content: EMPTY[kind()]() });
    location.assign(addressOf(`collections/${body.id}`));
  } catch (problem) {
    setText(byId("new-error"), problem.message);
  }
}
