import { make, setText } from "./dom.js";
import { latest } from "./latest.js";
import { send } from "./server.js";
import { counted, text } from "./text.js";

/** Long enough that nobody who types is asked about half a word. */
const PAUSE = 250;
const MOST = 12;

/**
 * Makes a field one for queries: it says while one is written whether it can be read, what it finds, and what may come next. With
 * `emptyIsAll` an empty one is a query, too, which finds everything.
 */
export function startQuery(input, { emptyIsAll = true } = {}) {
  new QueryField(input, emptyIsAll).start();
}

class QueryField {
  #input;
  #emptyIsAll;
  #list;
  #fault = make("p", "query-fault");
  #said = make("p", "hint");
  #proposals = { from: 0, to: 0, all: [] };
  #chosen = -1;
  /** What was told with the last change; what is taken from the list is no change to a browser. */
  #told;
  #look = latest((isLast, completes) => this.#found(isLast, completes), {
    show: (texts) => setText(this.#said, texts.join("")),
    failed: (problem) => setText(this.#said, problem.message),
    pause: PAUSE,
  });

  constructor(input, emptyIsAll) {
    [this.#input, this.#emptyIsAll, this.#told] = [input, emptyIsAll, input.value];
    this.#list = make("ul", "menu start proposals");
  }

  start() {
    const input = this.#input;
    this.#place();
    input.addEventListener("input", () => this.#written());
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("change", () => (this.#told = input.value));
    input.addEventListener("blur", () => this.#left());
    this.#list.addEventListener("pointerdown", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        event.preventDefault();
        this.#take(Number(option.dataset.index));
      }
    });
    if (this.#isQuery) {
      this.#look(false);
    }
  }

  /** What was proposed is for what was written before: it could be put into the wrong place. */
  #written() {
    this.#shut();
    this.#look(true);
  }

  get #isQuery() {
    return this.#emptyIsAll || this.#input.value !== "";
  }

  /** Puts what is said of the query, and what may come next, around the field. */
  #place() {
    const input = this.#input;
    Object.assign(this.#list, { id: `${input.id}-proposals`, hidden: true });
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", text("query.proposals"));
    Object.assign(this.#fault, { id: `${input.id}-fault`, hidden: true });
    this.#fault.append(make("code"));
    this.#said.id = `${input.id}-said`;
    this.#said.setAttribute("role", "status");
    const described = [input.getAttribute("aria-describedby"), this.#said.id].filter(Boolean).join(" ");
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id, "aria-describedby": described, spellcheck: "false" };
    Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
    const place = make("div", "query-place");
    input.replaceWith(place);
    place.append(input, this.#list);
    (place.closest(".with-unit") ?? place).after(this.#fault, this.#said);
  }

  /** The texts that are to be said of a query; what is wrong with it and what may come next is shown before it is counted. */
  async #found(isLast, completes) {
    const query = this.#input.value;
    const [check, completion] = await Promise.all([
      send("POST", "api/queries/check", { query }),
      completes ? send("POST", "api/queries/completion", { query, cursor: this.#input.selectionStart, limit: MOST }) : null,
    ]);
    const { error, warnings } = check.body;
    if (isLast()) {
      this.#showFault(query, error);
      if (completion && document.activeElement === this.#input) {
        this.#open(completion.body);
      }
    }
    if (error || !isLast() || !this.#isQuery) {
      return error ? [error.message] : [];
    }
    const { body } = await send("POST", "api/queries/preview", { query, limit: 1 });
    return [counted("query.found", body.total), ...(warnings ?? []).flatMap((each) => [" · ", each])];
  }

  #showFault(query, error) {
    this.#input.setAttribute("aria-invalid", String(Boolean(error)));
    this.#fault.hidden = !error;
    if (error) {
      const letter = [...query.slice(error.position)][0] ?? "";
      this.#fault.firstElementChild.replaceChildren(query.slice(0, error.position), make("mark", "", letter || "␣"), query.slice(error.position + letter.length));
    }
  }

  #open({ from, to, proposals: all }) {
    this.#proposals = { from, to, all };
    this.#chosen = -1;
    this.#list.replaceChildren(...all.map((proposal, index) => this.#option(proposal, index)));
    this.#list.hidden = all.length === 0;
    this.#input.setAttribute("aria-expanded", String(all.length > 0));
    this.#input.removeAttribute("aria-activedescendant");
  }

  #option(proposal, index) {
    const made = make("li", "menu-item", proposal.shown);
    made.id = `${this.#list.id}-${index}`;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.dataset.index = index;
    if (proposal.count) {
      made.append(make("span", "muted end", text("query.count", proposal.count)));
    }
    return made;
  }

  #shut() {
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
    this.#chosen = -1;
  }

  #left() {
    setTimeout(() => this.#shut(), PAUSE);
    if (this.#input.value !== this.#told) {
      this.#input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  #key(event) {
    const open = !this.#list.hidden;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const { length } = this.#proposals.all;
      this.#mark(this.#chosen < 0 && step < 0 ? length - 1 : (this.#chosen + step + length) % length);
    } else if (open && this.#chosen >= 0 && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      this.#take(this.#chosen);
    } else if (open && event.key === "Escape") {
      event.preventDefault();
      this.#shut();
    }
  }

  #mark(index) {
    this.#chosen = index;
    [...this.#list.children].forEach((each, at) => each.setAttribute("aria-selected", String(at === index)));
    this.#list.children[index].scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", this.#list.children[index].id);
  }

  #take(index) {
    const { text: written, kind } = this.#proposals.all[index];
    const ends = kind === "FIELD" && !/[:)]$/.test(written) ? ":" : "";
    this.#input.setRangeText(written + ends, this.#proposals.from, this.#proposals.to, "end");
    this.#shut();
    this.#input.focus();
    this.#input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
