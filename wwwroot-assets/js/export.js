// Copying a table and printing the page: the browser's own work, so neither needs the circuit.

const minus = /[−﹣－]/g;
const number = /^[+-]?(?:[^\d\s.,+-]{1,3}\s?)?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;

// Figures lose symbol and separators, so that a spreadsheet takes them for numbers; text that looks like a formula is marked as text.
function plain(text) {
  const figure = text.replace(minus, "-");
  if (number.test(figure)) return figure.replace(/[^\d.-]/g, "");
  return /^\s*[=+\-@＝＋＠]/.test(figure) ? `'${text}` : text;
}

function textOf(cell) {
  // Figures carry their exact amount in the title.
  const amount = /(-?\d+(?:\.\d+)?) [A-Z]{3}\b/.exec(cell.querySelector(".cg-num[title]")?.title ?? "");
  if (amount) return amount[1];
  const change = cell.querySelector(".cg-change-amount");
  return plain((change ?? cell).innerText.replace(/[↑↓]/g, "").replace(/\s+/g, " ").trim());
}

function tsvOf(table) {
  return [...table.rows].map(row => [...row.cells].flatMap(cell => {
    const spread = Array(Math.max(0, cell.colSpan - 1)).fill("");
    return cell.offsetParent === null ? [] : [textOf(cell), ...spread];
  }).join("\t")).join("\r\n");
}

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Without https there is no clipboard to write to; the old way still works.
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("copying was refused");
}

function say(button, sentence) {
  const menu = button.closest("details");
  let status = menu?.parentElement.querySelector(":scope > .cg-copied");
  if (!status) {
    status = document.createElement("span");
    status.className = "cg-copied cg-no-print";
    status.setAttribute("role", "status");
    menu.before(status);
  }
  status.textContent = sentence;
}

document.addEventListener("click", async event => {
  const button = event.target.closest?.("[data-cg-copy-rows]");
  const table = button && document.querySelector("[data-cg-rows] table");
  if (!table) return;
  try {
    await copy(tsvOf(table));
    say(button, button.dataset.cgCopyRows.replace("{0}", table.tBodies[0].rows.length));
  } catch {
    say(button, button.dataset.cgCopyFailed);
  }
});

document.addEventListener("click", event => {
  if (event.target.closest?.("[data-cg-print]")) print();
});

// The server's clock may play another day than the browser's; how far they are apart shows in the page's first HTML.
const first = document.querySelector("[data-cg-now]");
const ahead = first ? Number(first.dataset.cgNow) - Date.now() : 0;

function timeOf(instant, zone, zoneName) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-US", {
    timeZone: zone, year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(instant).map(part => [part.type, part.value]));
  const day = document.documentElement.lang === "ja"
    ? new Intl.DateTimeFormat("ja-JP", { timeZone: zone, year: "numeric", month: "long", day: "numeric", weekday: "short" }).format(instant)
    : `${parts.day} ${parts.month} ${parts.year}`;
  return `${day} ${parts.hour}:${parts.minute} ${zoneName}`;
}

addEventListener("beforeprint", () => {
  for (const line of document.querySelectorAll("[data-cg-printed]")) {
    const { cgPrinted, cgZone, cgZoneName } = line.dataset;
    // The text node stays: it is the server's to renew.
    line.firstChild.nodeValue = cgPrinted.replace("{time}", timeOf(new Date(Date.now() + ahead), cgZone, cgZoneName));
  }
});
