import { toast, toastLater } from "./toast.js";
import { addressOf } from "./address.js";

/**
 * What comes after a request of an element that went well: `data-done` is said, and `data-then` is done: `reload` the page, `go PATH`
 * (where `{id}` and the like stand for members of the answer), `close` the dialog around it, or `refresh SELECTOR`, which lets htmx
 * read these elements again. Without `data-then` what is around the element is refreshed, if it can be. The element tells `saved`.
 */
export function after(element, answer) {
  const { done, then = "" } = element.dataset;
  const [what, ...rest] = then.split(" ");
  const leaves = what === "reload" || what === "go";
  if (done) {
    (leaves ? toastLater : toast)(done);
  }
  element.dispatchEvent(new CustomEvent("saved", { bubbles: true, detail: answer }));
  const doing = {
    reload: () => location.reload(),
    go: () => location.assign(addressOf(withMembers(rest.join(" "), answer.body))),
    close: () => element.closest("dialog")?.close(),
    refresh: () => document.querySelectorAll(rest.join(" ")).forEach(refresh),
  };
  (doing[what] ?? (() => refreshAround(element)))();
}

/** Lets htmx read what is around an element again. */
export function refreshAround(element) {
  refresh(element.closest("[data-live], [hx-get]"));
}

function refresh(element) {
  element?.dispatchEvent(new CustomEvent("live"));
}

/** `{id}` becomes the member `id` of the answer. */
function withMembers(path, body) {
  return path.replace(/\{([\w.]+)\}/g, (_, name) => encodeURIComponent(name.split(".").reduce((at, part) => at?.[part], body) ?? ""));
}
