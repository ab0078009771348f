const NOW = "channel";
const BEFORE = "channel-before";

/** Notes which channel is watched, and which one was before. */
export function rememberChannel(number) {
  try {
    const before = localStorage.getItem(NOW);
    if (before !== null && before !== number) {
      localStorage.setItem(BEFORE, before);
    }
    localStorage.setItem(NOW, number);
  } catch {
    // Storage may be blocked; then there is no channel before.
  }
}

/** The channel that was watched before the one that plays; while none plays, the last one. Null when there is none. */
export function lastChannel(playing) {
  try {
    return localStorage.getItem(playing ? BEFORE : NOW);
  } catch {
    return null;
  }
}
