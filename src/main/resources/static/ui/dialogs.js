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

/** Buttons with `data-opens="ID"` open the dialog of this id; a click beside a dialog closes it. */
export function startDialogs() {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("[data-opens]");
    if (opener) {
      byId(opener.dataset.opens).showModal();
    } else if (event.target instanceof HTMLDialogElement && isBeside(event)) {
      event.target.close();
    }
  });
}

function isBeside({ target, clientX, clientY }) {
  const { left, right, top, bottom } = target.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
