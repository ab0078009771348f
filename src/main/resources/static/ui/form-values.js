/** How the text of a field becomes JSON, by its `data-type`; without one by the kind of field. */
const READ = {
  text: (value) => value,
  number: (value) => (value === "" ? null : Number(value)),
  boolean: (value) => value === "true",
  list: (value) => value.split(/[,\n]/).map((each) => each.trim()).filter(Boolean),
  lines: (value) => value.split("\n").map((each) => each.trim()).filter(Boolean),
  // One text of several lines, as a list with it alone.
  whole: (value) => [value.trim()].filter(Boolean),
  numbers: (value) => value.split(",").map((each) => each.trim()).filter(Boolean).map(Number),
  json: (value) => (value.trim() === "" ? null : JSON.parse(value)),
  // What is never shown: nothing written means that it stays as it is.
  told: (value) => value,
  // A length as the interface writes it (ISO 8601), to the nanosecond; it knows no 1e1.
  seconds: (value) => (value === "" ? null : `PT${/e/i.test(value) ? Number(Number(value).toFixed(9)) : value}S`),
  // Nothing written means that there is none.
  optional: (value) => (value === "" ? null : value),
};

/** The values of a form by name. Check boxes of the same name are a list, as are fields of a type that is one. */
export function valuesOf(form) {
  const values = new Map();
  for (const field of fieldsOf(form)) {
    if (isLone(field, form)) {
      values.set(field.name, typeOf(field) === "invert" ? !field.checked : field.checked);
    } else if (field.type === "checkbox") {
      values.set(field.name, [...(values.get(field.name) ?? []), ...(field.checked ? [typeOf(field) === "list-of-numbers" ? Number(field.value) : field.value] : [])]);
    } else if (field.type === "radio") {
      if (field.checked) {
        values.set(field.name, valueOf(field));
      }
    } else if (typeOf(field) === "told" && field.value === "") {
      continue; // a secret that stays as it is
    } else if (field.type === "select-multiple") {
      values.set(field.name, [...field.selectedOptions].map((option) => option.value));
    } else {
      values.set(field.name, valueOf(field));
    }
  }
  return values;
}

/** `data-said` is what a field stands for as long as nobody has changed it: a text need not tell all of it. */
function valueOf(field) {
  const { said } = field.dataset;
  return said !== undefined && field.value === field.defaultValue ? JSON.parse(said) : READ[typeOf(field)](field.value);
}

/** Those that differ from `before`. Of a list all, once anything of it differs: a merge patch puts lists in place of others, whole. */
export function changed(values, before) {
  const differing = [...new Set([...values.keys(), ...before.keys()])].filter((name) => JSON.stringify(values.get(name)) !== JSON.stringify(before.get(name)));
  const lists = new Set(differing.map(listOf).filter(Boolean));
  const result = new Map([...values].filter(([name]) => differing.includes(name) || lists.has(listOf(name))));
  [...lists].filter((list) => ![...result.keys()].some((name) => listOf(name) === list)).forEach((list) => result.set(list, []));
  return result;
}

/** The list that a name is in: `rules` for `rules[0].when`. */
function listOf(name) {
  return name.match(/^([^[]+)\[/)?.[1];
}

/** Names with dots are members of members: `audio.languages`; with brackets, members of lists: `tracks[0].language`. */
export function nested(values) {
  const body = {};
  for (const [name, value] of values) {
    const path = name.split(/\.|(?=\[)/);
    path.reduce((at, part, index) => (at[keyOf(part)] = index === path.length - 1 ? value : (at[keyOf(part)] ?? (isPlace(path[index + 1]) ? [] : {}))), body);
  }
  return body;
}

function isPlace(part) {
  return /^\[\d+\]$/.test(part);
}

function keyOf(part) {
  return isPlace(part) ? Number(part.slice(1, -1)) : part;
}

function fieldsOf(form) {
  return [...form.elements].filter((field) => field.name && !field.matches(":disabled") && !["submit", "button", "reset", "file", "fieldset"].includes(field.type));
}

function typeOf(field) {
  return field.dataset.type ?? (field.type === "number" || field.type === "range" ? "number" : field.type === "checkbox" ? "boolean" : "text");
}

/** A check box alone is yes or no; several of one name, or one with data-type="list", are a list. */
function isLone(field, form) {
  return field.type === "checkbox" && !typeOf(field).startsWith("list") && [...form.elements].filter((each) => each.name === field.name).length === 1;
}
