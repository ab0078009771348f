import { written } from "./schedule-bands.js";
import { around, insert, secondsOf, unlike } from "./schedule-drop-place.js";
import { isoOf } from "./schedule-length.js";
import { DAYS, dayName } from "./schedule-shape.js";
import { calendarOn, found, put, through } from "./schedule-times.js";
import "./schedule-texts.js";

const DAY_MINUTES = 1_440;

/** Into the blocks of a day: a block of its own where there is room, or into the block that is there. */
export function blocks(whole, entry, context) {
  const { zone, day, minutes, at } = context;
  const { bands, aimed } = around(context, ({ from, to }) => from <= at && at < to);
  if (aimed) {
    return inBlock(aimed, entry, context);
  }
  const template = templateOn(whole, zone.date(day), context.shared);
  if (template?.isShared) {
    return { isRefused: true, says: ["schedule.drop.not.shared", template.name] };
  }
  const until = Math.min(DAY_MINUTES, ...bands.filter((band) => band.day === day && band.minutes > minutes).map((band) => band.minutes));
  const room = (until - minutes) * 60;
  const seconds = secondsOf(entry, room);
  if (seconds > room) {
    return { isRefused: true, says: ["schedule.drop.not.room", entry.name, Math.ceil(seconds / 60), room / 60] };
  }
  const says = ["schedule.drop.block", entry.name, `${zone.clock(at)} – ${zone.clock(at + seconds * 1_000)}`, template?.name ?? dayName(zone.date(day).weekday)];
  const into = () => template?.whole ?? newTemplate(whole, zone.date(day).weekday, context.shared);
  return { says, from: at, to: at + seconds * 1_000, put: () => addBlock(whole, entry, into(), { start: written(minutes), length: isoOf(seconds) }) };
}

/** The template that blocks of a day stand in; undefined when the day has none. */
function templateOn(whole, date, shared) {
  const name = calendarOn(whole, date)?.template;
  const listed = (whole.templates ?? []).map((each) => ({ whole: through(each, shared), isShared: each.use !== undefined }));
  const used = name?.use === undefined ? listed.find((each) => each.whole?.name === name) : { whole: shared[name.use], isShared: true };
  return name && { name: used?.whole?.name ?? "", whole: used?.whole, isShared: !used?.whole || used.isShared };
}

function addBlock(whole, entry, into, { start, length }) {
  const id = 1 + Math.max(0, ...(whole.blocks ?? []).map((each) => each.id ?? 0));
  whole.blocks = [...(whole.blocks ?? []), { id, name: entry.name, length, items: [line(entry)] }];
  into.items = [...(into.items ?? [])];
  insert(into.items, { start, block: id }, (each) => each.start > start);
}

/** A day of the week that had no blocks has a template from now on. What is shared has a name here, too. */
function newTemplate(whole, weekday, shared) {
  const used = (whole.calendar ?? []).map(({ template }) => template);
  const name = unlike(dayName(weekday), [...(whole.templates ?? []), ...used].map((each) => through(each, shared) ?? {}));
  const template = { name, items: [] };
  whole.templates = [...(whole.templates ?? []), template];
  whole.calendar = [...(whole.calendar ?? []), { template: name, rule: { daysOfWeek: [DAYS[weekday]] } }];
  return template;
}

function inBlock({ lengthPath, key, from, to }, entry, { rules, shared }) {
  const path = lengthPath?.slice(0, -1);
  const block = path && found(rules, path, shared);
  const name = through(block, shared)?.name;
  if (!name) {
    return { isRefused: true, says: ["schedule.drop.not.unknown"], aimed: key };
  }
  const deed = () => put(rules, [...path, "items"], [...(found(rules, [...path, "items"], shared) ?? []), line(entry)], shared);
  return { says: ["schedule.drop.in", entry.name, name], aimed: key, from, to, put: deed };
}

function line({ source }) {
  return { source: source, count: 1 };
}
