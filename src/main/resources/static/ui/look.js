import { byId } from "./dom.js";
import { nested, valuesOf } from "./form-values.js";
import { previewIn } from "./look-preview.js";

/** The form of a watermark or a graphic: it is seen on a channel while it is changed, and has the fields of what is chosen only. */
const form = byId("look");
const seenOn = byId("seen-on");
const preview = previewIn(byId("seen-picture"), byId("seen-said"));

form.addEventListener("input", show);
seenOn?.addEventListener("change", show);
show();

function show() {
  form.querySelectorAll("[data-of]").forEach(fit);
  if (seenOn && [...form.elements].every((field) => field.validity.valid)) {
    preview(`api/channels/${seenOn.value}/${form.dataset.preview}/preview`, JSON.stringify(nested(valuesOf(form))));
  }
}

/** `data-of="timing.type intermittent at-start"`: there while the field of this name has one of these values. */
function fit(place) {
  const [name, ...values] = place.dataset.of.split(" ");
  const fits = values.includes(form.elements.namedItem(name).value);
  place.hidden = !fits;
  place.querySelectorAll("input, select").forEach((field) => (field.disabled = !fits));
}
