import { byId, make } from "./dom.js";
import { confirm } from "./dialogs.js";
import { openFile } from "./schedule-text.js";
import { ago } from "./times.js";
import { read, send } from "./server.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

/** Offers rules to begin with; `take` gets those that are chosen. */
export async function openTemplates(take) {
  try {
    const { templates, file } = await read("api/schedule-templates");
    const choices = templates.map(({ name, rules }) => choice(name, () => take(rules)));
    byId("template-list").replaceChildren(...choices, choice("file", () => openFile(file)));
    byId("templates").showModal();
  } catch (problem) {
    toastProblem(problem);
  }
}

function choice(name, then) {
  const button = make("button", "template");
  button.type = "button";
  button.dataset.name = name;
  button.append(make("b", "", text(`schedule.template.${name}`)), make("span", "muted", text(`schedule.template.about.${name}`)));
  button.addEventListener("click", () => {
    byId("templates").close();
    then();
  });
  const item = make("li");
  item.append(button);
  return item;
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
