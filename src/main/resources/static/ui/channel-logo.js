import { startCopies } from "./copy.js";
import { byId, setText } from "./dom.js";
import { send } from "./server.js";
import { text } from "./text.js";
import { toastLater } from "./toast.js";

/** Logos that are dropped or chosen are sent as they are; the server looks into them. */
const TYPES = ["image/png", "image/jpeg", "image/webp", "image/gif"];
const MOST_BYTES = 2_000_000;

const place = byId("logo-drop");

startCopies();

byId("logo-file").addEventListener("change", ({ target }) => target.files[0] && put(target.files[0]));
place.addEventListener("dragover", (event) => {
  event.preventDefault();
  place.classList.add("over");
});
place.addEventListener("dragleave", () => place.classList.remove("over"));
place.addEventListener("drop", (event) => {
  event.preventDefault();
  place.classList.remove("over");
  const file = event.dataTransfer.files[0];
  if (file) {
    put(file);
  }
});

async function put(file) {
  const why = refusal(file);
  setText(byId("logo-error"), why);
  if (why) {
    return;
  }
  place.setAttribute("aria-busy", "true");
  try {
    await send("PUT", place.dataset.path, file);
    toastLater(text("channel.logo.put"));
    location.reload();
  } catch (problem) {
    setText(byId("logo-error"), problem.message);
  } finally {
    place.removeAttribute("aria-busy");
  }
}

/** Why a file is no logo, before it is sent; empty when it may be one. */
function refusal(file) {
  if (file.type === "image/svg+xml") {
    return text("channel.logo.svg");
  }
  if (!TYPES.includes(file.type)) {
    return text("channel.logo.type");
  }
  return file.size > MOST_BYTES ? text("channel.logo.large") : "";
}
