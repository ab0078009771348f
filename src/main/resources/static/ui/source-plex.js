import { byId } from "./dom.js";
import { read, start as begin } from "./server.js";
import { busy, choiceOf, fill } from "./source-choice.js";
import { text } from "./text.js";
import { toastProblem } from "./toast.js";

const EVERY_MS = 2_000;

/** Signing in to Plex: a person answers on a page of Plex, and chooses one of the servers of the account. */
export function startPlex(form) {
  byId("plex-begin")?.addEventListener("click", ({ currentTarget }) => busy(currentTarget, () => signIn(form)));
}

async function signIn(form) {
  try {
    const pin = await begin("api/media-servers/plex/pins");
    byId("plex-page").href = pin.page;
    byId("plex-go").hidden = false;
    byId("plex-page").focus();
    wait(form, pin.id, Date.parse(pin.expires));
  } catch (problem) {
    toastProblem(problem);
  }
}

/** Until there is an answer, or it is too late for one. */
function wait(form, pin, expires) {
  if (Date.now() > expires) {
    byId("plex-go").hidden = true;
    byId("plex-said").textContent = text("sources.plex.late");
    return;
  }
  setTimeout(async () => {
    const answer = await read(`api/media-servers/plex/pins/${pin}`).catch(() => ({ signedIn: false }));
    if (answer.signedIn) {
      signedIn(form, pin, answer.servers);
    } else {
      wait(form, pin, expires);
    }
  }, EVERY_MS);
}

function signedIn(form, pin, servers) {
  form.dataset.pin = pin;
  byId("plex-go").hidden = true;
  byId("plex-said").textContent = text(servers.length > 0 ? "sources.plex.choose" : "sources.plex.none");
  byId("plex-servers").hidden = servers.length === 0;
  byId("plex-servers").replaceChildren(...servers.map((server) => serverOf(form, server)));
}

function serverOf(form, { machine, name, owned }) {
  return choiceOf({ title: name, note: text(owned ? "sources.plex.own" : "sources.plex.shared") }, () => fill(form, { name, fields: { "origin.machine": machine } }, byId("plex-said")));
}
