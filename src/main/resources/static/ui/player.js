import { whyOf } from "./address.js";
import { lengthOf, rangeOf, serverNow, timeOf } from "./clock.js";
import { byId, setText } from "./dom.js";
import { rememberChannel } from "./last-channel.js";
import { play } from "./playback.js";
import { SeekBar } from "./seek.js";
import { text } from "./text.js";

/** A picture that has not moved for this long is waited for, and the viewer is told so. */
const PATIENCE_MS = 400;
const BACK_MS = 30_000;
/** After a shorter pause the player itself goes on from what it has; a playlist lists 24 s. */
const SHORT_PAUSE_MS = 10_000;
/** Nearer to the present than this is live. */
const LIVE_MS = 1000;
const MINUTE_MS = 60_000;

/** The player: the picture, its controls and what is on. `actions` has step(direction), tuned(number) and programmeAt(channel, time). */
export class Player {
  constructor(actions) {
    this.actions = actions;
    this.stage = byId("stage");
    this.screen = this.stage.querySelector(".screen");
    this.video = byId("video");
    this.channel = null;
    this.subtitles = null;
    this.sound = null;
    this.quality = null;
    this.video.volume = storedVolume();
    byId("volume").value = Math.round(this.video.volume * 100);
    this.seekBar = new SeekBar(byId("seek"), (time) => this.seek(time));
    this.#wireControls();
    this.#wireVideo();
  }

  get isOpen() {
    return this.channel !== null;
  }

  /** Plays a channel: live, or from an instant of the past in milliseconds. */
  async open(channel, from = null) {
    this.#release();
    rememberChannel(channel.number);
    if (channel !== this.channel) {
      this.#onAir(null);
    }
    this.channel = channel;
    this.behind = from === null ? 0 : serverNow() - from;
    this.pausedAt = null;
    this.stage.hidden = false;
    this.#sayNothing();
    this.#waiting(true);
    this.actions.tuned(channel.number);
    this.tick();
    const mine = (this.turn = (this.turn ?? 0) + 1);
    const listener = {
      trouble: (words) => mine === this.turn && this.#trouble(words),
      subtitles: (names) => mine === this.turn && this.#offerSubtitles(names),
      sounds: (names) => mine === this.turn && this.#offerSounds(names),
      qualities: (names) => mine === this.turn && this.#offerQualities(names),
    };
    const playback = await play(this.video, { number: channel.number, from }, listener);
    if (mine !== this.turn) {
      playback.close();
      return;
    }
    this.playback = playback;
    this.playback.chooseSubtitles(this.subtitles);
    this.playback.chooseSound(this.sound);
    this.playback.chooseQuality(this.quality);
    await this.#begin();
  }

  close() {
    this.#release();
    this.channel = null;
    this.stage.hidden = true;
    if (document.fullscreenElement) {
      document.exitFullscreen();
    }
    this.actions.tuned(null);
  }

  toggleFullScreen() {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else if (this.screen.requestFullscreen) {
      this.screen.requestFullscreen();
    } else {
      this.video.webkitEnterFullscreen?.();
    }
  }

  /** The picture in a small window over all others, and back. */
  toggleSmall() {
    if (document.pictureInPictureElement) {
      document.exitPictureInPicture();
    } else {
      this.video.requestPictureInPicture?.().catch(() => {});
    }
  }

  toggleMute() {
    this.video.muted = !this.video.muted;
    byId("sound").hidden = true;
  }

  /** After a pause the picture goes on where it was, however long that is ago. */
  togglePause() {
    if (!this.video.paused) {
      this.pausedAt = serverNow();
      this.video.pause();
      return;
    }
    const paused = this.pausedAt === null ? 0 : serverNow() - this.pausedAt;
    this.pausedAt = null;
    this.behind += paused;
    if (paused < SHORT_PAUSE_MS) {
      this.video.play();
    } else {
      this.seek(this.position);
    }
  }

  /** What is seen, as a time of the channel. */
  get position() {
    return (this.pausedAt ?? serverNow()) - this.behind;
  }

  /** Shows what was on at a time; what is still to come is live. */
  seek(time) {
    this.open(this.channel, time > serverNow() - LIVE_MS ? null : time);
  }

  back() {
    this.seek(this.position - BACK_MS);
  }

  restart() {
    if (this.programme) {
      this.seek(this.programme.start);
    }
  }

  /** Called every second: what is on may have changed. */
  async tick() {
    if (!this.channel) {
      return;
    }
    const channel = this.channel;
    const time = this.position;
    const { now, next } = await this.actions.programmeAt(channel, time);
    if (channel === this.channel) {
      this.#tell(now, next, time);
    }
  }

  #release() {
    this.turn = (this.turn ?? 0) + 1;
    this.playback?.close();
    this.playback = null;
    for (const id of ["sound", "subtitles", "sounds", "quality"]) {
      byId(id).hidden = true;
    }
  }

  /** Subtitles to choose from. What was chosen stays so on every channel that has it. */
  #offerSubtitles(names) {
    this.playback?.chooseSubtitles(offer(byId("subtitles"), text("player.no-subtitles"), names, this.subtitles));
  }

  /** Sizes of the picture to choose from, where there are several; without a choice the player takes what the network allows. */
  #offerQualities(names) {
    this.playback?.chooseQuality(offer(byId("quality"), text("player.automatic"), names, this.quality));
  }

  /** Sounds to choose from, the one that is heard unasked first; likewise. */
  #offerSounds(names) {
    const select = byId("sounds");
    select.hidden = names.length < 2;
    select.replaceChildren(...names.map((name) => new Option(name, name)));
    if (names.includes(this.sound)) {
      select.value = this.sound;
      this.playback?.chooseSound(this.sound);
    }
  }

  /** Starts the picture; where the browser forbids sound before a click, without sound. */
  async #begin() {
    try {
      await this.video.play();
    } catch (refused) {
      if (refused.name !== "NotAllowedError") {
        return;
      }
      this.video.muted = true;
      byId("sound").hidden = false;
      await this.video.play().catch(() => {});
    }
  }

  #tell(now, next, time) {
    setText(byId("stage-number"), this.channel.number);
    setText(byId("stage-name"), this.channel.name);
    const live = serverNow() - time < LIVE_MS;
    this.#onAir(now);
    this.seekBar.show(now, time, serverNow());
    setText(byId("stage-live"), live ? text("player.live") : text("player.ago", lengthOf(serverNow() - time)));
    byId("stage-live").classList.toggle("past", !live);
    byId("live").hidden = live;
    setText(byId("stage-title"), now?.title ?? text("guide.nothing"));
    setText(byId("stage-subtitle"), now?.subtitle ?? "");
    setText(byId("stage-plot"), now?.description ?? "");
    setText(byId("stage-start"), now ? timeOf(now.start) : "");
    setText(byId("stage-finish"), now ? timeOf(now.finish) : "");
    byId("stage-progress").value = now ? (time - now.start) / (now.finish - now.start) : 0;
    this.#tellNext(next);
    this.#tellWhy(now, time);
    document.title = now ? `${now.title} · ${this.channel.name}` : this.channel.name;
  }

  /** What these do is meant for the programme that is shown. */
  #onAir(programme) {
    this.programme = programme;
    ["restart", "stage-about"].forEach((id) => (byId(id).disabled = !programme));
  }

  #tellNext(next) {
    const element = byId("stage-next");
    element.hidden = !next;
    if (next) {
      const title = document.createElement("b");
      title.textContent = next.title;
      element.replaceChildren(`${text("player.next")}  `, title, `  ${[next.subtitle, rangeOf(next.start, next.finish)].filter(Boolean).join("  ·  ")}`);
    }
  }

  /** The link stays the same for a minute, so that nothing changes under the fingers of who follows it. */
  #tellWhy(now, time) {
    const link = byId("stage-why");
    link.hidden = !now;
    if (now) {
      link.href = whyOf(this.channel, Math.max(now.start, Math.floor(time / MINUTE_MS) * MINUTE_MS));
    }
  }

  #trouble(words) {
    this.#waiting(false);
    setText(byId("stage-message-text"), words);
    byId("stage-message").hidden = false;
  }

  #sayNothing() {
    byId("stage-message").hidden = true;
  }

  #waiting(on) {
    clearTimeout(this.waitTimer);
    if (on) {
      this.waitTimer = setTimeout(() => (byId("spinner").hidden = false), PATIENCE_MS);
    } else {
      byId("spinner").hidden = true;
    }
  }

  #wireControls() {
    byId("stop").addEventListener("click", () => this.close());
    byId("pause").addEventListener("click", () => this.togglePause());
    byId("mute").addEventListener("click", () => this.toggleMute());
    byId("sound").addEventListener("click", () => this.toggleMute());
    byId("small-window").hidden = !document.pictureInPictureEnabled;
    byId("small-window").addEventListener("click", () => this.toggleSmall());
    byId("full-screen").addEventListener("click", () => this.toggleFullScreen());
    byId("channel-up").addEventListener("click", () => this.actions.step(1));
    byId("channel-down").addEventListener("click", () => this.actions.step(-1));
    byId("live").addEventListener("click", () => this.open(this.channel));
    byId("back").addEventListener("click", () => this.back());
    byId("restart").addEventListener("click", () => this.restart());
    byId("retry").addEventListener("click", () => this.seek(this.position));
    byId("subtitles").addEventListener("change", (event) => {
      this.subtitles = event.target.value || null;
      this.playback?.chooseSubtitles(this.subtitles);
    });
    byId("sounds").addEventListener("change", (event) => this.playback?.chooseSound((this.sound = event.target.value)));
    byId("quality").addEventListener("change", (event) => {
      this.quality = event.target.value || null;
      this.playback?.chooseQuality(this.quality);
    });
    byId("volume").addEventListener("input", (event) => {
      this.video.volume = event.target.value / 100;
      this.video.muted = false;
    });
    this.screen.addEventListener("dblclick", (event) => event.target === this.video && this.toggleFullScreen());
    this.screen.addEventListener("pointermove", () => this.#wake());
    this.screen.addEventListener("click", (event) => event.target === this.video && this.#wake());
  }

  /** Shows the controls for a moment; there is no hovering on a phone, nor in full screen without moving. */
  #wake() {
    this.screen.classList.add("awake");
    clearTimeout(this.wakeTimer);
    this.wakeTimer = setTimeout(() => this.screen.classList.remove("awake"), 3000);
  }

  #wireVideo() {
    const video = this.video;
    const showPause = () => {
      this.screen.classList.toggle("paused", video.paused);
      byId("pause").setAttribute("aria-label", text(video.paused ? "player.play" : "player.pause"));
    };
    video.addEventListener("playing", () => {
      this.#waiting(false);
      this.#sayNothing();
    });
    video.addEventListener("waiting", () => this.#waiting(true));
    video.addEventListener("play", showPause);
    video.addEventListener("pause", showPause);
    video.addEventListener("volumechange", () => {
      this.screen.classList.toggle("muted-sound", video.muted || video.volume === 0);
      byId("mute").setAttribute("aria-label", text(video.muted ? "player.unmute" : "player.mute"));
      storeVolume(video.volume);
    });
  }
}

/** Lists names in a select behind `none`, and selects what was chosen, if it is there. Answers that, else null. */
function offer(select, none, names, chosen) {
  select.hidden = names.length === 0;
  select.replaceChildren(new Option(none, ""), ...names.map((name) => new Option(name, name)));
  select.value = names.includes(chosen) ? chosen : "";
  return select.value || null;
}

function storedVolume() {
  try {
    const volume = Number(localStorage.getItem("volume") ?? 1);
    return volume >= 0 && volume <= 1 ? volume : 1;
  } catch {
    return 1;
  }
}

function storeVolume(volume) {
  try {
    localStorage.setItem("volume", volume);
  } catch {
    // Storage may be blocked; then the volume is full again next time.
  }
}
