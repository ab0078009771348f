import { addressOf, BASE, isOnlyHere } from "./address.js";
import { copy } from "./copy.js";
import { byId, make } from "./dom.js";
import { toastProblem } from "./toast.js";

/** The dialog that says how to watch the channel of the player in other ways. */
export function startElsewhere(player) {
  const dialog = byId("elsewhere");
  const server = byId("connect").dataset.publicUrl ? `${byId("connect").dataset.publicUrl}/` : BASE;
  const below = (base, ending) => new URL(`iptv/channel/${encodeURIComponent(player.channel.number)}${ending}`, base).href;
  let shown = "";
  /** Shows the addresses below a base; none where it is "", because nobody is let in by them. */
  const show = (base) => {
    shown = base;
    byId("elsewhere-hls").textContent = base && below(base, "/master.m3u8");
    byId("elsewhere-ts").textContent = base && below(base, ".ts");
    byId("elsewhere-ways").hidden = !base;
    byId("elsewhere-file").hidden = !base;
  };
  const opened = OPENED[dialog.dataset.door](server, show);
  byId("elsewhere-here").hidden = !isOnlyHere(server);
  byId("elsewhere-open").addEventListener("click", () => {
    byId("elsewhere-window").href = addressOf(`player/${encodeURIComponent(player.channel.number)}`);
    opened.show().catch(toastProblem);
  });
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (button) {
      copy(button.previousElementSibling.textContent);
    }
  });
  byId("elsewhere-file").addEventListener("click", () => download(player.channel, below(shown, ".ts")));
  byId("elsewhere-window").addEventListener("click", () => {
    dialog.close();
    player.close();
  });
  if (opened.castBase) {
    const playlist = (base) => below(base, "/master.m3u8");
    offerDevices(player, () => playlist(server), async () => playlist(await opened.castBase()));
  }
}

/** What an open dialog shows, by what stands between other players and the streams: nothing, a token, or that nobody is signed in. */
const OPENED = {
  open: (server, show) => ({ show: async () => show(server), castBase: async () => server }),
  token: (server, show) => {
    let door = null;
    // Few need it.
    const found = () => (door ??= import("./elsewhere-door.js").then(({ ElsewhereDoor }) => new ElsewhereDoor(server, show)));
    return { show: async () => (await found()).opened(), castBase: async () => (await found()).forCasting() };
  },
  account: () => ({ show: async () => {} }),
};

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
 * over, so the device is told the address and plays it in its stead. `plain` is the address as it is here, by which the browser knows which
 * devices can play such a thing; `address` lets a device in, and is found when one is wanted.
 */
function offerDevices(player, plain, address) {
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
      handed.src = plain();
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
  const ask = async () => {
    if (isFree()) {
      const told = await address();
      if (handed.src !== told) {
        handed.src = told;
      }
    }
    try {
      await remote.prompt();
    } catch (refused) {
      // Whoever thinks better of it has done nothing wrong.
      if (refused.name !== "NotAllowedError" && refused.name !== "AbortError") {
        throw refused;
      }
    }
  };
  button.addEventListener("click", () => ask().catch(toastProblem));
  remote.addEventListener("connect", () => {
    dialog.close();
    if (!player.video.paused) {
      player.togglePause();
    }
    handed.play().catch(() => {});
  });
  remote.addEventListener("disconnect", rest);
}
