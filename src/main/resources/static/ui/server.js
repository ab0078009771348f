import { addressOf } from "./address.js";

/** A request that the server refused, with the words it gave. */
export class ServerProblem extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/** Reads JSON from a path of this server, such as `api/now`. */
export async function read(path) {
  return answer(await fetch(addressOf(path), { headers: { accept: "application/json" } }));
}

/** Starts something. The header makes the request one that no other site can send. */
export async function start(path) {
  return answer(await fetch(addressOf(path), { method: "POST", headers: { accept: "application/json", "x-exstreamtv": "page" } }));
}

async function answer(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new ServerProblem(body.detail ?? `the server answered ${response.status}`, response.status);
  }
  return body;
}

/** How long after a refusal the events are asked for again; browsers wait as long after a break. */
const RETRY_MS = 3_000;

/** Listens to the one stream of events. After a break the browser comes back by itself; after a refusal, as by a proxy while the server starts, we do. */
export function listen(handlers, onConnection) {
  const source = new EventSource(addressOf("api/events"));
  for (const [name, handle] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  }
  source.addEventListener("open", () => onConnection(true));
  source.addEventListener("error", () => {
    onConnection(false);
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => listen(handlers, onConnection), RETRY_MS);
    }
  });
}
