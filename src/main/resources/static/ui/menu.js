import { byId } from "./dom.js";

/**
 * Menus: a button with `aria-haspopup="menu"` and `aria-controls="ID"` opens the list `ID` of class `menu`, whose items have the role
 * `menuitem` or one like it. Arrow keys, Home and End move, Escape and a click elsewhere close.
 */
export function startMenus() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.('[aria-haspopup="menu"]');
    const open = button?.getAttribute("aria-expanded") === "true";
    closeAll();
    if (button && !open) {
      show(button);
    }
  });
  document.addEventListener("keydown", (event) => {
    const button = event.target.closest?.('[aria-haspopup="menu"]');
    if (button && event.key === "ArrowDown") {
      event.preventDefault();
      closeAll();
      show(button);
      return;
    }
    const menu = event.target.closest?.(".menu");
    if (menu) {
      key(event, menu);
    }
  });
}

function show(button) {
  const menu = byId(button.getAttribute("aria-controls"));
  button.setAttribute("aria-expanded", "true");
  menu.hidden = false;
  itemsOf(menu)[0]?.focus();
}

function closeAll() {
  document.querySelectorAll('[aria-haspopup="menu"][aria-expanded="true"]').forEach((button) => {
    button.setAttribute("aria-expanded", "false");
    byId(button.getAttribute("aria-controls")).hidden = true;
  });
}

function key(event, menu) {
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement);
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  if (event.key in moves) {
    event.preventDefault();
    items.at(moves[event.key] % items.length)?.focus();
  } else if (event.key === "Escape") {
    event.stopPropagation();
    closeAll();
    document.querySelector(`[aria-controls="${menu.id}"]`)?.focus();
  } else if (event.key === "Tab") {
    closeAll();
  }
}

function itemsOf(menu) {
  return [...menu.querySelectorAll('[role^="menuitem"]:not(:disabled)')];
}
