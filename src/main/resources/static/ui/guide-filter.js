import { byId } from "./dom.js";
import { isFavourite } from "./favourites.js";
import { text } from "./text.js";

const FAVOURITES = "\u0000favourites";

/**
 * Which channels the guide shows: those of a group or the favourites, and of them those whose name or number has what was typed. Where none
 * has, a programme is looked for, and all stay.
 */
export class GuideFilter {
  constructor(changed) {
    this.select = byId("group");
    this.select.addEventListener("change", changed);
  }

  /** Offers the groups of these channels; what was chosen stays so. */
  offer(channels) {
    const chosen = this.select.value;
    const groups = [...new Set(channels.map((channel) => channel.group).filter(Boolean))].sort((a, b) => a.localeCompare(b));
    const all = new Option(text("guide.all"), "");
    const favourites = new Option(text("guide.favourites"), FAVOURITES);
    this.select.replaceChildren(all, favourites, ...groups.map((group) => new Option(group, group)));
    this.select.value = [...this.select.options].some((option) => option.value === chosen) ? chosen : "";
  }

  of(channels) {
    const words = byId("find").value.trim().toLowerCase();
    const chosen = channels.filter((channel) => this.#isChosen(channel));
    const named = chosen.filter((channel) => channel.number.startsWith(words) || channel.name.toLowerCase().includes(words));
    return named.length > 0 ? named : chosen;
  }

  clear() {
    this.select.value = "";
    byId("find").value = "";
  }

  #isChosen(channel) {
    const chosen = this.select.value;
    return chosen === "" || (chosen === FAVOURITES ? isFavourite(channel.number) : channel.group === chosen);
  }
}
