import { make } from "./dom.js";
import { read } from "./server.js";

/** More would be a list of rules. */
const MOST = 5;
/** Of more the server tells nothing at once. */
const WEEK = 7 * 86_400_000;

/** Puts below a heading why a channel shows what it shows in a range of time, and hides both while nobody knows. Only who looks after channels may ask. */
export async function tellReasons(place, { number, from, to }) {
  const reasons = await reasonsOf(number, from, to);
  place.querySelector(".reasons").replaceChildren(...reasons.slice(0, MOST).map((reason) => make("p", "", reason)));
  place.hidden = reasons.length === 0;
}

/** Sentences in the language of the page, each once; what fills time between programmes has reasons of its own. */
async function reasonsOf(number, from, to) {
  const range = new URLSearchParams({ from: new Date(from).toISOString(), to: new Date(Math.min(to, from + WEEK)).toISOString() });
  const { airings } = await read(`api/channels/${number}/timeline?${range}`);
  const programmes = airings.filter(({ kind }) => kind === "PROGRAMME");
  return [...new Set(programmes.map(({ why }) => why).filter(Boolean))];
}
