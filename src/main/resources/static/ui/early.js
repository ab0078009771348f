// Runs before the scripts of a page, which do what its forms and buttons say. Whoever is faster than they are is not lost: what was typed
// and chosen is told to them, and then the last thing that was asked is done. All of them have run, and have seen DOMContentLoaded, before
// a timer does.
(() => {
  const asking = { submit: 'form:not([method="get"], [method="dialog"])', click: "button[data-api], [data-opens]" };
  const types = Object.keys(asking);
  const typed = new Set();
  let asked = () => {};
  const note = ({ target }) => typed.add(target);
  const ask = (event) => {
    const element = event.target.closest(asking[event.type]);
    if (element) {
      event.preventDefault();
      asked = () => (event.type === "submit" ? element.requestSubmit() : element.click());
    }
  };
  // What is in a field when htmx sees it first is no change for htmx.
  const tell = (field) =>
    field.form?.matches("[hx-get]") ? field.form.requestSubmit() : field.dispatchEvent(new Event("input", { bubbles: true }));

  document.addEventListener("input", note, true);
  types.forEach((each) => document.addEventListener(each, ask, true));
  document.addEventListener("DOMContentLoaded", () =>
    setTimeout(() => {
      document.removeEventListener("input", note, true);
      types.forEach((each) => document.removeEventListener(each, ask, true));
      typed.forEach(tell);
      asked();
    }),
  );
})();
