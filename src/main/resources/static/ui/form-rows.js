import "./sortable.js";

/** What has the number of a row in it. */
const NUMBERED = ["id", "for", "aria-labelledby", "aria-describedby", "name"];

/**
 * Parts of a form of which there may be several. `[data-rows]` has a `[data-rows-list]`, a template of a `[data-row]` whose names have
 * `[#]` and whose ids have `-#`, and a `[data-rows-add]`; `data-most` of them. `[data-row-remove]` takes one away. A list that is also
 * `sortable` is put into order. Names and ids always count from 0, as the server counts; `[data-row-number]` counts from 1, as people do.
 */
export function startRows() {
  document.addEventListener("click", ({ target }) => {
    const add = target.closest("[data-rows-add]");
    const remove = target.closest("[data-row-remove]");
    if (add) {
      added(add.closest("[data-rows]"));
    } else if (remove) {
      removed(remove.closest("[data-row]"));
    }
  });
  document.addEventListener("sorted", ({ target }) => target.matches("[data-rows-list]") && count(target.closest("[data-rows]")));
  document.querySelectorAll("[data-rows]").forEach(limit);
  document.addEventListener("htmx:load", ({ target }) => target.querySelectorAll?.("[data-rows]").forEach(limit));
}

function added(rows) {
  const row = rows.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
  listOf(rows).append(row);
  count(rows);
  row.querySelector("input:not([type=hidden]), select, textarea").focus();
}

function removed(row) {
  const rows = row.closest("[data-rows]");
  row.remove();
  count(rows);
  rows.querySelector("[data-rows-add]").focus();
}

function count(rows) {
  [...listOf(rows).children].forEach((row, index) => {
    row.querySelectorAll(NUMBERED.map((each) => `[${each}]`).join(",")).forEach((element) => counted(element, index));
    named(row, index);
  });
  limit(rows);
}

function counted(element, index) {
  for (const attribute of NUMBERED.filter((each) => each !== "name" && element.hasAttribute(each))) {
    element.setAttribute(attribute, element.getAttribute(attribute).replace(/-(#|\d+)(?=-)/g, `-${index}`));
  }
  if (element.name) {
    element.name = element.name.replace(/\[(#|\d+)\]/, `[${index}]`);
  }
}

/** What a row is called where it is moved. */
function named(row, index) {
  const number = row.querySelector("[data-row-number]");
  if (number) {
    number.textContent = String(index + 1);
    row.dataset.name = number.parentElement.textContent;
  }
}

function limit(rows) {
  rows.querySelector(":scope > p > [data-rows-add]").disabled = listOf(rows).children.length >= Number(rows.dataset.most);
}

function listOf(rows) {
  return rows.querySelector(":scope > [data-rows-list]");
}
