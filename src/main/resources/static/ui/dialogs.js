import { byId, setText } from "./dom.js";
import { text } from "./text.js";

/**
 * Asks before something is done that cannot be undone. Answers a promise of whether it is wanted.
 * `yes` are the words on the button; `danger` makes it red.
 */
export function confirm(question, { title = text("confirm.title"), yes = text("confirm.yes"), danger = true } = {}) {
  const dialog = byId("frame-confirm");
  setText(byId("frame-confirm-title"), title);
  setText(byId("frame-confirm-text"), question);
  setText(byId("frame-confirm-yes"), yes);
  byId("frame-confirm-yes").classList.toggle("danger", danger);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true });
  });
}

/** What is shown this once: its dialog is left by its button only. */
const ONCE = ".shown-once";

/**
 * Buttons with `data-opens="ID"` open the dialog of this id, those with `data-shuts` close the one around them; so does a click beside a
 * dialog, where it has begun there: whoever selects words of it may let go anywhere. An address with `#ID` opens it when the page comes, once.
 */
export function startDialogs() {
  let pressed = null;
  document.addEventListener("pointerdown", (event) => (pressed = isBeside(event) ? event.target : null));
  document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("[data-opens]");
    if (opener) {
      byId(opener.dataset.opens).showModal();
    } else if (event.target.closest?.("[data-shuts]")) {
      event.target.closest("dialog").close();
    } else if (pressed === event.target && isBeside(event) && !event.target.querySelector(ONCE)) {
      event.target.close();
    }
  });
  document.addEventListener("DOMContentLoaded", openNamed, { once: true });
}

/** Other pages lead to what begins in a dialog. Only what a button opens is opened; going back to the page opens nothing. */
function openNamed() {
  const opener = [...document.querySelectorAll("[data-opens]")].find((each) => `#${each.dataset.opens}` === location.hash);
  if (opener) {
    history.replaceState(history.state, "", location.pathname + location.search);
    opener.click();
  }
}

function isBeside({ target, clientX, clientY }) {
  if (!(target instanceof HTMLDialogElement)) {
    return false;
  }
  const { left, right, top, bottom } = target.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
