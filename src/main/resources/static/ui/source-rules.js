import { byId, make, setText } from "./dom.js";
import { renew } from "./form.js";
import { latest } from "./latest.js";
import { send } from "./server.js";
import "./sortable.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

/** What each kind of rule wants to know, and where it stands in the rule. */
const FIELDS = {
  "keep-groups": ["groups"],
  "drop-groups": ["groups"],
  keep: ["where.name", "where.group"],
  drop: ["where.name", "where.group"],
  "drop-headings": [],
  rename: ["expression", "replacement"],
  "strip-decorations": [],
  "set-group": ["where.name", "where.group", "group"],
  "set-logo": ["where.name", "where.group", "logo"],
  "number-from": ["where.name", "where.group", "first"],
};

/** What a rule is not finished without. */
const WANTED = ["groups", "expression", "group", "logo", "first"].map((path) => `[data-path="${path}"]`).join(",");
const SOON_MS = 400;

/** Of what is kept and of what is left out. */
const SHOWN = 8;

const place = byId("rules");
const list = byId("steps");
let saved = place.dataset.rules;
let made = 0;

/** What is not finished or cannot be understood cannot be saved. */
const preview = latest(ask, {
  show({ body }) {
    show(body);
    byId("save-rules").disabled = byId("undo-rules").disabled;
  },
  failed(problem) {
    setText(byId("preview-said"), problem.message);
    byId("save-rules").disabled = true;
  },
  pause: SOON_MS,
});

/** The rules of a list as rows; what they would do is shown beside them before they are saved. */
function start() {
  fill(JSON.parse(saved));
  place.addEventListener("input", changed);
  list.addEventListener("sorted", changed);
  byId("add-rule").addEventListener("click", () => {
    const row = rowOf({ type: byId("add-kind").value });
    list.append(row);
    (row.querySelector("input") ?? row.querySelector(".handle")).focus();
    changed();
  });
  byId("save-rules").addEventListener("click", save);
  byId("undo-rules").addEventListener("click", () => {
    fill(JSON.parse(saved));
    changed();
  });
  preview();
}

function fill({ steps = [], merging = false }) {
  list.replaceChildren(...steps.map(rowOf));
  byId("merging").checked = merging;
  byId("steps-none").hidden = steps.length > 0;
}

function rowOf(step) {
  const row = make("li", "rule");
  row.dataset.id = String(++made);
  row.dataset.type = step.type;
  row.dataset.name = text(`rules.kind.${step.type}`);
  const handle = button("handle", "⠿", text("rules.move", row.dataset.name));
  const words = make("div", "rule-words");
  words.append(make("b", "", row.dataset.name), ...FIELDS[step.type].map((path) => fieldOf(path, valueAt(step, path))), make("span", "muted small rule-effect"));
  const out = button("button quiet", "×", text("rules.remove", row.dataset.name));
  out.addEventListener("click", () => {
    row.remove();
    changed();
    byId("add-rule").focus();
  });
  row.append(handle, words, out);
  return row;
}

function button(className, sign, name) {
  const made = make("button", className, sign);
  made.type = "button";
  made.setAttribute("aria-label", name);
  return made;
}

function fieldOf(path, value) {
  const label = make("label", "field");
  const input = Object.assign(document.createElement("input"), { value: Array.isArray(value) ? value.join("; ") : (value ?? ""), autocomplete: "off", spellcheck: false });
  input.dataset.path = path;
  if (path === "first") {
    input.inputMode = "numeric";
  }
  label.append(make("span", "small", text(`rules.field.${path}`)), input);
  return label;
}

function valueAt(step, path) {
  return path.split(".").reduce((at, part) => at?.[part], step);
}

/** As the interface takes them. Expressions that are empty fit everything, and are left out. */
function rules() {
  return { steps: [...list.children].map(stepOf), merging: byId("merging").checked };
}

function stepOf(row) {
  const step = { type: row.dataset.type };
  for (const { dataset, value } of row.querySelectorAll("input[data-path]")) {
    const [first, second] = dataset.path.split(".");
    if (second) {
      step[first] = { ...step[first], ...(value ? { [second]: value } : {}) };
    } else {
      step[first] = first === "groups" ? value.split(";").map((each) => each.trim()).filter(Boolean) : first === "first" ? Number(value) : value;
    }
  }
  return step;
}

function changed() {
  byId("steps-none").hidden = list.childElementCount > 0;
  byId("undo-rules").disabled = false;
  preview();
}

async function ask() {
  if ([...list.querySelectorAll(WANTED)].some(({ value }) => value.trim() === "")) {
    throw new Error(text("rules.unfinished"));
  }
  return send("POST", `${place.dataset.address}/preview`, { rules: rules() });
}

function show({ all, kept, rules: effects, keptSamples, droppedSamples }) {
  setText(byId("preview-said"), text("rules.said", kept, all));
  [...list.children].forEach((row, n) => setText(row.querySelector(".rule-effect"), text("rules.effect", effects[n].dropped, effects[n].changed)));
  byId("preview-kept").replaceChildren(...keptSamples.slice(0, SHOWN).map(sample));
  byId("preview-dropped").replaceChildren(...droppedSamples.slice(0, SHOWN).map(sample));
}

function sample({ name, shown, group, by }) {
  const row = make("li");
  const words = make("div", "grow");
  words.append(make("b", "", shown), make("p", "muted small", [group, shown === name ? "" : name, by.length > 0 ? text("rules.by", by.join(", ")) : ""].filter(Boolean).join(" · ")));
  row.append(words);
  return row;
}

async function save() {
  const wanted = rules();
  try {
    const { etag } = await send("PUT", place.dataset.address, { rules: wanted }, { "if-match": place.dataset.etag });
    renew(place.dataset.address, etag);
    saved = JSON.stringify(wanted);
    const isWhole = JSON.stringify(rules()) === saved;
    byId("save-rules").disabled = isWhole;
    byId("undo-rules").disabled = isWhole;
    toast(text("rules.saved"));
  } catch (problem) {
    toastProblem(problem);
  }
}

start();
