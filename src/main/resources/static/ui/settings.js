import { byId, setText } from "./dom.js";
import { counted } from "./text.js";
import { hasAll, wordsOf } from "./words.js";

/** Shows the settings in which every word is found, and of these perhaps only those that were changed. */
function find() {
  const words = wordsOf(byId("find").value);
  const onlyChanged = byId("only-changed").checked;
  let found = 0;
  for (const section of document.querySelectorAll(".settings-section")) {
    const heading = section.querySelector("h2").textContent;
    let shown = 0;
    for (const setting of section.querySelectorAll(".setting")) {
      const fits = hasAll(words, `${heading} ${setting.textContent}`) && (!onlyChanged || setting.dataset.changed === "true");
      setting.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    section.hidden = shown === 0;
    found += shown;
  }
  setText(byId("found"), words.length > 0 || onlyChanged ? counted("settings.found", found) : "");
}

byId("find").addEventListener("input", find);
byId("only-changed").addEventListener("change", find);
byId("find").form.addEventListener("submit", (event) => event.preventDefault());
find();
