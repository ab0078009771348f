import { blocksOf, markTime } from "./blocks.js";
import { dayOf, serverNow, timeOf } from "./clock.js";
import { byId, make, setText } from "./dom.js";
import { isFavourite } from "./favourites.js";
import { GuideData } from "./guide-data.js";
import { Scale } from "./scale.js";
import { text } from "./text.js";

/** Rows above and below the visible ones that are kept ready. */
const SPARE_ROWS = 4;
/** Where "now" is put: a fifth of the way across, so that most of what is seen is to come. */
const NOW_AT = 0.2;
/** How wide the words of a mark are, about. */
const MARK_WIDTH = 48;
/** How far the guide reaches into the past and ahead. */
const DAYS_BACK = 7;
const DAYS_AHEAD = 16;
const DAY_MS = 86_400_000;
/** How much of what is seen is kept ready on either side, so that scrolling finds it there. */
const SPARE_TIME = 0.75;

/** How much of what is seen one step of paging moves. */
const PAGE_SHARE = 0.75;

/** A hue for each channel, spread by the golden angle so that neighbours differ. */
export function hueOf(index) {
  return Math.round((index * 137.508 + 220) % 360);
}

/**
 * The guide as a grid of channels and time. Only the rows and hours that can be seen are in the page, so 1,000 channels over weeks cost
 * what 15 cost over an evening. `actions` has choose(row, programme), about(row, programme), favour(row) and failed(problem).
 */
export class Grid {
  constructor(actions) {
    this.actions = actions;
    this.element = byId("grid");
    this.canvas = byId("canvas");
    this.rowsElement = byId("rows");
    this.channels = [];
    this.shown = new Map();
    this.scale = new Scale();
    this.scaleChosen = false;
    this.following = true;
    this.tuned = null;
    this.focus = { row: 0, time: null };
    this.focusHeld = false;
    this.element.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.element.addEventListener("wheel", (event) => this.#handMoved(event.deltaX !== 0), { passive: true });
    this.element.addEventListener("touchmove", () => this.#handMoved(true), { passive: true });
    this.element.addEventListener("click", (event) => this.#clicked(event.target));
    this.element.addEventListener("keydown", (event) => this.#key(event));
    this.#measure();
    new ResizeObserver(() => {
      this.#measure();
      this.#renderRows();
    }).observe(this.element);
  }

  /** Shows these channels, in this order. */
  show(channels) {
    this.channels = channels;
    this.element.setAttribute("aria-rowcount", channels.length + 1);
    this.element.scrollTop = 0;
    this.focus.row = Math.min(this.focus.row, Math.max(0, channels.length - 1));
    this.#clearRows();
    if (this.data) {
      this.#layOut();
    } else {
      this.toNow();
    }
  }

  /** Brings the present into view, and keeps it there until the viewer moves away. */
  toNow() {
    this.focus.time = null;
    this.#follow();
  }

  /** As time passes, nobody's focus is moved. */
  #follow() {
    this.following = true;
    this.#bringIntoView(serverNow() - this.#visibleTime() * NOW_AT);
  }

  page(direction) {
    this.following = false;
    this.#bringIntoView(this.#viewStart() + direction * this.#visibleTime() * PAGE_SHARE);
  }

  zoom(scale) {
    if (scale.index === this.scale.index) {
      return;
    }
    const anchor = this.following ? null : this.#viewStart();
    this.scaleChosen = true;
    this.scale = scale;
    this.data?.close();
    this.data = null;
    if (anchor === null) {
      this.#follow();
    } else {
      this.#bringIntoView(anchor);
    }
  }

  /** Brings a channel and an instant into view, and the focus to what is on then. Answers whether the channel is here. */
  reveal(number, time) {
    const row = this.channels.findIndex((channel) => channel.number === number);
    if (row < 0) {
      return false;
    }
    this.focus = { row, time };
    this.element.scrollTop = Math.max(0, row * this.rowHeight - this.element.clientHeight / 3);
    this.#goTo(time);
    this.#focusCell();
    return true;
  }

  /** Where a channel had the focus because its programmes were still being read, the programme gets it. */
  focusProgramme() {
    if (this.shown.get(this.focus.row)?.contains(document.activeElement)) {
      this.#cellAt(this.focus).focus({ preventScroll: true });
    }
  }

  /** The middle of what is seen, in milliseconds. */
  get middle() {
    return this.#viewStart() + this.#visibleTime() / 2;
  }

  /** Brings an instant into view. */
  toTime(time) {
    this.focus.time = null;
    this.#goTo(time);
  }

  #goTo(time) {
    this.following = false;
    this.#bringIntoView(time - this.#visibleTime() * NOW_AT);
  }

  /** What is known of a channel around an instant. */
  around(number, time) {
    return this.data?.row(number, time - DAY_MS / 24, time + DAY_MS / 4)?.programmes ?? [];
  }

  /** Marks the channel that plays. */
  tune(number) {
    this.tuned = number;
    this.shown.forEach((element) => element.classList.toggle("tuned", element.number === number));
  }

  async refresh() {
    await this.data?.refresh();
  }

  /** Called every second. */
  tick() {
    if (!this.window) {
      return;
    }
    const now = serverNow();
    this.#markNow();
    this.rowsElement.querySelectorAll(".block").forEach((block) => markTime(block, now));
    if (this.following && now > this.#viewStart() + this.#visibleTime() * 0.6) {
      this.#follow();
    }
  }

  #markNow() {
    const now = serverNow();
    const line = byId("now-line");
    const flag = this.flag;
    const inside = this.data.from <= now && now < this.data.to;
    line.hidden = !inside;
    flag.hidden = !inside;
    const left = `${this.rail + this.scale.pixels(now - this.data.from)}px`;
    line.style.left = left;
    flag.style.left = left;
    setText(flag, timeOf(now));
    byId("ruler").querySelectorAll(".tick").forEach((tick) => tick.classList.toggle("covered", this.#isUnderFlag(tick.at, now)));
  }

  /** The words of a mark begin at it; those of the flag lie around now. */
  #isUnderFlag(at, now) {
    const distance = this.scale.pixels(at - now);
    return -MARK_WIDTH - this.flag.offsetWidth / 2 < distance && distance < this.flag.offsetWidth / 2;
  }

  #measure() {
    const style = getComputedStyle(byId("guide"));
    this.rail = parseFloat(style.getPropertyValue("--rail"));
    this.rowHeight = parseFloat(style.getPropertyValue("--row"));
  }

  #visibleTime() {
    return this.scale.ms(Math.max(300, this.element.clientWidth - this.rail));
  }

  #viewStart() {
    return this.data ? this.data.from + this.scale.ms(this.element.scrollLeft) : serverNow();
  }

  /** Scrolls to `time`. */
  #bringIntoView(time) {
    if (!this.data) {
      const midnight = new Date(serverNow()).setHours(0, 0, 0, 0);
      const reach = { from: midnight - DAYS_BACK * DAY_MS, to: midnight + DAYS_AHEAD * DAY_MS, hours: this.scale.hours };
      const arrived = (numbers) => data === this.data && this.#arrived(numbers);
      const data = new GuideData(reach, { arrived, failed: (problem) => this.actions.failed(problem) });
      this.data = data;
      this.#clearRows();
      this.#layOut();
    }
    this.element.scrollLeft = this.scale.pixels(time - this.data.from);
    this.#renderRows();
  }

  #layOut() {
    this.canvas.style.width = `${this.rail + this.scale.pixels(this.data.to - this.data.from)}px`;
    this.rowsElement.style.height = `${this.channels.length * this.rowHeight}px`;
    this.window = null;
    this.#renderRows();
    this.tick();
  }

  /** Moves the stretch of time that is in the page to what is seen, where that has left it. Answers whether it had to. */
  #moveWindow() {
    const start = this.#viewStart();
    const length = this.#visibleTime();
    if (this.window && this.window.from <= Math.max(start, this.data.from) && this.window.to >= Math.min(start + length, this.data.to)) {
      return false;
    }
    const from = Math.max(this.data.from, this.scale.floor(start - length * SPARE_TIME));
    this.window = { from, to: Math.min(this.data.to, start + length * (1 + SPARE_TIME)) };
    this.#renderRuler();
    return true;
  }

  #renderRuler() {
    const corner = make("span", "corner", text("guide.channel"));
    corner.setAttribute("role", "columnheader");
    this.flag = make("span", "now-flag");
    const ticks = [];
    for (let at = this.window.from; at < this.window.to; at += this.scale.tick) {
      const tick = make("span", "tick");
      tick.at = at;
      tick.append(make("span", "", timeOf(at)));
      tick.setAttribute("role", "columnheader");
      tick.style.left = `${this.rail + this.scale.pixels(at - this.data.from)}px`;
      ticks.push(tick);
    }
    byId("ruler").replaceChildren(corner, ...ticks, this.flag);
    byId("ruler").removeAttribute("aria-busy");
    this.element.removeAttribute("aria-busy");
    this.#markNow();
  }

  #scrolled() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.#renderRows());
  }

  #handMoved(sideways) {
    if (sideways) {
      this.following = false;
    }
  }

  /** Takes the rows out for others; who is in one of them will be in the one that takes its place. */
  #clearRows() {
    this.focusHeld ||= this.rowsElement.contains(document.activeElement);
    this.shown.clear();
    this.rowsElement.replaceChildren();
  }

  /** Puts the visible rows into the page, takes the others out, and asks for what is missing. */
  #renderRows() {
    if (!this.data || this.element.clientHeight === 0) {
      return;
    }
    const moved = this.#moveWindow();
    const day = dayOf(this.#viewStart() + this.#visibleTime() * NOW_AT);
    if (day !== this.day) {
      this.day = day;
      setText(byId("guide-day"), day);
    }
    const [first, last] = this.#visibleRows();
    for (const [index, element] of this.shown) {
      if ((index < first || index > last) && !element.contains(document.activeElement)) {
        element.remove();
        this.shown.delete(index);
      }
    }
    for (let index = first; index <= last; index++) {
      if (!this.shown.has(index)) {
        this.#addRow(index);
      } else if (moved) {
        this.#fillRow(this.shown.get(index));
      }
    }
    this.#keepLabelsInView();
    this.#giveTabStop();
    this.#giveFocusBack();
    const numbers = this.channels.slice(first, last + 1).map((channel) => channel.number);
    this.data.want(numbers, this.window.from, this.window.to);
  }

  #giveFocusBack() {
    const cell = this.#cellAt(this.focus);
    if (this.focusHeld && cell) {
      this.focusHeld = false;
      if (document.activeElement === document.body) {
        cell.focus({ preventScroll: true });
      }
    }
  }

  /** A programme that began before what is seen shows its title in the part that is seen. */
  #keepLabelsInView() {
    const begin = this.#viewStart();
    this.shown.forEach((row) => {
      row.cut?.firstElementChild.style.removeProperty("max-width");
      row.cut = [...row.querySelectorAll(".block")].find(({ programme }) => programme.start < begin && begin < programme.finish);
      if (row.cut) {
        row.cut.firstElementChild.style.maxWidth = `${this.scale.pixels(row.cut.programme.finish - begin) - 4}px`;
      }
    });
  }

  #visibleRows() {
    const height = this.rowHeight;
    const first = Math.floor(this.element.scrollTop / height) - SPARE_ROWS;
    const last = Math.ceil((this.element.scrollTop + this.element.clientHeight) / height) + SPARE_ROWS;
    return [Math.max(0, first), Math.min(this.channels.length - 1, last)];
  }

  #addRow(index) {
    const channel = this.channels[index];
    const element = make("div", "row");
    element.setAttribute("role", "row");
    element.setAttribute("aria-rowindex", index + 2);
    element.style.transform = `translateY(${index * this.rowHeight}px)`;
    element.number = channel.number;
    element.index = index;
    element.classList.toggle("tuned", channel.number === this.tuned);
    this.shown.set(index, element);
    this.rowsElement.append(element);
    this.#fillRow(element);
  }

  #fillRow(element) {
    const channel = this.channels[element.index];
    const row = this.data.row(channel.number, this.window.from, this.window.to);
    const focused = element.contains(document.activeElement);
    const known = [...element.querySelectorAll(".block")];
    const blocks = row ? blocksOf(row, { from: this.data.from, to: this.data.to, scale: this.scale }, known) : [this.#skeleton()];
    element.classList.toggle("waiting", !row);
    element.head ??= header(channel);
    exchange(element, [element.head, ...blocks]);
    if (row) {
      const now = serverNow();
      blocks.forEach((block) => {
        block.viewFrom = this.data.from;
        markTime(block, now);
      });
    }
    if (focused && element.index === this.focus.row) {
      this.#cellAt(this.focus)?.focus({ preventScroll: true });
    }
  }

  /** Stands for what is being read. */
  #skeleton() {
    const element = make("div", "block-skeleton");
    element.style.setProperty("--left", `${this.scale.pixels(this.window.from - this.data.from)}px`);
    element.style.setProperty("--width", `${this.scale.pixels(this.window.to - this.window.from)}px`);
    return element;
  }

  #arrived(numbers) {
    if (!this.scaleChosen && this.#chooseScale(numbers)) {
      return;
    }
    this.shown.forEach((element) => numbers.includes(element.number) && this.#fillRow(element));
    this.#keepLabelsInView();
    this.#giveTabStop();
  }

  /** Once, when the first programmes are known: the zoom that makes them readable. */
  #chooseScale(numbers) {
    const programmes = numbers.flatMap((number) => this.data.row(number, this.window.from, this.window.to)?.programmes ?? []).filter((programme) => programme.kind === "PROGRAMME");
    if (programmes.length === 0) {
      return false;
    }
    const before = this.scale.index;
    this.zoom(Scale.fitting(programmes.map((programme) => programme.finish - programme.start)));
    this.scaleChosen = true;
    return this.scale.index !== before;
  }

  #clicked(target) {
    const row = target.closest(".row");
    if (!row) {
      return;
    }
    const block = target.closest(".block");
    this.focus = { row: row.index, time: block ? this.#anchorOf(block) : null };
    this.#giveTabStop();
    this.#choose(row, block);
  }

  #choose(row, block) {
    const channel = this.channels[row.index];
    if (!block) {
      this.actions.choose(channel, null);
    } else if (block.programme.crowd?.length > 1) {
      this.zoom(this.scale.closer());
      this.#goTo(block.programme.start);
    } else {
      this.actions.choose(channel, block.programme);
    }
  }

  #key(event) {
    const moves = {
      ArrowRight: () => this.#moveInTime(1),
      ArrowLeft: () => this.#moveInTime(-1),
      ArrowDown: () => this.#moveToRow(this.focus.row + 1),
      ArrowUp: () => this.#moveToRow(this.focus.row - 1),
      PageDown: () => this.#moveToRow(this.focus.row + 8),
      PageUp: () => this.#moveToRow(this.focus.row - 8),
      Home: () => this.#homeKey(),
      i: () => this.#aboutKey(),
      "*": () => this.#favourKey(),
      Enter: () => this.#clicked(document.activeElement),
      " ": () => this.#clicked(document.activeElement),
    };
    const move = moves[event.key];
    if (move && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      move();
    }
  }

  #aboutKey() {
    const { programme } = document.activeElement;
    if (programme) {
      this.actions.about(this.channels[document.activeElement.closest(".row").index], programme);
    }
  }

  #favourKey() {
    const row = document.activeElement.closest(".row");
    if (row) {
      this.actions.favour(this.channels[row.index]);
    }
  }

  /** A channel has become a favourite, or is none any more. */
  favoured(number, is) {
    this.shown.forEach((element) => element.number === number && element.head.classList.toggle("favourite", is));
  }

  #homeKey() {
    this.toNow();
    this.#focusCell();
  }

  #moveToRow(index) {
    this.focus.row = Math.max(0, Math.min(this.channels.length - 1, index));
    this.#focusCell();
  }

  /** To the neighbour in time; before the first programme in view comes the channel itself. */
  #moveInTime(direction) {
    const current = this.#cellAt(this.focus);
    if (!current?.programme) {
      this.focus.time = direction > 0 ? Math.max(this.#viewStart(), this.data.from) : null;
    } else {
      const { start, finish } = current.programme;
      this.focus.time = direction > 0 ? finish : start - 1;
    }
    if (this.focus.time !== null && (this.focus.time < this.window.from || this.focus.time >= this.window.to)) {
      this.following = false;
      this.#bringIntoView(this.focus.time - this.#visibleTime() / 2);
    }
    this.#focusCell();
  }

  #anchorOf(block) {
    return Math.max(block.programme.start, Math.min(this.#viewStart(), block.programme.finish - 1));
  }

  /** The cell of a row and a time; without a time the channel itself. */
  #cellAt({ row, time }) {
    const element = this.shown.get(row);
    if (time === null) {
      return element?.firstElementChild;
    }
    const blocks = [...(element?.querySelectorAll(".block") ?? [])];
    return blocks.find((block) => time < block.programme.finish) ?? blocks.at(-1) ?? element?.firstElementChild;
  }

  #focusCell() {
    const height = this.rowHeight;
    const top = this.focus.row * height;
    const room = this.element.clientHeight - height - 40;
    if (top < this.element.scrollTop) {
      this.element.scrollTop = top;
    } else if (top > this.element.scrollTop + room) {
      this.element.scrollTop = top - room;
    }
    this.#renderRows();
    const cell = this.#cellAt(this.focus);
    cell?.focus({ preventScroll: true });
    if (cell?.programme) {
      this.#reveal(cell.programme);
    }
  }

  #reveal({ start, finish }) {
    const begin = this.#viewStart();
    if (start < begin && finish > begin && start >= this.data.from) {
      this.element.scrollLeft = this.scale.pixels(start - this.data.from);
    } else if (finish <= begin || start >= begin + this.#visibleTime() * 0.9) {
      this.following = false;
      this.#bringIntoView(Math.max(this.data.from, start - this.#visibleTime() * NOW_AT));
    }
  }

  /** Exactly one cell can be reached with Tab; the arrow keys do the rest. */
  #giveTabStop() {
    this.rowsElement.querySelectorAll('[tabindex="0"]').forEach((cell) => (cell.tabIndex = -1));
    const cell = this.#cellAt(this.focus) ?? this.rowsElement.querySelector(".channel");
    if (cell) {
      cell.tabIndex = 0;
    }
  }
}

/** Gives an element these children. Those that it has already stay where they are, and so does the focus. */
function exchange(element, children) {
  const wanted = new Set(children);
  [...element.children].forEach((child) => wanted.has(child) || child.remove());
  children.forEach((child, at) => {
    if (element.children[at] !== child) {
      element.insertBefore(child, element.children[at] ?? null);
    }
  });
}

function header(channel) {
  const element = make("div", "channel");
  element.setAttribute("role", "rowheader");
  element.setAttribute("aria-label", text("guide.channel.of", channel.number, channel.name));
  element.title = text("guide.watch", channel.name);
  element.tabIndex = -1;
  const number = make("span", "number", channel.number);
  number.style.setProperty("--hue", channel.hue);
  element.append(number, make("span", "channel-name", channel.name), make("span", "star", "★"));
  element.lastElementChild.setAttribute("aria-hidden", "true");
  element.classList.toggle("favourite", isFavourite(channel.number));
  return element;
}
