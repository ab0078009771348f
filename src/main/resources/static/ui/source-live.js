import { byId, make } from "./dom.js";
import { read, send } from "./server.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

const MOST = 20;

const place = byId("others");
let asked = 0;

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
    await send("PUT", `${place.dataset.address}/alternatives`, { alternatives: ids() });
    toast(text("live.others.kept"));
  } catch (problem) {
    toastProblem(problem);
  }
}

/** Only the last question counts. */
async function find() {
  const question = ++asked;
  const { value, dataset } = byId("others-text");
  try {
    const found = value.trim() ? (await read(`api/live-sources?text=${encodeURIComponent(value.trim())}&limit=${MOST}`)).sources : [];
    if (question === asked) {
      const known = new Set([...ids(), Number(dataset.self)]);
      byId("others-found").replaceChildren(...found.filter(({ id }) => !known.has(id)).map(offered));
    }
  } catch (problem) {
    toastProblem(problem);
  }
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
