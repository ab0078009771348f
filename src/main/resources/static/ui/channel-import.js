import { byId, make, setText } from "./dom.js";
import { addressOf } from "./address.js";
import { send } from "./server.js";
import { counted, text } from "./text.js";
import { toastLater } from "./toast.js";

/** A file is looked at before it is carried out. What the server said counts for the text that it was said of. */
const YAML = { "content-type": "application/yaml" };
const MOST_BYTES = 5_000_000;
const STATES = { made: "good", changed: "busy" };

const place = byId("import-drop");
const field = byId("import-text");
const lenient = byId("import-lenient");

byId("import-file").addEventListener("change", ({ target }) => target.files[0] && take(target.files[0]));
place.addEventListener("dragover", (event) => {
  event.preventDefault();
  place.classList.add("over");
});
place.addEventListener("dragleave", () => place.classList.remove("over"));
place.addEventListener("drop", (event) => {
  event.preventDefault();
  place.classList.remove("over");
  if (event.dataTransfer.files[0]) {
    take(event.dataTransfer.files[0]);
  }
});
field.addEventListener("input", forget);
byId("import-form").addEventListener("submit", (event) => {
  event.preventDefault();
  look();
});
lenient.addEventListener("change", () => {
  byId("import-do").disabled = !lenient.checked;
});
byId("import-do").addEventListener("click", carryOut);

async function take(file) {
  if (file.size > MOST_BYTES) {
    setText(byId("import-error"), text("import.large"));
    return;
  }
  field.value = await file.text();
  await look();
}

/** Another text has another result. */
function forget() {
  byId("import-result").hidden = true;
  lenient.checked = false;
  setText(byId("import-error"), "");
}

async function look() {
  forget();
  const asked = field.value;
  byId("import-look").setAttribute("aria-busy", "true");
  try {
    const { body } = await send("POST", "api/channels/import/preview", asked, YAML);
    if (asked === field.value) {
      show(body);
    }
  } catch (problem) {
    setText(byId("import-error"), problem.message);
  } finally {
    byId("import-look").removeAttribute("aria-busy");
  }
}

async function carryOut() {
  const button = byId("import-do");
  button.setAttribute("aria-busy", "true");
  try {
    const { body } = await send("POST", `api/channels/import?lenient=${lenient.checked}`, field.value, YAML);
    toastLater(counted("import.done", body.entries.filter((entry) => entry.outcome !== "left").length));
    location.assign(addressOf("channels"));
  } catch (problem) {
    if (problem.body?.flaws) {
      show(problem.body);
    } else {
      setText(byId("import-error"), problem.message);
    }
  } finally {
    button.removeAttribute("aria-busy");
  }
}

function show({ entries, flaws }) {
  const wrong = flaws.some((flaw) => !flaw.missing);
  const done = entries.filter((entry) => entry.outcome !== "left");
  setText(byId("import-said"), said(wrong, flaws, done));
  setText(byId("import-flaws-heading"), counted(wrong ? "import.wrong" : "import.missing", flaws.length));
  byId("import-flaws").hidden = flaws.length === 0;
  byId("import-flaw-list").replaceChildren(...flaws.map(flawItem));
  byId("import-lenient-place").hidden = wrong || flaws.length === 0;
  byId("import-entries").hidden = wrong || done.length === 0;
  byId("import-entries").replaceChildren(...(wrong ? [] : done.map(entryItem)));
  const left = entries.length - done.length;
  setText(byId("import-left"), wrong || left === 0 ? "" : counted("import.left", left));
  byId("import-do").disabled = wrong || (flaws.length > 0 && !lenient.checked) || done.length === 0;
  byId("import-result").hidden = false;
  byId("import-heading").focus();
}

function said(wrong, flaws, done) {
  if (wrong) {
    return text("import.said.wrong");
  }
  if (flaws.length > 0) {
    return text("import.said.missing");
  }
  return done.length === 0 ? text("import.said.same") : counted("import.said", done.length);
}

function flawItem({ line, path, message }) {
  const item = make("li");
  const where = make("button", "button quiet", text("import.line", line));
  where.type = "button";
  where.addEventListener("click", () => mark(line));
  const words = make("span", "grow");
  words.append(make("code", "", path), path ? " " : "", message);
  item.append(where, words);
  return item;
}

/** Shows a line where it stands. */
function mark(line) {
  const lines = field.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  field.scrollTop = (field.scrollHeight / Math.max(1, lines.length)) * Math.max(0, line - 4);
}

function entryItem({ kind, name, title, outcome, changes }) {
  const item = make("li");
  const badge = make("span", "badge", text(`import.${outcome}`));
  badge.dataset.state = STATES[outcome];
  const words = make("div", "grow");
  words.append(make("b", "", kind === "channel" ? `${name} ${title}` : title));
  const more = [text(`import.kind.${kind}`), changes.map((change) => text(`import.change.${change}`)).join(", ")].filter(Boolean).join(" · ");
  words.append(make("p", "muted small", more));
  item.append(words, badge);
  return item;
}
