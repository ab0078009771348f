import { addressOf } from "./address.js";
import { confirm } from "./dialogs.js";
import { byId, setText } from "./dom.js";
import { latest } from "./latest.js";
import { cookie, send } from "./server.js";
import { text } from "./text.js";
import { toastLater } from "./toast.js";

/** Drawing takes ffmpeg some tenths of a second, so it waits until somebody stops changing things. */
const CALM_MS = 400;

const canvas = byId("seen-picture");
const make = byId("mark-make");
let picture = "";

const draw = latest(drawn, { show, failed: (problem) => setText(byId("seen-said"), problem.message), pause: CALM_MS });

byId("mark-name").addEventListener("change", () => seen("watermark", byId("mark-name").selectedOptions[0].dataset.json));
document.querySelectorAll(".graphic").forEach((box) => box.addEventListener("change", () => box.checked && seen("graphics", box.dataset.json)));
make.addEventListener("input", seenMade);
make.addEventListener("submit", save);
byId("make-picture").addEventListener("change", upload);
seen("watermark", byId("mark-name").selectedOptions[0].dataset.json);

function seenMade() {
  if (isComplete()) {
    seen("watermark", JSON.stringify(made()));
  }
}

/** A name is only needed to keep it. */
function isComplete() {
  return [...make.elements].every((field) => field.id === "make-name" || field.validity.valid);
}

/** The watermark that the form says. */
function made() {
  const margin = Number(byId("make-margin").value);
  return {
    picture,
    opacity: Number(byId("make-opacity").value),
    spot: { position: byId("make-position").value, size: { type: "width", percent: Number(byId("make-width").value) }, horizontalMargin: margin, verticalMargin: margin },
  };
}

/** Shows how a watermark or a graphic looks; nothing but words when there is none. */
function seen(kind, json) {
  canvas.hidden = !json;
  setText(byId("seen-said"), text(json ? "branding.drawing" : "branding.nothing"));
  draw(kind, json);
}

/** The picture of it; null when there is nothing to draw. */
async function drawn(_, kind, json) {
  if (!json) {
    return null;
  }
  const response = await fetch(addressOf(`${canvas.dataset.path}/${kind}/preview`), {
    method: "POST",
    headers: { "content-type": "application/json", accept: "image/png, application/problem+json", "x-exstreamtv": "page", "x-xsrf-token": cookie("XSRF-TOKEN") },
    body: json,
  }).catch(() => null);
  if (!response?.ok) {
    const problem = await response?.json().catch(() => null);
    throw new Error(problem?.detail ?? text("server.away"));
  }
  return createImageBitmap(await response.blob());
}

function show(bitmap) {
  if (bitmap) {
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext("2d").drawImage(bitmap, 0, 0);
    setText(byId("seen-said"), text("branding.drawn"));
  }
}

async function upload({ target }) {
  picture = "";
  if (target.files[0]) {
    await tried(async () => {
      picture = (await send("POST", "api/watermark-pictures", target.files[0])).body.picture;
    });
  }
  seenMade();
}

async function save(event) {
  event.preventDefault();
  const name = byId("make-name").value.trim();
  const known = [...byId("mark-name").options].find(({ value, dataset }) => value === name && dataset.tag);
  if (known && !(await confirm(text("branding.replace", name), { yes: text("branding.replace.yes") }))) {
    return;
  }
  await tried(async () => {
    await send("PUT", `api/watermarks/${encodeURIComponent(name)}`, made(), known ? { "if-match": known.dataset.tag } : { "if-none-match": "*" });
    await send("PUT", `api/channels/${make.dataset.channel}/watermark`, { name }, { "if-match": byId("mark-choice").dataset.etag });
    toastLater(text("branding.made"));
    location.reload();
  });
}

async function tried(action) {
  try {
    setText(byId("make-error"), "");
    await action();
  } catch (problem) {
    setText(byId("make-error"), problem.message);
  }
}
