import { addressOf } from "./address.js";
import { lengthOf } from "./clock.js";
import { byId, make, setText } from "./dom.js";
import { latest } from "./latest.js";
import { dropOf, refusalOf, wantsItems } from "./schedule-drop.js";
import { MOST } from "./schedule-drop-lineup.js";
import { FINDABLE, find, itemsOf } from "./schedule-found.js";
import { askWhere, startWhere } from "./schedule-library-dialog.js";
import { startLibraryDrag } from "./schedule-library-drag.js";
import { counted, text } from "./text.js";
import { toast, toastProblem } from "./toast.js";
import "./schedule-texts.js";

const PAUSE_MS = 250;
/** What each row of the list stands for. */
const entries = new WeakMap();

let page;
let planned = [];
/** What is listed: what was asked for it, and where the next ones are. */
let shown = {};

/**
 * What the library has, beside the calendar: it is found by words, and put into the rules by dragging it there or by saying when.
 * `change` takes a change of the rules as a step that can be undone.
 */
export function startLibrary(editor, change) {
  page = { editor, change };
  const look = latest(async (_, wanted) => ({ wanted, found: await find(...wanted) }), { show: showAll, failed: toastProblem, pause: PAUSE_MS });
  const again = () => look(asked());
  const act = { dropAt, putIn: (...wanted) => putIn(...wanted).catch(failed), zone: editor.zone };
  byId("library-kind").replaceChildren(...FINDABLE.map((kind) => new Option(text(`schedule.library.${kind}`), kind)));
  byId("library-kind").addEventListener("change", again);
  byId("library-words").addEventListener("input", again);
  byId("library-more").addEventListener("click", () => more().catch(toastProblem));
  byId("library-open").addEventListener("click", () => toggle(again));
  byId("library-list").addEventListener("click", ({ target }) => target.closest("button") && askWhere(entryOf(target), { ...act, editor }));
  byId("library-list").addEventListener("error", ({ target }) => target.remove(), true);
  startLibraryDrag(byId("library-list"), { ...act, entryOf, mayDrag: () => whyNot() === "" });
  startWhere();
}

/** Another plan is drawn. */
export function nowPlanned({ entries: all }) {
  planned = all;
}

/** Says whether anything can be put into the rules as they are now, and why not. */
export function sayWhetherOpen() {
  const why = whyNot();
  byId("library-not").hidden = why === "";
  setText(byId("library-not"), why && text(`schedule.drop.not.${why}`));
  byId("library-help").hidden = why !== "";
  byId("library-list").classList.toggle("shut", why !== "");
  byId("library-list").querySelectorAll("button").forEach((button) => (button.disabled = why !== ""));
}

function whyNot() {
  return refusalOf(page.editor.rules, page.editor.shared.now);
}

function toggle(look) {
  const isOpen = byId("library").hidden;
  byId("library").hidden = !isOpen;
  byId("library-open").setAttribute("aria-expanded", String(isOpen));
  if (isOpen) {
    look();
    byId("library-words").focus();
  }
}

function asked() {
  return [byId("library-kind").value, byId("library-words").value];
}

/** Who is on one of them is on it also when it is found by more words. */
function showAll({ wanted, found }) {
  const list = byId("library-list");
  const focused = list.contains(document.activeElement) && document.activeElement.ariaLabel;
  shown = { wanted };
  list.replaceChildren();
  show(found);
  [...list.querySelectorAll("button")].find((each) => each.ariaLabel === focused)?.focus();
}

/** What is found goes behind what is listed, unless something else is by then. It is asked for once. */
async function more() {
  const mine = shown;
  if (mine.isBusy) {
    return;
  }
  mine.isBusy = true;
  try {
    const found = await find(...mine.wanted, mine.next);
    if (mine === shown) {
      const first = byId("library-list").childElementCount;
      show(found);
      byId("library-list").children[first]?.querySelector("button").focus({ preventScroll: true });
    }
  } finally {
    mine.isBusy = false;
  }
}

function show({ total, entries: found, next: after }) {
  shown.next = after;
  byId("library-list").append(...found.map(row));
  byId("library-more").hidden = !after;
  const count = byId("library-list").childElementCount;
  setText(byId("library-said"), total === 0 ? nothing() : text("schedule.library.count", count, total));
  sayWhetherOpen();
}

function nothing() {
  const [, words] = shown.wanted;
  return text(words.trim() ? "schedule.library.nothing" : "schedule.library.none");
}

function row(entry) {
  const item = make("li", "library-entry");
  const words = make("div", "library-words");
  words.append(make("b", "", entry.name), make("span", "muted small", noteOf(entry)));
  const add = make("button", "button small", text("schedule.library.add"));
  add.type = "button";
  add.setAttribute("aria-label", text("schedule.library.add.what", entry.name));
  item.append(picture(entry), words, add);
  entries.set(item, entry);
  return item;
}

function picture({ picture }) {
  const place = make("span", "library-picture");
  if (picture) {
    const image = make("img");
    Object.assign(image, { src: addressOf(picture), alt: "", loading: "lazy", decoding: "async", draggable: false });
    place.append(image);
  }
  return place;
}

function noteOf({ seconds, items }) {
  return seconds ? lengthOf(seconds * 1_000) : items === undefined ? "" : counted("schedule.items", items);
}

function entryOf(element) {
  return entries.get(element.closest("li"));
}

function failed(problem) {
  toastProblem(problem);
  return false;
}

/** What would come of it at a place of the calendar. */
function dropAt(entry, place) {
  const { rules, shared, zone } = page.editor;
  return dropOf({ rules, shared: shared.now, zone, planned }, entry, place);
}

/** Puts an entry in, as one step. What is put in item by item is asked for first; it may not be wanted any more then. Answers whether it was done. */
async function putIn(entry, place, isWanted = () => true) {
  const { rules, shared, world } = page.editor;
  if (wantsItems(rules, shared.now) && entry.media === undefined && !entry.source.use) {
    entry.list = await itemsOf(entry, MOST);
  }
  if (!isWanted()) {
    return false;
  }
  const drop = dropAt(entry, place);
  if (drop.isRefused) {
    toast(text(...drop.says), { state: "bad" });
    return false;
  }
  [entry, ...(entry.list?.entries ?? [])].forEach(({ media, name }) => media !== undefined && world.titles.set(media, name));
  page.change(drop.put);
  toast(text(...drop.says));
  return true;
}
