import { BASE } from "./address.js";
import { learnServerTime, serverNow, timeOf } from "./clock.js";
import { byId, setText } from "./dom.js";
import { Grid, hueOf } from "./grid.js";
import { toggleFavourite } from "./favourites.js";
import { startElsewhere } from "./elsewhere.js";
import { startConnect } from "./guide-dialogs.js";
import { inMilliseconds } from "./guide-data.js";
import { GuideDays } from "./guide-days.js";
import { GuideFilter } from "./guide-filter.js";
import { GuideFind } from "./guide-find.js";
import { lastChannel } from "./last-channel.js";
import { NowList } from "./list.js";
import { listen } from "./live.js";
import { Player } from "./player.js";
import { ProgrammeDialog } from "./programme.js";
import { startRemote } from "./remote.js";
import { read, start } from "./server.js";
import { strip } from "./strip.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

/** Below this width the guide is a list. */
const phone = matchMedia("(max-width: 719px)");
/** What is on is asked again this often even when no event says that it changed. */
const NOW_REFRESH_MS = 30_000;
/** Something always ends somewhere; until the server is asked, what comes next is what is on. */
const NOW_PACE_MS = 15_000;
/** Whoever scrolls the list passes by what need not be asked. */
const PASSING_MS = 200;
const GUIDE_REFRESH_MS = 300_000;
/** Many channels may change at once; they are read again together. */
const SETTLE_MS = 1_000;

/** What the page is for: the whole guide, what is on, or one channel. */
const { view, number: alone } = byId("main").dataset;

const title = document.title;

/** All that there are, and those that are listed: hidden channels are only for those who know their address. */
let known = [];
let channels = [];
const onAir = new Map();
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
      this.about(channel, programme);
    }
  },

  /** Says everything about a programme; of several short ones about the first. */
  about(channel, programme) {
    const [first] = programme.crowd ?? [programme];
    if (first.kind !== "GAP") {
      quietly(about.show(channel, first));
    }
  },

  play(channel, from) {
    player.open(channel, from);
  },

  /** Brings a programme into view and says everything about it. */
  reveal(number, time) {
    const channel = known.find((each) => each.number === number);
    if (!channel) {
      toast(text("guide.no-channel", number));
      return;
    }
    if (channels.includes(channel)) {
      this.bringIntoView(channel, time);
    }
    quietly(about.showAt(channel, time));
  },

  bringIntoView(channel, time) {
    if (byId("find").value !== "" || !filter.of(channels).includes(channel)) {
      filter.clear();
      showFound();
    }
    if (!isList()) {
      grid.reveal(channel.number, time);
    }
  },

  /** What was said of a programme is read. */
  shut() {
    grid.focusProgramme();
  },

  found(number, programme) {
    this.reveal(number, programme.start);
  },

  favour(channel) {
    const is = toggleFavourite(channel.number);
    grid.favoured(channel.number, is);
    toast(text(is ? "guide.favoured" : "guide.favoured.not", channel.name));
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
    const channel = known.find((each) => each.number === number);
    if (channel) {
      player.open(channel);
    } else {
      toast(text("guide.no-channel", number));
    }
  },

  /** To the channel before, or to the one that was watched the last time. */
  last() {
    const number = lastChannel(player.isOpen);
    if (number === null) {
      toast(text("guide.no-last"));
    } else {
      this.tuneNumber(number);
    }
  },

  tuned(number) {
    grid.tune(number);
    list.tune(number);
    if (number === null) {
      document.title = title;
      if (view === "player") {
        location.assign(BASE);
      }
    } else {
      byItself(readNow([number]));
    }
  },

  /** Rows of the list have come into view. */
  seen() {
    clearTimeout(passing);
    passing = setTimeout(() => byItself(readNow(looked().filter((number) => !onAir.has(number)))), PASSING_MS);
  },

  /** What a channel shows at a time: from the list of what is on, else from the loaded guide. */
  async programmeAt(channel, time) {
    const on = onAir.get(channel.number);
    if (on?.now && on.now.start <= time && time < on.now.finish) {
      return on;
    }
    const programmes = grid.around(channel.number, time).filter((programme) => programme.kind !== "GAP");
    return {
      now: programmes.find((programme) => programme.start <= time && time < programme.finish),
      next: programmes.find((programme) => programme.start > time) ?? (on?.next?.start > time ? on.next : undefined),
    };
  },
};

const grid = new Grid(actions);
const list = new NowList(actions);
const player = new Player(actions);
const about = new ProgrammeDialog(actions);
const filter = new GuideFilter(() => showFound());
const find = new GuideFind(actions);

function isList() {
  return phone.matches || view === "now";
}

function takeChannels(all) {
  known = all.map((channel, index) => ({ ...channel, hue: hueOf(index) }));
  channels = known.filter((channel) => !channel.hidden);
  const none = channels.length === 0;
  filter.offer(channels);
  byId("empty").hidden = !none;
  byId("grid").hidden = none;
  document.querySelector(".guide-bar").hidden = none;
  if (none) {
    showEmpty(lastScan);
  } else {
    showFound();
  }
}

/**
 * Says what to do while there are no channels; while a scan runs, that there is nothing to do. Those who cannot look for media read what
 * the page was made with: their account may be without channels where the server has many.
 */
function showEmpty(scan) {
  if (!byId("scan")) {
    return;
  }
  const folders = byId("empty-folders").childElementCount;
  byId("scan").hidden = folders === 0 || scan.running;
  const what = emptyBecause(scan, folders);
  setText(byId("empty-title"), text(`guide.empty.${what}`));
  setText(byId("empty-text"), text(`guide.empty.${what}.text`));
}

function emptyBecause(scan, folders) {
  if (scan.running) {
    return "scanning";
  }
  if (byId("empty-drawn")) {
    return "drawn";
  }
  if (scan.items > 0) {
    return "unmade";
  }
  return folders > 0 ? "nothing" : "folders";
}

function scanChanged(scan) {
  lastScan = scan;
  strip.scan(scan);
  if (channels.length === 0) {
    showEmpty(scan);
  }
}

function showFound() {
  const found = filter.of(channels);
  // A group always has a channel, so these are the favourites.
  const lacks = found.length === 0 && channels.length > 0;
  byId("unfound").hidden = !lacks;
  byId("grid").hidden = lacks || channels.length === 0;
  byId("list").hidden = !isList();
  if (isList()) {
    list.show(found);
    list.update(onAir);
  }
  grid.show(found);
  list.tune(player.channel?.number ?? null);
}

/** What has to be known of what is on: the channel that plays, and the rows of the list that are seen. */
function looked() {
  const rows = isList() ? list.seen : [];
  return player.isOpen ? [...new Set([player.channel.number, ...rows])] : rows;
}

/** Reads what is on on these channels. */
async function readNow(numbers = looked()) {
  if (numbers.length === 0) {
    return;
  }
  const answer = await read(`api/now?channels=${numbers.join(",")}`);
  learnServerTime(answer.now);
  numbers.forEach((number) => onAir.set(number, { now: null, next: null }));
  answer.channels.forEach((each) => onAir.set(each.number, { now: each.now && inMilliseconds(each.now), next: each.next && inMilliseconds(each.next) }));
  list.update(onAir);
  player.tick();
}

/** What has ended makes room for what comes next, until the server is asked. */
function turnNow() {
  const now = serverNow();
  const ended = [...onAir].filter(([, on]) => on.now && on.now.finish <= now);
  ended.forEach(([number, { next }]) => onAir.set(number, next && next.start <= now ? { now: next, next: null, old: true } : { now: null, next, old: true }));
  if (ended.length > 0) {
    list.update(onAir);
  }
}

function quietly(promise) {
  promise.catch((problem) => actions.failed(problem));
}

/** Nobody asked for it, so nobody is told: the frame says when the server is away, and all is read again when it is back. */
function byItself(promise) {
  promise.catch(() => {});
}

function timelineChanged({ version }) {
  const first = timelineVersion === null;
  timelineVersion = version;
  if (first) {
    return;
  }
  clearTimeout(settle);
  settle = setTimeout(readAgain, SETTLE_MS);
}

function readAgain() {
  lastNow = Date.now();
  byItself(readChannelsIfChanged());
  byItself(readNow());
  grid.refresh();
}

async function readChannelsIfChanged() {
  const { channels: now } = await read("api/channels");
  const shown = (all) => all.map(({ number, name, hidden }) => `${number} ${name} ${hidden}`).join("\n");
  if (shown(now) !== shown(known)) {
    takeChannels(now);
  }
}

let begun = false;
/** Whether there was a connection before, or the lack of one. */
let heard = false;

/** The channels, and the time of the server with what is on on one of them, before anything is shown. */
async function begin() {
  const all = (await read("api/channels")).channels;
  await readNow(all.slice(0, 1).map(({ number }) => number));
  takeChannels(all);
  begun = true;
  showAsked();
}

/** What was missed while the server was away, or while nobody saw the page, is read as soon as it is there again. */
function connection(connected) {
  if (connected && heard) {
    begun ? readAgain() : byItself(begin());
  }
  heard = true;
}

let passing = 0;
let lastNow = 0;
let timelineVersion = null;

function everySecond() {
  setText(byId("wall-clock"), timeOf(serverNow()));
  grid.tick();
  list.tick();
  player.tick();
  turnNow();
  const sinceNow = Date.now() - lastNow;
  if (!document.hidden && (sinceNow > NOW_REFRESH_MS || (sinceNow > NOW_PACE_MS && looked().some((number) => onAir.get(number)?.old)))) {
    lastNow = Date.now();
    byItself(readNow());
  }
}

/** The address may name a channel, which then plays, or a programme of it: `?channel=5`, `?channel=5&at=2026-11-28T20:15:00Z`. */
function showAsked() {
  const asked = new URLSearchParams(location.search);
  const number = alone ?? asked.get("channel");
  const time = Date.parse(asked.get("at"));
  if (number && !Number.isNaN(time)) {
    actions.reveal(number, time);
  } else if (number) {
    actions.tuneNumber(number);
  }
}

function wirePage() {
  startConnect();
  startRemote(player, actions);
  startElsewhere(player);
  new GuideDays(grid);
  byId("stage-about").addEventListener("click", () => actions.about(player.channel, player.programme));
  byId("unfound-all").addEventListener("click", () => {
    filter.clear();
    find.close();
    showFound();
  });
  byId("now").addEventListener("click", () => grid.toNow());
  byId("earlier").addEventListener("click", () => grid.page(-1));
  byId("later").addEventListener("click", () => grid.page(1));
  byId("zoom-in").addEventListener("click", () => grid.zoom(grid.scale.closer()));
  byId("zoom-out").addEventListener("click", () => grid.zoom(grid.scale.wider()));
  byId("find").addEventListener("input", showFound);
  byId("find").addEventListener("keydown", (event) => event.key === "Enter" && channels.length > 0 && byId("grid").querySelector(".channel")?.focus());
  byId("scan")?.addEventListener("click", () => quietly(start("api/scan")));
  phone.addEventListener("change", showFound);
}

wirePage();
quietly(begin());
// Those who only watch have no strip, and hear of nothing that it shows.
listen({ ...(byId("strip") ? { ...strip, scan: scanChanged } : {}), timeline: timelineChanged }, connection);
setInterval(everySecond, 1000);
setInterval(() => document.hidden || grid.refresh(), GUIDE_REFRESH_MS);
everySecond();
