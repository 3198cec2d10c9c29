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
  open?.removeAttribute("open");
  open?.querySelector("summary").focus();
});
