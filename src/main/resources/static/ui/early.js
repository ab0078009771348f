// Runs before the modules of a page, which do what its forms and buttons say. Whoever is faster than they are is not lost: the last thing
// that was asked is kept, and done when they are there; all of them have run before DOMContentLoaded.
(() => {
  const asking = { submit: 'form:not([method="get"], [method="dialog"])', click: "button[data-api], [data-opens]" };
  const types = Object.keys(asking);
  let asked = null;
  const keep = (event) => {
    const element = event.target.closest(asking[event.type]);
    if (element) {
      event.preventDefault();
      asked = { element, again: event.type === "submit" ? "requestSubmit" : "click" };
    }
  };
  types.forEach((type) => document.addEventListener(type, keep, true));
  document.addEventListener("DOMContentLoaded", () => {
    types.forEach((type) => document.removeEventListener(type, keep, true));
    asked?.element[asked.again]();
  });
})();
