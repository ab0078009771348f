import { byId, make, setText } from "./dom.js";
import { read, send } from "./server.js";
import { text } from "./text.js";
import { toast } from "./toast.js";
import "./schedule-texts.js";

const YAML = { "content-type": "application/yaml" };

/** The rules as text: JSON, or the YAML of a schedule file, which is checked while it is written. */
export async function openText({ number, rules }) {
  const file = rules?.type === "file";
  const followed = file ? await read(`api/channels/${number}/schedule/file`) : { file: "" };
  byId("text").dataset.kind = file ? "yaml" : "json";
  setText(byId("text-about"), text(followed.file ? "schedule.text.followed" : file ? "schedule.text.yaml" : "schedule.text.json", followed.file));
  byId("text-area").value = file ? "" : JSON.stringify(rules ?? {}, null, 2);
  byId("text-flaws").replaceChildren();
  byId("text").showModal();
}

/** A schedule file to begin with. */
export function openFile(yaml) {
  byId("text").dataset.kind = "yaml";
  setText(byId("text-about"), text("schedule.text.yaml", ""));
  byId("text-area").value = yaml;
  byId("text-flaws").replaceChildren();
  byId("text").showModal();
}

/** `take` gets rules, `load` reads them again after a file was given to the channel. */
export function startText({ number }, take, load) {
  byId("text-take").addEventListener("click", async () => {
    try {
      await (byId("text").dataset.kind === "yaml" ? giveFile(number, load) : takeJson(take));
      byId("text").close();
    } catch (problem) {
      flaws(problem);
    }
  });
}

async function takeJson(take) {
  const rules = parsed(byId("text-area").value);
  if (typeof (rules?.type ?? rules?.use) !== "string") {
    throw new Error(text("schedule.text.norules"));
  }
  take(rules);
}

function parsed(words) {
  try {
    return JSON.parse(words);
  } catch (fault) {
    throw new Error(text("schedule.text.unreadable", fault.message), { cause: fault });
  }
}

async function giveFile(number, load) {
  await send("PUT", `api/channels/${number}/schedule/file`, byId("text-area").value, YAML);
  byId("schedule").dataset.planned = "true";
  toast(text("schedule.saved"));
  await load();
}

function flaws(problem) {
  const all = problem.body?.flaws ?? [];
  const rows = all.length > 0 ? all.map(flawRow) : [make("li", "", problem.message)];
  byId("text-flaws").replaceChildren(...rows);
}

/** Where it is in the language of the page; what it is says the server, in English. */
function flawRow({ line, path, message }) {
  const row = make("li", "", `${text("schedule.flaw", String(line), path).trim()} `);
  const words = make("span", "", message);
  words.lang = "en";
  row.append(words);
  return row;
}
