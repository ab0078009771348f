import { byId, make, setText } from "./dom.js";
import { openAiring } from "./schedule-airing.js";
import { atRest, keepingFocus } from "./schedule-drag.js";
import { drawn } from "./schedule-difference.js";
import { nowPlanned } from "./schedule-library.js";
import { reserveWords, showReserves } from "./schedule-material.js";
import { nowShown, onceAtRest } from "./schedule-once-drag.js";
import { placed } from "./schedule-placed.js";
import { agenda, columns } from "./schedule-plan.js";
import { previewOf } from "./schedule-preview.js";
import { counted, text } from "./text.js";
import "./schedule-texts.js";

let run = 0;

/** Draws what the rules would show; nothing is changed. */
export async function showPlan({ number, rules, shared, zone, world, shown, isChanged, after }) {
  const mine = ++run;
  const place = byId("plan");
  place.setAttribute("aria-busy", "true");
  try {
    const preview = await previewOf(number, shown.asked, isChanged ? (shared.changed.length > 0 ? placed(rules, shared.now) : rules) : undefined);
    if (mine === run) {
      byId("trouble").hidden = true;
      atRest(() => onceAtRest(() => mine === run && show(preview, { number, rules, zone, world, shown, isChanged, after })));
    }
  } catch (problem) {
    if (mine === run) {
      byId("trouble").hidden = false;
      setText(byId("trouble"), problem.message);
    }
  } finally {
    if (mine === run) {
      place.removeAttribute("aria-busy");
    }
  }
}

function show(preview, context) {
  const { view, days, from } = context.shown;
  const plan = { ...drawn(preview, context.isChanged), from };
  const whole = { ...context, plan, isSaved: !context.isChanged };
  const open = (group) => openAiring(group, whole);
  nowShown(whole);
  nowPlanned(plan);
  facts(plan, preview.material.whole, context);
  showReserves(preview.material);
  byId("plan-warnings").replaceChildren(...preview.warnings.map((warning) => make("li", "", warning)));
  keepingFocus(() => byId("plan").replaceChildren((view === "list" ? agenda : columns)(plan, context.zone, days, open)));
  if (byId("plan").dataset.view !== view || byId("plan").dataset.from !== String(from)) {
    Object.assign(byId("plan").dataset, { view, from });
    toFirst(view);
  }
}

/** What is over of the first day is not looked at first. */
function toFirst(view) {
  const first = byId("plan").querySelector(".plan-block");
  byId("plan").scrollTop = view === "list" || !first ? 0 : first.offsetTop;
}

function facts(plan, whole, { isChanged, zone }) {
  const gaps = plan.entries.filter((each) => each.what === "gap");
  const pairs = [
    [text("schedule.fact.material"), reserveWords(whole)],
    [text("schedule.fact.gaps"), gaps.length === 0 ? text("schedule.none.gaps") : counted("schedule.gaps", gaps.length, hours(gaps.reduce((sum, each) => sum + each.to - each.from, 0)))],
  ];
  if (isChanged) {
    pairs.push([text("schedule.fact.change"), text("schedule.differences", plan.added, plan.moved, plan.gone)]);
  }
  if (plan.shownTo) {
    pairs.push([text("schedule.fact.shown"), `${zone.day(plan.shownTo)}, ${zone.clock(plan.shownTo)}`]);
  }
  byId("plan-facts").replaceChildren(...pairs.flatMap(([name, words]) => pair(name, words)));
}

function pair(name, words) {
  const place = make("div");
  place.append(make("dt", "", name), make("dd", "", words));
  return [place];
}

function hours(ms) {
  return Math.round((ms / 3_600_000) * 10) / 10;
}
