import { learnServerTime, rangeOf, shortDayOf } from "./clock.js";
import { byId, make, setText } from "./dom.js";
import { inMilliseconds } from "./guide-data.js";
import { read } from "./server.js";
import { counted, text } from "./text.js";

/** Whoever types goes on within this time. */
const PAUSE_MS = 250;
/** Fewer letters say nothing yet. */
const FEWEST = 2;
const MOST = 20;
/** Parts of the guide without anything that fits are passed by, this many before somebody is asked whether to go on. */
const MOST_EMPTY = 3;

/** The search for programmes below the field. `actions` has found(number, programme) and failed(problem). */
export class GuideFind {
  constructor(actions) {
    this.actions = actions;
    this.field = byId("find");
    this.place = byId("found");
    this.list = byId("found-list");
    this.more = byId("found-more");
    this.turn = 0;
    this.field.addEventListener("input", () => this.#typed());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.place.addEventListener("keydown", (event) => this.#key(event));
    this.more.addEventListener("click", () => this.#ask(this.next));
    document.addEventListener("click", (event) => event.target.closest("#found, .find") || this.close());
    this.field.addEventListener("focus", () => (this.place.hidden = this.words !== this.field.value.trim() || this.words === ""));
  }

  close() {
    this.place.hidden = true;
  }

  #typed() {
    clearTimeout(this.timer);
    this.turn++;
    this.words = this.field.value.trim();
    if (this.words.length < FEWEST) {
      this.words = "";
      this.close();
      return;
    }
    this.timer = setTimeout(() => this.#ask(""), PAUSE_MS);
  }

  async #ask(cursor, further = cursor !== "", empty = 0) {
    const mine = ++this.turn;
    try {
      const answer = await read(`api/guide/search?${new URLSearchParams({ q: this.words, limit: MOST, cursor })}`);
      if (mine === this.turn) {
        learnServerTime(answer.now);
        if (answer.programmes.length === 0 && answer.next && empty < MOST_EMPTY) {
          await this.#ask(answer.next, further, empty + 1);
        } else {
          this.#show(answer, further);
        }
      }
    } catch (problem) {
      this.actions.failed(problem);
    }
  }

  #show({ programmes, next, complete }, further) {
    const rows = programmes.map((found) => this.#row(found));
    if (further) {
      this.list.append(...rows);
      rows[0]?.firstElementChild.focus();
    } else {
      this.list.replaceChildren(...rows);
    }
    this.next = next;
    this.more.hidden = !next;
    const count = this.list.childElementCount;
    setText(byId("found-count"), count === 0 ? text(next ? "guide.found.none.yet" : "guide.found.none", this.words) : counted(next ? "guide.found.first" : "guide.found", count));
    byId("found-part").hidden = complete;
    this.place.hidden = false;
  }

  #row({ number, name, programme: written }) {
    const programme = inMilliseconds(written);
    const row = make("li");
    const button = make("button", "found");
    button.type = "button";
    button.append(make("span", "found-title", [programme.title, programme.subtitle].filter(Boolean).join(" · ")));
    button.append(make("span", "found-when", `${shortDayOf(programme.start)}, ${rangeOf(programme.start, programme.finish)}`));
    button.append(make("span", "found-channel", `${number} ${name}`));
    button.addEventListener("click", () => {
      this.close();
      this.actions.found(number, programme);
    });
    row.append(button);
    return row;
  }

  #key(event) {
    const buttons = [...this.place.querySelectorAll("button:not([hidden])")];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === "Escape" && !this.place.hidden) {
      event.stopPropagation();
      event.preventDefault();
      this.field.focus();
      this.close();
    } else if (event.key === "ArrowDown" && !this.place.hidden && buttons.length > 0) {
      event.preventDefault();
      buttons[Math.min(at + 1, buttons.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (buttons[at - 1] ?? this.field).focus();
    }
  }
}
