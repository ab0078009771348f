import { startActions } from "./actions.js";
import { startDialogs } from "./dialogs.js";
import { byId, setText } from "./dom.js";
import { startFilters } from "./filters.js";
import { startForms } from "./form.js";
import { startLanguages } from "./language.js";
import { listen, startLive } from "./live.js";
import { startMenus } from "./menu.js";
import { startRefreshed } from "./refreshed.js";
import { startTabs } from "./tabs.js";
import { text } from "./text.js";
import { startTheme } from "./theme.js";
import { startTimes } from "./times.js";
import { startToasts } from "./toast.js";

/** What every page has: the theme, the language, menus, dialogs, forms, what is live, and how the server is. */
function start() {
  startTheme(byId("theme"));
  startLanguages(byId("frame-languages"));
  startMenus();
  startDialogs();
  startForms();
  startFilters();
  startActions();
  startTabs();
  startTimes();
  startLive();
  startRefreshed();
  leadBack();
  if (byId("health")) {
    listen({ health }, connection);
  }
  startToasts();
}

/** Few have left the first steps: only they fetch what leads them back. */
function leadBack() {
  try {
    if (sessionStorage.getItem("exstreamtv.first-steps")) {
      import("./first-steps.js").then(({ leadBack }) => leadBack());
    }
  } catch {
    // Storage may be blocked; then nobody is led back.
  }
}

/** Those who only watch are not told how the server is: for them its dot says whether it answers. */
function connection(connected) {
  if (!connected) {
    health({ status: "UNKNOWN" });
  } else if (byId("health").dataset.tells === "connection") {
    health({ status: "CONNECTED" });
  }
}

function health({ status, troubles }) {
  const state = status.toLowerCase();
  byId("health").dataset.state = state;
  setText(byId("health").querySelector(".health-text"), text(`health.${state}`));
  byId("health").title = (troubles ?? []).join("\n");
}

start();
