import { innermost } from "./schedule-times.js";
import { allOf, read } from "./server.js";

const KINDS = ["schedules", "blocks", "templates", "decos", "deco-templates", "fillers", "playlists"];

/** What rules may name: channels, collections, shared parts, media, and each other, also when they are among what is `sharedNow`. */
export async function learnWorld(rulesNow, sharedNow = () => ({})) {
  const [channels, collections, ...parts] = await Promise.all([read("api/channels"), allOf("api/collections", "collections"), ...KINDS.map((kind) => allOf(`api/${kind}`, "parts"))]);
  return {
    channels: channels.channels,
    collections,
    parts: Object.fromEntries(KINDS.map((kind, index) => [kind, parts[index]])),
    titles: new Map(),
    named: (kind) => named(kind, innermost(rulesNow(), sharedNow()) ?? {}),
  };
}

function named(kind, rules) {
  switch (kind) {
    case "blocks":
      return (rules.blocks ?? []).filter((each) => each.id).map((each) => [each.id, each.name]);
    case "templates":
      return names(rules.templates);
    case "decos":
      return names(rules.decos?.decos);
    case "deco-templates":
      return names(rules.decos?.templates);
    default:
      return [];
  }
}

function names(list) {
  return (list ?? []).filter((each) => each.name).map((each) => [each.name, each.name]);
}
