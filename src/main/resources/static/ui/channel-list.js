import { addressOf } from "./address.js";
import { byId, setText } from "./dom.js";
import { confirm } from "./dialogs.js";
import { read, send } from "./server.js";
import { counted, text } from "./text.js";
import { toast } from "./toast.js";

/** Numbers and names of the channels that are chosen; they stay so when the list is read again, unless a number is that of another one now. */
const chosen = new Map();

document.addEventListener("change", ({ target }) => {
  if (target.id === "choose-all") {
    boxes().forEach((box) => choose(box, target.checked));
  } else if (target.matches("#list .choose input")) {
    choose(target, target.checked);
  }
  show();
});
document.addEventListener("htmx:load", show);
byId("bulk-none").addEventListener("click", forget);
byId("bulk-hide").addEventListener("click", () => changeAll({ hidden: true }, "channels.hid"));
byId("bulk-show").addEventListener("click", () => changeAll({ hidden: false }, "channels.shown"));
byId("bulk-remove").addEventListener("click", remove);
byId("bulk-renumber").addEventListener("click", openRenumber);
byId("regroup-form").addEventListener("submit", (event) => {
  event.preventDefault();
  byId("regroup").close();
  changeAll({ group: byId("regroup-group").value }, "channels.regrouped");
});
byId("renumber-first").addEventListener("input", preview);
byId("renumber-list").addEventListener("sorted", preview);
byId("renumber-form").addEventListener("submit", renumber);

function boxes() {
  return document.querySelectorAll("#list .choose input");
}

function choose(box, on) {
  if (on) {
    chosen.set(box.value, box.closest("tr").dataset.name);
  } else {
    chosen.delete(box.value);
  }
}

function show() {
  const all = [...boxes()];
  all.filter((box) => chosen.has(box.value) && chosen.get(box.value) !== box.closest("tr").dataset.name).forEach((box) => chosen.delete(box.value));
  all.forEach((box) => {
    box.checked = chosen.has(box.value);
    box.closest("tr").setAttribute("aria-selected", String(box.checked));
  });
  const every = byId("choose-all");
  if (every) {
    every.checked = all.length > 0 && all.every((box) => box.checked);
    every.indeterminate = !every.checked && all.some((box) => box.checked);
  }
  byId("bulk").hidden = chosen.size === 0;
  byId("bulk-export").href = addressOf(`api/channels/export?numbers=${numbers().join(",")}`);
  setText(byId("bulk-count"), chosen.size === 0 ? "" : counted("channels.chosen", chosen.size));
}

function forget() {
  chosen.clear();
  show();
}

function changeAll(patch, done) {
  return bulk(new Map(chosen), { change: numbers().map((number) => ({ number, patch })) }, done);
}

async function remove() {
  const meant = new Map(chosen);
  const body = { remove: numbers() };
  const names = [...meant.values()].slice(0, 5).join(", ");
  if (await confirm(counted("channels.remove", meant.size, names), { yes: byId("bulk-remove").textContent, danger: true })) {
    await bulk(meant, body, "channels.removed");
  }
}

function numbers() {
  return [...chosen.keys()].sort((one, other) => parts(one)[0] - parts(other)[0] || parts(one)[1] - parts(other)[1]);
}

function parts(number) {
  const [major, minor = 0] = number.split(".").map(Number);
  return [major, minor];
}

/** All of it or nothing; answers whether it was done. What is meant are numbers with the names that somebody has seen. */
async function bulk(meant, body, done) {
  try {
    if (!(await areSame(meant))) {
      toast(text("channels.moved"), { state: "bad" });
      return false;
    }
    await send("POST", "api/channels/bulk", body);
  } catch (problem) {
    toast(wordsOf(problem), { state: "bad" });
    return false;
  }
  toast(counted(done, meant.size));
  forget();
  byId("list").dispatchEvent(new CustomEvent("live"));
  return true;
}

/** A number may be that of another channel since it was chosen, also on a page of the list that is not shown; such a choice is forgotten. */
async function areSame(meant) {
  const names = new Map((await read("api/channels")).channels.map(({ number, name }) => [number, name]));
  const others = [...meant].filter(([number, name]) => names.get(number) !== name);
  others.forEach(([number]) => chosen.delete(number));
  show();
  return others.length === 0;
}

function wordsOf(problem) {
  const refused = problem.body?.items?.find((item) => item.result === "REFUSED");
  return refused ? refused.detail : problem.message;
}

function openRenumber() {
  const template = byId("renumber-item");
  const items = numbers().map((number) => {
    const item = template.content.firstElementChild.cloneNode(true);
    Object.assign(item.dataset, { id: number, name: chosen.get(number) });
    item.querySelector(".handle").setAttribute("aria-label", text("channels.move", chosen.get(number)));
    item.querySelector(".grow").textContent = chosen.get(number);
    item.querySelector(".was").textContent = number;
    return item;
  });
  byId("renumber-list").replaceChildren(...items);
  byId("renumber-first").value = parts(items[0].dataset.id)[0];
  preview();
  byId("renumber").showModal();
}

/** Says what number each channel would have. */
function preview() {
  const first = Number(byId("renumber-first").value);
  [...byId("renumber-list").children].forEach((item, index) => setText(item.querySelector(".becomes"), first ? String(first + index) : "…"));
}

async function renumber(event) {
  event.preventDefault();
  const items = [...byId("renumber-list").children];
  const meant = new Map(items.map(({ dataset }) => [dataset.id, dataset.name]));
  const change = items.map((item) => ({ number: item.dataset.id, patch: { number: item.querySelector(".becomes").textContent } }));
  if (await bulk(meant, { change }, "channels.renumbered")) {
    byId("renumber").close();
  }
}
