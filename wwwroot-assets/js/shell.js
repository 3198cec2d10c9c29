// What the frame needs from the browser. No framework, no build step.

globalThis.costgov = {
  focusOn(selector) {
    document.querySelector(selector)?.focus();
  },
};

// A server that restarts is back within seconds; Blazor's own pace would ask ten times at once and then ever more rarely.
globalThis.Blazor?.start({
  circuit: { reconnectionOptions: { maxRetries: 100_000, retryIntervalMilliseconds: attempt => (attempt === 0 ? 0 : attempt < 60 ? 2000 : 10_000) } },
});

// The theme is a matter of CSS: nothing goes to the server.
document.addEventListener("submit", event => {
  const pressed = event.submitter;
  if (!pressed?.matches(".cg-theme button")) return;
  event.preventDefault();
  document.documentElement.dataset.theme = pressed.value;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `costgov-theme=${pressed.value}; max-age=31536000; path=/; samesite=lax${secure}`;
  pressed.parentElement.querySelector(`button:not([value="${pressed.value}"])`).focus();
});

// A link to a place in the page moves the view; the focus has to go there too. Without script the browser does both.
document.addEventListener("click", event => {
  if (!event.target.closest?.(".cg-skip")) return;
  event.preventDefault();
  document.getElementById("main").focus();
}, { capture: true });

// The narrow navigation says whether it is open, and is put away when a link in it was followed.
document.addEventListener("toggle", event => {
  if (event.target.id === "cg-nav") document.querySelector(".cg-menu-button")?.setAttribute("aria-expanded", event.newState === "open");
}, { capture: true });

document.addEventListener("click", event => {
  const nav = document.getElementById("cg-nav");
  if (nav?.matches(":popover-open") && event.target.closest("#cg-nav a")) nav.hidePopover();
});

// The address is the state: when the circuit is gone for good, loading the page again loses nothing.
document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", event => {
  const { state } = event.detail;
  if (state === "rejected" || state === "resume-failed") location.reload();
  if (state === "failed") waitForServer();
});

async function waitForServer() {
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 2000));
    try {
      if ((await fetch("/health/live", { cache: "no-store" })).ok) return location.reload();
    } catch {
      // Not back yet.
    }
  }
}

// One open menu at a time; a click beside it or Esc closes it and gives the focus back.
document.addEventListener("click", event => {
  for (const open of document.querySelectorAll("details.cg-drop[open]"))
    if (!open.contains(event.target)) open.removeAttribute("open");
  // A choice closes its menu and gives the focus back, also before the dialog that a menu's foot opens.
  const menu = event.target.closest?.("button.cg-option, .cg-drop-foot button")?.closest("details.cg-drop");
  menu?.removeAttribute("open");
  menu?.querySelector("summary").focus();
});

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  const open = document.querySelector("details.cg-drop[open]");
  if (!open) return;
  // Or a sheet around the menu would close with it.
  event.preventDefault();
  open.removeAttribute("open");
  open.querySelector("summary").focus();
});

// A dialog hears Esc when the focus has come into it and the server has asked for the key: who is quicker is heard here.
document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
  const dialog = [...document.querySelectorAll(".mud-dialog")].at(-1);
  const close = dialog?.querySelector(".mud-button-close");
  if (close) setTimeout(() => { if (close.isConnected) close.click(); }, 500);
});

// A sheet covers the page: what has the focus must not lie under it.
document.addEventListener("focusout", event => {
  const sheet = event.target.closest?.(".cg-sheet:popover-open");
  if (sheet && event.relatedTarget && !sheet.contains(event.relatedTarget)) sheet.hidePopover();
});

// Sorting, and chart or table, are no steps to go back through. Before the circuit, and in a new tab, they are links like any other.
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[data-cg-replace]");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !document.querySelector("[data-cg-live]")) return;
  event.preventDefault();
  Blazor.navigateTo(link.href, { replaceHistoryEntry: true });
}, { capture: true });
