/** What a line of a calendar may have, in characters: RFC 5545 allows 75 bytes, and no character has more than four. */
const LINE = 18;

/** A programme as an event of a calendar (RFC 5545), with a reminder five minutes before. */
export function calendarOf(channel, programme, link) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//EXStreamTV//Guide//EN",
    "BEGIN:VEVENT",
    `UID:${channel.number}-${programme.start}@exstreamtv`,
    `DTSTAMP:${instant(Date.now())}`,
    `DTSTART:${instant(programme.start)}`,
    `DTEND:${instant(programme.finish)}`,
    `SUMMARY:${escaped([programme.title, programme.subtitle].filter(Boolean).join(" · "))}`,
    `LOCATION:${escaped(`${channel.number} ${channel.name}`)}`,
    `DESCRIPTION:${escaped(programme.description ?? "")}`,
    `URL:${link}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(programme.title)}`,
    "TRIGGER:-PT5M",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Such as 20261128T201500Z. */
function instant(ms) {
  return new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, "");
}

function escaped(words) {
  return words.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** A long line goes on in the next one, behind a space. */
function folded(line) {
  return [...line].reduce((whole, character, at) => whole + (at > 0 && at % LINE === 0 ? "\r\n " : "") + character, "");
}
