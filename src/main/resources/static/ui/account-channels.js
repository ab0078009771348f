import { byId } from "./dom.js";
import { hasAll, wordsOf } from "./words.js";

/** Of many channels, shows those in which every word is found; the others stay as they are chosen. */
byId("find-channel").addEventListener("input", ({ currentTarget }) => {
  const words = wordsOf(currentTarget.value);
  byId("channels").querySelectorAll(".check").forEach((each) => (each.hidden = !hasAll(words, each.textContent)));
});
// Who looks for a channel does not want to save yet.
byId("find-channel").addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
