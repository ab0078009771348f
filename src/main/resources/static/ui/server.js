import { addressOf } from "./address.js";
import { text } from "./text.js";

/** A request that the server refused, with the words it gave. */
export class ServerProblem extends Error {
  constructor(message, status, body = {}) {
    super(message);
    this.status = status;
    this.code = body.code ?? "";
    this.body = body;
  }
}

/** Reads JSON from a path of this server, such as `api/now`. */
export async function read(path) {
  return (await send("GET", path)).body;
}

/** Starts something. */
export async function start(path) {
  return (await send("POST", path)).body;
}

/**
 * Sends a request to a path of this server. A body is sent as JSON; forms and files as they are. Answers the body, if it is JSON, the
 * status and the ETag. The header makes the request one that no other site can send.
 */
export async function send(method, path, body, headers = {}) {
  const response = await fetch(addressOf(path), { method, headers: { ...headersOf(method, body), ...headers }, body: bodyOf(body) }).catch(() => {
    throw new ServerProblem(text("server.away"), 0);
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new ServerProblem(answer.detail ?? text("server.status", String(response.status)), response.status, answer);
  }
  return { body: answer, status: response.status, etag: response.headers.get("etag") };
}

function headersOf(method, body) {
  const headers = { accept: "application/json" };
  if (method !== "GET") {
    headers["x-exstreamtv"] = "page";
    const token = cookie("XSRF-TOKEN");
    if (token) {
      headers["x-xsrf-token"] = token;
    }
  }
  if (isPlain(body)) {
    headers["content-type"] = method === "PATCH" ? "application/merge-patch+json" : "application/json";
  }
  return headers;
}

function bodyOf(body) {
  return isPlain(body) ? JSON.stringify(body) : body;
}

function isPlain(body) {
  return body !== undefined && !(body instanceof Blob) && !(body instanceof FormData) && !(body instanceof URLSearchParams) && typeof body !== "string";
}

/** The value of a cookie that scripts may read; empty when there is none. */
export function cookie(name) {
  const found = document.cookie.split("; ").find((each) => each.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
}
