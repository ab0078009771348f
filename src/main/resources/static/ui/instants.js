const MINUTE_MS = 60_000;

/** `<input type="datetime-local" data-instant>`: asked for in the zone of the viewer, in which pages show times, and sent as an instant by the hidden input behind it. */
export function startInstants(form) {
  form.querySelectorAll("[data-instant]").forEach((input) => {
    const sent = input.nextElementSibling;
    input.value = local(Date.parse(sent.value));
    input.addEventListener("input", () => (sent.value = input.value ? new Date(input.value).toISOString() : ""));
    input.closest("[hidden]").hidden = false;
  });
}

function local(time) {
  return Number.isNaN(time) ? "" : new Date(time - new Date(time).getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}
