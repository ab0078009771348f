import { addressOf } from "./address.js";
import { isTold, wordsOf } from "./server.js";
import { LOCALE, text } from "./text.js";

const HLS = addressOf("vendor/hls-1.7.4.min.js");
const MPEGTS = addressOf("vendor/mpegts-1.8.2.min.js");

/** How often a broken connection is tried again before the viewer is told; the pauses add up to about 15 s. */
const RETRIES = 5;

/** What is taken for the speed of the network before anything was measured. */
const LIKELY_BITS_PER_SECOND = 20_000_000;

/** Addresses of the channel: `from` is where in the past to begin, in milliseconds, or null for live. */
function addressesOf(number, from) {
  const channel = addressOf(`iptv/channel/${encodeURIComponent(number)}`);
  const query = from === null ? "" : `?utc=${Math.floor(from / 1000)}`;
  return { choice: `${channel}/master.m3u8${query}`, address: `${channel}.m3u8${query}` };
}

/**
 * Plays a channel in a video element. Prefers hls.js, then the browser's own HLS; where hls.js cannot go on, and live, the endless
 * transport stream through mpegts.js. `listener.trouble(text)` is called once, when nothing helped; `listener.subtitles(names)`,
 * `listener.sounds(names)` and `listener.qualities(names)` say what there is to choose from; the first sound is heard unasked. What is
 * answered has close(), chooseSubtitles(name), with null for none, chooseSound(name), and chooseQuality(name), with null for whatever the
 * network allows.
 */
export async function play(video, { number, from }, listener) {
  const { choice, address } = addressesOf(number, from);
  const Hls = (await import(HLS).catch(() => null))?.default;
  if (Hls?.isSupported()) {
    return new HlsPlayback(Hls, video, { number, from, choice, address }, listener);
  }
  if (video.canPlayType("application/vnd.apple.mpegurl")) {
    return new NativePlayback(video, { choice, address }, listener);
  }
  listener.trouble(text(Hls ? "player.unable" : "server.away"));
  return { close() {}, chooseSubtitles() {}, chooseSound() {}, chooseQuality() {} };
}

class HlsPlayback {
  constructor(Hls, video, source, listener) {
    Object.assign(this, { Hls, video, source, listener });
    this.retries = 0;
    this.qualities = [];
    this.hls = new Hls({
      enableWorker: false,
      backBufferLength: 30,
      maxBufferLength: 24,
      abrEwmaDefaultEstimate: LIKELY_BITS_PER_SECOND,
      testBandwidth: false,
      manifestLoadPolicy: retrying(Hls),
      playlistLoadPolicy: retrying(Hls),
    });
    this.hls.on(Hls.Events.ERROR, (_, error) => error.fatal && this.#fatal(error));
    this.hls.on(Hls.Events.FRAG_BUFFERED, () => (this.retries = 0));
    this.hls.on(Hls.Events.MANIFEST_PARSED, (_, { subtitleTracks, audioTracks, levels, firstLevel }) => {
      // The main format is listed first and prepared already, and most viewers are at home: none begins with another to find out.
      this.hls.startLevel = firstLevel;
      listener.subtitles(namesOf(subtitleTracks));
      listener.sounds(namesOf(audioTracks));
      this.qualities = levels.length > 1 ? levels.map((level) => qualityOf(level, levels)) : [];
      listener.qualities(this.qualities.toReversed());
    });
    this.hls.loadSource(source.choice);
    this.hls.attachMedia(video);
  }

  chooseSound(name) {
    if (name !== null) {
      this.hls?.setAudioOption({ name });
    }
  }

  chooseSubtitles(name) {
    if (this.hls === null) {
      return;
    }
    this.hls.setSubtitleOption(name === null ? undefined : { name });
    if (name === null) {
      this.hls.subtitleTrack = -1;
    }
  }

  /** What is buffered is played; what comes after it is as chosen. */
  chooseQuality(name) {
    const level = this.qualities.indexOf(name);
    if (this.hls !== null && this.qualities.length > 0 && level !== this.hls.manualLevel) {
      this.hls.loadLevel = level;
    }
  }

  close() {
    this.closed = true;
    this.#end();
    this.instead?.close();
  }

  /** hls.js cannot be asked for anything once it is destroyed. */
  #end() {
    clearTimeout(this.timer);
    this.hls?.destroy();
    this.hls = null;
  }

  async #fatal(error) {
    const status = error.response?.code ?? 0;
    if (status >= 400 && status < 500) {
      this.#giveUp(await whyNot(this.source.address));
    } else if (this.retries++ < RETRIES) {
      this.timer = setTimeout(() => this.#again(error), 1000 * this.retries);
    } else if (this.source.from === null && error.type === this.Hls.ErrorTypes.MEDIA_ERROR) {
      await this.#playStream();
    } else {
      this.#giveUp(await whyNot(this.source.address));
    }
  }

  #again(error) {
    if (this.hls === null) {
      return;
    }
    if (error.type === this.Hls.ErrorTypes.MEDIA_ERROR) {
      this.hls.recoverMediaError();
    } else if (this.hls.levels.length === 0) {
      this.hls.loadSource(this.source.choice);
    } else {
      this.hls.startLoad();
    }
  }

  async #playStream() {
    this.#end();
    const loaded = await classicScript(MPEGTS);
    if (this.closed) {
      return;
    }
    if (!loaded) {
      this.#giveUp(text("server.away"));
      return;
    }
    this.listener.subtitles([]);
    this.listener.sounds([]);
    this.listener.qualities([]);
    this.instead = new StreamPlayback(globalThis.mpegts, this.video, this.source.number, this.listener);
  }

  #giveUp(words) {
    if (this.closed) {
      return;
    }
    this.#end();
    this.listener.trouble(words);
  }
}

class NativePlayback {
  constructor(video, { choice, address }, listener) {
    this.video = video;
    this.onError = async () => listener.trouble(await whyNot(address));
    this.onTracks = () => listener.subtitles(this.#tracks().map((track) => track.label));
    this.onSounds = () => listener.sounds(this.#sounds().map((track) => track.label));
    video.addEventListener("error", this.onError);
    video.textTracks.addEventListener("addtrack", this.onTracks);
    video.audioTracks?.addEventListener("addtrack", this.onSounds);
    video.src = choice;
  }

  chooseSound(name) {
    if (this.#sounds().some((track) => track.label === name)) {
      this.#sounds().forEach((track) => (track.enabled = track.label === name));
    }
  }

  #sounds() {
    return [...(this.video.audioTracks ?? [])].filter((track) => track.label);
  }

  chooseSubtitles(name) {
    this.#tracks().forEach((track) => (track.mode = track.label === name ? "showing" : "disabled"));
  }

  /** The browser's own player chooses by itself. */
  chooseQuality() {}

  #tracks() {
    return [...this.video.textTracks].filter((track) => track.kind === "subtitles" && track.label);
  }

  close() {
    this.video.removeEventListener("error", this.onError);
    this.video.textTracks.removeEventListener("addtrack", this.onTracks);
    this.video.audioTracks?.removeEventListener("addtrack", this.onSounds);
    this.video.removeAttribute("src");
    this.video.load();
  }
}

class StreamPlayback {
  constructor(mpegts, video, number, listener) {
    const url = addressOf(`iptv/channel/${encodeURIComponent(number)}.ts`);
    this.player = mpegts.createPlayer({ type: "mpegts", isLive: true, url }, { enableWorker: false, liveBufferLatencyChasing: true });
    this.player.on(mpegts.Events.ERROR, async () => {
      this.close();
      listener.trouble(await whyNot(addressesOf(number, null).address));
    });
    this.player.attachMediaElement(video);
    this.player.load();
    this.player.play();
  }

  close() {
    this.player?.destroy();
    this.player = null;
  }
}

/** Such as `480p`, with its bit rate where several have as many lines. */
function qualityOf(level, levels) {
  const several = levels.filter((other) => other.height === level.height).length > 1;
  return several ? `${level.height}p, ${(level.bitrate / 1e6).toLocaleString(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} Mbit/s` : `${level.height}p`;
}

/** Of all qualities; each has the same sounds. */
function namesOf(tracks = []) {
  return [...new Set(tracks.map((track) => track.name))];
}

function retrying(Hls) {
  const policy = structuredClone(Hls.DefaultConfig.playlistLoadPolicy);
  policy.default.errorRetry = { maxNumRetry: 2, retryDelayMs: 500, maxRetryDelayMs: 2000 };
  return policy;
}

/** Why an address does not play, in the server's own words where it has some. */
async function whyNot(address) {
  try {
    const response = await fetch(address);
    if (response.ok) {
      return text("player.no-picture");
    }
    const problem = await response.json().catch(() => ({}));
    const words = wordsOf(problem, isTold(response));
    return words ? `${words[0].toUpperCase()}${words.slice(1)}.` : text("server.status", String(response.status));
  } catch {
    return text("server.away");
  }
}

/** Answers whether it is there now. */
export function classicScript(path) {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = path;
    script.addEventListener("load", () => resolve(true));
    script.addEventListener("error", () => resolve(false));
    document.head.append(script);
  });
}
