import { addressOf } from "./address.js";
import { byId, setText } from "./dom.js";
import { confirm } from "./dialogs.js";
import { send, wordsOf } from "./server.js";
import "./sortable.js";
import { counted, text } from "./text.js";
import { toast } from "./toast.js";

/**
 * By number what somebody has seen of the channels that are chosen: the name and the ETag. They stay so when the list is read again,
 * unless a number is that of another one now.
 */
const chosen = new Map();
/** Why a channel is not what somebody has seen. */
const ELSEWHERE = ["PRECONDITION_FAILED", "CHANNEL_NOT_FOUND"];

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
byId("rezone-form").addEventListener("submit", (event) => {
  event.preventDefault();
  byId("rezone").close();
  changeAll({ zone: byId("rezone-zone").value }, "channels.rezoned");
});
byId("bulk-mark").addEventListener("click", openRemark);
byId("remark-form").addEventListener("submit", (event) => {
  event.preventDefault();
  byId("remark").close();
  changeAll({}, "channels.remarked", { watermark: byId("remark-name").value });
});
byId("renumber-first").addEventListener("input", preview);
byId("renumber-list").addEventListener("sorted", preview);
byId("renumber-form").addEventListener("submit", renumber);

function boxes() {
  return document.querySelectorAll("#list .choose input");
}

function choose(box, on) {
  if (on) {
    chosen.set(box.value, seen(box));
  } else {
    chosen.delete(box.value);
  }
}

function seen(box) {
  const { name, etag } = box.closest("tr").dataset;
  return { name, etag };
}

function show() {
  const all = [...boxes()];
  all.filter((box) => chosen.has(box.value)).forEach((box) => choose(box, chosen.get(box.value).name === seen(box).name));
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

function changeAll(patch, done, more = {}) {
  return bulk({ change: numbers().map((number) => ({ number, patch, ifMatch: chosen.get(number).etag, ...more })) }, done);
}

async function remove() {
  const meant = numbers().map((number) => [number, chosen.get(number)]);
  const names = meant.slice(0, 5).map(([, { name }]) => name).join(", ");
  const body = { remove: meant.map(([number]) => number), removeIfMatch: Object.fromEntries(meant.map(([number, { etag }]) => [number, etag])) };
  if (await confirm(counted("channels.remove", meant.length, names), { yes: byId("bulk-remove").textContent, danger: true })) {
    await bulk(body, "channels.removed");
  }
}

function numbers() {
  return [...chosen.keys()].sort((one, other) => parts(one)[0] - parts(other)[0] || parts(one)[1] - parts(other)[1]);
}

function parts(number) {
  const [major, minor = 0] = number.split(".").map(Number);
  return [major, minor];
}

/** All of it or nothing; answers whether it was done. */
async function bulk(body, done) {
  try {
    await send("POST", "api/channels/bulk", body);
  } catch (problem) {
    refused(problem);
    return false;
  }
  toast(counted(done, (body.change ?? body.remove).length));
  forget();
  byId("list").dispatchEvent(new CustomEvent("live"));
  return true;
}

/** What somebody has not seen as it is now is no longer chosen, also on a page of the list that is not shown. */
function refused(problem) {
  const refusals = problem.body?.items?.filter(({ result }) => result === "REFUSED") ?? [];
  const others = refusals.filter(({ code }) => ELSEWHERE.includes(code));
  others.forEach(({ number }) => chosen.delete(number));
  toast(others.length > 0 ? text("channels.moved") : (wordsOf(refusals[0] ?? {}, problem.isTold) ?? problem.message), { state: "bad" });
  show();
  if (others.length > 0) {
    byId("renumber").close();
    byId("list").dispatchEvent(new CustomEvent("live"));
  }
}

/** Offers the watermarks that there are now beside the two that there always are. */
async function openRemark() {
  try {
    const { body } = await send("GET", "api/watermarks");
    const select = byId("remark-name");
    const names = body.watermarks.map(({ name }) => name).filter((name) => name !== "default");
    select.length = 2;
    select.append(...names.map((name) => new Option(name)));
    byId("remark").showModal();
  } catch (problem) {
    toast(problem.message, { state: "bad" });
  }
}

function openRenumber() {
  const template = byId("renumber-item");
  const items = numbers().map((number) => {
    const item = template.content.firstElementChild.cloneNode(true);
    const { name, etag } = chosen.get(number);
    Object.assign(item.dataset, { id: number, name, etag });
    item.querySelector(".handle").setAttribute("aria-label", text("channels.move", name));
    item.querySelector(".grow").textContent = name;
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
  const change = items.map((item) => ({ number: item.dataset.id, patch: { number: item.querySelector(".becomes").textContent }, ifMatch: item.dataset.etag }));
  if (await bulk({ change }, "channels.renumbered")) {
    byId("renumber").close();
  }
}
