import { byId, make, setText } from "./dom.js";
import { latest } from "./latest.js";
import { read, send } from "./server.js";
import { text } from "./text.js";
import { toast, toastProblem } from "./toast.js";

const MOST = 30;
const PAUSE_MS = 200;

/** Where the interface takes the choice for the entry that the dialog is open for. */
let address = "";
let name = "";

const find = latest(() => read(`api/guide-channels?text=${encodeURIComponent(byId("other-text").value.trim())}&limit=${MOST}`), {
  show({ channels }) {
    setText(byId("other-said"), channels.length === 0 ? text("guides.lost") : "");
    byId("other-found").replaceChildren(...channels.map(found));
  },
  failed: (problem) => setText(byId("other-said"), problem.message),
  pause: PAUSE_MS,
});

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("button[data-other]");
  if (button) {
    address = button.dataset.other;
    name = button.dataset.name;
    setText(byId("other-name"), name);
    byId("other-text").value = name;
    byId("other").showModal();
    find();
  }
});
byId("other-text").addEventListener("input", find);
byId("other-shut").addEventListener("click", () => byId("other").close());

function found({ channel, names }) {
  const row = make("li");
  const words = make("div", "grow");
  words.append(make("b", "", names[0] ?? channel.id), make("p", "muted small", channel.id));
  const take = make("button", "button", text("guides.take"));
  take.type = "button";
  take.addEventListener("click", () => choose(channel));
  row.append(words, take);
  return row;
}

async function choose(channel) {
  try {
    await send("PUT", address, { channel });
    byId("other").close();
    toast(text("guides.taken", name, channel.id));
    (byId("found") ?? byId("guide")).dispatchEvent(new CustomEvent("live"));
  } catch (problem) {
    toastProblem(problem);
  }
}
