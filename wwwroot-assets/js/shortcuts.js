// Single keys press what stands on the page: a link or button marked data-cg-key, or a link of the navigation. So they do nothing that
// the pointer could not, and need no circuit where that needs none. They rest while somebody types, and can be turned off.

const places = { o: "/", e: "/explore", a: "/accounts", s: "/sources" };
const patience = 1500;
let goesSince = -Infinity;

const help = () => document.getElementById("cg-shortcuts");
const isOff = () => document.cookie.split("; ").includes("costgov-shortcuts=off");

function keep(isOn) {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `costgov-shortcuts=${isOn ? "on" : "off"}; max-age=31536000; path=/; samesite=lax${secure}`;
}

function openHelp() {
  const dialog = help();
  if (!dialog || dialog.open) return;
  const nav = document.getElementById("cg-nav");
  if (nav?.matches(":popover-open")) nav.hidePopover();
  dialog.querySelector("[data-cg-shortcuts-on]").checked = !isOff();
  dialog.showModal();
}

const isTyping = target => target.closest?.("input:not([type=checkbox], [type=radio], [readonly]), textarea, select, [contenteditable]:not([contenteditable=false])");
const isOverlaid = () => document.querySelector("dialog[open], .mud-dialog");

function press(selector) {
  const found = document.querySelector(selector);
  found?.click();
  return Boolean(found);
}

function run(key) {
  if (performance.now() - goesSince < patience && key in places) {
    goesSince = -Infinity;
    return press(`#cg-nav a[data-cg-place="${places[key]}"]`);
  }
  goesSince = key === "g" ? performance.now() : -Infinity;
  if (key === "?") {
    openHelp();
    return true;
  }
  return ["/", "[", "]", "t"].includes(key) && press(`[data-cg-key="${key}"]`);
}

// Before the others hear of it, for what they close is then still open.
document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Escape") {
    if (!isOverlaid() && !document.querySelector("details.cg-drop[open], [popover]:popover-open") && !event.target.closest?.(".cg-slider") && !isTyping(event.target))
      press("[data-cg-close]");
    return;
  }
  if (isOff() || isTyping(event.target) || isOverlaid()) return;
  if (run(event.key)) event.preventDefault();
}, { capture: true });

document.addEventListener("click", event => {
  if (event.target.closest?.("[data-cg-shortcuts]")) openHelp();
  if (event.target.closest?.("[data-cg-dismiss]")) event.target.closest("dialog")?.close();
});

document.addEventListener("change", event => {
  if (event.target.matches?.("[data-cg-shortcuts-on]")) keep(event.target.checked);
});
