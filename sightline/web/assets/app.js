// Starts the GOV.UK components, and the few things of our own that need a script.
import { startAutosave } from "./autosave.js";
import { startReveals } from "./reveals.js";
import { initAll } from "./govuk-frontend.min.js";
import { startTelling } from "./tells.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
startAutosave();
startReveals();
startTelling();

// A filter form applies itself when a choice is made; without scripts it has a button.
for (const form of document.querySelectorAll("form[data-applies-itself]")) {
  for (const choice of form.querySelectorAll("select")) {
    choice.addEventListener("change", () => form.requestSubmit());
  }
}

// A part of the page that is still changing (a load under way) is asked for again.
async function askAgain(part) {
  const answer = await fetch(part.dataset.askAgain, { headers: { Accept: "text/html" } });
  if (answer.redirected || !answer.ok) {
    window.location.assign(answer.redirected ? answer.url : window.location.href);
    return;
  }
  part.innerHTML = await answer.text();
  setTimeout(askAgain, 1000, part);
}
for (const part of document.querySelectorAll("[data-ask-again]")) setTimeout(askAgain, 1000, part);
