import { byId, make, setText } from "./dom.js";
import { whyOf } from "./address.js";
import { confirm } from "./dialogs.js";
import { mediaFinder } from "./schedule-media.js";
import { askOnce } from "./schedule-once-dialog.js";
import { wordsOf } from "./schedule-plan.js";
import { send } from "./server.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";
import "./schedule-texts.js";

/** What is known of a place of the calendar, why it is so, and what can be done about it alone. */
export function openAiring(group, context) {
  setText(byId("airing-title"), wordsOf(group));
  byId("airing-body").replaceChildren(...group.entries.slice(0, 60).map((each) => about(each, context)));
  byId("airing-drawer").showModal();
}

function about(each, context) {
  const { zone, number, isSaved } = context;
  const place = make("section", "card airing");
  place.append(make("h3", "", each.title ?? wordsOf({ what: each.what, entries: [each] })), make("p", "muted", `${zone.day(each.from)}, ${zone.clock(each.from)} – ${zone.clock(each.to)}`));
  if (each.kind && each.kind !== "PROGRAMME") {
    place.append(make("span", "rule-fact", text(`schedule.word.${each.kind}`)));
  }
  if (each.why) {
    place.append(make("h4", "", text("schedule.why")), make("p", "airing-why", each.why));
  }
  if (each.what === "airing") {
    const link = make("a", "", text("schedule.why.streams"));
    link.href = whyOf({ number }, each.from);
    place.append(link, isSaved ? deeds(each, context) : make("p", "muted small", text("schedule.edit.save")));
  } else if (isSaved) {
    place.append(putIn(each, context));
  }
  return place;
}

function deeds(each, context) {
  const place = make("div", "airing-deeds");
  place.append(
    button(text("schedule.skip"), async () => (await confirm(text("schedule.skip.ask", each.title), { yes: text("schedule.skip") })) && edit({ type: "skip", at: each.start }, context)),
    button(text("schedule.once"), () => elsewhen(each, context)),
    button(text("schedule.lock"), () => edit({ type: "lock", at: each.start }, context)),
    finder(text("schedule.replace"), (media) => edit({ type: "replace", at: each.start, media }, context), context.world),
    putIn(each, context),
  );
  return place;
}

function elsewhen(each, context) {
  byId("airing-drawer").close();
  askOnce({ what: each.what, entries: [each] }, each.from, context);
}

function putIn(each, context) {
  return finder(text("schedule.insert"), (media) => edit({ type: "pin", start: each.start, media }, context), context.world);
}

function finder(words, then, world) {
  const details = make("details", "more");
  details.append(make("summary", "", words), mediaFinder(undefined, then, world));
  return details;
}

async function edit(body, { number, after }) {
  try {
    const made = await send("POST", `api/channels/${number}/edits`, body);
    byId("airing-drawer").close();
    toast(text("schedule.edited"), { undo: () => takeBack(made.body.id, number, after) });
    after();
  } catch (problem) {
    toastProblem(problem);
  }
}

async function takeBack(id, number, after) {
  try {
    await send("DELETE", `api/channels/${number}/edits/${id}`);
    toast(text("schedule.edit.undone"));
    after();
  } catch (problem) {
    toastProblem(problem);
  }
}

function button(words, then) {
  const element = make("button", "button small", words);
  element.type = "button";
  element.addEventListener("click", then);
  return element;
}
