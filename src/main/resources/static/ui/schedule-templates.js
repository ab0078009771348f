import { byId, make } from "./dom.js";
import { read } from "./server.js";
import { text } from "./text.js";
import { toastProblem } from "./toast.js";
import "./schedule-texts.js";

/** The name of the template that is a text, not rules. */
export const FILE = "file";

/** Offers what schedules may begin with; `then` gets the name of what is chosen, and its rules or text. */
export async function offerTemplates(then) {
  try {
    const { templates, file } = await read("api/schedule-templates");
    const choices = templates.map(({ name, rules }) => choice(name, () => then(name, rules)));
    byId("template-list").replaceChildren(...choices, choice(FILE, () => then(FILE, file)));
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
