import { addressOf } from "./address.js";
import { byId, make } from "./dom.js";
import { text } from "./text.js";

/** The step of the first run that somebody has left in this tab, to do a part of it on another page; the frame looks for it, too. */
const LEFT = "exstreamtv.first-steps";

/** Notes who leaves the first steps by a link of theirs; whoever is there is led nowhere. */
export function noteLeaving() {
  kept((storage) => storage.removeItem(LEFT));
  document.querySelectorAll("[data-leaves-step]").forEach((link) => link.addEventListener("click", () => kept((storage) => storage.setItem(LEFT, link.dataset.leavesStep))));
}

/** Leads back to the step that was left, until somebody is there again or says no. Those who may not go there are not led. */
export function leadBack() {
  const step = kept((storage) => storage.getItem(LEFT));
  if (step && !document.querySelector("main.start") && document.body.dataset.firstSteps === "true") {
    byId("main").prepend(wayBack(step));
  }
}

function kept(deed) {
  try {
    return deed(sessionStorage);
  } catch {
    // Storage may be blocked; then nobody is led back.
    return null;
  }
}

function wayBack(step) {
  const place = make("div", "banner");
  place.id = "first-steps";
  const words = make("div", "flow");
  words.append(make("p", "", text("steps.left")), choices(step, () => place.remove()));
  place.append(words);
  return place;
}

function choices(step, remove) {
  const back = make("a", "button small", text("steps.back"));
  back.href = addressOf(`start?step=${encodeURIComponent(step)}`);
  const later = make("button", "button small quiet", text("steps.later"));
  later.type = "button";
  later.addEventListener("click", () => {
    kept((storage) => storage.removeItem(LEFT));
    remove();
  });
  const place = make("p", "actions");
  place.append(back, later);
  return place;
}
