import { addressOf } from "./address.js";
import { byId, make } from "./dom.js";
import { noteLeaving } from "./first-steps.js";
import { startLanguages } from "./language.js";
import { send } from "./server.js";
import { copyable } from "./shown.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

/** What the steps of the first run do besides forms and buttons: languages, making the chosen channels, addresses, the trial of the tuner. */
function start() {
  noteLeaving();
  const languages = byId("start-languages");
  if (languages) {
    startLanguages(languages);
  }
  byId("offers")?.addEventListener("submit", (event) => {
    event.preventDefault();
    makeChannels(event.target);
  });
  byId("offers")?.addEventListener("change", ({ target }) => requireName(target));
  showAddresses(byId("addresses"));
  byId("try-tuner")?.addEventListener("click", ({ currentTarget }) => tryTuner(currentTarget));
}

/** Only what is to be made needs a name. */
function requireName({ name, value, checked }) {
  if (name === "key") {
    byId(`name-${value}`).required = checked;
  }
}

async function makeChannels(form) {
  const channels = [...form.querySelectorAll('[name="key"]:checked')].map(({ value }) => ({ key: value, name: byId(`name-${value}`).value.trim() }));
  if (channels.length === 0) {
    toast(form.dataset.none);
    return;
  }
  const button = byId("make");
  button.setAttribute("aria-busy", "true");
  button.disabled = true;
  try {
    await send("POST", "api/start/channels", { channels });
    await send("PATCH", "api/start", { steps: { CHANNELS: "DONE" } });
    location.assign(addressOf("start?step=watch"));
  } catch (problem) {
    toastProblem(problem);
    button.removeAttribute("aria-busy");
    button.disabled = false;
  }
}

function showAddresses(place) {
  if (place) {
    const { m3u, xmltv, tuner, m3uName, xmltvName, tunerName } = place.dataset;
    place.append(copyable(m3uName, m3u), copyable(xmltvName, xmltv), copyable(tunerName, tuner));
  }
}

const STATES = { FINE: "good", WEAK: "warn", WRONG: "bad" };

async function tryTuner(button) {
  button.setAttribute("aria-busy", "true");
  button.disabled = true;
  try {
    const { body } = await send("POST", "api/tuner/test");
    byId("tuner-findings").replaceChildren(...body.findings.map(finding));
    byId("tuner-findings").hidden = false;
  } catch (problem) {
    toastProblem(problem);
  } finally {
    button.removeAttribute("aria-busy");
    button.disabled = false;
  }
}

function finding({ check, grade, outcome, detail }) {
  const row = make("li");
  const words = make("div", "grow");
  words.append(make("b", "", text(`start.check.${check}`)), make("p", "muted small", [text(`start.outcome.${outcome}`), detail].filter(Boolean).join(" · ")));
  const badge = make("span", "badge", text(`start.grade.${grade}`));
  badge.dataset.state = STATES[grade];
  row.append(words, badge);
  return row;
}

start();
