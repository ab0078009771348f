import { byId, make } from "./dom.js";
import { renew } from "./form.js";
import { latest } from "./latest.js";
import { read, send } from "./server.js";
import "./sortable.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

const MOST = 20;
const PAUSE_MS = 200;

const place = byId("others");

const find = latest(() => (wanted() ? read(`api/live-sources?text=${encodeURIComponent(wanted())}&limit=${MOST}`) : { sources: [] }), {
  show({ sources }) {
    const known = new Set([...ids(), Number(byId("others-text").dataset.self)]);
    byId("others-found").replaceChildren(...sources.filter(({ id }) => !known.has(id)).map(offered));
  },
  failed: toastProblem,
  pause: PAUSE_MS,
});

/** Which live sources take over: rows in their order, kept with each change. */
function start() {
  const rows = byId("others-rows");
  rows.addEventListener("sorted", keep);
  rows.addEventListener("click", ({ target }) => {
    const row = target.closest("li");
    if (target.closest("button:not(.handle)")) {
      row.remove();
      byId("others-text").focus();
      keep();
    }
  });
  byId("others-text").addEventListener("input", find);
  find(); // what was typed before this was here
}

function ids() {
  return [...byId("others-rows").children].map(({ dataset }) => Number(dataset.id));
}

async function keep() {
  try {
    const { etag } = await send("PUT", `${place.dataset.address}/alternatives`, { alternatives: ids() }, place.dataset.etag ? { "if-match": place.dataset.etag } : {});
    renew(place.dataset.address, etag);
    toast(text("live.others.kept"));
  } catch (problem) {
    toastProblem(problem);
  }
}

function wanted() {
  return byId("others-text").value.trim();
}

function offered({ id, name, labels }) {
  const row = make("li");
  const words = make("div", "grow");
  words.append(make("b", "", name), make("p", "muted small", labels.group));
  const take = make("button", "button", text("guides.take"));
  take.type = "button";
  take.addEventListener("click", () => {
    byId("others-rows").append(rowOf(id, name));
    row.remove();
    keep();
  });
  row.append(words, take);
  return row;
}

function rowOf(id, name) {
  const row = make("li", "rule");
  row.dataset.id = id;
  row.dataset.name = name;
  row.append(button("handle", "⠿", text("rules.move", name)), make("span", "", name), button("button quiet", "×", text("rules.remove", name)));
  return row;
}

function button(className, sign, name) {
  const made = make("button", className, sign);
  made.type = "button";
  made.setAttribute("aria-label", name);
  return made;
}

if (place) {
  start();
}
