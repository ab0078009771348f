import { serverNow } from "./clock.js";
import { byId } from "./dom.js";
import { MOST_HOURS } from "./schedule-preview.js";

const HOUR = 3_600_000;
const DAY_MINUTES = 1_440;
/** A week; eight civil days have parts of it. */
const LEAST_HOURS = 168;
/** How many civil days each view has. */
const DAYS = { day: 1, week: 7, list: 2 };
const PHONE = matchMedia("(max-width: 700px)");

/** Which days of what is to come are shown. Phones begin with the list. */
export class Window {
  #zone;
  #first;

  /** Tells `again` when other days or another view are chosen. */
  constructor(zone, again) {
    this.#zone = zone;
    this.#first = this.#today;
    if (PHONE.matches) {
      document.querySelector("[name=view][value=list]").checked = true;
    }
    document.querySelectorAll("[name=view]").forEach((choice) => choice.addEventListener("change", () => this.#go(this.#first, again)));
    byId("plan-earlier").addEventListener("click", () => this.#go(this.#after(-this.days), again));
    byId("plan-later").addEventListener("click", () => this.#go(this.#after(this.days), again));
    byId("plan-today").addEventListener("click", () => this.#go(this.#today, again));
    byId("plan-date").addEventListener("change", ({ target }) => this.#go(this.#zone.instant(`${target.value}T00:00`), again));
    this.#say();
  }

  get view() {
    return document.querySelector("[name=view]:checked").value;
  }

  get days() {
    return DAYS[this.view];
  }

  /** Where the shown days begin; not before today, wherever a page was left open. */
  get from() {
    return Math.max(this.#first, this.#today);
  }

  /** What is to be asked for: for how long rules are tried, and from when on they are shown. Today begins with what is on now. */
  get asked() {
    const hours = Math.ceil((this.#after(this.days) - serverNow()) / HOUR);
    return { hours: Math.min(MOST_HOURS, Math.max(LEAST_HOURS, hours)), from: this.from > this.#today ? this.from : null };
  }

  get #today() {
    return this.#zone.startOfDay(serverNow());
  }

  get #last() {
    return this.#zone.startOfDay(serverNow() + MOST_HOURS * HOUR);
  }

  #after(days) {
    return this.#zone.at(this.from, days * DAY_MINUTES);
  }

  /** What is no day, as long as somebody writes it, changes nothing. */
  #go(first, again) {
    if (!Number.isNaN(first)) {
      this.#first = Math.min(Math.max(first, this.#today), this.#last);
      this.#say();
      again();
    }
  }

  #say() {
    const date = byId("plan-date");
    date.min = this.#written(this.#today);
    date.max = this.#written(this.#last);
    date.value = this.#written(this.from);
    byId("plan-earlier").disabled = byId("plan-today").disabled = this.from <= this.#today;
    byId("plan-later").disabled = this.#after(this.days) > this.#last;
  }

  #written(ms) {
    return this.#zone.written(ms).slice(0, 10);
  }
}
