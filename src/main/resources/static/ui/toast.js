import { byId, make } from "./dom.js";
import { text } from "./text.js";

const SHOWN_MS = 4_000;
/** Bad news is read twice. */
const BAD_MS = 9_000;
const MOST = 3;
const LATER = "toast";

/** Shows a short message for a few seconds; screen readers hear it. `state` may be "bad"; `undo` is a function behind a button. */
export function toast(message, { state = "", undo } = {}) {
  const element = make("div", "toast");
  element.dataset.state = state;
  element.append(make("span", "", message));
  if (undo) {
    element.append(button(() => (element.remove(), undo())));
  }
  const place = byId("toasts");
  place.append(element);
  while (place.childElementCount > MOST) {
    place.firstElementChild.remove();
  }
  setTimeout(() => element.remove(), state === "bad" ? BAD_MS : SHOWN_MS);
}

/** What failed, in the words of the server. */
export function toastProblem(problem) {
  toast(problem.message, { state: "bad" });
}

/** The same after the page that comes next is there. */
export function toastLater(message) {
  try {
    sessionStorage.setItem(LATER, message);
  } catch {
    // Storage may be blocked; then the next page says nothing.
  }
}

/** Shows what the page before has left. */
export function showLeft() {
  try {
    const message = sessionStorage.getItem(LATER);
    sessionStorage.removeItem(LATER);
    if (message) {
      toast(message);
    }
  } catch {
    // Storage may be blocked; then there is nothing.
  }
}

function button(action) {
  const element = make("button", "", text("undo"));
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}
