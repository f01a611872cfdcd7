// What is typed in the form of an act is kept on the server: a few seconds after the last change, and on leaving.
// While nobody is signed in it stays in this window (here.js), and goes to the server on the next visit.
(() => {
  "use strict";
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const status = form.querySelector("[data-kept]");
  const PAUSE = 2000;
  const SEALED = "sealed-"; // such an input is kept neither there nor here
  let waiting = 0;
  let changed = false;
  const here = window.typedHere;

  // the moment that the page proposed is no entry: whoever comes back later begins with a new one
  const proposed = (name) => name === "occurred_at" && !document.querySelector("form.kept")
    && form.elements[name].value === form.elements[name].defaultValue;
  const typed = () => new URLSearchParams(
    [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !proposed(name) && !name.startsWith(SEALED)),
  );

  const say = (kept) => {
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    status.textContent = kept ? `${status.dataset.kept} ${time}` : status.dataset.lost;
  };

  const keep = async (leaving) => {
    clearTimeout(waiting);
    waiting = 0;
    if (!changed || form.dataset.sent) return;
    changed = false;
    const sending = fetch(form.dataset.keep, { method: "POST", body: typed(), keepalive: leaving, redirect: "manual" });
    if (leaving) return;
    try {
      const answer = await sending;
      if (answer.status === 204) here.drop();
      else if (answer.status !== 410) lost();
      say(answer.status === 204);
    } catch {
      lost(); // the connection is gone; the next change tries again
    }
  };

  const lost = () => {
    changed = true;
    here.put(typed());
  };

  // what could not be sent from here before: kept now, unless its act was performed after all; an answer to a press
  // shows what was typed already
  const bringBack = async () => {
    const body = here.get();
    if (![...body].length) return;
    if (!("begun" in form.dataset)) return here.drop();
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    const answer = await fetch(form.dataset.keep, { method: "POST", body, redirect: "manual" });
    if (answer.status !== 204 && answer.status !== 410) return;
    here.drop();
    if (answer.status === 204) location.reload();
  };

  const later = () => {
    changed = true;
    waiting = waiting || setTimeout(() => keep(false), PAUSE);
  };

  bringBack();
  form.addEventListener("submit", () => here.put(typed()));
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  window.addEventListener("pagehide", () => keep(true));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep(true));
})();
