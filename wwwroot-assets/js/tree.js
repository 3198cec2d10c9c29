// A tree table is one tab stop with arrow keys inside, as the treegrid pattern asks: up and down between rows, right opens, left closes
// or goes to the parent, Enter follows the row. Every row also opens by its own link, so nothing here is needed to read the page.

const rowOf = target => target.closest?.("[role=treegrid] > tbody > tr[aria-level]");
const level = row => Number(row.getAttribute("aria-level"));
const twist = row => row.querySelector(".cg-twist");

document.addEventListener("focusin", event => {
  const row = event.target.matches?.("tr[aria-level]") ? rowOf(event.target) : null;
  if (!row) return;
  for (const other of row.parentElement.querySelectorAll(":scope > tr[tabindex='0']")) if (other !== row) other.tabIndex = -1;
  row.tabIndex = 0;
});

document.addEventListener("keydown", event => {
  const row = rowOf(event.target);
  if (!row || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const rows = [...row.parentElement.children];
  const at = rows.indexOf(row);
  const isOpen = row.getAttribute("aria-expanded");
  switch (event.key) {
    case "ArrowDown": rows[at + 1]?.focus(); break;
    case "ArrowUp": rows[at - 1]?.focus(); break;
    case "Home": rows[0].focus(); break;
    case "End": rows.at(-1).focus(); break;
    case "ArrowRight":
      if (isOpen === "false") turn(row);
      else if (isOpen === "true") rows[at + 1]?.focus();
      break;
    case "ArrowLeft":
      if (isOpen === "true") turn(row);
      else rows.slice(0, at).findLast(other => level(other) < level(row))?.focus();
      break;
    case "Enter":
      if (event.target !== row) return;
      row.querySelector(".cg-tree-link")?.click();
      break;
    default: return;
  }
  event.preventDefault();
});

function turn(row) {
  row.focus();
  twist(row)?.click();
}

// A search field looks while one types, but never while an input method composes: what it shows then is not yet what is meant.
let waiting;

document.addEventListener("input", event => { if (!event.isComposing) look(event.target); });
document.addEventListener("compositionend", event => look(event.target));

function look(field) {
  if (!field.matches?.("[data-cg-search]")) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => field.dispatchEvent(new Event("change", { bubbles: true })), 300);
}
