import { addressOf } from "./address.js";

/** How long after a refusal the events are asked for again; browsers wait as long after a break. */
const RETRY_MS = 3_000;
/** A browser has six connections for all pages of a site. One that nobody has seen for this long gives its own back. */
const UNSEEN_MS = 10_000;

/**
 * Follows the events of a path for as long as somebody sees the page: `wire(source)` listens to each connection, and `told(connected)`
 * hears how it is. After a break the browser comes back by itself; after a refusal, as by a proxy while the server starts, we do. Answers
 * what ends it.
 */
export function follow(path, wire, told) {
  let source = null;
  let timer = 0;

  const connect = () => {
    const mine = new EventSource(addressOf(path));
    source = mine;
    wire(mine);
    mine.addEventListener("open", () => mine === source && told(true));
    mine.addEventListener("error", () => mine === source && failed());
    // Newer pages took the place of this one. Whoever turns to it gets one again.
    mine.addEventListener("leave", letGo);
  };
  const failed = () => {
    told(false);
    if (source.readyState === EventSource.CLOSED && !document.hidden) {
      timer = setTimeout(connect, RETRY_MS);
    }
  };
  const letGo = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const seen = () => {
    clearTimeout(timer);
    if (document.hidden) {
      timer = setTimeout(letGo, UNSEEN_MS);
    } else if (source === null || source.readyState === EventSource.CLOSED) {
      connect();
    }
  };

  document.addEventListener("visibilitychange", seen);
  addEventListener("focus", seen);
  connect();
  return () => {
    document.removeEventListener("visibilitychange", seen);
    removeEventListener("focus", seen);
    letGo();
  };
}
