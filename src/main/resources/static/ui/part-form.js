import { byId, setText } from "./dom.js";
import { present, send } from "./server.js";
import { toast } from "./toast.js";

/** What would come of a change is asked with every change, and done when somebody says so. */
const PAUSE_MS = 350;

/**
 * The form of something that schedules share: its name, its group and its content. `fields` makes the fields of a content and tells
 * `changed`; `effect` asks what would come of a wish and answers what shows that; `refused`, if there is one,
 * shows that nothing would.
 */
export class PartForm {
  content = null;
  #form = byId("part");
  #address = `api/${this.use}`;
  #page;
  #kept = "";
  #etag = null;
  #waiting = 0;

  constructor(page) {
    this.#page = page;
  }

  /** How rules name the part, such as `blocks/12`. */
  get use() {
    return this.#form.dataset.use;
  }

  get kind() {
    return this.#form.dataset.kind;
  }

  /** What would be saved. */
  get wish() {
    return { name: byId("name").value, group: byId("group").value, content: this.content };
  }

  /** Reads the part and draws it, once `known` is all that its fields need. What was typed meanwhile is a change. */
  async start(known) {
    const [{ body, etag }] = await Promise.all([send("GET", this.#address), known]);
    const kept = { name: body.name, group: body.group, content: present(body.content) };
    this.#kept = JSON.stringify(kept);
    this.#etag = etag;
    ["name", "group"].forEach((field) => untouched(byId(field)) && (byId(field).value = kept[field]));
    this.#form.addEventListener("input", () => this.#changed());
    this.#form.addEventListener("submit", (event) => this.#save(event));
    addEventListener("beforeunload", (event) => this.#isChanged && event.preventDefault());
    this.take(kept.content);
  }

  /** Edits another content from now on. */
  take(content) {
    this.content = content;
    byId("content").replaceChildren(this.#page.fields(content, () => this.#changed()));
    this.#offer();
    return this.#ask();
  }

  get #isChanged() {
    return this.#written !== this.#kept;
  }

  get #written() {
    return JSON.stringify(this.wish);
  }

  #offer() {
    byId("save").disabled = !this.#isChanged;
  }

  #changed() {
    say("");
    this.#offer();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  async #ask() {
    const asked = this.#written;
    const ifStill = (show) => asked === this.#written && show();
    try {
      const show = await this.#page.effect(this.wish, this.#isChanged);
      ifStill(show);
    } catch (problem) {
      ifStill(() => (say(problem.message), this.#page.refused?.()));
    }
  }

  async #save(event) {
    event.preventDefault();
    if (byId("save").getAttribute("aria-busy") === "true") {
      return;
    }
    byId("save").setAttribute("aria-busy", "true");
    const sent = this.#written;
    try {
      const { etag } = await send("PUT", this.#address, this.wish, { "if-match": this.#etag });
      this.#etag = etag;
      this.#kept = sent;
      this.#changed();
      toast(this.#page.saved);
    } catch (problem) {
      say(problem.message);
      byId("part-error").scrollIntoView({ block: "center" });
    } finally {
      byId("save").removeAttribute("aria-busy");
    }
  }
}

function say(words) {
  setText(byId("part-error"), words);
}

/** What nobody has written into. */
function untouched({ value, defaultValue }) {
  return value === defaultValue;
}
