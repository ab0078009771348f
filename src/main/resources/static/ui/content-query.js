import { byId, make } from "./dom.js";
import { latest } from "./latest.js";
import { send } from "./server.js";
import { counted, text } from "./text.js";

/** Long enough that nobody who types is asked about half a word. */
const PAUSE = 250;
const MOST = 12;

let proposals = { from: 0, to: 0, all: [] };
let chosen = -1;

const look = latest(found, { show: say, failed: (problem) => say([problem.message]), pause: PAUSE });

/** The field with the id `query`: says while it is written whether it can be read, what it finds, and what may come next. */
export function startQuery() {
  const input = byId("query");
  input.addEventListener("input", () => look(input, true));
  input.addEventListener("keydown", (event) => key(event, input));
  input.addEventListener("blur", () => setTimeout(shut, PAUSE));
  byId("proposals").addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.preventDefault();
      take(input, Number(option.dataset.index));
    }
  });
  look(input, false);
}

/** The texts that are to be said of a query; what is wrong with it and what may come next is shown before it is counted. */
async function found(isLast, input, completes) {
  const query = input.value;
  const [check, completion] = await Promise.all([
    send("POST", "api/queries/check", { query }),
    completes ? send("POST", "api/queries/completion", { query, cursor: input.selectionStart, limit: MOST }) : null,
  ]);
  const { error, warnings } = check.body;
  if (isLast()) {
    showFault(query, error);
    if (completion) {
      open(completion.body);
    }
  }
  if (error || !isLast()) {
    return error ? [error.message] : [];
  }
  const { body } = await send("POST", "api/queries/preview", { query, limit: 1 });
  return [counted("collections.found", body.total), ...(warnings ?? []).flatMap((each) => [" · ", each])];
}

/** What is said already is not said again. */
function say(texts) {
  const place = byId("query-said");
  const said = texts.join("");
  if (place.textContent !== said) {
    place.textContent = said;
  }
}

function showFault(query, error) {
  const fault = byId("query-fault");
  byId("query").setAttribute("aria-invalid", String(Boolean(error)));
  fault.hidden = !error;
  if (error) {
    const letter = [...query.slice(error.position)][0] ?? "";
    fault.firstElementChild.replaceChildren(query.slice(0, error.position), make("mark", "", letter || "␣"), query.slice(error.position + letter.length));
  }
}

function open({ from, to, proposals: all }) {
  proposals = { from, to, all };
  chosen = -1;
  byId("proposals").replaceChildren(...all.map(option));
  byId("proposals").hidden = all.length === 0;
  byId("query").setAttribute("aria-expanded", String(all.length > 0));
  byId("query").removeAttribute("aria-activedescendant");
}

function option(proposal, index) {
  const made = make("li", "menu-item", proposal.shown);
  made.id = `proposal-${index}`;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  made.dataset.index = index;
  if (proposal.count) {
    made.append(make("span", "muted end", text("collections.count", proposal.count)));
  }
  return made;
}

function shut() {
  byId("proposals").hidden = true;
  byId("query").setAttribute("aria-expanded", "false");
  byId("query").removeAttribute("aria-activedescendant");
  chosen = -1;
}

function key(event, input) {
  const open = !byId("proposals").hidden;
  if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    mark((chosen + step + proposals.all.length) % proposals.all.length);
  } else if (open && chosen >= 0 && (event.key === "Enter" || event.key === "Tab")) {
    event.preventDefault();
    take(input, chosen);
  } else if (open && event.key === "Escape") {
    event.preventDefault();
    shut();
  }
}

function mark(index) {
  chosen = index;
  [...byId("proposals").children].forEach((each, at) => each.setAttribute("aria-selected", String(at === index)));
  byId("proposals").children[index].scrollIntoView({ block: "nearest" });
  byId("query").setAttribute("aria-activedescendant", `proposal-${index}`);
}

function take(input, index) {
  const { text: written, kind } = proposals.all[index];
  const ends = kind === "FIELD" && !/[:)]$/.test(written) ? ":" : "";
  input.setRangeText(written + ends, proposals.from, proposals.to, "end");
  shut();
  input.focus();
  look(input, true);
}
