import { send } from "./server.js";

/** A week; eight civil days have parts of it. */
const HOURS = 168;
/** A week of songs with what comes between them has fewer airings. */
const MOST = 6_000;

/** What rules would show in the week to come, those of the channel when none are given; nothing is changed. */
export async function previewOf(number, rules) {
  return (await send("POST", `api/channels/${number}/schedule/preview?hours=${HOURS}&limit=${MOST}`, rules)).body;
}
