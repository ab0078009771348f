import { addressOf } from "./address.js";
import { byId, make } from "./dom.js";
import { nested, valuesOf } from "./form-values.js";
import { read, send } from "./server.js";
import { busy } from "./source-choice.js";
import { startHook } from "./source-hook.js";
import { startNetwork } from "./source-network.js";
import { startPlaces } from "./source-places.js";
import { startPlex } from "./source-plex.js";
import { text } from "./text.js";
import { toastLater, toastProblem } from "./toast.js";

const form = byId("source-form");

/** The form of a source: tries servers, and goes back when all is saved. */
function start() {
  startPlaces();
  startPlex(form);
  startNetwork(form);
  startHook();
  byId("look")?.addEventListener("click", ({ currentTarget }) => busy(currentTarget, look));
  byId("libraries-found")?.addEventListener("change", noneOrSome);
  form.addEventListener("saved", ({ detail }) => leave(detail.body));
  askProgram();
}

/** What was saved may have to be told secrets again, and may use an account that somebody has signed in to. */
async function leave({ id, forgottenSecrets = [] }) {
  const { pin, said } = form.dataset;
  try {
    if (pin) {
      await send("PUT", `api/media-servers/plex/pins/${pin}/sources/${id}`);
    }
    toastLater(forgottenSecrets.length > 0 ? text("sources.forgotten") : said);
    location.assign(addressOf(forgottenSecrets.length > 0 ? `libraries/${id}/source` : "libraries"));
  } catch (problem) {
    toastProblem(problem);
  }
}

/** With what is written in the form; a server that is known and was told nothing new is asked with what it was told before. */
async function look() {
  const said = byId("look-said");
  said.textContent = "";
  try {
    const { origin, secrets } = nested(valuesOf(form));
    const pin = form.dataset.pin ? { pin: Number(form.dataset.pin) } : {};
    const asKnown = form.dataset.id !== "0" && !secrets && !form.dataset.pin;
    const answer = asKnown ? await read(`api/media-servers/sources/${form.dataset.id}`) : (await send("POST", "api/media-servers/look", { origin, ...(secrets ? { secrets } : {}), ...pin })).body;
    said.textContent = text("sources.looked", answer.name, answer.version);
    showLibraries(answer.libraries);
  } catch (problem) {
    said.textContent = problem.message;
  }
}

function showLibraries(libraries) {
  const place = byId("libraries-found");
  const chosen = new Set([...place.querySelectorAll(":checked")].map(({ value }) => value));
  place.replaceChildren(...libraries.map((library) => libraryOf(library, place.dataset.name, chosen.has(library.id))));
  noneOrSome();
}

function libraryOf({ id, name, kind }, field, checked) {
  const label = make("label", "check");
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name: field, value: id, checked });
  box.dataset.type = "list";
  const words = make("span", "", name);
  if (kind) {
    words.append(" ", make("span", "muted small", kind));
  }
  label.append(box, words);
  return label;
}

/** Where there is nothing to choose from, all are wanted. */
function noneOrSome() {
  byId("libraries-none").disabled = byId("libraries-found").childElementCount > 0;
}

/** Videos are looked up by a program, which may be missing or too old. */
async function askProgram() {
  const place = byId("program");
  if (!place) {
    return;
  }
  try {
    const { state, message } = await read("api/youtube");
    byId("program-said").textContent = message;
    place.hidden = state === "ready";
  } catch {
    place.hidden = true; // whoever saves the source is told the same
  }
}

start();
