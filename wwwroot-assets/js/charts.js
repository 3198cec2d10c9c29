// Reading charts by pointer and keyboard. Every word and figure was written by the server into data-cg-chart; nothing is sent back.
// Listens on the document, so charts that come and go need no set-up.

const parsed = new WeakMap();

function read(chart) {
  const text = chart.dataset.cgChart;
  const known = parsed.get(chart);
  if (known?.text === text) return known.value;
  const value = JSON.parse(text);
  parsed.set(chart, { text, value });
  return value;
}

function cell(row, ...nodes) {
  const td = document.createElement("td");
  td.append(...nodes);
  row.append(td);
}

function line(table, swatch, name, value, className) {
  if (value === undefined || value === null) return;
  const row = table.insertRow();
  if (className) row.className = className;
  const mark = document.createElement("i");
  if (swatch) mark.className = swatch;
  cell(row, mark, name);
  cell(row, value);
}

function show(chart, index) {
  const data = read(chart);
  const point = data.points[index];
  if (!point) return hide(chart);
  const hits = chart.querySelectorAll(".cg-hits > a");
  hits.forEach((hit, i) => hit.classList.toggle("cg-at", i === index));

  const tip = chart.querySelector(".cg-tip");
  const title = document.createElement("strong");
  title.textContent = point.n;
  const table = document.createElement("table");
  line(table, "", data.total, point.t, "cg-tip-total");
  line(table, "", point.p, point.q);
  data.names.forEach((name, i) => line(table, `cg-swatch cg-s${data.slots[i]}`, name, point.v[i]));
  line(table, "", data.band, point.r);
  tip.replaceChildren(title, table);
  if (point.s) tip.append(point.s);
  tip.hidden = false;

  const frame = chart.querySelector(".cg-plot-frame").getBoundingClientRect();
  const hit = hits[index].getBoundingClientRect();
  const room = frame.right - hit.right;
  const left = room > tip.offsetWidth + 12 ? hit.right - frame.left + 8 : hit.left - frame.left - tip.offsetWidth - 8;
  tip.style.left = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
  chart.cgIndex = index;
}

function hide(chart) {
  chart.querySelector(".cg-tip")?.setAttribute("hidden", "");
  chart.querySelectorAll(".cg-at").forEach(hit => hit.classList.remove("cg-at"));
  chart.cgIndex = undefined;
}

function indexOf(hit) {
  return [...hit.parentElement.children].indexOf(hit);
}

document.addEventListener("pointerover", event => {
  const hit = event.target.closest?.(".cg-hits > a");
  if (hit && event.pointerType !== "touch") show(hit.closest(".cg-chart"), indexOf(hit));
});

document.addEventListener("pointerout", event => {
  const chart = event.target.closest?.(".cg-chart");
  if (chart && !event.relatedTarget?.closest?.(".cg-hits") && event.pointerType !== "touch") hide(chart);
});

// The first tap reads, the second follows.
document.addEventListener("click", event => {
  const hit = event.target.closest?.(".cg-hits > a");
  if (!hit || event.pointerType !== "touch") return;
  const chart = hit.closest(".cg-chart");
  if (chart.cgIndex === indexOf(hit) && hit.href) return;
  event.preventDefault();
  event.stopPropagation();
  show(chart, indexOf(hit));
}, { capture: true });

const moves = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: -7, PageDown: 7, Home: -Infinity, End: Infinity };

document.addEventListener("keydown", event => {
  const slider = event.target.closest?.(".cg-slider");
  if (!slider || event.altKey || event.ctrlKey || event.metaKey) return;
  const chart = slider.closest(".cg-chart");
  const last = read(chart).points.length - 1;
  const at = chart.cgIndex ?? Number(slider.getAttribute("aria-valuenow")) - 1;
  if (event.key === "Escape") {
    hide(chart);
  } else if (event.key === "Enter") {
    chart.querySelectorAll(".cg-hits > a")[at]?.click();
  } else if (event.key in moves) {
    event.preventDefault();
    const next = chart.cgIndex === undefined && Number.isFinite(moves[event.key]) && moves[event.key] < 0 && at === last ? last : Math.max(0, Math.min(last, at + moves[event.key]));
    slider.setAttribute("aria-valuenow", next + 1);
    slider.setAttribute("aria-valuetext", read(chart).points[next].a);
    show(chart, next);
  }
});

document.addEventListener("focusout", event => {
  const slider = event.target.closest?.(".cg-slider");
  if (slider) hide(slider.closest(".cg-chart"));
});

// A calendar of links is one tab stop; arrows go from day to day and from week to week.
const days = {
  ArrowLeft: (link, links) => links[links.indexOf(link) - 1],
  ArrowRight: (link, links) => links[links.indexOf(link) + 1],
  ArrowUp: link => beside(link, "previousElementSibling"),
  ArrowDown: link => beside(link, "nextElementSibling"),
  Home: (link, links) => links[0],
  End: (link, links) => links.at(-1),
};

function beside(link, where) {
  const cell = link.closest("td");
  return cell.parentElement[where]?.cells[cell.cellIndex]?.querySelector("a");
}

document.addEventListener("keydown", event => {
  const link = event.target.closest?.(".cg-calendar a");
  if (!link || !(event.key in days) || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  days[event.key](link, [...link.closest("table").querySelectorAll("td a")])?.focus();
});

document.addEventListener("focusin", event => {
  const link = event.target.closest?.(".cg-calendar a");
  link?.closest("table").querySelectorAll("td a").forEach(other => { other.tabIndex = other === link ? 0 : -1; });
});
