import { make } from "./dom.js";
import { text } from "./text.js";

/** A row that may be taken, unless it is a source already. */
export function choiceOf({ title, note, known = false }, take) {
  const row = make("li");
  const words = make("div", "grow");
  words.append(make("b", "", title), make("p", "muted small", note));
  const button = make("button", "button", text(known ? "sources.found.known" : "sources.found.take"));
  button.type = "button";
  button.setAttribute("aria-label", `${button.textContent}: ${title}`);
  button.disabled = known;
  button.addEventListener("click", take);
  row.append(words, button);
  return row;
}

/** Fills the form with what was taken, and its name too unless somebody has written one. */
export function fill(form, { name, fields }, said) {
  Object.entries(fields).forEach(([field, value]) => {
    form.elements[field].value = value;
  });
  const written = form.elements.name;
  if (!written.value || written.value === form.dataset.proposed) {
    written.value = name;
  }
  form.dataset.proposed = name;
  said.textContent = text("sources.found.chosen", name);
  written.focus();
}

/** While something is asked for, the button says so. */
export async function busy(button, work) {
  button.setAttribute("aria-busy", "true");
  try {
    await work();
  } finally {
    button.removeAttribute("aria-busy");
  }
}
