import { make } from "./dom.js";
import { text } from "./text.js";
import "./schedule-texts.js";

const HOUR = 3_600;
const DAY = 24 * HOUR;
/** What tells one selection from another. */
const FIELDS = ["type", "id", "text", "title", "show", "number", "name"];
/** What each place for words on a card is about. */
const selections = new WeakMap();

let drawn = [];

/** How much there is and how long that lasts, such as "38 h of material, lasts 3 days". */
export function reserveWords({ items, seconds, lastsSeconds }) {
  if (items === 0) {
    return text("schedule.material.none");
  }
  const there = amount(seconds);
  if (lastsSeconds === undefined || lastsSeconds === null) {
    return text("schedule.material", there);
  }
  return text("schedule.material.lasts", there, lastsSeconds < 2 * DAY ? amount(lastsSeconds) : text("schedule.amount.days", Math.floor(lastsSeconds / DAY)));
}

/** In minutes below an hour. One digit is enough for what is short. */
function amount(seconds) {
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) {
    return text("schedule.amount.minutes", minutes);
  }
  const hours = seconds / HOUR;
  return text("schedule.amount.hours", hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours));
}

/** The one selection that a rule draws its programmes from; undefined when it is none, or several. */
export function selectionOf(rule) {
  const found = [rule, rule.showing, ...(rule.items ?? [])].flatMap((each) => selectionsIn(each?.source));
  return found.length > 0 && found.every((each) => isSame(each, found[0])) ? found[0] : undefined;
}

function selectionsIn(source) {
  const pools = [source, source?.pool, ...(source?.entries ?? []).map((entry) => entry.pool)];
  return [...pools.map((pool) => pool?.selection), ...(source?.selections ?? [])].filter(Boolean);
}

function isSame(one, other) {
  return FIELDS.every((field) => one[field] === other[field]);
}

/** A place on the card of a rule that says what there is of its material, as soon as that is known. */
export function reserveFact(rule) {
  const place = make("span", "rule-fact rule-material");
  selections.set(place, selectionOf(rule));
  fill(place);
  return place;
}

/** Says on all cards what a preview has found. */
export function showReserves(material) {
  drawn = material.drawn;
  document.querySelectorAll(".rule-material").forEach(fill);
}

function fill(place) {
  const wanted = selections.get(place);
  const found = wanted && drawn.find(({ selection }) => isSame(selection, wanted));
  place.hidden = !found;
  place.textContent = found ? reserveWords(found.reserve) : "";
}
