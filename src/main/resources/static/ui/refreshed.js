import { byId } from "./dom.js";
import { text } from "./text.js";
import { toast } from "./toast.js";

/** What holds for all parts of pages that htmx refreshes; what cannot be refreshed is said. */
export function startRefreshed() {
  keepRequests();
  keepPressed();
  keepOpen();
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

/** What was opened stays open: a part finds it again when it is there anew. */
function keepOpen() {
  const open = new Map();
  document.addEventListener("htmx:beforeSwap", ({ target, detail }) => {
    if (detail.shouldSwap) {
      open.set(target.id, [...target.querySelectorAll("details[open][id]")].map((each) => each.id));
    }
  });
  document.addEventListener("htmx:afterSettle", ({ target }) => {
    open.get(target.id)?.forEach((id) => byId(id)?.setAttribute("open", ""));
    open.delete(target.id);
  });
}

/**
 * A click begins and ends on the same button: what has a pointer on it that is down is not replaced but by what somebody has asked for.
 * It is asked for again as soon as the pointer is up and its click is done. The end of a press may be kept from the page, by a menu of the
 * system or another window: then the next that the pointer does tells.
 */
function keepPressed() {
  const late = new Set();
  let pressed = null;
  const release = () => {
    pressed = null;
    late.forEach((part) => part.dispatchEvent(new CustomEvent("live")));
    late.clear();
  };
  const up = () => setTimeout(release);
  document.addEventListener("pointerdown", ({ target, button, isPrimary }) => (pressed = button === 0 && isPrimary ? target : null));
  ["pointerup", "pointercancel", "contextmenu", "dragend"].forEach((name) => document.addEventListener(name, up));
  document.addEventListener("pointermove", ({ buttons }) => pressed && buttons === 0 && up());
  addEventListener("blur", up);
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const { elt, triggeringEvent } = detail.requestConfig;
    if (detail.target.contains(pressed) && !triggeringEvent?.isTrusted && /\blive\b/.test(elt.getAttribute("hx-trigger"))) {
      detail.shouldSwap = false;
      late.add(elt);
    }
  });
}
