import { make } from "./dom.js";
import { latest } from "./latest.js";
import { find } from "./schedule-found.js";
import { read } from "./server.js";
import { text } from "./text.js";
import { toastProblem } from "./toast.js";
import "./schedule-texts.js";

const PAUSE_MS = 250;

/** Looks for one media item by the words of its title, and tells its id. */
export function mediaFinder(value, set, world) {
  const place = make("div", "media-finder");
  const field = make("input");
  field.type = "search";
  field.autocomplete = "off";
  field.placeholder = text("schedule.media.find");
  field.setAttribute("aria-label", text("schedule.media.find"));
  const chosen = make("p", "media-chosen");
  const found = make("ul", "media-found");
  found.setAttribute("role", "list");
  chosen.textContent = value ? (world.titles.get(value) ?? text("schedule.media.number", String(value))) : text("schedule.media.none");
  const choose = ({ media, name }) => {
    world.titles.set(media, name);
    chosen.textContent = name;
    found.replaceChildren();
    set(media);
  };
  const look = latest((_, words) => find("media", words), {
    show: (some) => (found.replaceChildren(), list(some, field.value, found, choose)),
    failed: ({ message }) => found.replaceChildren(make("li", "muted", message)),
    pause: PAUSE_MS,
  });
  field.addEventListener("input", () => look(field.value));
  place.append(chosen, field, found);
  if (value && !world.titles.has(value)) {
    say(value, chosen, world);
  }
  return place;
}

/** What was chosen before, by its title. */
async function say(value, chosen, world) {
  try {
    const { item } = await read(`api/media/${value}`);
    world.titles.set(value, item.title);
    chosen.textContent = item.title;
  } catch {
    chosen.textContent = text("schedule.media.gone");
  }
}

/** Adds what was found to the list, and the way to what comes after it. */
function list({ total, entries, next }, words, found, choose) {
  found.append(...entries.map((entry) => row(entry.name, () => choose(entry))));
  if (total === 0) {
    found.append(make("li", "muted", text("schedule.media.nothing")));
  }
  if (next) {
    const goOn = (after) => {
      const place = [...found.children].indexOf(more);
      if (place >= 0) {
        more.remove();
        list(after, words, found, choose);
        found.children[place]?.querySelector("button").focus({ preventScroll: true });
      }
    };
    const more = row(text("schedule.media.more"), () => find("media", words, next).then(goOn, toastProblem));
    found.append(more);
  }
}

function row(words, then) {
  const button = make("button", "media-row", words);
  button.type = "button";
  button.addEventListener("click", then);
  const element = make("li");
  element.append(button);
  return element;
}
