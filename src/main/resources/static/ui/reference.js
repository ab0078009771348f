import { startCopies } from "./copy.js";

/** What an address or a link names is opened: an operation or a schema. */
function openNamed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named instanceof HTMLDetailsElement) {
    named.open = true;
    named.scrollIntoView();
    named.querySelector("summary").focus({ preventScroll: true });
  }
}

document.addEventListener("click", (event) => {
  // A second click on the same link changes no address.
  const link = event.target.closest("a[href^='#']");
  if (link && link.getAttribute("href") === location.hash) {
    openNamed();
  }
});

addEventListener("hashchange", openNamed);
startCopies();
openNamed();
