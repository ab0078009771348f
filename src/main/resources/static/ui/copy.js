import { byId } from "./dom.js";
import { text } from "./text.js";
import { toast } from "./toast.js";

/** Buttons with `data-copies` copy what that says. */
export function startCopies() {
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-copies]");
    if (button) {
      copy(button.dataset.copies);
    }
  });
}

/** Copies words. The clipboard is refused on plain HTTP in most browsers; an older way works there. */
export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    toast(text("guide.copied"));
  } catch {
    toast(text(copiedFromField(words) ? "guide.copied" : "guide.copy.not"));
  }
}

function copiedFromField(words) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = words;
  field.className = "hidden";
  // Within an open dialog nothing else can have the focus.
  (document.querySelector("dialog[open]") ?? byId("main")).append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  focused?.focus();
  return copied;
}
