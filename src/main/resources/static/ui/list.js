import { serverNow, timeOf } from "./clock.js";
import { byId, make, setText } from "./dom.js";
import { text } from "./text.js";

/** What will be scrolled into view next is asked for before it is there. */
const NEAR = "200px";

/** The guide on a phone: every channel with what is on now and next. */
export class NowList {
  constructor(actions) {
    this.actions = actions;
    this.element = byId("list");
    this.rows = new Map();
    /** The numbers of those that are seen, or nearly. */
    this.near = new Set();
    this.watch = new IntersectionObserver((changes) => this.#moved(changes), { rootMargin: NEAR });
  }

  get seen() {
    return [...this.near];
  }

  /** Shows these channels, in this order. */
  show(channels) {
    this.watch.disconnect();
    this.near.clear();
    this.rows.clear();
    this.element.replaceChildren(...channels.map((channel) => this.#row(channel)));
    this.rows.forEach(({ element }) => this.watch.observe(element));
  }

  /** Takes what is on by channel number: a map to now and next of those channels that are known. */
  update(onAir) {
    this.rows.forEach((row, number) => onAir.has(number) && row.update(onAir.get(number)));
  }

  tune(number) {
    this.rows.forEach((row, each) => row.element.classList.toggle("tuned", each === number));
  }

  /** Called every second. */
  tick() {
    this.rows.forEach((row) => row.tick());
  }

  #moved(changes) {
    changes.forEach(({ target, isIntersecting }) => (isIntersecting ? this.near.add(target.number) : this.near.delete(target.number)));
    this.actions.seen();
  }

  #row(channel) {
    const element = make("li", "list-row");
    element.number = channel.number;
    const button = make("button");
    button.type = "button";
    const number = make("span", "number", channel.number);
    number.style.setProperty("--hue", channel.hue);
    const name = make("span", "list-channel channel-name", channel.name);
    const title = make("span", "list-now");
    const subtitle = make("span", "list-subtitle");
    const progress = make("progress");
    progress.max = 1;
    progress.setAttribute("aria-label", text("guide.progress"));
    const next = make("span", "list-next");
    button.append(number, name, title, subtitle, progress, next);
    button.addEventListener("click", () => this.actions.choose(channel, null));
    element.append(button);
    this.rows.set(channel.number, new Row(element, { title, subtitle, progress, next }));
    return element;
  }
}

class Row {
  constructor(element, parts) {
    this.element = element;
    Object.assign(this, parts);
  }

  update(on) {
    this.now = on.now;
    setText(this.title, on.now ? on.now.title : text("guide.nothing"));
    setText(this.subtitle, on.now?.subtitle ?? "");
    setText(this.next, on.next ? `${timeOf(on.next.start)}  ${on.next.title}` : "");
    this.tick();
  }

  tick() {
    this.progress.hidden = !this.now;
    if (this.now) {
      this.progress.value = (serverNow() - this.now.start) / (this.now.finish - this.now.start);
    }
  }
}
