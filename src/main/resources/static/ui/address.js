/** Where the server is as the browser reached it, ending in a slash: a reverse proxy may have put it below a path. */
export const BASE = new URL(isKept(import.meta.url) ? "../../" : "../", import.meta.url).href;

/** Whether this file lies in a folder that is called by what its files say, as in `ui/~0f3a.de/`. */
function isKept(url) {
  return /\/ui\/~[^/]+\/[^/]+$/.test(url);
}

/** Where the page explains which sound and subtitles a channel takes of what it shows at a time. */
export function whyOf(channel, time) {
  return addressOf(`why?${new URLSearchParams({ channel: channel.number, at: new Date(time).toISOString() })}`);
}

/** The whole address of a path of the server, such as `api/now`. */
export function addressOf(path) {
  return new URL(path, BASE).href;
}

/** Whether an address leads to the server on its own machine only. */
export function isOnlyHere(address) {
  return /^(localhost|127\.[0-9.]+|\[::1\])$/.test(new URL(address).hostname);
}
