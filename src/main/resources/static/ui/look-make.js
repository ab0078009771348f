import { addressOf } from "./address.js";
import { byId, setText } from "./dom.js";
import { send } from "./server.js";
import { text } from "./text.js";
import { toastLater } from "./toast.js";

/** There is one of this name (RFC 9110, section 13.1.2). */
const TAKEN = 412;

/** A watermark, a graphic or a card begins with its name; everything else is said on its own page. */
byId("new-form").addEventListener("submit", make);

async function make(event) {
  event.preventDefault();
  const form = event.target;
  const { path, page, done } = form.dataset;
  const name = byId("new-name").value.trim();
  if (form.getAttribute("aria-busy") === "true") {
    return;
  }
  setText(byId("new-error"), "");
  form.setAttribute("aria-busy", "true");
  try {
    await send("PUT", `${path}/${encodeURIComponent(name)}`, await begun(), { "if-none-match": "*" });
    toastLater(done);
    location.assign(addressOf(`${page}/${encodeURIComponent(name)}`));
  } catch (problem) {
    setText(byId("new-error"), problem.status === TAKEN ? text("look.taken", name) : problem.message);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

/** Nothing but a picture, where one was chosen, or the channel that a card is drawn for. */
async function begun() {
  const channel = byId("new-channel");
  if (channel) {
    return { channel: channel.value };
  }
  const file = byId("new-picture")?.files[0];
  return file ? { picture: (await send("POST", "api/watermark-pictures", file)).body.picture } : {};
}
