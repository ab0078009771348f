import { startActions } from "./actions.js";
import { startDialogs } from "./dialogs.js";
import { byId, setText } from "./dom.js";
import { startFilters } from "./filters.js";
import { startForms } from "./form.js";
import { startLanguages } from "./language.js";
import { listen, startLive } from "./live.js";
import { startMenus } from "./menu.js";
import { startTabs } from "./tabs.js";
import { text } from "./text.js";
import { startTheme } from "./theme.js";
import { startTimes } from "./times.js";
import { startToasts, toast } from "./toast.js";

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

/**
 * What was opened stays open when htmx refreshes what is around it; what cannot be refreshed is said. What somebody has asked for comes
 * also where its place was refreshed while it was on its way. What is given up for something else is no error: htmx writes
 * one to the console unless the `error` of the request itself is empty.
 */
function startRefreshed() {
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
  let open = [];
  document.addEventListener("htmx:beforeSwap", (event) => {
    open = [...event.target.querySelectorAll("details[open][id]")].map((each) => each.id);
  });
  document.addEventListener("htmx:afterSettle", () => {
    open.forEach((id) => byId(id)?.setAttribute("open", ""));
    open = [];
  });
  document.addEventListener("htmx:responseError", () => toast(text("server.refused"), { state: "bad" }));
}

start();
