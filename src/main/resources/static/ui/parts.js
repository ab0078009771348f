import { addressOf } from "./address.js";
import { byId, setText } from "./dom.js";
import { send } from "./server.js";
import { text } from "./text.js";

/** All that there is, to be narrowed. */
const ANY = { selection: { type: "query", text: "" }, ordering: { order: "SHUFFLE" } };

/** What a part begins with: as little as the server takes, and what its form is to show first. */
const BEGUN = {
  schedules: { type: "classic", items: [{ mode: { type: "one" }, source: { type: "pool", ...ANY } }] },
  blocks: { length: "PT1H", items: [] },
  templates: { items: [] },
  decos: { decor: {} },
  "deco-templates": { ranges: [] },
  fillers: { pools: [{ ...ANY, selection: { type: "query", text: "tag:clip" } }] },
  playlists: { type: "playlist", entries: [{ pool: ANY }] },
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-copies]");
  if (button) {
    offerCopy(button.dataset);
  }
});
byId("new-form").addEventListener("submit", (event) => tell(event, "new-error", makeNew));
byId("copy-form").addEventListener("submit", (event) => tell(event, "copy-error", makeCopy));

/** Everything but its name is said on its own page. */
function makeNew() {
  const kind = byId("new-kind").value;
  return add(kind, { name: byId("new-name").value, content: BEGUN[kind] });
}

function offerCopy({ copies, name }) {
  byId("copy-form").dataset.use = copies;
  byId("copy-name").value = name;
  setText(byId("copy-error"), "");
  byId("copy").showModal();
  byId("copy-name").select();
}

async function makeCopy() {
  const { use } = byId("copy-form").dataset;
  const { body } = await send("GET", `api/${use}`);
  return add(use.split("/")[0], { name: byId("copy-name").value, group: body.group, content: body.content });
}

async function add(kind, wish) {
  const { body } = await send("POST", `api/${kind}`, wish);
  location.assign(addressOf(kind === "fillers" ? body.use : `parts/${body.use}`));
}

/** One at a time; what is wrong is said in the form. */
async function tell(event, place, deed) {
  event.preventDefault();
  const form = event.target;
  if (form.getAttribute("aria-busy") === "true") {
    return;
  }
  setText(byId(place), "");
  form.setAttribute("aria-busy", "true");
  try {
    await deed();
  } catch (problem) {
    setText(byId(place), problem.code === "PART_NAME_TAKEN" ? text("parts.taken") : problem.message);
  } finally {
    form.removeAttribute("aria-busy");
  }
}
