import "./schedule-texts.js";

/** So many are put into a list by hand at once. */
export const MOST = 500;

/** Into a list made by hand, behind what is on at the time. */
export function lineup(whole, entry, { planned, at }) {
  const list = entry.media === undefined ? entry.list : { total: 1, entries: [entry] };
  const refusal = refusalOf(entry, list);
  if (refusal) {
    return refusal;
  }
  const [before, index] = placeAt(whole.entries, planned, at);
  const from = before?.to ?? at;
  const seconds = list?.entries.reduce((sum, each) => sum + each.seconds, 0) ?? 0;
  const put = () => whole.entries.splice(index, 0, ...list.entries.map(({ media }) => ({ type: "media", media })));
  const says = before ? ["schedule.drop.after", entry.name, before.title] : ["schedule.drop.first", entry.name];
  return { says, from, to: from + seconds * 1_000, put };
}

function refusalOf(entry, list) {
  if (entry.source.use !== undefined) {
    return { isRefused: true, says: ["schedule.drop.not.single", entry.name] };
  }
  if (list?.total === 0) {
    return { isRefused: true, says: ["schedule.drop.not.empty", entry.name] };
  }
  return list?.total > MOST ? { isRefused: true, says: ["schedule.drop.not.many", entry.name, list.total, MOST] } : undefined;
}

/** What is planned of the list up to an instant, and the place in the list behind it; the beginning, when nothing of it is. */
function placeAt(entries, planned, at) {
  const listed = new Set(entries.map(({ media }) => media).filter(Boolean));
  const before = planned.filter((each) => each.kind === "PROGRAMME" && each.from <= at && listed.has(each.media));
  const last = before.at(-1);
  return last ? [last, entryOf(entries, before.map(({ media }) => media)) + 1] : [undefined, 0];
}

/**
 * Which entry has been shown last when these media were, in this order. The same item may be in a list many times: it is the one before
 * which the list has most of what was shown before it. A list begins anew when it is over.
 */
export function entryOf(entries, shown) {
  const places = entries.flatMap(({ media }, index) => (media === undefined ? [] : [index]));
  const alike = (last) => {
    let count = 0;
    while (count < Math.min(shown.length, places.length) && entries[places.at((last - count) % places.length)].media === shown.at(-1 - count)) {
      count++;
    }
    return count;
  };
  const best = places.reduce((most, _, place) => (alike(place) > alike(most) ? place : most), 0);
  return places[best];
}
