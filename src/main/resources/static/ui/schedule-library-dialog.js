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
  asked = { entry, isBusy: false, ...context };
  const { rules, shared, shown, zone } = context.editor;
  setText(byId("put-title"), text("schedule.put", entry.name));
  byId("put-when").value = zone.written(Math.max(shown.from, Math.ceil(serverNow() / HOUR) * HOUR));
  byId("put-when-field").hidden = !hasTimes(rules, shared.now);
  offer();
  say();
  sayBusy();
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

/** What is shut, or opened for something else, while it waits puts nothing in. */
async function put() {
  const mine = asked;
  if (mine.isBusy) {
    return;
  }
  mine.isBusy = true;
  sayBusy();
  if (await mine.putIn(mine.entry, place(), () => mine === asked && byId("put").open)) {
    byId("put").close();
  }
  mine.isBusy = false;
  sayBusy();
}

function sayBusy() {
  byId("put-yes").setAttribute("aria-busy", String(asked.isBusy));
}
