import { byId } from "./dom.js";

/**
 * Tabs: `role="tablist"` with buttons of `role="tab"` and `aria-controls="PANEL"`. The one that is chosen is in the address, after `#`.
 * Arrow keys, Home and End move. Tabs that are pages of their own are links with `aria-current` and need no script.
 */
export function startTabs() {
  document.querySelectorAll('[role="tablist"]').forEach((list) => {
    const tabs = [...list.querySelectorAll('[role="tab"]')];
    const wanted = tabs.find((tab) => `#${tab.getAttribute("aria-controls")}` === location.hash);
    choose(tabs, wanted ?? tabs.find((tab) => tab.getAttribute("aria-selected") === "true") ?? tabs[0]);
    list.addEventListener("click", (event) => {
      const tab = event.target.closest('[role="tab"]');
      if (tab) {
        choose(tabs, tab);
        history.replaceState(null, "", `#${tab.getAttribute("aria-controls")}`);
      }
    });
    list.addEventListener("keydown", (event) => move(event, tabs));
  });
}

function choose(tabs, chosen) {
  tabs.forEach((tab) => {
    const on = tab === chosen;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
    byId(tab.getAttribute("aria-controls")).hidden = !on;
  });
}

function move(event, tabs) {
  const at = tabs.indexOf(event.target.closest('[role="tab"]'));
  const moves = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  if (at >= 0 && event.key in moves) {
    event.preventDefault();
    const next = tabs.at(moves[event.key] % tabs.length);
    next.focus();
    next.click();
  }
}
