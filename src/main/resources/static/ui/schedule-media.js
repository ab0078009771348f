import { make } from "./dom.js";
import { read } from "./server.js";
import { text } from "./text.js";
import "./schedule-texts.js";

const MOST = 8;
const PAUSE_MS = 250;

/** Looks for one media item by its title, and tells its id. */
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
  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => look(field.value, found, choose), PAUSE_MS);
  });
  const choose = (item) => {
    world.titles.set(item.id, item.title);
    chosen.textContent = item.title;
    found.replaceChildren();
    set(item.id);
  };
  place.append(chosen, field, found);
  if (value && !world.titles.has(value)) {
    read(`api/media/${value}`)
      .then(({ item }) => {
        world.titles.set(value, item.title);
        chosen.textContent = item.title;
      })
      .catch(() => (chosen.textContent = text("schedule.media.gone")));
  }
  return place;
}

async function look(words, found, choose) {
  const piece = words.trim().replaceAll('"', "");
  const query = piece === "" ? "" : `title ~ "${piece}" OR show_title ~ "${piece}"`;
  const { items } = await read(`api/media?${new URLSearchParams({ query, limit: MOST })}`).catch(() => ({ items: [] }));
  found.replaceChildren(...items.map((item) => row(item, choose)));
  if (items.length === 0) {
    found.append(make("li", "muted", text("schedule.media.nothing")));
  }
}

function row(item, choose) {
  const button = make("button", "media-row", item.title);
  button.type = "button";
  button.addEventListener("click", () => choose(item));
  const element = make("li");
  element.append(button);
  return element;
}
