import { byId, setText } from "./dom.js";
import { toldTitle } from "./guide-data.js";
import { play } from "./playback.js";
import { read } from "./server.js";
import { text } from "./text.js";
import { toastProblem } from "./toast.js";

const KEY = "multi";
const NOW_REFRESH_MS = 30_000;

/** One of the places: its picture, its channel and whether it is heard. */
class Tile {
  constructor(element, changed) {
    this.element = element;
    this.place = Number(element.dataset.place);
    this.video = element.querySelector("video");
    this.select = element.querySelector(".tile-channel");
    this.sound = element.querySelector(".tile-sound");
    this.message = element.querySelector(".tile-message");
    this.title = element.querySelector(".tile-title");
    this.turn = 0;
    this.select.addEventListener("change", () => {
      this.tune(this.select.value);
      changed();
    });
  }

  get isShown() {
    return this.element.offsetParent !== null || this.element.getClientRects().length > 0;
  }

  offer(channels) {
    this.select.replaceChildren(new Option(text("multi.nothing"), ""), ...channels.map((channel) => new Option(`${channel.number} ${channel.name}`, channel.number)));
    setText(this.message, text("multi.choose"));
  }

  /** Plays a channel; nothing when the number is empty. */
  async tune(number) {
    const mine = ++this.turn;
    this.playback?.close();
    this.playback = null;
    this.number = number;
    this.select.value = number;
    setText(this.title, "");
    setText(this.message, number === "" ? text("multi.choose") : "");
    if (number === "") {
      this.video.removeAttribute("src");
      return;
    }
    const listener = { trouble: (words) => mine === this.turn && setText(this.message, words), subtitles() {}, sounds() {}, qualities: (names) => mine === this.turn && this.playback?.chooseQuality(names.at(-1) ?? null) };
    const playback = await play(this.video, { number, from: null }, listener);
    if (mine !== this.turn) {
      playback.close();
      return;
    }
    this.playback = playback;
    await this.video.play().catch(() => this.#playSilently());
  }

  /** Browsers play without a click only what is not heard. */
  async #playSilently() {
    this.video.muted = true;
    await this.video.play().catch(() => {});
  }

  hear(is) {
    this.video.muted = !is;
    this.sound.setAttribute("aria-pressed", is);
    this.element.classList.toggle("heard", is);
  }
}

const tiles = [...document.querySelectorAll(".tile")].map((element) => new Tile(element, remember));
let heard = 1;

/** Sound comes from one place only. */
function hear(place) {
  heard = place;
  tiles.forEach((tile) => tile.hear(tile.place === place));
  remember();
}

function lay(layout) {
  byId("multi").dataset.layout = layout;
  document.querySelector(`[name=layout][value=${layout}]`).checked = true;
  // What is not seen costs nothing.
  tiles.forEach((tile) => {
    if (!tile.isShown && tile.playback) {
      tile.tune("");
    }
  });
  if (!tiles[heard - 1].isShown) {
    hear(1);
  }
  remember();
}

function remember() {
  const state = { channels: tiles.map((tile) => tile.number ?? ""), layout: byId("multi").dataset.layout, heard };
  history.replaceState(null, "", `?${new URLSearchParams({ channels: state.channels.join(","), layout: state.layout })}`);
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // Storage may be blocked; the address says it, too.
  }
}

/** What the address asks for, else what was seen the last time, else the first channels. */
function wanted(channels) {
  const asked = new URLSearchParams(location.search);
  const numbers = channels.map((channel) => channel.number);
  const known = (list) => tiles.map((_, at) => (numbers.includes(list[at]) ? list[at] : ""));
  if (asked.has("channels")) {
    return { channels: known(asked.get("channels").split(",")), layout: asked.get("layout") ?? "four", heard: 1 };
  }
  const before = stored();
  return before ? { ...before, channels: known(before.channels) } : { channels: known(numbers), layout: "four", heard: 1 };
}

function stored() {
  try {
    const state = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(state?.channels) ? state : null;
  } catch {
    return null;
  }
}

async function readNow() {
  const numbers = tiles.map((tile) => tile.number).filter(Boolean);
  if (numbers.length === 0 || document.hidden) {
    return;
  }
  const { channels } = await read(`api/now?${new URLSearchParams({ channels: numbers })}`);
  tiles.forEach((tile) => {
    const now = channels.find((each) => each.number === tile.number)?.now;
    setText(tile.title, now ? toldTitle(now) : "");
  });
}

function fullScreen() {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else {
    byId("multi").requestFullscreen?.();
  }
}

function key(event) {
  if (event.target.closest("select, dialog[open]") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (/^[1-4]$/.test(event.key) && tiles[event.key - 1].isShown) {
    hear(Number(event.key));
  } else if (event.key === "m") {
    const { video } = tiles[heard - 1];
    video.muted = !video.muted;
  } else if (event.key === "f") {
    fullScreen();
  }
}

async function begin() {
  const channels = (await read("api/channels")).channels.filter((channel) => !channel.hidden);
  byId("multi").hidden = channels.length === 0;
  byId("multi-empty").hidden = channels.length > 0;
  if (channels.length === 0) {
    return;
  }
  tiles.forEach((tile) => tile.offer(channels));
  const state = wanted(channels);
  byId("multi").dataset.layout = ["two", "four", "large"].includes(state.layout) ? state.layout : "four";
  tiles.forEach((tile, at) => tile.isShown && tile.tune(state.channels[at]));
  hear(tiles.some((tile) => tile.place === state.heard) ? state.heard : 1);
  lay(byId("multi").dataset.layout);
  await readNow();
}

byId("multi").addEventListener("click", (event) => {
  const tile = tiles.find((each) => each.sound.contains(event.target) || each.video === event.target);
  if (tile) {
    hear(tile.place);
  }
});
document.querySelectorAll("[name=layout]").forEach((choice) => choice.addEventListener("change", () => lay(choice.value)));
document.addEventListener("keydown", key);
byId("multi").addEventListener("change", () => readNow().catch(toastProblem));
byId("multi-full").addEventListener("click", fullScreen);
// Whoever is away hears of it from the pictures.
setInterval(() => readNow().catch(() => {}), NOW_REFRESH_MS);
document.addEventListener("visibilitychange", () => readNow().catch(() => {}));
begin().catch(toastProblem);
