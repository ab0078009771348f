import { make } from "./dom.js";
import { mediaFinder } from "./schedule-media.js";
import { isoLength, shortLength } from "./schedule-length.js";
import { wordName } from "./schedule-shape.js";
import { text } from "./text.js";
import "./schedule-texts.js";

/** What a person writes one value with. `set` is told of every change, with undefined for what is left out. */
export function control(field, value, set, world) {
  if (field.names) {
    return named(field, value, set, world);
  }
  const kind = field.value.kind;
  return (CONTROLS[kind] ?? written)(field, value, set, world);
}

const CONTROLS = {
  INTEGER: number,
  DECIMAL: number,
  FLAG: flag,
  WORD: word,
  LENGTH: length,
  TIME: (field, value, set) => input("time", value?.slice(0, 5), set),
  DATE: (field, value, set) => input("date", value, set),
  CHANNEL: (field, value, set, world) => choice(field, value, world.channels.map(({ id, number, name }) => [id, `${number} ${name}`]), set, Number),
  COLLECTION: (field, value, set, world) => choice(field, value, world.collections.map(({ id, name }) => [id, name]), set, Number),
  MEDIA: (field, value, set, world) => mediaFinder(value, set, world),
  LIST: several,
};

function input(type, value, set) {
  const element = make("input");
  element.type = type;
  element.autocomplete = "off";
  element.value = value ?? "";
  element.addEventListener("change", () => set(element.value === "" ? undefined : element.value));
  return element;
}

function written(field, value, set) {
  const element = input("text", value, (text) => set(text ?? (field.required ? "" : undefined)));
  element.placeholder = typeof field.usual === "string" ? field.usual : "";
  return element;
}

function number(field, value, set) {
  const element = input("number", value, (text) => set(text === undefined ? undefined : Number(text)));
  element.step = field.value.kind === "INTEGER" ? "1" : "any";
  element.placeholder = field.usual ?? "";
  return element;
}

function flag(field, value, set) {
  const label = make("label", "check");
  const element = make("input");
  element.type = "checkbox";
  element.checked = value ?? field.usual ?? false;
  element.addEventListener("change", () => set(element.checked));
  label.append(element, make("span", "", text("schedule.yes")));
  const around = make("div");
  around.append(label);
  return around;
}

function word(field, value, set) {
  return choice(field, value, field.value.words.map((each) => [each, wordName(each)]), set, String);
}

function length(field, value, set) {
  const element = make("input");
  element.autocomplete = "off";
  element.inputMode = "text";
  element.value = value === undefined ? "" : shortLength(value);
  element.placeholder = typeof field.usual === "string" ? shortLength(field.usual) : "";
  element.addEventListener("change", () => {
    const iso = element.value.trim() === "" ? undefined : isoLength(element.value);
    const wrong = iso === undefined && element.value.trim() !== "";
    element.setCustomValidity(wrong ? text("schedule.length.wrong") : "");
    element.setAttribute("aria-invalid", String(wrong));
    if (wrong) {
      element.reportValidity();
    } else {
      set(iso);
    }
  });
  return element;
}

/** Something else in the rules, or a shared part, by what the rules call it. */
function named(field, value, set, world) {
  const own = world.named(field.names);
  const shared = (world.parts[field.names] ?? []).map((part) => [`use:${part.use}`, text("schedule.shared.name", part.name)]);
  const now = value?.use ? `use:${value.use}` : value;
  return choice(field, now, [...own, ...shared], set, (key) => (key.startsWith("use:") ? { use: key.slice(4) } : field.value.kind === "INTEGER" ? Number(key) : key));
}

function choice(field, value, options, set, read) {
  const select = make("select");
  const known = options.some(([key]) => String(key) === String(value));
  if (!field.required) {
    select.append(new Option(typeof field.usual === "string" && field.usual && field.value.kind === "WORD" ? text("schedule.usual", wordName(field.usual)) : text("schedule.none"), ""));
  } else if (!known) {
    select.append(new Option(text("schedule.choose"), "", true, true));
  }
  select.append(...options.map(([key, words]) => new Option(words, key, false, String(key) === String(value))));
  select.addEventListener("change", () => set(select.value === "" ? undefined : read(select.value)));
  return select;
}

/** Several words as check boxes; other lists with commas. */
function several(field, value, set) {
  const element = field.value.element;
  if (element.kind !== "WORD") {
    const isNumber = element.kind !== "TEXT";
    return input("text", (value ?? []).join(", "), (text) => set((text ?? "").split(",").map((each) => each.trim()).filter((each) => each !== "").map((each) => (isNumber ? Number(each) : each))));
  }
  const place = make("div", "rule-words");
  element.words.forEach((each) => {
    const label = make("label", "check");
    const box = make("input");
    box.type = "checkbox";
    box.value = each;
    box.checked = (value ?? []).includes(each);
    box.addEventListener("change", () => set([...place.querySelectorAll("input:checked")].map((checked) => checked.value)));
    label.append(box, make("span", "", wordName(each)));
    place.append(label);
  });
  return place;
}
