const DAY_MS = 86_400_000;

/** The instant that many days from now, as the interface writes it; null for none. */
export function endIn(days) {
  return days > 0 ? new Date(Date.now() + days * DAY_MS).toISOString() : null;
}

/** The last second of a day as a field has it, in the zone of the viewer: whoever says a day means that it works on that day, too. */
function endOf(day) {
  return new Date(`${day}T23:59:59`).toISOString();
}

/**
 * Choices with `data-end` say after how many days something ends, or that it does with a day, which the field behind it asks for. What is
 * sent is an instant, in the hidden field behind both, as of the moment when the form is sent.
 */
export function startEnds() {
  document.querySelectorAll("[data-end]").forEach((choice) => {
    const [day, sent] = ["date", "hidden"].map((type) => choice.parentElement.querySelector(`[type=${type}]`));
    const ask = () => {
      day.hidden = choice.value !== "day";
      day.required = !day.hidden;
    };
    choice.addEventListener("change", ask);
    // The fields are as they were once everybody has heard of it.
    choice.form.addEventListener("reset", () => setTimeout(ask));
    choice.form.addEventListener("submit", () => (sent.value = (choice.value === "day" ? endOf(day.value) : endIn(choice.value)) ?? ""));
  });
}
