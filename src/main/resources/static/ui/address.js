/** Where the server is as the browser reached it, ending in a slash: a reverse proxy may have put it below a path. */
export const BASE = new URL("../", import.meta.url).href;

/** Where the page explains which sound and subtitles a channel takes of what it shows at a time. */
export function whyOf(channel, time) {
  return addressOf(`why?${new URLSearchParams({ channel: channel.number, at: new Date(time).toISOString() })}`);
}

/** The whole address of a path of the server, such as `api/now`. */
export function addressOf(path) {
  return new URL(path, BASE).href;
}
