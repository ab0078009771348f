import { byId, make } from "./dom.js";
import { confirm } from "./dialogs.js";
import { FILE, offerTemplates } from "./schedule-templates.js";
import { openFile } from "./schedule-text.js";
import { ago } from "./times.js";
import { read, send } from "./server.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

/** Offers rules to begin with; `take` gets those that are chosen. */
export function openTemplates(take) {
  return offerTemplates((name, content) => (name === FILE ? openFile(content) : take(content)));
}

/** Begins with a template that was chosen on another page; one that the library has nothing for is said to be gone. */
export async function beginWith(name, take) {
  try {
    const { templates, file } = await read("api/schedule-templates");
    const rules = templates.find((each) => each.name === name)?.rules;
    if (name === FILE) {
      openFile(file);
    } else if (rules) {
      take(rules);
    } else {
      toast(text("schedules.gone"), { state: "bad" });
    }
  } catch (problem) {
    toastProblem(problem);
  }
}

/** What was changed, and the way back. `load` reads the rules again. */
export async function openHistory(number, load) {
  try {
    const { changes } = await read(`api/channels/${number}/history`);
    byId("history-list").replaceChildren(...(changes.length === 0 ? [make("li", "muted", text("schedule.history.none"))] : changes.map((change) => row(change, number, load))));
    byId("history").showModal();
  } catch (problem) {
    toastProblem(problem);
  }
}

function row({ id, at, what }, number, load) {
  const item = make("li", "spread");
  const words = make("span", "", what);
  words.lang = "en";
  const button = make("button", "button small", text("schedule.revert"));
  button.type = "button";
  button.addEventListener("click", () => revert(id, number, load));
  item.append(words, make("span", "muted small", ago(Date.parse(at))), button);
  return item;
}

async function revert(id, number, load) {
  byId("history").close();
  if (await confirm(text("schedule.revert.ask"), { yes: text("schedule.revert") })) {
    try {
      await send("POST", `api/channels/${number}/history/${id}/revert`);
      toast(text("schedule.reverted"));
      await load();
    } catch (problem) {
      toastProblem(problem);
    }
  }
}
