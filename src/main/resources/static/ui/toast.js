import { byId, make } from "./dom.js";
import { text } from "./text.js";

const SHOWN_MS = 4_000;
/** Bad news is read twice. */
const BAD_MS = 9_000;
/** Whoever may take something back has to notice it first. */
const UNDO_MS = 12_000;
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
  const place = raised();
  place.append(element);
  while (place.childElementCount > MOST) {
    [...place.children].find((each) => !isHeld(each)).remove();
  }
  leave(element, undo ? UNDO_MS : state === "bad" ? BAD_MS : SHOWN_MS);
}

/** Whoever is on a message keeps it. */
function isHeld(element) {
  return element.matches(":hover, :focus-within");
}

function leave(element, after) {
  setTimeout(() => (isHeld(element) ? leave(element, SHOWN_MS) : element.remove()), after);
}

let toasts = null;
let raisedIn = null;

/** The place of messages, above everything. While a dialog is open it is in it: nothing else can be heard or pressed then. */
function raised() {
  toasts ??= byId("toasts");
  const home = [...document.querySelectorAll("dialog:modal")].at(-1) ?? document.body;
  if (home !== raisedIn) {
    raisedIn = home;
    home.append(toasts);
    toasts.showPopover?.();
  }
  return toasts;
}

/** A dialog that closes does not take what was said with it. */
export function startToasts() {
  document.addEventListener("close", ({ target }) => toasts && target.contains(toasts) && raised(), true);
  showLeft();
}

/** What failed, in the words of the server. */
export function toastProblem(problem) {
  toast(problem.message, { state: "bad" });
}

/** The same after the page that comes next is there. */
export function toastLater(message, state = "") {
  try {
    sessionStorage.setItem(LATER, JSON.stringify({ message, state }));
  } catch {
    // Storage may be blocked; then the next page says nothing.
  }
}

export function toastProblemLater(problem) {
  toastLater(problem.message, "bad");
}

/** Shows what the page before has left. */
function showLeft() {
  try {
    const left = sessionStorage.getItem(LATER);
    sessionStorage.removeItem(LATER);
    if (left) {
      const { message, state } = JSON.parse(left);
      toast(message, { state });
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
