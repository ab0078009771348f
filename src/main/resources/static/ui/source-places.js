import { byId, make } from "./dom.js";
import { rememberMade } from "./form.js";

/** Where folders of a server lie here: rows of two fields, which a hidden one sends as a list. */
export function startPlaces() {
  const rows = byId("places-rows");
  if (!rows) {
    return;
  }
  for (const row of rows.querySelectorAll("li")) {
    fill(row, row.dataset.server, row.dataset.local);
  }
  byId("places-add").addEventListener("click", () => {
    const row = make("li");
    rows.append(row);
    fill(row, "", "");
    row.querySelector("input").focus();
  });
  rows.addEventListener("input", note);
  note();
  rememberMade(byId("places-value"));
}

function fill(row, server, local) {
  const { server: serverName, local: localName, remove } = byId("places-rows").dataset;
  const out = make("button", "button quiet", "×");
  out.type = "button";
  out.setAttribute("aria-label", remove);
  out.addEventListener("click", () => {
    row.remove();
    note();
    byId("places-add").focus();
  });
  row.replaceChildren(field(serverName, server), field(localName, local), out);
}

function field(name, value) {
  const input = Object.assign(document.createElement("input"), { value, placeholder: name, spellcheck: false, autocomplete: "off" });
  input.setAttribute("aria-label", name);
  return input;
}

/** Rows in which nothing is written do not count. */
function note() {
  const places = [...byId("places-rows").querySelectorAll("li")]
    .map((row) => [...row.querySelectorAll("input")].map(({ value }) => value.trim()))
    .filter(([server, local]) => server || local)
    .map(([server, local]) => ({ server, local }));
  byId("places-value").value = JSON.stringify(places);
}
