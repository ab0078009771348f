import { send } from "./server.js";

/** Rules are tried for so long at most; it is as far as the guide goes. */
export const MOST_HOURS = 336;
/** A week of songs with what comes between them has fewer airings. */
const MOST = 6_000;

/** What rules would show in the hours to come, those of the channel when none are given; nothing is changed. `from` is where the lists begin; null for all of these hours. */
export async function previewOf(number, { hours, from }, rules) {
  const asked = new URLSearchParams({ hours, limit: MOST });
  if (from) {
    asked.set("from", new Date(from).toISOString());
  }
  return (await send("POST", `api/channels/${number}/schedule/preview?${asked}`, rules)).body;
}
