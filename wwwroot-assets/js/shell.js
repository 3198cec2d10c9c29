// What the frame needs from the browser. No framework, no build step.

globalThis.costgov = {
  setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `costgov-theme=${theme}; max-age=31536000; path=/; samesite=lax${secure}`;
  },

  focusOn(selector) {
    document.querySelector(selector)?.focus();
  },
};

// A link in the narrow navigation has been followed: put the navigation away.
document.addEventListener("click", event => {
  const nav = document.getElementById("cg-nav");
  if (nav?.matches(":popover-open") && event.target.closest("#cg-nav a")) nav.hidePopover();
});

// The address is the state: when the circuit is gone for good, loading the page again loses nothing.
document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", event => {
  if (event.detail.state === "rejected") location.reload();
  if (event.detail.state === "failed") waitForServer();
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
