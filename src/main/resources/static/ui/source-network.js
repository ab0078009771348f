import { byId } from "./dom.js";
import { send } from "./server.js";
import { busy, choiceOf, fill } from "./source-choice.js";
import { text } from "./text.js";
import { toastProblem } from "./toast.js";

/** What is on the network and may be the source: whatever is taken goes into the form. */
export function startNetwork(form) {
  byId("network-find")?.addEventListener("click", ({ currentTarget }) => busy(currentTarget, () => find(form)));
}

async function find(form) {
  const { kind, title } = byId("network").dataset;
  try {
    const found = kind === "hdhomerun" ? await tuners() : await servers(kind, title);
    byId("network-said").textContent = found.length === 0 ? text("sources.found.none", title) : "";
    byId("network-found").replaceChildren(...found.map((each) => choiceOf(each, () => fill(form, each, byId("network-said")))));
    byId("network-found").hidden = found.length === 0;
  } catch (problem) {
    toastProblem(problem);
  }
}

async function tuners() {
  const { body } = await send("POST", "api/sources/tuners");
  return body.tuners.map(({ id, tuners: count, address, source }) => ({
    title: id,
    note: text("sources.tuner", count, address),
    known: Boolean(source),
    name: `HDHomeRun ${id}`,
    fields: { "origin.address": address },
  }));
}

async function servers(kind, title) {
  const { body } = await send("POST", "api/sources/servers");
  return body.servers
    .filter(({ type }) => type === kind)
    .map(({ id, name, address, source }) => ({
      title: name || title,
      note: address,
      known: Boolean(source),
      name: name || title,
      fields: { "origin.address": address, ...(kind === "plex" ? { "origin.machine": id } : {}) },
    }));
}
