import { byId, make, setText } from "./dom.js";
import { latest } from "./latest.js";
import { isoLength, shortLength } from "./schedule-length.js";
import { titleOf } from "./schedule-summary.js";
import { present, send } from "./server.js";
import { counted, text } from "./text.js";
import "./schedule-texts.js";

/** What each tool wants to know, with what to begin with: words to choose from, a number, a length or a time of day. */
const TOOLS = {
  sort: { by: ["EPISODE", "TITLE", "RELEASED", "LENGTH"], direction: ["ASCENDING", "DESCENDING"] },
  shuffle: {},
  "cyclic-shuffle": {},
  blocks: { size: 2, end: ["ONCE", "LOOP", "TOGETHER"] },
  balance: {},
  replicate: { times: 2, copies: ["ALIKE", "SHUFFLED"] },
  breaks: { after: "PT30M", least: "PT2M", most: "PT3M" },
  pad: { minutes: 30 },
  hours: { from: "18:00", to: "23:00" },
  slide: { shift: "PT30M" },
  "remove-duplicates": {},
  "remove-specials": {},
  "remove-flex": {},
  consolidate: {},
};

/** In what these make there is chance. */
const CHANCE = new Set(["shuffle", "cyclic-shuffle", "replicate", "breaks"]);
const MOST_SEED = 2 ** 31;
const PAUSE_MS = 250;

/** So many of what would come are listed. */
const SHOWN = 12;

/** The list made by hand within rules, if it has something in it. */
export function lineupOf(rules) {
  const lineup = rules?.rules ? lineupOf(rules.rules) : rules;
  return lineup?.type === "lineup" && lineup.entries?.length > 0 ? lineup : null;
}

/**
 * The dialog of the tools. They work on what is in the editor, and `take` gets the rules that come of it as a step that is saved, or
 * taken back, with everything else: the server is only asked what would come.
 */
export function startLineup(editor, take) {
  const asked = { made: null, seed: 0 };
  const preview = latest(() => made(editor, asked.seed), {
    show(answer) {
      asked.made = answer;
      show(answer, editor.world);
    },
    failed: refuse,
    pause: PAUSE_MS,
  });
  const ask = () => {
    asked.made = null;
    byId("lineup-take").disabled = true;
    preview();
  };
  const again = () => {
    asked.seed = Math.floor(Math.random() * MOST_SEED);
    ask();
  };
  byId("lineup-tool").replaceChildren(...Object.keys(TOOLS).map((name) => new Option(text(`schedule.tool.${name}`), name)));
  byId("lineup-tool").addEventListener("input", choose);
  byId("lineup-form").addEventListener("input", ask);
  byId("lineup-form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (asked.made) {
      byId("lineup").close();
      take(withLineup(editor.rules, asked.made));
    }
  });
  byId("lineup-again").addEventListener("click", again);
  byId("lineup-tools").addEventListener("click", () => {
    choose();
    byId("lineup").showModal();
    again();
  });
}

function choose() {
  const name = byId("lineup-tool").value;
  setText(byId("lineup-about"), text(`schedule.tool.about.${name}`));
  const hint = Object.values(TOOLS[name]).some(isLength) ? [make("p", "muted small", text("schedule.tool.length"))] : [];
  byId("lineup-fields").replaceChildren(...Object.entries(TOOLS[name]).map(([field, first]) => fieldOf(field, first)), ...hint);
}

/** The same once more would come of what has no chance in it. */
function isByChance({ type, copies }) {
  return CHANCE.has(type) && copies !== "ALIKE";
}

function fieldOf(name, first) {
  const place = make("div", "field");
  const input = inputOf(first);
  input.id = `lineup-${name}`;
  input.name = name;
  const label = make("label", "", text(`schedule.tool.field.${name}`));
  label.htmlFor = input.id;
  place.append(label, input);
  return place;
}

function inputOf(first) {
  if (Array.isArray(first)) {
    const select = document.createElement("select");
    select.append(...first.map((word) => new Option(text(`schedule.tool.word.${word.toLowerCase()}`), word)));
    return select;
  }
  const input = document.createElement("input");
  const isNumber = typeof first === "number";
  return Object.assign(input, { type: isNumber ? "number" : isLength(first) ? "text" : "time", value: isLength(first) ? shortLength(first) : String(first), required: true, autocomplete: "off" }, isNumber ? { min: "1" } : {});
}

function isLength(first) {
  return typeof first === "string" && first.startsWith("PT");
}

/** The tool as the interface takes it. */
function toolOf() {
  const type = byId("lineup-tool").value;
  const values = Object.fromEntries(Object.entries(TOOLS[type]).map(([name, first]) => [name, valueOf(byId(`lineup-${name}`).value, first)]));
  const { least, most, shift, ...others } = values;
  return { type, ...others, ...(least ? { length: { least, most } } : {}), ...(shift ? { by: shift } : {}) };
}

function valueOf(written, first) {
  const value = typeof first === "number" ? Number(written) : isLength(first) ? isoLength(written) : written;
  if (!value) {
    throw new Error(text("schedule.tool.unfinished"));
  }
  return value;
}

async function made({ number, rules }, seed) {
  const { start, entries } = lineupOf(rules);
  const tool = toolOf();
  byId("lineup-again").hidden = !isByChance(tool);
  const { body } = await send("POST", `api/channels/${number}/lineup/tools?dry=true`, { tools: [tool], ...(start ? { start } : {}), entries, seed });
  return { ...present(body), before: entries.length };
}

function show({ before, entries, length, titles, notes }, world) {
  Object.entries(titles).forEach(([id, title]) => world.titles.set(Number(id), title));
  setText(byId("lineup-said"), text("schedule.tool.said", counted("schedule.items", before), counted("schedule.items", entries.length), shortLength(length)));
  byId("lineup-notes").replaceChildren(...notes.map((note) => make("li", "", note)));
  byId("lineup-made").replaceChildren(...entries.slice(0, SHOWN).map((entry) => rowOf(entry, world)), ...(entries.length > SHOWN ? [make("li", "muted", text("schedule.tool.more", entries.length - SHOWN))] : []));
  byId("lineup-trouble").hidden = true;
  byId("lineup-take").disabled = entries.length === 0;
}

function rowOf(entry, world) {
  const row = make("li", "spread");
  row.append(make("span", "", titleOf(entry, world)), make("span", "muted", shortLength(entry.length)));
  return row;
}

function refuse(problem) {
  setText(byId("lineup-said"), "");
  byId("lineup-notes").replaceChildren();
  byId("lineup-made").replaceChildren();
  setText(byId("lineup-trouble"), problem.message);
  byId("lineup-trouble").hidden = false;
}

function withLineup(rules, made) {
  return rules.rules ? { ...rules, rules: withLineup(rules.rules, made) } : { ...rules, ...(made.start ? { start: made.start } : {}), entries: made.entries };
}
