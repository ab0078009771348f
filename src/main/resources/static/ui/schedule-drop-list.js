import { unlike } from "./schedule-drop-place.js";
import "./schedule-texts.js";

/** Into slots that are chosen by chance or in turn. */
export function byChance(whole, entry) {
  const name = unlike(entry.name, whole.slots);
  const slot = { name, showing: { type: "media", source: entry.source }, length: { type: "items", count: 1 }, weight: 1, mostInARow: 0 };
  return { says: ["schedule.drop.chance", name], put: () => whole.slots.push(slot) };
}

/** Into a mix in balance. */
export function balance(whole, entry) {
  const name = unlike(entry.name, whole.sources);
  const source = { name, source: entry.source, weight: 1, cooldown: "PT0S", mostInARow: 0 };
  return { says: ["schedule.drop.chance", name], put: () => whole.sources.push(source) };
}

/** In the place of the one collection that is shown over and over. */
export function flood(whole, entry) {
  if (entry.collection === undefined) {
    return { isRefused: true, says: ["schedule.drop.not.flood"] };
  }
  return { says: ["schedule.drop.flood", entry.name], put: () => Object.assign(whole, { collection: entry.collection, order: entry.source.ordering.order }) };
}
