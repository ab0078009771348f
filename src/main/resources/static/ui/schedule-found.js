import { secondsOf } from "./schedule-length.js";
import { read } from "./server.js";

/** So many are listed at once. */
const PART = 20;
/** Orders for collections in which the order of their items means something. */
const KEPT = new Set(["manual", "multi", "playlist", "rerun"]);

/** Finds, of every kind, what has these words: how many there are, some of them, and where the next ones are, if any. */
const KINDS = {
  media: (words, from) => items(titleQuery(words), { cursor: from, limit: PART }),
  shows: (words, from) => groups("show_title", words, from, (title) => pool({ type: "show", title }, "SEASON_EPISODE")),
  artists: (words, from) => groups("artist", words, from, (name) => pool({ type: "artist", name }, "SHUFFLE")),
  collections: (words, from) => named("collections", "collections", words, from, collection),
  playlists: (words, from) => named("playlists", "parts", words, from, ({ name, use }) => ({ name, source: { use } })),
};

/** What there is to look for, such as `shows`. */
export const FINDABLE = Object.keys(KINDS);

/** The first of a kind that has these words, or those at `from`: `{ total, entries, next }`. */
export async function find(kind, words, from = "") {
  const { entries, ...rest } = await KINDS[kind](words, from);
  return { ...rest, entries: entries.map((entry) => ({ ...entry, kind })) };
}

/** Media items that a query finds. */
async function items(query, wanted) {
  const { total, items: found, next } = await read(`api/media?${new URLSearchParams({ query, ...wanted })}`);
  return { total, next, entries: found.map(item) };
}

function item({ id, title, duration, pictures }) {
  return { name: title, media: id, seconds: secondsOf(duration), picture: pictureOf(pictures), source: pool({ type: "item", id }, "CHRONOLOGICAL") };
}

/** Groups have no cursor: where they go on is a number. */
async function groups(by, words, from, source) {
  const offset = Number(from);
  const wanted = new URLSearchParams({ by, query: all(words, (word) => `${by} ~ ${word}`), offset, limit: PART });
  const { total, groups: found } = await read(`api/media/groups?${wanted}`);
  const entries = found.map(({ value, items, query, pictures }) => ({ name: value, items, query, picture: pictureOf(pictures), source: source(value) }));
  return { total, entries, next: offset + found.length < total && found.length > 0 ? String(offset + found.length) : undefined };
}

async function named(path, member, words, cursor, entry) {
  const { total, next, [member]: found } = await read(`api/${path}?${new URLSearchParams({ name: words.trim(), cursor, limit: PART })}`);
  return { total, next, entries: found.map(entry) };
}

function collection({ id, name, kind, items }) {
  return { name, items, collection: id, source: pool({ type: "collection", id }, KEPT.has(kind) ? "CHRONOLOGICAL" : "SHUFFLE") };
}

function pool(selection, order) {
  return { type: "pool", selection, ordering: { order } };
}

function pictureOf(pictures) {
  return pictures.poster ?? pictures.thumb ?? pictures.parent;
}

/** Finds what has all of the words in its title or that of its show. */
function titleQuery(words) {
  return all(words, (word) => `(title ~ ${word} OR show_title ~ ${word})`);
}

/** What queries take for signs within quotes parts words. */
function all(words, each) {
  const pieces = words.replace(/["\\]/g, " ").split(/\s+/).filter(Boolean);
  return pieces.map((piece) => each(`"${piece}"`)).join(" AND ");
}

/** The media items of a group or a collection, in its order, at most so many: `{ total, entries }`. */
export async function itemsOf(entry, most) {
  if (entry.query !== undefined) {
    return items(entry.query, { limit: most, sort: entry.kind === "shows" ? "episode" : "title" });
  }
  const { total, items: found } = await read(`api/collections/${entry.collection}/items?${new URLSearchParams({ limit: most })}`);
  return { total, entries: found.map(item) };
}
