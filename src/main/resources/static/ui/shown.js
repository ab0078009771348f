import { addressOf } from "./address.js";
import { copy } from "./copy.js";
import { make } from "./dom.js";
import { cookie } from "./server.js";
import { text } from "./text.js";

/** A text with its name and a button that copies it. */
export function copyable(name, value) {
  const place = make("div", "shown-once");
  place.append(make("span", "label", name));
  const line = make("div", "address");
  line.append(make("code", "", value), copyButton(name, value));
  place.append(line);
  return place;
}

function copyButton(name, value) {
  const button = make("button", "button", text("account.copy"));
  button.type = "button";
  button.setAttribute("aria-label", text("account.copy.of", name));
  button.addEventListener("click", () => copy(value));
  return button;
}

/** Draws a text for phones into a place; without the server it stays empty. */
export async function drawQr(place, value) {
  place.replaceChildren();
  const headers = { "content-type": "application/json", "x-exstreamtv": "page", "x-xsrf-token": cookie("XSRF-TOKEN") };
  const answer = await fetch(addressOf("api/qr"), { method: "POST", headers, body: JSON.stringify({ text: value }) });
  if (answer.ok) {
    const drawn = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
    place.append(document.importNode(drawn, true));
  }
}
