import { shortLength } from "./schedule-length.js";
import { typeName, wordName } from "./schedule-shape.js";
import { counted, text } from "./text.js";
import "./schedule-texts.js";

/** What a card of rules is called: its own name, else what it shows. */
export function titleOf(value, world) {
  if (value.use) {
    return sharedName(value.use, world);
  }
  return value.name || value.title || sourceWords(value, world) || called(value.template, world) || called(value.deco, world) || (value.type ? typeName(value.type) : text("schedule.unnamed"));
}

/** What is named, by its name here or that of the shared part. */
function called(name, world) {
  return name?.use ? sharedName(name.use, world) : name;
}

/** What is most important about it, as short texts. */
export function factsOf(value, world) {
  const facts = [];
  const time = typeof value.start === "string" ? value.start : (value.start?.time ?? value.time);
  add(facts, time?.slice?.(0, 5));
  add(facts, (value.days ?? value.rule?.daysOfWeek ?? []).map(wordName).join(" "));
  add(facts, typeof value.length === "string" ? shortLength(value.length) : value.length?.most ? text("schedule.atmost", shortLength(value.length.most)) : undefined);
  add(facts, value.mode?.type && typeName(value.mode.type));
  add(facts, value.count > 1 || value.length?.count ? counted("schedule.items", value.count ?? value.length.count) : undefined);
  add(facts, value.weight === undefined ? undefined : text("schedule.weight", value.weight));
  add(facts, value.items?.length ? counted("schedule.items", value.items.length) : undefined);
  add(facts, value.name || value.title ? sourceWords(value, world) : undefined);
  return facts;
}

function add(facts, fact) {
  if (fact) {
    facts.push(fact);
  }
}

function sourceWords(value, world) {
  if (value.showing) {
    return value.showing.source ? source(value.showing.source, world) : value.showing.type === "redirect" ? channel(value.showing.channel, world) : typeName(value.showing.type);
  }
  if (value.media !== undefined) {
    return world.titles.get(value.media) ?? text("schedule.media.number", String(value.media));
  }
  if (value.channel !== undefined) {
    return channel(value.channel, world);
  }
  return value.block === undefined ? value.source && source(value.source, world) : named(value.block, "blocks", world);
}

function named(key, kind, world) {
  return key?.use ? sharedName(key.use, world) : (world.named(kind).find(([each]) => each === key)?.[1] ?? String(key));
}

function channel(id, world) {
  const found = world.channels.find((each) => each.id === id);
  return found ? text("schedule.channel", found.number, found.name) : text("schedule.channel.gone");
}

function sharedName(use, world) {
  const [kind] = use.split("/");
  return text("schedule.shared.name", (world.parts[kind] ?? []).find((part) => part.use === use)?.name ?? use);
}

function source(value, world) {
  if (value.use) {
    return sharedName(value.use, world);
  }
  const pool = value.type === "pool" ? value : value.pool;
  return pool ? `${selection(pool.selection ?? {}, world)}, ${wordName(pool.ordering?.order ?? "CHRONOLOGICAL")}` : typeName(value.type);
}

function selection(value, world) {
  switch (value.type) {
    case "collection":
    case "reruns":
      return world.collections.find((each) => each.id === value.id)?.name ?? text("schedule.collection.gone");
    case "query":
      return value.text || text("schedule.everything");
    case "item":
      return world.titles.get(value.id) ?? text("schedule.media.number", String(value.id));
    default:
      return value.title ?? value.show ?? value.name ?? typeName(value.type);
  }
}
