// Keeps what is typed into a recording form as it is typed. Without scripts the form has a button
// for it, "Save and come back". Nothing is kept in the browser, which others may use.
const PAUSE = 250; // milliseconds between two saves, and so the most that a killed browser can lose
const AGAIN = 3000; // before trying again when the service does not answer

function answers(form) {
  const found = new Map();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

class Autosave {
  constructor(form) {
    this.form = form;
    this.says = form.querySelector("[data-autosave-says]");
    this.version = form.elements.namedItem("draft-version");
    this.last = this.words();
    this.over = this.sending = this.waiting = false;
    form.addEventListener("input", () => this.soon());
    form.addEventListener("change", () => this.soon());
    form.addEventListener("submit", () => (this.over = true));
    document.addEventListener("visibilitychange", () => document.hidden && this.send(true));
    window.addEventListener("pagehide", () => this.send(true));
    // A page that the browser shows again from its memory is an old one.
    window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
  }

  words() {
    return JSON.stringify([...answers(this.form)].filter(([name]) => name !== "draft-version"));
  }

  soon() {
    if (this.waiting || this.over) return;
    this.waiting = true;
    setTimeout(() => {
      this.waiting = false;
      this.send(false);
    }, PAUSE);
  }

  async send(leaving) {
    const words = this.words();
    if (this.over || words === this.last) return;
    if (this.sending && !leaving) return void this.soon();
    this.sending = true;
    const body = new URLSearchParams();
    for (const [name, values] of answers(this.form)) {
      for (const value of values) body.append(name, value);
    }
    try {
      // The browser lets a page that is being left send no more than 64 kB.
      const keepalive = leaving && body.toString().length < 60000;
      const answer = await fetch(this.form.dataset.autosave, { method: "POST", body, keepalive });
      const json = answer.headers.get("content-type")?.startsWith("application/json");
      this.told(answer, json ? await answer.json() : null, words);
    } catch {
      this.say("Not saved: the service does not answer. Trying again.", true);
      setTimeout(() => this.send(false), AGAIN);
    } finally {
      this.sending = false;
    }
  }

  told(answer, told, words) {
    if (answer.ok && told) {
      this.last = words;
      this.version.value = told.version;
      this.say(`Saved at ${told.saved}`);
    } else if (told) {
      this.last = words;
      this.over = answer.status !== 409;
      this.say(told.says, true, told.where);
    } else {
      this.say("Not saved: you are signed out. Press “Save and come back”, and your words are kept.", true);
    }
  }

  say(text, loud = false, where = "") {
    if (this.says.textContent.startsWith(text)) return;
    this.says.textContent = text;
    this.says.classList.toggle("app-autosave--loud", loud);
    if (where) {
      const link = document.createElement("a");
      link.className = "govuk-link";
      link.href = where;
      link.textContent = "See both and choose";
      this.says.append(" ", link);
    }
  }
}

export function startAutosave() {
  for (const form of document.querySelectorAll("form[data-autosave]")) new Autosave(form);
}
