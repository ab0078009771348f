/** As many as the server takes at once. */
const AT_ONCE = 1_000;

/** Parts of a list, one after another, each short enough for one request. */
export function portionsOf(all) {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) => all.slice(n * AT_ONCE, (n + 1) * AT_ONCE));
}
