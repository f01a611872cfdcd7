// What is typed while nobody is signed in stays in this window (sessionStorage), for the same officer alone:
// the text of an act goes to the server when he is back; an opinion stands in its form again.
(() => {
  "use strict";
  const PREFIX = "typed:";
  const SENT = "sent-from-here";
  const form = document.querySelector("form[data-who]");
  const forget = (wrong) => Object.keys(sessionStorage)
    .filter((name) => name.startsWith(PREFIX) && wrong(name))
    .forEach((name) => sessionStorage.removeItem(name));
  // who was led on to another page is signed in: what was sent has arrived
  if (!form) return forget((name) => new URLSearchParams(sessionStorage.getItem(name)).has(SENT));
  const mine = `${PREFIX}${form.dataset.who}:`;
  const place = mine + location.pathname + location.search + (form.dataset.keepHere ? `#${form.dataset.keepHere}` : "");

  // another officer in the same window finds nothing
  forget((name) => !name.startsWith(mine));

  window.typedHere = {
    put: (body) => sessionStorage.setItem(place, body.toString()),
    drop: () => sessionStorage.removeItem(place),
    get: () => new URLSearchParams(sessionStorage.getItem(place) || ""),
  };
  if (!form.dataset.keepHere) return;

  const fields = () => [...form.elements].filter((one) => one.name && one.type !== "hidden");
  const before = window.typedHere.get();
  fields().forEach((one) => {
    if (!before.has(one.name)) return;
    if (one.type === "radio" || one.type === "checkbox") one.checked = before.getAll(one.name).includes(one.value);
    else one.value = before.get(one.name);
    form.querySelector("[data-restored]").textContent = form.querySelector("[data-restored]").dataset.restored;
  });
  const typed = () => new URLSearchParams(
    fields().filter((one) => !["radio", "checkbox"].includes(one.type) || one.checked).map((one) => [one.name, one.value]),
  );
  form.addEventListener("input", () => window.typedHere.put(typed()));
  form.addEventListener("submit", () => window.typedHere.put(new URLSearchParams([...typed(), [SENT, "1"]])));
})();
