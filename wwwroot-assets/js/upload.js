// Files that are chosen on the Sources page are sent one by one as they are, with progress. Every word was written by the server.
// Without this script the same form posts them.

const megabyte = 1 << 20;

function fill(sentence, ...values) {
  return sentence.replace(/\{(\d)\}/g, (_, place) => values[place]);
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// The list may be drawn anew when the circuit takes over the page; what is being sent then moves into the new one.
function place(row) {
  const list = document.querySelector("[data-cg-uploads]");
  if (list && row.parentElement !== list) list.prepend(row);
}

function rowOf(file, words, cancel) {
  const row = element("li", "cg-import");
  const said = element("span", "cg-caption cg-num");
  const bar = element("div", "cg-progress");
  const filled = element("span");
  const button = element("button", "cg-button", words.cancel);
  bar.setAttribute("role", "progressbar");
  bar.setAttribute("aria-label", file.name);
  bar.setAttribute("aria-valuemin", "0");
  bar.setAttribute("aria-valuemax", "100");
  bar.append(filled);
  button.type = "button";
  button.addEventListener("click", cancel);
  row.append(element("strong", "cg-import-name", file.name), said, bar, button);
  place(row);
  return {
    sent(bytes) {
      const percent = file.size === 0 ? 100 : Math.floor(bytes * 100 / file.size);
      filled.style.width = `${percent}%`;
      bar.setAttribute("aria-valuenow", percent);
      said.textContent = percent < 100
        ? fill(words.sending, (bytes / megabyte).toFixed(1), (file.size / megabyte).toFixed(1), percent)
        : words.checking;
      place(row);
    },
    // Announced when it is over, not at every step.
    end(sentence, isGood, detail, link) {
      bar.remove();
      button.remove();
      said.className = isGood ? "cg-small cg-good" : "cg-small cg-bad";
      said.setAttribute("role", isGood ? "status" : "alert");
      said.textContent = sentence;
      if (detail) {
        const why = element("span", "cg-small", detail);
        why.lang = "en";
        row.append(why);
      }
      if (link) row.append(link);
      place(row);
    },
  };
}

function send(form, file, words) {
  const request = new XMLHttpRequest();
  const row = rowOf(file, words, () => request.abort());
  if (file.size > Number(form.dataset.cgLimit)) return row.end(words.tooLarge, false);
  row.sent(0);
  request.upload.addEventListener("progress", event => row.sent(event.loaded));
  request.addEventListener("abort", () => row.end(words.cancelled, false));
  request.addEventListener("error", () => row.end(words.lost, false));
  request.addEventListener("load", () => {
    const answer = request.response;
    if (request.status === 202) {
      const link = element("a", "cg-small", fill(words.open, answer.id));
      link.href = `/sources/runs/${answer.id}`;
      row.end(words.taken, true, "", link);
    } else {
      row.end(words.refused, false, answer?.errors?.file?.join(" ") ?? answer?.detail ?? "");
    }
  });
  request.open("POST", `${form.getAttribute("action")}?name=${encodeURIComponent(file.name)}`);
  request.responseType = "json";
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.send(file);
}

document.addEventListener("submit", event => {
  const form = event.target.closest?.("form[data-cg-upload]");
  if (!form) return;
  event.preventDefault();
  const words = JSON.parse(form.dataset.cgUpload);
  for (const file of form.elements.file.files) send(form, file, words);
  form.reset();
});
