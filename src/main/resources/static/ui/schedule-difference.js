/**
 * What a dry run says, ready to be drawn: everything in order of time, marked by how it differs from what is planned. What lies
 * behind the end of what is planned is no difference: it is only not planned yet. Something is moved when it would go and come: each
 * that goes stands for one that comes, the earliest first.
 */
export function drawn(preview, isChanged) {
  const airings = preview.airings.map(timed);
  const added = new Set(preview.diff.added.map(key));
  const removed = isChanged ? preview.diff.removed.map(timed) : [];
  const known = [...removed, ...airings.filter((each) => !added.has(key(each)))];
  const horizon = Math.max(0, ...known.map((each) => each.to));
  const coming = isChanged ? airings.filter((each) => added.has(key(each)) && each.from < horizon) : [];
  const moved = movedOf(coming, removed);
  const states = new Map(coming.map((each) => [each, moved.has(each) ? "moved" : "added"]));
  const shown = airings.map((each) => ({ ...each, state: states.get(each) ?? "", what: "airing" }));
  const gaps = preview.gaps.map((gap) => ({ ...timed(gap), what: "gap", state: "" }));
  const rest = preview.shownTo ? [restBehind(preview, airings)] : [];
  const redirects = preview.redirects.map((redirect) => ({ ...timed(redirect), what: "redirect", state: "" }));
  return {
    entries: [...shown, ...gaps, ...redirects, ...rest].sort((a, b) => a.from - b.from),
    removed,
    from: Date.parse(preview.from),
    to: Date.parse(preview.to),
    shownTo: rest[0]?.from,
    added: coming.length - moved.size,
    moved: moved.size,
    gone: removed.length - moved.size,
  };
}

/** What the lists have no room for; what begins before it is shown to its end. */
function restBehind({ shownTo, to }, airings) {
  return { what: "rest", from: Math.max(Date.parse(shownTo), airings.at(-1)?.to ?? 0), to: Date.parse(to), state: "" };
}

/** Those of what comes, in order of time, for which something goes that shows the same. */
function movedOf(coming, removed) {
  const going = new Map();
  removed.forEach(({ media }) => going.set(media, (going.get(media) ?? 0) + 1));
  return new Set(
    coming.filter(({ media }) => {
      const left = going.get(media) ?? 0;
      going.set(media, left - 1);
      return left > 0;
    }),
  );
}

function timed(each) {
  return { ...each, from: Date.parse(each.start), to: Date.parse(each.finish) };
}

function key({ media, start, finish }) {
  return `${media} ${start} ${finish}`;
}

/**
 * Neighbours that are too short to be drawn alone become one. `least` is how long something has to be.
 */
export function grouped(entries, least) {
  const groups = [];
  for (const each of entries) {
    const last = groups.at(-1);
    const joins = last && last.what === each.what && last.to === each.from && last.to - last.from < least;
    if (joins) {
      last.entries.push(each);
      last.to = each.to;
      last.state ||= each.state;
    } else {
      groups.push({ what: each.what, from: each.from, to: each.to, state: each.state, entries: [each] });
    }
  }
  return groups;
}
