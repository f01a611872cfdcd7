// What is typed in the form of an act is kept on the server: a few seconds after the last change, and on leaving.
(() => {
  "use strict";
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const status = form.querySelector("[data-kept]");
  const PAUSE = 2000;
  let waiting = 0;
  let changed = false;

  // the moment that the page proposed is no entry: whoever comes back later begins with a new one
  const proposed = (name) => name === "occurred_at" && !document.querySelector("form.kept")
    && form.elements[name].value === form.elements[name].defaultValue;
  const typed = () => new URLSearchParams(
    [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !proposed(name)),
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
      changed = changed || answer.status !== 204;
      say(answer.status === 204);
    } catch {
      changed = true; // the connection is gone; the next change tries again
    }
  };

  const later = () => {
    changed = true;
    waiting = waiting || setTimeout(() => keep(false), PAUSE);
  };

  form.addEventListener("input", later);
  form.addEventListener("change", later);
  window.addEventListener("pagehide", () => keep(true));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep(true));
})();
