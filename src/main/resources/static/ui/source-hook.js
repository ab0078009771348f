import { addressOf, isOnlyHere } from "./address.js";
import { byId } from "./dom.js";
import { copyable } from "./shown.js";

/** The address at which a media server tells of changes: shown when it is made, as nobody is told it again. */
export function startHook() {
  byId("hook-make")?.addEventListener("saved", ({ currentTarget, detail }) => show(currentTarget, addressOf(detail.body.path.slice(1))));
}

function show(button, address) {
  // What is not seen yet is not read out when it is filled.
  byId("hook-made").hidden = false;
  byId("hook-address").replaceChildren(copyable(byId("hook").dataset.name, address));
  byId("hook-local").hidden = !isOnlyHere(location.href);
  byId("hook-known")?.remove();
  // From now on there is one that another would end.
  button.dataset.confirm = button.dataset.question;
  button.querySelector("span").textContent = button.dataset.yes;
}
