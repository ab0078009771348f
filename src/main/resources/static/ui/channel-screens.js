import { byId, setText } from "./dom.js";
import { send } from "./server.js";
import { text } from "./text.js";
import { toastLater } from "./toast.js";

/** As the server has it. */
const MOST_BYTES = 8_000_000;

document.addEventListener("change", ({ target }) => {
  if (target.matches(".screen-file") && target.files[0]) {
    put(target, target.files[0]);
  } else if (target.matches("[data-enables]")) {
    enable(target);
  }
});

document.addEventListener(
  "error",
  ({ target }) => {
    if (target.matches?.(".screen-picture")) {
      target.replaceWith(text("screens.undrawn"));
    }
  },
  true, // errors of pictures do not rise
);

/** A field that has a meaning with one choice only can be filled in with that one. */
function enable(select) {
  const [name, choice] = select.dataset.enables.split(" ");
  select.form.elements.namedItem(name).disabled = select.value !== choice;
}

async function put(field, file) {
  const error = byId(field.dataset.error);
  setText(error, file.size > MOST_BYTES ? text("screens.large") : "");
  if (error.textContent) {
    return;
  }
  const button = field.closest(".button");
  button.setAttribute("aria-busy", "true");
  try {
    await send("PUT", field.dataset.path, file);
    toastLater(text("screens.sent"));
    location.reload();
  } catch (problem) {
    setText(error, problem.message);
  } finally {
    button.removeAttribute("aria-busy");
    field.value = "";
  }
}
