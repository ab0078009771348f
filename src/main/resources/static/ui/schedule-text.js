import { byId, make, setText } from "./dom.js";
import { send } from "./server.js";
import { text } from "./text.js";
import "./schedule-texts.js";

const YAML = "application/yaml";

/** The rules as text: the YAML of a schedule file where there can be one, else JSON. */
export async function openText({ number, rules }) {
  const yaml = rules?.type === "file" ? await fileOfRules(number, rules) : null;
  if (yaml === null) {
    show("json", text("schedule.text.json"), JSON.stringify(rules ?? {}, null, 2));
  } else {
    show("yaml", rules.origin ? text("schedule.text.followed", rules.origin) : text("schedule.text.yaml"), yaml);
  }
}

/** A schedule file to begin with. */
export function openFile(yaml) {
  show("yaml", text("schedule.text.yaml"), yaml);
}

function show(kind, about, words) {
  byId("text").dataset.kind = kind;
  setText(byId("text-about"), about);
  byId("text-area").value = words;
  byId("text-flaws").replaceChildren();
  byId("text").showModal();
}

/** Absent when the rules say more than files have words for. */
async function fileOfRules(number, rules) {
  try {
    return (await send("POST", `api/channels/${number}/schedule/file/text`, rules, { accept: `${YAML}, application/json` })).body;
  } catch (problem) {
    if (problem.code === "INVALID_VALUE") {
      return null;
    }
    throw problem;
  }
}

/** `take` gets the rules that the text says, as a step that is saved, or taken back, with everything else. */
export function startText({ number }, take) {
  byId("text-take").addEventListener("click", async () => {
    try {
      const words = byId("text-area").value;
      take(byId("text").dataset.kind === "yaml" ? await rulesOfFile(number, words) : rulesOfJson(words));
      byId("text").close();
    } catch (problem) {
      flaws(problem);
    }
  });
}

function rulesOfJson(words) {
  const rules = parsed(words);
  if (typeof (rules?.type ?? rules?.use) !== "string") {
    throw new Error(text("schedule.text.norules"));
  }
  return rules;
}

async function rulesOfFile(number, words) {
  return (await send("POST", `api/channels/${number}/schedule/file/rules`, words, { "content-type": YAML })).body;
}

function parsed(words) {
  try {
    return JSON.parse(words);
  } catch (fault) {
    throw new Error(text("schedule.text.unreadable", fault.message), { cause: fault });
  }
}

function flaws(problem) {
  const all = problem.body?.flaws ?? [];
  const rows = all.length > 0 ? all.map(flawRow) : [make("li", "", problem.message)];
  byId("text-flaws").replaceChildren(...rows);
}

function flawRow({ line, path, message }) {
  return make("li", "", `${text("schedule.flaw", String(line), path).trim()} ${message}`);
}
