import { startRows } from "./form-rows.js";

/** House formats and rules: a switch lets fields be filled in, and what others often choose fills in all of them. */
startRows();

document.addEventListener("change", ({ target }) => {
  if (target.matches("[data-switch]")) {
    opened(target);
  } else if (target.matches("[data-fills]") && target.value) {
    fill(target.form, target.dataset.fills, JSON.parse(target.value));
  } else {
    own(target);
  }
});

// Before the form is read.
document.addEventListener("submit", ({ target }) => target.id === "formats" && alike(target), true);

// What is wrong can be seen, also in what nobody has opened.
document.addEventListener("invalid", ({ target }) => target.closest("details")?.setAttribute("open", ""), true);

function opened(box) {
  box
    .closest("[data-switched]")
    .querySelectorAll("input:not([data-switch]), textarea")
    .forEach((field) => (field.disabled = !box.checked));
}

/** Puts a profile into the fields whose names begin so. Its tracks stay: none of those that are offered has other ones. */
function fill(form, start, profile) {
  for (const field of [...form.elements].filter(({ name }) => name?.startsWith(start))) {
    const value = field.name
      .slice(start.length)
      .split(".")
      .reduce((at, part) => at?.[part], profile);
    if (value === undefined || value === null) {
      continue;
    }
    if (field.type === "checkbox") {
      field.checked = value;
    } else {
      field.value = field.dataset.type === "json" ? JSON.stringify(value) : value;
    }
  }
  const box = form.querySelector("[data-switch]");
  box.checked = Boolean(profile.audio.loudness);
  opened(box);
}

/** What all formats of a channel have in common is in hidden fields of the smaller ones, and follows the main one. */
function alike(form) {
  for (const field of form.querySelectorAll(".format-alternative input[type=hidden]")) {
    const name = field.name.replace(/^alternatives\[\d+]\./, "");
    field.value = name === "profile.tracks" ? JSON.stringify(tracks(form)) : form.elements[name].value;
  }
}

function tracks(form) {
  return [...form.querySelectorAll("#house .format-track")].map((row) => ({
    language: row.querySelector("[name$='.language']").value || null,
    role: row.querySelector("[name$='.role']").value,
  }));
}

/** What somebody changed by hand is no longer what was offered. */
function own(field) {
  const offered = field.form?.querySelector("[data-fills]");
  if (offered && field.name?.startsWith(offered.dataset.fills)) {
    offered.value = "";
  }
}
