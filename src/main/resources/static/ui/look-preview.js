import { addressOf } from "./address.js";
import { setText } from "./dom.js";
import { latest } from "./latest.js";
import { cookie, isTold, wordsOf } from "./server.js";
import { text } from "./text.js";

/** Drawing takes ffmpeg some tenths of a second, so it waits until somebody stops changing things. */
const CALM_MS = 400;

/**
 * Shows in a canvas how a watermark or a graphic looks; `said` has what there is to say about it. Answers a function of the path that
 * draws and of the JSON to draw: without JSON nothing lies over the programmes.
 */
export function previewIn(canvas, said) {
  const draw = latest(drawn, {
    show: (bitmap) => bitmap && put(bitmap),
    failed: (problem) => setText(said, problem.message),
    pause: CALM_MS,
  });

  function put(bitmap) {
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext("2d").drawImage(bitmap, 0, 0);
    setText(said, text("branding.drawn"));
  }

  return (path, json) => {
    canvas.hidden = !json;
    setText(said, text(json ? "branding.drawing" : "branding.nothing"));
    draw(path, json);
  };
}

/** The picture of it; null when there is nothing to draw. */
async function drawn(_, path, json) {
  if (!json) {
    return null;
  }
  const response = await fetch(addressOf(path), {
    method: "POST",
    headers: { "content-type": "application/json", accept: "image/png, application/problem+json", "x-exstreamtv": "page", "x-xsrf-token": cookie("XSRF-TOKEN") },
    body: json,
  }).catch(() => null);
  if (!response?.ok) {
    const problem = await response?.json().catch(() => null);
    throw new Error((problem && wordsOf(problem, isTold(response))) ?? text("server.away"));
  }
  return createImageBitmap(await response.blob());
}
