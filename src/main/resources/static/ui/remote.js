import { byId } from "./dom.js";

/** After this long without another digit the typed number is tuned. */
const TYPING_MS = 1500;

/** The keyboard as a remote control, wherever the focus is. */
export function startRemote(player, actions) {
  let typed = "";
  let timer = 0;

  const showTyped = () => {
    byId("typed").hidden = typed === "";
    byId("typed").textContent = typed;
  };
  const tuneTyped = () => {
    const number = typed;
    typed = "";
    showTyped();
    actions.tuneNumber(number);
  };
  const type = (key) => {
    typed = (typed + key).slice(0, 9);
    showTyped();
    clearTimeout(timer);
    timer = setTimeout(tuneTyped, TYPING_MS);
  };

  document.addEventListener("keydown", (event) => {
    const busy = event.target.closest("input:not([type=range]), select, dialog[open]");
    if (busy || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const playing = { m: () => player.toggleMute(), f: () => player.toggleFullScreen(), p: () => player.toggleSmall(), k: () => player.togglePause(), j: () => player.back(), Escape: () => player.close(), "+": () => actions.step(1), "-": () => actions.step(-1) };
    if (/^[0-9]$/.test(event.key) || (event.key === "." && typed !== "")) {
      type(event.key);
    } else if (player.isOpen && playing[event.key]) {
      playing[event.key]();
    } else if (event.key === "l") {
      actions.last();
    } else if (event.key === "?") {
      byId("keys").showModal();
    } else if (event.key === "/") {
      event.preventDefault();
      byId("find").focus();
    }
  });
}
