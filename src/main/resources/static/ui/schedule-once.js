import { MOST_HOURS, previewOf } from "./schedule-preview.js";
import { send } from "./server.js";

const MINUTE = 60_000;
/** What begins earlier is not changed any more: players know it already. */
const SOON = 2 * MINUTE;
/** Between two parts of a programme lies so much at most. */
const BREAK = 15 * MINUTE;
/** So much later than before a turn may come when something has been put in before it, beyond the length of that. */
const SLACK = 60 * MINUTE;

/** Why a place of the calendar cannot be moved alone, as the end of a key of texts; empty when it can. */
export function refusalOf({ entries }, { rules, isSaved, now }) {
  if (!isSaved) {
    return "unsaved";
  }
  if (rules?.type === "script") {
    return "script";
  }
  const programmes = programmesOf(entries);
  if (programmes.length !== 1) {
    return programmes.length === 0 ? "filler" : "several";
  }
  return programmes[0].from < now + SOON ? "soon" : "";
}

/** The programme of a place of the calendar that has only one. */
export function programmeOf({ entries }) {
  return programmesOf(entries)[0];
}

function programmesOf(entries) {
  return entries.filter((each) => each.what === "airing" && each.kind === "PROGRAMME");
}

/** Where a programme begins of which this is a part: breaks divide it. */
export function beginningOf(entries, part) {
  const before = programmesOf(entries).filter((each) => each.media === part.media && each.to <= part.from);
  const last = before.at(-1);
  return last && part.from - last.to <= BREAK && last.to < part.from ? beginningOf(before, last) : part;
}

/** Where the turn of a programme is now that it has been put in at another time, too; undefined when the rules no longer come to it. */
export function turnOf(entries, { media, from, to }, pinned) {
  const latest = from + (to - from) + SLACK;
  return programmesOf(entries).find((each) => each.media === media && each.from !== pinned && each.from >= from && each.from <= latest);
}

/**
 * Shows a programme at another time, this once; with `isLeft` not when its turn was. Answers the ids of the edits, the last one first.
 * When the second one is refused the first one is taken back.
 */
export async function showOnce(number, programme, at, isLeft) {
  const pin = await edit(number, { type: "pin", start: instant(at), media: programme.media });
  try {
    return isLeft ? [...(await leaveOut(number, programme, at)), pin] : [pin];
  } catch (problem) {
    await takeBack(number, [pin]);
    throw problem;
  }
}

async function leaveOut(number, programme, pinned) {
  const { airings } = await previewOf(number, { hours: MOST_HOURS, from: programme.from });
  const entries = airings.map((each) => ({ ...each, what: "airing", from: Date.parse(each.start), to: Date.parse(each.finish) }));
  const turn = turnOf(entries, programme, pinned);
  return turn ? [await edit(number, { type: "skip", at: turn.start })] : [];
}

/** Takes edits back, in this order. */
export async function takeBack(number, ids) {
  for (const id of ids) {
    await send("DELETE", `api/channels/${number}/edits/${id}`);
  }
}

async function edit(number, wish) {
  return (await send("POST", `api/channels/${number}/edits`, wish)).body.id;
}

function instant(ms) {
  return new Date(ms).toISOString();
}
