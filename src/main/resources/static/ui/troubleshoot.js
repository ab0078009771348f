import { addressOf } from "./address.js";
import { byId, setText } from "./dom.js";
import { classicScript } from "./playback.js";
import { text } from "./text.js";

const MPEGTS = addressOf("vendor/mpegts-1.8.2.min.js");

/** A format that has only what the fields below say. */
const OWN = "{}";

let player = null;

/** Plays what a trial has made in a dialog. Browsers that play transport streams by themselves do. */
async function watch(path) {
  const dialog = byId("watch");
  const video = byId("watch-video");
  setText(byId("watch-trouble"), "");
  dialog.showModal();
  const mpegts = await library();
  if (!mpegts?.isSupported()) {
    video.src = addressOf(path);
    return;
  }
  player = mpegts.createPlayer({ type: "mpegts", isLive: false, url: addressOf(path) }, { enableWorker: false, lazyLoad: false });
  player.on(mpegts.Events.ERROR, () => setText(byId("watch-trouble"), text("troubleshoot.unplayable")));
  player.attachMediaElement(video);
  player.load();
  player.play()?.catch(() => {});
}

async function library() {
  return globalThis.mpegts ?? ((await classicScript(MPEGTS)) ? globalThis.mpegts : null);
}

function release() {
  player?.destroy();
  player = null;
  const video = byId("watch-video");
  video.removeAttribute("src");
  video.load();
}

/** What is put together by hand has fields; the others are whole. */
function openOwn(isOwn) {
  const own = byId("trial-own");
  own.hidden = !isOwn;
  own.disabled = !isOwn;
}

document.addEventListener("change", ({ target }) => target.id === "trial-profile" && openOwn(target.value === OWN));
// What is put together by hand stays, whatever the channel.
document.addEventListener("htmx:confirm", (event) => event.target.id === "trial-channel" && !byId("trial-own").hidden && event.preventDefault());
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-watch]");
  if (button) {
    watch(button.dataset.watch);
  }
});
byId("watch").addEventListener("close", release);
