import { after } from "./after.js";
import { changed, nested, valuesOf } from "./form-values.js";
import { send } from "./server.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

const before = new WeakMap();

/**
 * Forms that are sent as JSON: `<form data-api="PATCH api/channels/5">`. A PATCH has what was changed, others have all. `data-etag` is
 * the version that is changed. A problem is shown at the field it begins with, else in a toast. What comes after: see after.js.
 */
export function startForms() {
  document.querySelectorAll("form[data-api]").forEach(rememberSent);
  document.addEventListener("htmx:load", (event) => event.target.querySelectorAll?.("form[data-api]").forEach(rememberSent));
  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[data-api]")) {
      event.preventDefault();
      submit(event.target);
    }
  });
  document.addEventListener("input", (event) => clear(event.target.closest?.(".field")));
  addEventListener("beforeunload", warn);
}

/** What the server sent, not what somebody who is faster than the modules has made of it. */
function rememberSent(form) {
  const sent = form.cloneNode(true);
  sent.reset();
  before.set(form, valuesOf(sent));
}

/** What a script has made of what the server sent is no change of a person. */
export function rememberMade(field) {
  before.get(field.form)?.set(field.name, valuesOf(field.form).get(field.name));
}

/** Whether somebody has changed something that is not sent yet. */
export function isChanged(form) {
  const values = valuesOf(form);
  const sent = before.get(form) ?? new Map();
  return values.size !== sent.size || changed(values, sent).size > 0;
}

async function submit(form) {
  if (form.getAttribute("aria-busy") === "true") {
    return;
  }
  form.querySelectorAll(".field").forEach(clear);
  const [method, path] = form.dataset.api.split(" ");
  const values = valuesOf(form);
  const sent = method === "PATCH" ? changed(values, before.get(form)) : values;
  if (method === "PATCH" && sent.size === 0) {
    toast(text("form.unchanged"));
    return;
  }
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await send(method, path, nested(sent), form.dataset.etag ? { "if-match": form.dataset.etag } : {});
    before.set(form, values);
    form.dataset.etag = answer.etag ?? "";
    renew(path, answer.etag);
    after(form, answer);
  } catch (problem) {
    show(form, problem);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

/** All on the page that changes the same goes on with the version that there is now. */
export function renew(path, etag) {
  if (etag) {
    [...document.querySelectorAll("[data-etag]")].filter(({ dataset }) => dataset.address === path || dataset.api?.split(" ")[1] === path).forEach(({ dataset }) => (dataset.etag = etag));
  }
}

/** Details of problems begin with the path of what is wrong: `audio.languages must be …`, `timing: length must be …`, `body: timing must …`. */
function show(form, problem) {
  const [path, inner] = (problem.body?.detail ?? problem.message).replace(/^body: /, "").split(/[\s:]+/);
  const field = form.elements.namedItem(`${path}.${inner}`) ?? fieldOf(form, path);
  const place = field?.closest(".field");
  if (!place) {
    toastProblem(problem);
    return;
  }
  const error = errorOf(place);
  error.textContent = problem.message;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), error.id].filter(Boolean).join(" "));
  field.focus();
}

/** The field with this name, or with this name in what `data-within` of the form names. */
function fieldOf(form, path) {
  const { within } = form.dataset;
  return fieldAt(form, path) ?? (within ? fieldAt(form, `${within}.${path}`) : null);
}

/** The field with this name; for `rules[2].when` that of `rules`, for `audio.languages` also `audio`. `elements["length"]` is how many there are. */
function fieldAt(form, path) {
  for (let name = path; name; name = name.replace(/(\[\d+\]|\.?[^.[]+)$/, "")) {
    const field = form.elements.namedItem(name);
    if (field) {
      return field instanceof RadioNodeList ? field[0] : field;
    }
  }
  return null;
}

let errors = 0;

function errorOf(place) {
  let error = place.querySelector(".error");
  if (!error) {
    error = document.createElement("p");
    error.className = "error";
    error.setAttribute("role", "alert");
    place.append(error);
  }
  error.id ||= `error-${++errors}`;
  return error;
}

function clear(place) {
  const error = place?.querySelector(".error");
  if (error?.textContent) {
    error.textContent = "";
    place.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
  }
}

/** Forms with `data-keep` are not left by mistake. */
function warn(event) {
  const lost = [...document.querySelectorAll("form[data-api][data-keep]")].some((form) => form.getAttribute("aria-busy") !== "true" && isChanged(form));
  if (lost) {
    event.preventDefault();
  }
}
