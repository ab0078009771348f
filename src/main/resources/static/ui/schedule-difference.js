/**
 * What a dry run says, ready to be drawn: everything in order of time, marked by how it differs from what is planned. What lies
 * behind the end of what is planned is no difference: it is only not planned yet.
 */
export function drawn(preview, isChanged) {
  const airings = preview.airings.map(timed);
  const added = new Set(preview.diff.added.map(key));
  const removed = preview.diff.removed.map(timed);
  const known = [...removed, ...airings.filter((each) => !added.has(key(each)))];
  const horizon = Math.max(0, ...known.map((each) => each.to));
  const gone = new Map(removed.map((each) => [each.media, each]));
  const mark = (each) => {
    if (!isChanged || !added.has(key(each)) || each.from >= horizon) {
      return "";
    }
    return gone.has(each.media) ? "moved" : "added";
  };
  const shown = airings.map((each) => ({ ...each, state: mark(each), what: "airing" }));
  const gaps = preview.gaps.map((gap) => ({ ...timed(gap), what: "gap", state: "" }));
  const redirects = preview.redirects.map((redirect) => ({ ...timed(redirect), what: "redirect", state: "" }));
  return { entries: [...shown, ...gaps, ...redirects].sort((a, b) => a.from - b.from), removed: isChanged ? removed : [], from: Date.parse(preview.from), to: Date.parse(preview.to), ...counts(shown, removed, isChanged) };
}

function counts(shown, removed, isChanged) {
  const moved = shown.filter((each) => each.state === "moved");
  const movedMedia = new Set(moved.map((each) => each.media));
  return {
    added: shown.filter((each) => each.state === "added").length,
    moved: moved.length,
    gone: isChanged ? removed.filter((each) => !movedMedia.has(each.media)).length : 0,
  };
}

function timed(each) {
  return { ...each, from: Date.parse(each.start), to: Date.parse(each.finish) };
}

function key({ media, start, finish }) {
  return `${media} ${start} ${finish}`;
}

/** When something is on for the second time; undefined when nothing is. */
export function firstRepeat(entries) {
  const seen = new Set();
  return entries.find((each) => each.what === "airing" && each.kind === "PROGRAMME" && (seen.has(each.media) || !seen.add(each.media)))?.from;
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
