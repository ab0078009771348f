import { confirm } from "./dialogs.js";
import { byId, setText } from "./dom.js";
import { text } from "./text.js";
import { toastProblem } from "./toast.js";
import "./schedule-texts.js";

/** Says in the drawer which channels change with what is opened there; nothing, when it is of these rules only. */
export function sayShared(shared, use) {
  const place = byId("rule-shared");
  place.hidden = !use;
  place.dataset.use = use ?? "";
  if (use) {
    setText(place, text("schedule.shared.part", shared.nameOf(use), "…"));
    words(shared, use).then((said) => place.dataset.use === use && setText(place, said), toastProblem);
  }
}

/** Asks whether shared parts are to be saved, for all channels that use them. Answers true at once when none is changed. */
export async function askForAll(shared) {
  const parts = await Promise.all(shared.changed.map((use) => words(shared, use)));
  return parts.length === 0 || (await confirm(parts.sort().join(" "), { title: text("schedule.shared.ask"), yes: text("schedule.shared.save"), danger: false }));
}

async function words(shared, use) {
  const channels = await shared.channels(use);
  return text("schedule.shared.part", shared.nameOf(use), channels.join(", ") || text("schedule.shared.nobody"));
}
