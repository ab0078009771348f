import { byId } from "./dom.js";
import { startLanguages } from "./language.js";
import { make, POSSIBLE } from "./passkeys.js";
import { send } from "./server.js";
import { copyable, drawQr } from "./shown.js";
import { toast, toastProblem } from "./toast.js";
import { startEnds } from "./token-end.js";

/** A new token is shown this once, with everything that a player asks for. */
function start() {
  byId("player-form")?.addEventListener("saved", ({ target, detail }) => {
    showPlayer(target.dataset, detail.body);
    target.reset();
  });
  byId("key-form")?.addEventListener("saved", ({ target, detail }) => {
    const place = byId("made-key-text");
    place.replaceChildren(copyable(place.dataset.key, detail.body.token));
    byId("made-key").showModal();
    target.reset();
  });
  byId("link-identity")?.addEventListener("click", () => {
    send("POST", "api/identities/link")
      .then(({ body }) => location.assign(body.address))
      .catch(toastProblem);
  });
  startEnds();
  startPasskeys(byId("passkey-form"));
  forget("made-player", ["made-addresses", "made-qr"]);
  forget("made-key", ["made-key-text"]);
  startLanguages(byId("own-languages") ?? document.createElement("p"));
}

/** The browser asks the device, so the form cannot be sent as others are. */
function startPasskeys(form) {
  if (!form || !POSSIBLE) {
    form?.replaceChildren(form.dataset.unknown);
    return;
  }
  const button = form.querySelector("[type=submit]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    button.disabled = true;
    make(form.elements.label.value)
      .then(() => {
        toast(form.dataset.made);
        form.reset();
        byId("passkeys").dispatchEvent(new CustomEvent("live"));
      })
      .catch(toastProblem)
      .finally(() => (button.disabled = false));
  });
}

function showPlayer({ name }, { token, base }) {
  const server = base.slice(0, -`/t/${token}`.length);
  const place = byId("made-addresses");
  const { m3u, xmltv, tuner, xtream, user, secret } = place.dataset;
  place.replaceChildren(
    copyable(m3u, `${base}/iptv/channels.m3u`),
    copyable(xmltv, `${base}/iptv/xmltv.xml`),
    copyable(tuner, base),
    copyable(xtream, server),
    copyable(user, name),
    copyable(secret, token),
  );
  byId("made-player").showModal();
  drawQr(byId("made-qr"), `${base}/iptv/channels.m3u`);
}

/** What was shown once is not left in the page. */
function forget(dialog, places) {
  byId(dialog)?.addEventListener("close", () => places.forEach((place) => byId(place).replaceChildren()));
}

start();
