/**
 * Parts of a form of which there may be several. `[data-rows]` has a `[data-rows-list]`, a template of a `[data-row]` whose names have
 * `[#]` and whose ids have `-#`, and a `[data-rows-add]`; `data-most` of them. `[data-row-remove]` takes one away. Names and ids always
 * count from 0, as the server counts.
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
  document.querySelectorAll("[data-rows]").forEach(limit);
}

function added(rows) {
  const row = rows.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
  listOf(rows).append(row);
  count(rows);
  row.querySelector("input:not([type=hidden]), select").focus();
}

function removed(row) {
  const rows = row.closest("[data-rows]");
  row.remove();
  count(rows);
  rows.querySelector("[data-rows-add]").focus();
}

function count(rows) {
  [...listOf(rows).children].forEach((row, index) => row.querySelectorAll("[id], [for], [name]").forEach((element) => counted(element, index)));
  limit(rows);
}

function counted(element, index) {
  for (const attribute of ["id", "for"].filter((each) => element.hasAttribute(each))) {
    element.setAttribute(attribute, element.getAttribute(attribute).replace(/-(#|\d+)(?=-)/, `-${index}`));
  }
  if (element.name) {
    element.name = element.name.replace(/\[(#|\d+)\]/, `[${index}]`);
  }
}

function limit(rows) {
  rows.querySelector(":scope > p > [data-rows-add]").disabled = listOf(rows).children.length >= Number(rows.dataset.most);
}

function listOf(rows) {
  return rows.querySelector(":scope > [data-rows-list]");
}
