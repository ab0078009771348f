import { addressOf, BASE, isOnlyHere } from "./address.js";
import { copy } from "./copy.js";
import { byId, make } from "./dom.js";

/** The dialog that says how to watch the channel of the player in other ways. */
export function startElsewhere(player) {
  const dialog = byId("elsewhere");
  const base = byId("connect").dataset.publicUrl ? `${byId("connect").dataset.publicUrl}/` : BASE;
  const address = (ending) => new URL(`iptv/channel/${encodeURIComponent(player.channel.number)}${ending}`, base).href;
  byId("elsewhere-here").hidden = !isOnlyHere(base);
  byId("elsewhere-open").addEventListener("click", () => {
    byId("elsewhere-hls").textContent = address("/master.m3u8");
    byId("elsewhere-ts").textContent = address(".ts");
    byId("elsewhere-window").href = addressOf(`player/${encodeURIComponent(player.channel.number)}`);
  });
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (button) {
      copy(button.previousElementSibling.textContent);
    }
  });
  byId("elsewhere-file").addEventListener("click", () => download(player.channel, address(".ts")));
  byId("elsewhere-window").addEventListener("click", () => {
    dialog.close();
    player.close();
  });
  offerDevices(player, () => address("/master.m3u8"));
}

/** A playlist of one channel, which players on this machine open. */
function download({ number, name }, address) {
  const words = name.replace(/[\r\n]/g, " ");
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([`#EXTM3U\n#EXTINF:-1,${words}\n${address}\n`], { type: "audio/x-mpegurl" }));
  link.download = `${number} ${words.replace(/[^\p{L}\p{N} ]/gu, "")}.m3u`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Chromecast and AirPlay, where the browser knows such a device. The picture of the player is put together by a script and cannot be handed
 * over, so the device is told the address and plays it in its stead.
 */
function offerDevices(player, address) {
  const button = byId("elsewhere-cast");
  const dialog = byId("elsewhere");
  const handed = make("video");
  const { remote } = handed;
  if (!remote) {
    return;
  }
  // Nothing is fetched for a device that is not there.
  handed.preload = "none";
  const isFree = () => remote.state === "disconnected";
  const rest = () => {
    handed.pause();
    handed.removeAttribute("src");
    handed.load();
  };
  byId("elsewhere-open").addEventListener("click", async () => {
    if (isFree()) {
      handed.src = address();
    }
    try {
      await remote.watchAvailability((isThere) => (button.hidden = !isThere));
    } catch (refused) {
      // Where nobody looks for devices all the time, whoever asks is told of them (Remote Playback API, section 5.2.1.3).
      button.hidden = refused.name !== "NotSupportedError";
    }
  });
  dialog.addEventListener("close", () => {
    remote.cancelWatchAvailability().catch(() => {});
    if (isFree()) {
      rest();
    }
  });
  button.addEventListener("click", () => remote.prompt().catch(() => {}));
  remote.addEventListener("connect", () => {
    dialog.close();
    if (!player.video.paused) {
      player.togglePause();
    }
    handed.play().catch(() => {});
  });
  remote.addEventListener("disconnect", rest);
}
