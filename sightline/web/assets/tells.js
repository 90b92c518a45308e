// A part of a form that says something of the rest of it, such as how complete it is, is asked for
// again as the form is typed in. Without scripts it is told once the form is sent.
const PAUSE = 500; // milliseconds without typing

export function startTelling() {
  for (const part of document.querySelectorAll("form [data-tells]")) {
    const form = part.closest("form");
    let waiting;
    const ask = async () => {
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string") body.append(name, value);
      }
      try {
        const answer = await fetch(part.dataset.tells, { method: "POST", body });
        if (answer.ok && !answer.redirected) part.innerHTML = await answer.text();
      } catch {
        // It is told again at the next key; nothing is lost by it.
      }
    };
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, PAUSE);
    };
    form.addEventListener("input", soon);
    soon();
  }
}
