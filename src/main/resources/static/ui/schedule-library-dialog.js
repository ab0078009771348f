import { serverNow } from "./clock.js";
import { byId, setText } from "./dom.js";
import { bandsOf } from "./schedule-bands.js";
import { titleOf } from "./schedule-summary.js";
import { hasTimes } from "./schedule-drop.js";
import { text } from "./text.js";
import "./schedule-texts.js";

const HOUR = 3_600_000;

/** What is asked about now. */
let asked = null;

export function startWhere() {
  byId("put-form").addEventListener("input", ({ target }) => target.id === "put-when" && offer());
  byId("put-form").addEventListener("input", say);
  byId("put-form").addEventListener("submit", (event) => {
    event.preventDefault();
    put();
  });
}

/** Asks when something of the library is to be shown, and says what would come of it. */
export function askWhere(entry, context) {
  asked = { entry, ...context };
  const { rules, shared, shown, zone } = context.editor;
  setText(byId("put-title"), text("schedule.put", entry.name));
  byId("put-when").value = zone.written(Math.max(shown.from, Math.ceil(serverNow() / HOUR) * HOUR));
  byId("put-when-field").hidden = !hasTimes(rules, shared.now);
  offer();
  say();
  byId("put").showModal();
}

/** What begins on the day, to be put into. */
function offer() {
  const { zone, rules, shared, world } = asked.editor;
  const at = when();
  const day = Number.isNaN(at) ? undefined : zone.startOfDay(at);
  const bands = day === undefined ? [] : bandsOf(rules, zone, day, 1, shared.now).filter((band) => !band.layer && band.path.at(-1) !== "start" && band.day === day);
  byId("put-into").replaceChildren(new Option(text("schedule.put.own"), ""), ...bands.map((band) => new Option(`${zone.clock(band.from)} ${titleOf(band.value, world)}`, band.key)));
  byId("put-into-field").hidden = bands.length === 0;
}

function when() {
  return asked.editor.zone.instant(byId("put-when").value);
}

function place() {
  const { zone } = asked.editor;
  const at = when();
  return { day: zone.startOfDay(at), minutes: zone.minuteOf(at), key: byId("put-into").value || undefined };
}

function say() {
  const drop = Number.isNaN(when()) ? undefined : asked.dropAt(asked.entry, place());
  setText(byId("put-words"), drop ? text(...drop.says) : "");
  byId("put-words").dataset.state = drop?.isRefused ? "bad" : "";
  byId("put-yes").disabled = !drop || drop.isRefused;
}

async function put() {
  byId("put-yes").setAttribute("aria-busy", "true");
  try {
    if (await asked.putIn(asked.entry, place())) {
      byId("put").close();
    }
  } finally {
    byId("put-yes").removeAttribute("aria-busy");
  }
}
