import { addressOf } from "./address.js";
import { byId, setText } from "./dom.js";
import { send } from "./server.js";

/** A file that is chosen is sent at once, to be seen; the watermark has it when it is saved. */
byId("picture-file").addEventListener("change", upload);
byId("picture-none").addEventListener("click", () => {
  byId("picture-file").value = "";
  take("");
});

async function upload({ target }) {
  if (!target.files[0]) {
    return;
  }
  setText(byId("picture-error"), "");
  try {
    take((await send("POST", "api/watermark-pictures", target.files[0])).body.picture);
  } catch (problem) {
    setText(byId("picture-error"), problem.message);
  }
}

function take(digest) {
  const picture = byId("picture");
  const seen = byId("picture-seen");
  picture.value = digest;
  seen.hidden = !digest;
  byId("picture-none").hidden = !digest;
  if (digest) {
    seen.src = addressOf(`watermarks/pictures/${digest}`);
  }
  picture.dispatchEvent(new Event("input", { bubbles: true }));
}
