import { addressOf } from "./address.js";
import { LOCALE, text } from "./text.js";

/** A request that the server refused, with the words it gave. */
class ServerProblem extends Error {
  constructor(message, status, body = {}, isTold = false) {
    super(message);
    this.status = status;
    this.code = body.code ?? "";
    this.body = body;
    this.isTold = isTold;
  }
}

/** Reads JSON from a path of this server, such as `api/now`. */
export async function read(path) {
  return (await send("GET", path)).body;
}

/** No list answers more at once; those that answer fewer say so by what they answer. */
const PART = 500;

/** All of a list that comes in parts: `member` of its answers has them, and `total` says how many there are. */
export async function allOf(path, member) {
  const all = [];
  for (let more = true; more; ) {
    const { total, [member]: part } = await read(`${path}${path.includes("?") ? "&" : "?"}offset=${all.length}&limit=${PART}`);
    all.push(...part);
    more = part.length > 0 && all.length < total;
  }
  return all;
}

/** Starts something. */
export async function start(path) {
  return (await send("POST", path)).body;
}

/**
 * Sends a request to a path of this server. A body is sent as JSON; forms and files as they are. Answers the body, if it is JSON or YAML, the
 * status and the ETag. The header makes the request one that no other site can send.
 */
export async function send(method, path, body, headers = {}) {
  const response = await fetch(addressOf(path), { method, headers: { ...headersOf(method, body), ...headers }, body: bodyOf(body) }).catch(() => {
    throw new ServerProblem(text("server.away"), 0);
  });
  const answer = await answerOf(response);
  if (!response.ok) {
    throw new ServerProblem(saidOf(response, answer), response.status, answer, isTold(response));
  }
  return { body: answer, status: response.status, etag: response.headers.get("etag") };
}

/** YAML is for people, so it stays a text. */
function answerOf(response) {
  return response.headers.get("content-type")?.startsWith("application/yaml") ? response.text() : response.json().catch(() => ({}));
}

/** What was to be changed is not what somebody has seen (RFC 9110, section 15.5.13). */
const CHANGED = 412;

function saidOf(response, answer) {
  if (response.status === CHANGED) {
    return text("form.elsewhere");
  }
  return wordsOf(answer, isTold(response)) ?? text("server.status", String(response.status));
}

/** Whether an answer speaks the language of the page. */
export function isTold({ headers }) {
  return headers.get("content-language") === document.documentElement.lang;
}

/** What a problem says, if it says anything. What others say is English; who reads another language is told first what it is about. */
export function wordsOf({ code, detail }, told) {
  if (detail && told) {
    return detail;
  }
  const key = `problem.${code}`;
  const title = text(key);
  if (title === key) {
    return detail;
  }
  if (!detail) {
    return title;
  }
  return LOCALE.startsWith("en") ? detail : text("problem.said", title, detail);
}

/** An answer without what is not there, which the server writes as null. */
export function present(value) {
  if (Array.isArray(value)) {
    return value.map(present);
  }
  return value && typeof value === "object" ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null).map(([name, each]) => [name, present(each)])) : value;
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
