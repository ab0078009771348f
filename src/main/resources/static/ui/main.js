import { learnServerTime, serverNow, timeOf } from "./clock.js";
import { byId, setText } from "./dom.js";
import { Grid, hueOf } from "./grid.js";
import { showDetails, startConnect } from "./guide-dialogs.js";
import { inMilliseconds } from "./guide-data.js";
import { NowList } from "./list.js";
import { listen } from "./live.js";
import { Player } from "./player.js";
import { startRemote } from "./remote.js";
import { read, start } from "./server.js";
import { strip } from "./strip.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

/** Below this width the guide is a list. */
const phone = matchMedia("(max-width: 719px)");
/** What is on is asked again this often even when no event says that it changed. */
const NOW_REFRESH_MS = 30_000;
const GUIDE_REFRESH_MS = 300_000;
/** Many channels may change at once; they are read again together. */
const SETTLE_MS = 1_000;

let channels = [];
let onAir = new Map();
let settle = 0;
let lastScan = { running: false };

const actions = {
  choose(channel, programme) {
    const now = serverNow();
    if (!programme || (programme.start <= now && now < programme.finish)) {
      player.open(channel);
    } else if (programme.kind === "GAP") {
      toast(text("guide.gap"));
    } else if (programme.finish <= now) {
      player.open(channel, programme.start);
    } else {
      showDetails(channel, programme, () => player.open(channel));
    }
  },

  failed(problem) {
    toastProblem(problem);
  },

  step(direction) {
    const at = channels.findIndex((channel) => channel.number === player.channel?.number);
    if (channels.length > 0) {
      player.open(channels[(at + direction + channels.length) % channels.length]);
    }
  },

  tuneNumber(number) {
    const channel = channels.find((each) => each.number === number);
    if (channel) {
      player.open(channel);
    } else {
      toast(text("guide.no-channel", number));
    }
  },

  tuned(number) {
    grid.tune(number);
    list.tune(number);
    if (number === null) {
      document.title = "EXStreamTV";
    }
  },

  /** What a channel shows at a time: from the list of what is on, else from the loaded guide. */
  async programmeAt(channel, time) {
    const on = onAir.get(channel.number);
    if (on?.now && on.now.start <= time && time < on.now.finish) {
      return on;
    }
    const programmes = grid.data?.row(channel.number)?.programmes.filter((programme) => programme.kind !== "GAP") ?? [];
    return {
      now: programmes.find((programme) => programme.start <= time && time < programme.finish),
      next: programmes.find((programme) => programme.start > time),
    };
  },
};

const grid = new Grid(actions);
const list = new NowList(actions);
const player = new Player(actions);

/** Hidden channels are only for those who know their address. */
function listed(answer) {
  return answer.channels.filter((channel) => !channel.hidden);
}

async function readChannels() {
  const answer = await read("api/channels");
  channels = listed(answer).map((channel, index) => ({ ...channel, hue: hueOf(index) }));
  const none = channels.length === 0;
  byId("empty").hidden = !none;
  byId("grid").hidden = none;
  document.querySelector(".guide-bar").hidden = none;
  if (none) {
    showEmpty(lastScan);
  } else {
    showFound();
  }
}

/** Says what to do while there are no channels; while a scan runs, that there is nothing to do. */
function showEmpty(scan) {
  const folders = byId("empty-folders").childElementCount;
  byId("scan").hidden = folders === 0 || scan.running;
  if (scan.running) {
    setText(byId("empty-title"), text("guide.empty.scanning"));
    setText(byId("empty-text"), text("guide.empty.scanning.text"));
    return;
  }
  setText(byId("empty-title"), text(folders > 0 ? "guide.empty.nothing" : "guide.empty.folders"));
  setText(byId("empty-text"), text(folders > 0 ? "guide.empty.nothing.text" : "guide.empty.folders.text"));
}

function scanChanged(scan) {
  lastScan = scan;
  strip.scan(scan);
  if (channels.length === 0) {
    showEmpty(scan);
  }
}

function showFound() {
  const words = byId("find").value.trim().toLowerCase();
  const found = channels.filter((channel) => channel.number.startsWith(words) || channel.name.toLowerCase().includes(words));
  byId("list").hidden = !phone.matches;
  if (phone.matches) {
    list.show(found);
    list.update(onAir);
  }
  grid.show(found);
  list.tune(player.channel?.number ?? null);
}

async function readNow() {
  const answer = await read("api/now");
  learnServerTime(answer.now);
  onAir = new Map(answer.channels.map((each) => [each.number, { now: each.now && inMilliseconds(each.now), next: each.next && inMilliseconds(each.next) }]));
  list.update(onAir);
  player.tick();
}

/** Reads what is on again as soon as a programme ends somewhere. */
function nowIsOld() {
  const now = serverNow();
  return [...onAir.values()].some((on) => on.now && on.now.finish <= now);
}

function quietly(promise) {
  promise.catch((problem) => actions.failed(problem));
}

function timelineChanged({ version }) {
  const first = timelineVersion === null;
  timelineVersion = version;
  if (first) {
    return;
  }
  clearTimeout(settle);
  settle = setTimeout(() => {
    quietly(readChannelsIfChanged());
    quietly(readNow());
    grid.refresh();
  }, SETTLE_MS);
}

async function readChannelsIfChanged() {
  const answer = await read("api/channels");
  const before = channels.map((channel) => `${channel.number} ${channel.name}`).join("\n");
  if (listed(answer).map((channel) => `${channel.number} ${channel.name}`).join("\n") !== before) {
    await readChannels();
  }
}

let lastNow = 0;
let timelineVersion = null;

function everySecond() {
  setText(byId("wall-clock"), timeOf(serverNow()));
  grid.tick();
  list.tick();
  player.tick();
  const sinceNow = Date.now() - lastNow;
  if (sinceNow > NOW_REFRESH_MS || (sinceNow > SETTLE_MS * 2 && nowIsOld())) {
    lastNow = Date.now();
    quietly(readNow());
  }
}

/** The address may name a channel: `?channel=5`. */
function tuneAsked() {
  const number = new URLSearchParams(location.search).get("channel");
  if (number) {
    actions.tuneNumber(number);
  }
}

function wirePage() {
  startConnect();
  startRemote(player, actions);
  byId("now").addEventListener("click", () => grid.toNow());
  byId("earlier").addEventListener("click", () => grid.page(-1));
  byId("later").addEventListener("click", () => grid.page(1));
  byId("zoom-in").addEventListener("click", () => grid.zoom(grid.scale.closer()));
  byId("zoom-out").addEventListener("click", () => grid.zoom(grid.scale.wider()));
  byId("find").addEventListener("input", showFound);
  byId("find").addEventListener("keydown", (event) => event.key === "Enter" && channels.length > 0 && byId("grid").querySelector(".channel")?.focus());
  byId("scan").addEventListener("click", () => quietly(start("api/scan")));
  phone.addEventListener("change", showFound);
}

wirePage();
quietly(readNow().then(readChannels).then(tuneAsked));
lastNow = Date.now();
listen({ ...strip, scan: scanChanged, timeline: timelineChanged });
setInterval(everySecond, 1000);
setInterval(() => grid.refresh(), GUIDE_REFRESH_MS);
everySecond();
