import { byId } from "./dom.js";
import { text } from "./text.js";
import { toast } from "./toast.js";

/** What holds for all parts of pages that htmx refreshes; what cannot be refreshed is said. */
export function startRefreshed() {
  keepRequests();
  keepOpen();
  keepPressed();
  document.addEventListener("htmx:responseError", () => toast(text("server.refused"), { state: "bad" }));
}

/**
 * What somebody has asked for comes also where its place was refreshed while it was on its way. What is given up for something else is no
 * error: htmx writes one to the console unless the `error` of the request itself is empty.
 */
function keepRequests() {
  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    const { onabort } = detail.xhr;
    detail.xhr.onabort = () => {
      detail.error = "";
      onabort();
    };
  });
  document.addEventListener("htmx:beforeOnLoad", ({ detail }) => {
    if (!detail.target.isConnected) {
      detail.target = byId(detail.target.id) ?? detail.target;
    }
  });
}

/** What was opened stays open. */
function keepOpen() {
  let open = [];
  document.addEventListener("htmx:beforeSwap", ({ target }) => {
    open = [...target.querySelectorAll("details[open][id]")].map((each) => each.id);
  });
  document.addEventListener("htmx:afterSettle", () => {
    open.forEach((id) => byId(id)?.setAttribute("open", ""));
    open = [];
  });
}

/**
 * A click begins and ends on the same button: what has a pointer on it that is down is not replaced but by what somebody has asked for.
 * It is asked for again as soon as the pointer is up and its click is done.
 */
function keepPressed() {
  const late = new Set();
  let pressed = null;
  const release = () => {
    pressed = null;
    late.forEach((part) => part.dispatchEvent(new CustomEvent("live")));
    late.clear();
  };
  document.addEventListener("pointerdown", ({ target }) => (pressed = target));
  ["pointerup", "pointercancel"].forEach((name) => document.addEventListener(name, () => setTimeout(release)));
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const { elt, triggeringEvent } = detail.requestConfig;
    if (detail.target.contains(pressed) && !triggeringEvent?.isTrusted) {
      detail.shouldSwap = false;
      late.add(elt);
    }
  });
}
