const MINUTE_MS = 60_000;

/** `<input type="datetime-local" data-instant>`: asked for in the zone of the viewer, in which pages show times, and sent as an instant by the hidden input behind it. */
export function startInstants(form) {
  form.querySelectorAll("[data-instant]").forEach((input) => {
    const sent = input.nextElementSibling;
    input.value = local(Date.parse(sent.value));
    input.addEventListener("input", () => (sent.value = instant(new Date(input.value))));
    input.closest("[hidden]").hidden = false;
  });
}

/** Empty for what is no time, such as half of one, or one in the year 12026. */
function instant(moment) {
  return Number.isNaN(moment.getTime()) ? "" : moment.toISOString();
}

function local(time) {
  return Number.isNaN(time) ? "" : new Date(time - new Date(time).getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}
