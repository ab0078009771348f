import { byId } from "./dom.js";
import { copyable } from "./shown.js";

/** By what a webhook knows this server is shown this once: when it is added, and when it gets another secret. */
function start() {
  byId("add-form")?.addEventListener("saved", ({ target, detail }) => {
    byId("add").close();
    target.reset();
    show(detail.body.secret);
  });
  byId("new-secret")?.addEventListener("saved", ({ detail }) => show(detail.body.secret));
  byId("made").addEventListener("close", () => byId("made-secret").replaceChildren());
}

function show(secret) {
  const place = byId("made-secret");
  place.replaceChildren(copyable(place.dataset.name, secret));
  byId("made").showModal();
}

start();
