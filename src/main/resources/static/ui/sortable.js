import { make } from "./dom.js";
import { text } from "./text.js";

/**
 * Lists that people order: `<ol class="sortable">` whose items have a `data-id`, a `data-name` and a button of class `handle`. With a
 * pointer the handle is dragged; with the keyboard Space takes an item, arrow keys move it, Space lets it go and Escape puts it back;
 * all of that is said. The list tells `sorted` with the ids in their order and the item that was moved. One that has more than it shows
 * says how many in `data-count`.
 */
function start() {
  document.addEventListener("keydown", (event) => {
    const handle = event.target.closest?.(".sortable .handle");
    if (handle) {
      key(event, handle);
    }
  });
  document.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest?.(".sortable .handle");
    if (handle && event.button === 0) {
      drag(event, handle);
    }
  });
  document.addEventListener("focusout", (event) => event.target === taken?.handle && !taken.moving && drop());
}

let taken = null;

function key(event, handle) {
  if (event.key === " " || event.key === "Enter") {
    event.preventDefault();
    taken?.handle === handle ? drop() : take(handle);
  } else if (taken?.handle === handle && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    step(event.key === "ArrowUp" ? -1 : 1);
  } else if (taken?.handle === handle && event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    putBack();
  }
}

function take(handle) {
  const item = handle.closest("li");
  taken = { handle, item, list: item.parentElement, before: [...item.parentElement.children], moving: false };
  item.classList.add("moving");
  handle.setAttribute("aria-pressed", "true");
  say("sort.taken");
}

function step(direction) {
  const { item, list, handle } = taken;
  const neighbour = direction < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (neighbour) {
    taken.moving = true;
    direction < 0 ? neighbour.before(item) : neighbour.after(item);
    handle.focus();
    taken.moving = false;
  }
  say("sort.moved", list);
}

function drop() {
  const { item, list, before } = end();
  say("sort.dropped", list);
  if ([...list.children].some((each, index) => each !== before[index])) {
    list.dispatchEvent(new CustomEvent("sorted", { bubbles: true, detail: { item, ids: [...list.children].map((each) => each.dataset.id) } }));
  }
  taken = null;
}

function putBack() {
  const { list, before, handle } = end();
  taken.moving = true;
  list.append(...before);
  handle.focus();
  say("sort.back", list);
  taken = null;
}

function end() {
  taken.item.classList.remove("moving");
  taken.handle.removeAttribute("aria-pressed");
  return taken;
}

/** The document listens: what is moved within it loses the pointer that it has captured. */
function drag(event, handle) {
  event.preventDefault();
  handle.focus();
  take(handle);
  const listening = new AbortController();
  const listen = (type, deed) => document.addEventListener(type, (happened) => happened.pointerId === event.pointerId && deed(happened), { signal: listening.signal });
  const stop = (deed) => {
    listening.abort();
    if (taken?.handle === handle) {
      deed();
    }
  };
  listen("pointermove", ({ clientY }) => taken?.handle === handle && moveTo(clientY));
  listen("pointerup", () => stop(drop));
  listen("pointercancel", () => stop(putBack));
}

function moveTo(clientY) {
  const over = [...taken.list.children].find((each) => each !== taken.item && clientY > each.getBoundingClientRect().top && clientY < each.getBoundingClientRect().bottom);
  if (over) {
    taken.moving = true;
    over.compareDocumentPosition(taken.item) & Node.DOCUMENT_POSITION_FOLLOWING ? over.before(taken.item) : over.after(taken.item);
    taken.handle.focus();
    taken.moving = false;
  }
}

function say(key) {
  const { item, list } = taken;
  const at = [...list.children].indexOf(item) + 1;
  announcer().textContent = text(key, item.dataset.name ?? "", at, Number(list.dataset.count ?? list.childElementCount));
}

function announcer() {
  let element = document.getElementById("sort-said");
  if (!element) {
    element = make("div", "hidden");
    element.id = "sort-said";
    element.setAttribute("aria-live", "assertive");
    document.body.append(element);
  }
  return element;
}

start();
