import { addressOf, BASE, whyOf } from "./address.js";
import { dayOf, rangeOf, serverNow, shortDayOf } from "./clock.js";
import { copy } from "./copy.js";
import { byId, make, setText } from "./dom.js";
import { isFavourite } from "./favourites.js";
import { calendarOf } from "./calendar-file.js";
import { inMilliseconds } from "./guide-data.js";
import { tellReasons } from "./reasons.js";
import { read } from "./server.js";
import { text } from "./text.js";

/**
 * What a programme is about, when else it is on, and what can be done with it. `actions` has play(channel, from), reveal(number, time),
 * favour(channel) and failed(problem).
 */
export class ProgrammeDialog {
  constructor(actions) {
    this.actions = actions;
    this.dialog = byId("details");
    this.dialog.addEventListener("close", () => this.#closed());
    byId("details-watch").addEventListener("click", () => this.#play(null));
    byId("details-begin").addEventListener("click", () => this.#play(this.programme.start));
    byId("details-copy").addEventListener("click", () => copy(linkOf(this.channel, this.programme.start)));
    byId("details-favourite").addEventListener("click", () => this.#favour());
    byId("details-calendar").addEventListener("click", () => this.#remember());
    byId("details-others").addEventListener("click", (event) => this.#chosen(event));
  }

  /** Shows what is known, and then what the server says besides. */
  async show(channel, programme) {
    this.channel = channel;
    this.programme = programme;
    this.#tell(programme);
    this.#tellOthers([]);
    this.#hideReasons();
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
    history.replaceState(null, "", linkOf(channel, programme.start));
    await Promise.all([this.#ask(channel, programme.start), this.#askReasons(channel, programme)]);
  }

  /** Shows what a channel shows at an instant. */
  async showAt(channel, time) {
    const answer = await read(pathOf(channel, time));
    await this.show(channel, inMilliseconds(answer.programme));
  }

  async #ask(channel, time) {
    try {
      const answer = await read(pathOf(channel, time));
      if (this.dialog.open && this.channel === channel && this.programme.start === time) {
        this.#tell({ ...inMilliseconds(answer.programme) });
        this.#tellOthers(answer.others.map(inMilliseconds));
      }
    } catch (problem) {
      this.actions.failed(problem);
    }
  }

  #hideReasons() {
    const place = byId("details-reasons");
    if (place) {
      place.hidden = true;
    }
  }

  /** Viewers have no place for them. Each programme has another place, so that what comes late is told of nothing else. */
  async #askReasons(channel, { start, finish, kind }) {
    const place = byId("details-reasons");
    if (!place) {
      return;
    }
    const fresh = place.cloneNode(true);
    place.replaceWith(fresh);
    if (kind !== "PROGRAMME") {
      return;
    }
    try {
      await tellReasons(fresh, { number: channel.number, from: start, to: finish });
    } catch (problem) {
      this.actions.failed(problem);
    }
  }

  #tell(programme) {
    this.programme = programme;
    const now = serverNow();
    setText(byId("details-number"), this.channel.number);
    setText(byId("details-name"), this.channel.name);
    setText(byId("details-title"), programme.title);
    setText(byId("details-subtitle"), programme.subtitle ?? "");
    setText(byId("details-time"), `${dayOf(programme.start)}, ${rangeOf(programme.start, programme.finish)}`);
    setText(byId("details-plot"), programme.description ?? "");
    byId("details-why").hidden = programme.kind === "WITHHELD";
    byId("details-why").href = whyOf(this.channel, programme.start);
    byId("details-begin").hidden = programme.start > now;
    byId("details-watch").hidden = programme.finish <= now;
    byId("details-calendar").hidden = programme.start <= now;
    setText(byId("details-watch"), text(programme.start <= now ? "guide.watch.now" : "guide.watch.channel"));
    this.#tellFavourite();
    this.#tellFacts(programme.details);
  }

  #tellFacts(details) {
    const words = [details?.year ? String(details.year) : "", details?.rating, details?.stars ? `★ ${details.stars}` : "", ...(details?.categories ?? [])];
    setText(byId("details-facts"), words.filter(Boolean).join(" · "));
    const picture = byId("details-picture");
    picture.hidden = !details?.picture;
    if (details?.picture) {
      picture.src = new URL(`.${details.picture}`, BASE).href;
    }
    const people = [
      [text("guide.directors"), details?.directors ?? []],
      [text("guide.actors"), (details?.actors ?? []).map((name) => (details.roles?.[name] ? text("guide.role", name, details.roles[name]) : name))],
      [text("guide.writers"), details?.writers ?? []],
    ];
    byId("details-people").replaceChildren(...people.filter(([, names]) => names.length > 0).flatMap(([word, names]) => [make("dt", "", word), make("dd", "", names.join(", "))]));
  }

  #tellOthers(others) {
    byId("details-others-place").hidden = others.length === 0;
    byId("details-others").replaceChildren(...others.map((other) => otherTime(other)));
  }

  #tellFavourite() {
    const button = byId("details-favourite");
    const is = isFavourite(this.channel.number);
    button.setAttribute("aria-pressed", is);
    setText(button, text(is ? "guide.favourite.remove" : "guide.favourite.add"));
  }

  #favour() {
    this.actions.favour(this.channel);
    this.#tellFavourite();
  }

  #play(from) {
    this.dialog.close();
    this.actions.play(this.channel, from);
  }

  /** A file that calendars of phones and desks take. */
  #remember() {
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([calendarOf(this.channel, this.programme, linkOf(this.channel, this.programme.start))], { type: "text/calendar" }));
    link.download = `${this.programme.title.replace(/[^\p{L}\p{N} ]/gu, "").slice(0, 60) || "programme"}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  #chosen(event) {
    const button = event.target.closest("button");
    if (button) {
      this.dialog.close();
      this.actions.reveal(button.number, button.start);
    }
  }

  #closed() {
    const query = new URLSearchParams(location.search);
    query.delete("at");
    history.replaceState(null, "", query.size > 0 ? `?${query}` : location.pathname);
    this.actions.shut();
  }
}

function otherTime({ number, name, start, finish }) {
  const row = make("li");
  const button = make("button", "other-time");
  button.type = "button";
  button.number = number;
  button.start = start;
  button.append(make("span", "found-when", `${shortDayOf(start)}, ${rangeOf(start, finish)}`), make("span", "found-channel", `${number} ${name}`));
  row.append(button);
  return row;
}

function pathOf(channel, time) {
  return `api/guide/programme?${new URLSearchParams({ channel: channel.number, at: new Date(time).toISOString() })}`;
}

/** The address of this page that shows a programme. */
function linkOf(channel, time) {
  return addressOf(`?${new URLSearchParams({ channel: channel.number, at: new Date(time).toISOString() })}`);
}
