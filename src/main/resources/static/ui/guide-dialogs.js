import { BASE, isOnlyHere } from "./address.js";
import { copy } from "./copy.js";
import { byId } from "./dom.js";

/** The addresses for other players, each with a button that copies it. */
export function startConnect() {
  const dialog = byId("connect");
  completeAddresses(dialog);
  byId("connect-open").addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (button) {
      copy(button.previousElementSibling.textContent);
    }
  });
}

/** The page knows paths; how clients reach the server is set, or it is how this browser reaches it. */
function completeAddresses(dialog) {
  const base = dialog.dataset.publicUrl ? `${dialog.dataset.publicUrl}/` : BASE;
  dialog.querySelectorAll("code").forEach((code) => (code.textContent = new URL(`.${code.textContent}`, base).href));
  byId("only-here").hidden = !isOnlyHere(base);
}
