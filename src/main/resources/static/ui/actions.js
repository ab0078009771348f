import { after, refreshAround } from "./after.js";
import { confirm } from "./dialogs.js";
import { send } from "./server.js";
import { toastProblem } from "./toast.js";

/** The page shows what is not so any more. */
const STALE = new Set([404, 409, 412]);

/**
 * Buttons that do something: `data-api="DELETE api/channels/5"`, with a question first when there is `data-confirm`, whose button says
 * `data-yes`; `data-body` is JSON to send, `data-etag` the version it is meant for. What comes after: see after.js.
 */
export function startActions() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[data-api]");
    if (button && button.getAttribute("aria-busy") !== "true") {
      act(button);
    }
  });
}

async function act(button) {
  const { api, confirm: question, yes, body, etag } = button.dataset;
  if (question && !(await confirm(question, { yes: yes ?? button.textContent.trim(), danger: api.startsWith("DELETE") }))) {
    return;
  }
  const [method, path] = api.split(" ");
  button.setAttribute("aria-busy", "true");
  try {
    after(button, await send(method, path, body ? JSON.parse(body) : undefined, etag ? { "if-match": etag } : {}));
  } catch (problem) {
    toastProblem(problem);
    if (STALE.has(problem.status)) {
      refreshAround(button);
    }
  } finally {
    button.removeAttribute("aria-busy");
  }
}
