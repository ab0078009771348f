import { addressOf } from "./address.js";
import { make } from "./dom.js";
import { aboutCard } from "./schedule-cards.js";
import { read } from "./server.js";
import { text } from "./text.js";
import { moment } from "./times.js";
import { toastProblem } from "./toast.js";
import "./schedule-texts.js";

/** How a channel is built whose timeline a program makes: whether its script builds or is awaited, and where that is told at length. */
export function scriptCard(number) {
  const card = aboutCard("script");
  const state = make("p", "script-state");
  state.setAttribute("role", "status");
  const links = make("p", "actions");
  links.append(link("help/scripts", text("schedule.script.help")), link("jobs", text("schedule.script.jobs")));
  card.append(state, links);
  read("api/scripts").then((scripts) => (state.textContent = said(scripts, number)), toastProblem);
  return card;
}

function said({ open, wanted }, number) {
  const mine = ({ channel }) => channel === number;
  const [built, awaited] = [open.find(mine), wanted.find(mine)];
  if (built) {
    return text("schedule.script.builds", moment(built.now), moment(built.finish));
  }
  return awaited ? text("schedule.script.waits", moment(awaited.end)) : text("schedule.script.enough");
}

function link(path, words) {
  const element = make("a", "button small", words);
  element.href = addressOf(path);
  return element;
}
