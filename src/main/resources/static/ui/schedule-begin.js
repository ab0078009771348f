import { FILE, offerTemplates } from "./schedule-templates.js";
import { openFile } from "./schedule-text.js";
import { read } from "./server.js";
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
