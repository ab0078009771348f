import { byId, make, setText } from "./dom.js";
import { overlapping } from "./schedule-bands.js";
import { reserveFact } from "./schedule-material.js";
import { blankObject, nameOf, rootShape, shapeOf, typeName, variantOf } from "./schedule-shape.js";
import { factsOf, titleOf } from "./schedule-summary.js";
import { Zone } from "./schedule-zone.js";
import "./sortable.js";
import { text } from "./text.js";
import "./schedule-texts.js";

/** A week with a change of clocks is no reason to change rules. */
const EVEN = new Zone("Etc/UTC");

/** A list made by hand has thousands: so many are drawn at once, and whoever wants more asks for them. */
const BATCH = 200;

/** How many cards of each list were asked for, by its name. */
const asked = new Map();

/**
 * The rules as cards: one list for each list of objects that this kind of rules has, in its order, and the rest behind one button.
 * `act` opens something in the drawer (`open`), takes changes (`change`), and knows what the rules share (`shared`).
 */
export function cards(rules, world, act) {
  if (rules.use) {
    return [sharedCard(rules, world, act)];
  }
  const shape = shapeOf(variantOf(rules, rootShape()));
  const lists = shape.fields.filter(isList);
  const hit = overlapping(rules, EVEN, EVEN.startOfDay(Date.now()), act.shared);
  const elements = [kindCard(rules, shape, lists, act), ...lists.map((field) => section(rules, field, world, { ...act, hit }))];
  return rules.rules ? [...elements, ...cards(rules.rules, world, act)] : elements;
}

/** What is said of rules that are not made here. */
export function aboutCard(type) {
  const card = make("div", "card");
  card.append(make("h3", "", typeName(type)), make("p", "muted", text(`schedule.about.${type}`)));
  return card;
}

function isList(field) {
  return field.value.kind === "LIST" && field.value.element.kind === "OBJECT";
}

function sharedCard(rules, world, act) {
  const card = make("div", "card");
  card.append(make("h3", "", titleOf(rules, world)), make("p", "muted", text("schedule.shared.rules")), button(text("schedule.writeout"), act.writeOut));
  return card;
}

function kindCard(rules, shape, lists, act) {
  const card = make("div", "card rule-kind");
  const words = make("div", "");
  words.append(make("h3", "", typeName(rules.type)), make("p", "muted small", text(`schedule.about.${rules.type}`)));
  card.append(words);
  if (shape.fields.some((field) => !lists.includes(field) && field.name !== "seed" && field.name !== "rules")) {
    card.append(button(text("schedule.settings"), () => act.open({ title: typeName(rules.type), value: rules, type: variantOf(rules, rootShape()), only: (field) => !lists.includes(field) && field.name !== "rules" })));
  }
  return card;
}

function section(rules, field, world, act) {
  const list = rules[field.name] ?? [];
  const type = field.value.element.object;
  const place = make("section", "rule-section");
  const head = make("div", "section-head");
  const add = button(text("schedule.add", nameOf(field.name)), () => act.add(rules, field.name, blank(type, world), type));
  add.id = `add-${field.name}`;
  head.append(make("h3", "", nameOf(field.name)), add);
  place.append(head);
  place.append(list.length === 0 ? make("p", "muted", text("schedule.none.yet")) : ordered(rules, field, list, type, world, act));
  return place;
}

function blank(type, world) {
  const made = blankObject(type);
  return type === "Block" ? { ...made, id: 1 + Math.max(0, ...world.named("blocks").map(([id]) => id)) } : made;
}

function ordered(rules, field, list, type, world, act) {
  const place = document.createDocumentFragment();
  const element = make("ol", "sortable rule-cards");
  element.dataset.count = String(list.length);
  const draw = (from, to) => element.append(...list.slice(from, to).map((value, index) => card(rules, field, value, from + index, { type, world, act })));
  const most = asked.get(field.name) ?? BATCH;
  draw(0, most);
  element.addEventListener("sorted", ({ detail }) => act.change(() => (rules[field.name] = [...detail.ids.map((id) => list[Number(id)]), ...list.slice(detail.ids.length)])));
  place.append(element, ...(list.length > most ? [moreButton(field.name, list.length, element, draw)] : []));
  return place;
}

/** Goes on where the cards end, and is gone when there are no more. */
function moreButton(name, length, element, draw) {
  const label = () => text("schedule.cards.more", length - element.childElementCount);
  const more = button(label(), () => {
    const from = element.childElementCount;
    asked.set(name, from + BATCH);
    draw(from, from + BATCH);
    element.children[from].querySelector(".rule-open").focus();
    from + BATCH < length ? setText(more, label()) : more.remove();
  });
  more.id = `more-${name}`;
  return more;
}

function card(rules, field, value, index, { type, world, act }) {
  const name = titleOf(value, world);
  const item = make("li", "rule-card");
  item.dataset.id = String(index);
  item.dataset.name = name;
  const handle = make("button", "handle");
  handle.append(byId("icon-grip").content.cloneNode(true));
  handle.type = "button";
  handle.setAttribute("aria-label", text("schedule.move", name));
  const open = make("button", "rule-open");
  open.type = "button";
  open.append(make("b", "", name), ...factsOf(value, world).map((fact) => make("span", "rule-fact", fact)), reserveFact(value), ...(act.hit.has(`${field.name}/${index}`) ? [badge(text("schedule.overlap"))] : []));
  open.addEventListener("click", () => act.open({ title: name, value, type }));
  const copy = icon("copy", text("schedule.copy", name), () => act.change(() => list(rules, field).splice(index + 1, 0, copied(value, type, world))));
  const remove = icon("close", text("schedule.remove", name), () => act.change(() => list(rules, field).splice(index, 1)));
  item.append(handle, open, copy, remove);
  return item;
}

function list(rules, field) {
  return (rules[field.name] ??= []);
}

function copied(value, type, world) {
  const copy = structuredClone(value);
  return type === "Block" && !copy.use ? { ...copy, id: 1 + Math.max(0, ...world.named("blocks").map(([id]) => id)) } : copy;
}

function badge(words) {
  const element = make("span", "badge", words);
  element.dataset.state = "warn";
  return element;
}

function icon(name, words, then) {
  const element = button("", then);
  element.append(byId(`icon-${name}`).content.cloneNode(true));
  element.className = "button square quiet";
  element.setAttribute("aria-label", words);
  element.title = words;
  return element;
}

function button(words, then) {
  const element = make("button", "button small", words);
  element.type = "button";
  element.addEventListener("click", then);
  return element;
}
