import { addressOf } from "./address.js";
import { byId, setText } from "./dom.js";
import { cookie, send } from "./server.js";
import { text } from "./text.js";
import { toastLater } from "./toast.js";

/** Drawing takes ffmpeg some tenths of a second, so it waits until somebody stops changing things. */
const CALM_MS = 400;

const canvas = byId("seen-picture");
const make = byId("mark-make");
let waiting = 0;
let latest = 0;
let picture = "";

byId("mark-name").addEventListener("change", () => seen("watermark", byId("mark-name").selectedOptions[0].dataset.json));
document.querySelectorAll(".graphic").forEach((box) => box.addEventListener("change", () => box.checked && seen("graphics", box.dataset.json)));
make.addEventListener("input", later);
make.addEventListener("submit", save);
byId("make-picture").addEventListener("change", upload);
seen("watermark", byId("mark-name").selectedOptions[0].dataset.json);

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(() => isComplete() && seen("watermark", JSON.stringify(made())), CALM_MS);
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

/** Draws how a watermark or a graphic looks; nothing but words when there is none. */
async function seen(kind, json) {
  const number = ++latest;
  canvas.hidden = !json;
  if (!json) {
    setText(byId("seen-said"), text("branding.nothing"));
    return;
  }
  setText(byId("seen-said"), text("branding.drawing"));
  const response = await fetch(addressOf(`${canvas.dataset.path}/${kind}/preview`), {
    method: "POST",
    headers: { "content-type": "application/json", accept: "image/png, application/problem+json", "x-exstreamtv": "page", "x-xsrf-token": cookie("XSRF-TOKEN") },
    body: json,
  }).catch(() => null);
  if (number === latest) {
    await show(response);
  }
}

async function show(response) {
  if (!response?.ok) {
    const problem = await response?.json().catch(() => null);
    setText(byId("seen-said"), problem?.detail ?? text("server.away"));
    return;
  }
  const bitmap = await createImageBitmap(await response.blob());
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  setText(byId("seen-said"), text("branding.drawn"));
}

async function upload({ target }) {
  picture = "";
  if (target.files[0]) {
    await tried(async () => {
      picture = (await send("POST", "api/watermark-pictures", target.files[0])).body.picture;
    });
  }
  later();
}

async function save(event) {
  event.preventDefault();
  const name = byId("make-name").value.trim();
  await tried(async () => {
    await send("PUT", `api/watermarks/${encodeURIComponent(name)}`, made());
    await send("PUT", `api/channels/${make.dataset.channel}/watermark`, { name });
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
