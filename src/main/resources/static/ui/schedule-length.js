/** Lengths of time as people write them, in whole seconds, such as 1:30 for an hour and a half and 0:00:20 for twenty seconds. */
export function shortLength(iso) {
  const seconds = Math.round(secondsOf(iso));
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const [hours, ...rest] = parts.map((part) => String(part).padStart(2, "0"));
  return parts[2] === 0 ? `${Number(hours)}:${rest[0]}` : `${Number(hours)}:${rest[0]}:${rest[1]}`;
}

/** The seconds of an ISO 8601 length, such as PT1H30M. */
export function secondsOf(iso) {
  const found = /^(-?)P(?:(\d+)D)?T?(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?$/.exec(iso ?? "") ?? [];
  const [, sign, days, hours, minutes, seconds] = found;
  const total = Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return sign ? -total : total;
}

/** The ISO 8601 length of what a person wrote: H:MM, H:MM:SS, or minutes; undefined when it is no length. */
export function isoLength(written) {
  const found = /^\s*(-?)(\d+)(?::(\d{1,2}))?(?::(\d{1,2}))?\s*$/.exec(written);
  if (!found) {
    return /^P/.test(written.trim()) ? written.trim() : undefined;
  }
  const [, sign, first, second, third] = found;
  const seconds = second === undefined ? Number(first) * 60 : Number(first) * 3_600 + Number(second) * 60 + Number(third ?? 0);
  return `${sign}${isoOf(seconds)}`;
}

/** So many seconds as an ISO 8601 length. */
export function isoOf(seconds) {
  return `PT${seconds % 3600 === 0 && seconds > 0 ? `${seconds / 3600}H` : seconds % 60 === 0 ? `${seconds / 60}M` : `${seconds}S`}`;
}
