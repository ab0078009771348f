import { make } from "./dom.js";
import { startQuery } from "./query-field.js";
import { control } from "./schedule-field.js";
import { blank, blankObject, hasVariants, hintOf, nameOf, shapeOf, typeName, variantOf } from "./schedule-shape.js";
import { text } from "./text.js";
import "./schedule-texts.js";

let made = 0;

/**
 * A form for any object of rules, made of its shape. What is written goes into `value` at once, and `changed` is told; `world` knows
 * the channels, collections and shared parts that may be chosen, and the rules around it. `only` says which fields are wanted.
 */
export function objectForm(value, type, world, changed, only = () => true) {
  const place = make("div", "rule-form");
  const draw = () => place.replaceChildren(...parts(value, type, { ...world, only }, changed, () => (draw(), changed())));
  draw();
  return place;
}

function parts(value, type, world, changed, again) {
  const shared = sharedChoice(value, type, world, again);
  if (value.use !== undefined) {
    return [shared];
  }
  const elements = shared ? [shared] : [];
  if (hasVariants(type)) {
    elements.push(variantChoice(value, type, again));
  }
  const shape = shapeOf(variantOf(value, type) ?? type);
  const fields = shape.fields.filter((field) => field.name !== "seed" && !(field.name === "id" && shape.part === "blocks") && world.only(field));
  const isFirst = (field) => field.required || value[field.name] !== undefined || fields.length < 4;
  elements.push(...fields.filter(isFirst).map((field) => fieldForm(value, field, world, changed, again)));
  const rest = fields.filter((field) => !isFirst(field));
  return rest.length === 0 ? elements : [...elements, more(rest.map((field) => fieldForm(value, field, world, changed, again)))];
}

function more(elements) {
  const details = make("details", "more");
  details.append(make("summary", "", text("schedule.more")), ...elements);
  return details;
}

function sharedChoice(value, type, world, again) {
  const kind = shapeOf(type).part;
  const offered = world.parts[kind] ?? [];
  if (!kind || (offered.length === 0 && value.use === undefined)) {
    return null;
  }
  const options = [["", text("schedule.own")], ...offered.map((part) => [part.use, part.name])];
  return labelled(text("schedule.shared"), selection(options, value.use ?? "", (use) => {
    Object.keys(value).forEach((name) => delete value[name]);
    Object.assign(value, use ? { use } : blankObject(type));
    again();
  }));
}

function variantChoice(value, type, again) {
  const names = Object.keys(shapeOf(type).variants).sort((a, b) => typeName(a).localeCompare(typeName(b)));
  return labelled(nameOf("type"), selection(names.map((name) => [name, typeName(name)]), value.type, (chosen) => {
    const kept = { ...value };
    Object.keys(value).forEach((name) => delete value[name]);
    const fresh = blankObject(type, chosen);
    Object.keys(fresh).forEach((name) => (value[name] = name !== "type" && typeof kept[name] === typeof fresh[name] ? kept[name] : fresh[name]));
    again();
  }));
}

function fieldForm(value, field, world, changed, again) {
  switch (field.value.kind) {
    case "OBJECT":
      return nested(value, field, world, changed, again);
    case "LIST":
      return field.value.element.kind === "OBJECT" ? list(value, field, world, changed, again) : plain(value, field, world, changed);
    default:
      return plain(value, field, world, changed);
  }
}

function plain(value, field, world, changed) {
  const { name } = field;
  const set = (written) => {
    if (written === undefined) {
      delete value[name];
    } else {
      value[name] = written;
    }
    changed();
  };
  const isQuery = name === "text";
  const made = labelled(nameOf(name), control(field, value[name], set, world), hintOf(isQuery ? "QUERY" : field.value.kind));
  if (isQuery) {
    startQuery(made.querySelector("input"));
  }
  return made;
}

function nested(value, field, world, changed, again) {
  const { name } = field;
  if (value[name] === undefined && !field.required) {
    return action(text("schedule.add", nameOf(name)), () => ((value[name] = blank(field.value)), again()));
  }
  value[name] ??= blank(field.value);
  const set = make("fieldset", "rule-part");
  const legend = make("legend", "", nameOf(name));
  set.append(legend, objectForm(value[name], field.value.object, world, changed));
  if (!field.required) {
    set.append(action(text("schedule.remove", nameOf(name)), () => (delete value[name], again())));
  }
  return set;
}

function list(value, field, world, changed, again) {
  const { name } = field;
  const type = field.value.element.object;
  const set = make("fieldset", "rule-part");
  set.append(make("legend", "", nameOf(name)));
  (value[name] ?? []).forEach((element, index, all) => {
    const item = make("div", "rule-element");
    const bar = make("div", "rule-element-bar");
    bar.append(make("b", "", `${index + 1}`));
    if (index > 0) {
      bar.append(action(text("schedule.up"), () => (([all[index - 1], all[index]] = [all[index], all[index - 1]]), again())));
    }
    bar.append(action(text("schedule.remove.this"), () => (all.splice(index, 1), again())));
    item.append(bar, objectForm(element, type, world, changed));
    set.append(item);
  });
  set.append(action(text("schedule.add", nameOf(name)), () => ((value[name] = [...(value[name] ?? []), blankObject(type)]), again())));
  return set;
}

function action(words, then) {
  const button = make("button", "button small", words);
  button.type = "button";
  button.addEventListener("click", then);
  return button;
}

function selection(options, chosen, then) {
  const select = make("select");
  select.append(...options.map(([key, words]) => new Option(words, key, false, key === chosen)));
  select.addEventListener("change", () => then(select.value));
  return select;
}

function labelled(words, element, hint = "") {
  const field = make("div", "field");
  const isGroup = element.matches("div, fieldset");
  const label = make(isGroup ? "span" : "label", "label", words);
  const target = element.matches("input, select, textarea") ? element : (element.querySelector("input, select") ?? element);
  target.id ||= `rule-${++made}`;
  if (isGroup) {
    label.id = `rule-${++made}`;
    element.setAttribute("role", "group");
    element.setAttribute("aria-labelledby", label.id);
  } else {
    label.htmlFor = target.id;
  }
  field.append(label, element);
  if (hint) {
    const said = make("p", "hint", hint);
    said.id = `${target.id}-hint`;
    target.setAttribute("aria-describedby", said.id);
    field.append(said);
  }
  return field;
}
