// Copies what stands in a field. The words to say afterwards were written by the server.

async function put(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Not allowed, or not a secure page: the text is selected for the reader's own hand.
    return false;
  }
}

document.addEventListener("click", async event => {
  const button = event.target.closest?.("[data-cg-copy]");
  const field = button && document.getElementById(button.dataset.cgCopy);
  if (!field) return;
  const copied = await put(field);
  if (!copied) {
    field.focus();
    field.select();
  }
  const said = button.parentElement.querySelector("[role=status]");
  if (said) said.textContent = copied ? button.dataset.cgCopied : button.dataset.cgByHand;
});

// A click into the field takes all of it: nobody wants half an address.
document.addEventListener("focusin", event => {
  if (event.target.matches?.(".cg-copy input")) event.target.select();
});
