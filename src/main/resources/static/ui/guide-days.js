import { serverNow, shortDayOf } from "./clock.js";
import { byId } from "./dom.js";

const DAYS_BACK = 7;
const DAYS_AHEAD = 14;
/** When the buttons lead to; prime time begins at eight. */
const HOURS = { morning: 6, tonight: 20 };

/** The choice of a day, and the morning and the evening of the day that is seen. */
export class GuideDays {
  constructor(grid) {
    this.grid = grid;
    this.select = byId("day");
    this.#offer();
    this.select.addEventListener("change", () => this.grid.toTime(this.#chosen()));
    this.select.addEventListener("pointerdown", () => this.#offer());
    this.select.addEventListener("focus", () => this.#offer());
    Object.entries(HOURS).forEach(([id, hour]) => byId(id).addEventListener("click", () => this.grid.toTime(new Date(this.grid.middle).setHours(hour, 0, 0, 0))));
  }

  /** The same time of another day as is seen now; of today the present. */
  #chosen() {
    const day = new Date(Number(this.select.value));
    if (sameDay(day, serverNow())) {
      return serverNow();
    }
    const seen = new Date(this.grid.middle);
    return day.setHours(seen.getHours(), 0, 0, 0);
  }

  #offer() {
    const today = new Date(serverNow());
    const days = [];
    for (let n = -DAYS_BACK; n <= DAYS_AHEAD; n++) {
      days.push(new Date(today.getFullYear(), today.getMonth(), today.getDate() + n).getTime());
    }
    if (this.select.options.length !== days.length || Number(this.select.options[0].value) !== days[0]) {
      this.select.replaceChildren(...days.map((day) => new Option(shortDayOf(day), day)));
    }
    const seen = days.find((day) => sameDay(day, this.grid.middle));
    this.select.value = seen ?? days[DAYS_BACK];
  }
}

function sameDay(one, other) {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
