import { follow } from "./follow.js";

/** No part of a page is refreshed more often. */
const PACE_MS = 1_000;

const handlers = new Map();
const connectionHandlers = new Set();
const latest = new Map();
let stop = null;
let begun = false;
let connected = false;

/**
 * Listens to the one stream of events of the page: `handlers` by topic, such as `{ scan(state) {} }`, and to whether it is connected.
 * What was heard before is told at once. Those who only watch hear of the timeline alone.
 */
export function listen(byTopic, onConnection = () => {}) {
  for (const [topic, handle] of Object.entries(byTopic)) {
    subscribe(topic, handle);
  }
  connectionHandlers.add(onConnection);
  if (connected) {
    onConnection(true);
  }
  if (!begun) {
    begun = true;
    whenAllAreIn(connect);
  }
}

/** The server tells the latest states once, so those who listen must be there before: modules of a page run before this event. */
function whenAllAreIn(action) {
  const once = () => stop === null && action();
  if (document.readyState === "complete") {
    once();
  } else {
    document.addEventListener("DOMContentLoaded", once, { once: true });
    addEventListener("load", once, { once: true });
  }
}

function subscribe(topic, handle) {
  if (!handlers.has(topic)) {
    handlers.set(topic, new Set());
    if (stop !== null) {
      stop();
      connect();
    }
  }
  handlers.get(topic).add(handle);
  if (latest.has(topic)) {
    handle(latest.get(topic));
  }
}

function connect() {
  stop = follow("api/events", (source) => handlers.forEach((_, topic) => attach(source, topic)), tellConnection);
}

function attach(source, topic) {
  source.addEventListener(topic, (event) => {
    const state = JSON.parse(event.data);
    latest.set(topic, state);
    handlers.get(topic).forEach((handle) => handle(state));
  });
}

function tellConnection(now) {
  connected = now;
  connectionHandlers.forEach((handle) => handle(now));
}

/**
 * Elements say which topics refresh them: `data-live="scan fills"`. They get the event `live`, which htmx takes with
 * `hx-trigger="live"`; at most once a second, and not while nobody sees the page.
 */
export function startLive() {
  const topics = new Set([...document.querySelectorAll("[data-live]")].flatMap(topicsOf));
  const byTopic = Object.fromEntries([...topics].map((topic) => [topic, paced(() => refresh(topic))]));
  if (topics.size > 0) {
    listen(byTopic);
  }
}

function refresh(topic) {
  document.querySelectorAll("[data-live]").forEach((element) => {
    if (topicsOf(element).includes(topic)) {
      element.dispatchEvent(new CustomEvent("live", { detail: latest.get(topic) }));
    }
  });
}

function topicsOf(element) {
  return element.dataset.live.split(" ").filter(Boolean);
}

/** Calls `action` at once, then at most once in a pace; what is wanted in between or unseen is done afterwards, once. */
function paced(action) {
  let timer = 0;
  let wanted = false;
  const run = () => {
    timer = 0;
    if (wanted && !document.hidden) {
      wanted = false;
      timer = setTimeout(run, PACE_MS);
      action();
    }
  };
  document.addEventListener("visibilitychange", () => timer === 0 && run());
  let first = true;
  return () => {
    // The state at the beginning is what the page was made of.
    if (first) {
      first = false;
      return;
    }
    wanted = true;
    if (timer === 0) {
      run();
    }
  };
}
