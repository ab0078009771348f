/** The element with this id; the page always has it. */
export function byId(id) {
  return document.getElementById(id);
}

/** A new element. Text only ever enters the page as text, so nothing in a title can become markup. */
export function make(tag, className = "", text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** Changes the text only when it differs, so that screen readers hear real changes only. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
