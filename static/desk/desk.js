// Keys on lists: j k and the arrows move, Enter opens, a goes to the act, x chooses, / to the search, ? shows them all.
// Everything works without this file; who switched single letters off in the account is not listened to.
(() => {
  "use strict";
  const rows = () => [...document.querySelectorAll("[data-row]")];
  let at = -1;

  const off = document.querySelector(".desk")?.dataset.keys === "off";

  // letters and arrows belong to fields, menus and windows first
  const typing = (target) =>
    target.closest("input:not([type=checkbox]), select, textarea, [contenteditable], [role=dialog], [role=menu], [aria-modal]") !== null;
  const onRows = (target) => target === document.body || target.closest("[data-row]") !== null;

  const move = (step) => {
    const all = rows();
    if (!all.length) return;
    if (at >= 0) all[at].classList.remove("here");
    at = Math.min(Math.max(at + step, 0), all.length - 1);
    all[at].classList.add("here");
    all[at].scrollIntoView({ block: "nearest" });
    (all[at].querySelector("[data-open]") || all[at].querySelector("a"))?.focus({ preventScroll: true });
  };

  const follow = (selector) => {
    const link = rows()[at]?.querySelector(selector) || (at < 0 ? document.querySelector(`.head-line ${selector}`) : null);
    link?.click();
    return Boolean(link);
  };

  const toSearch = () => {
    const box = document.querySelector("#menu-search-q, #desk-q, #list-q");
    box?.focus();
    return Boolean(box);
  };

  const choose = () => {
    const box = rows()[at]?.querySelector("[data-choose]");
    box?.click();
    return Boolean(box);
  };

  const help = () => {
    const button = document.querySelector("[data-keys-help]");
    button?.click();
    return Boolean(button);
  };

  const down = () => move(1) ?? true;
  const up = () => move(-1) ?? true;
  const deeds = { j: down, k: up, a: () => follow("[data-act]"), x: choose, "/": toSearch, "?": help };
  const onRowsOnly = {
    ArrowDown: () => rows().length > 0 && down(),
    ArrowUp: () => rows().length > 0 && up(),
    Enter: () => document.activeElement === document.body && at >= 0 && follow("[data-open]"),
  };

  if (!off) document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    const deed = deeds[event.key] || (onRows(event.target) && onRowsOnly[event.key]);
    if (deed && deed()) event.preventDefault();
  });

  // a row that was reached by Tab is where the keys go on from
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest("[data-row]");
    if (off || !row || !event.target.matches(":focus-visible")) return;
    rows()[at]?.classList.remove("here");
    at = rows().indexOf(row);
    row.classList.add("here");
  });

  // the second press of a button waits for the first; the server would not mind it either
  document.querySelectorAll("form[data-once]").forEach((form) => {
    form.addEventListener("submit", (event) => {
      if (event.submitter?.hasAttribute("data-free")) return; // a preview opens beside the form
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
    });
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-once]").forEach((form) => delete form.dataset.sent));

  // what only some choices need is shown with them: data-when-<field>="VALUE VALUE"
  document.querySelectorAll("[data-when-way], [data-when-kind]").forEach((part) => {
    const name = part.hasAttribute("data-when-way") ? "way" : "kind";
    const choice = part.closest("form")?.elements[name];
    const field = part.matches(".by-kind") ? part : part.closest(".field") || part;
    const show = () => {
      field.hidden = !part.getAttribute(`data-when-${name}`).split(" ").includes(choice.value);
    };
    choice?.addEventListener("change", show);
    if (choice) show();
  });

  // a panel that follows what is entered is counted anew by the server whenever a value changes
  document.querySelectorAll("button[data-look]").forEach((button) => {
    button.form.addEventListener("change", async () => {
      const answer = await fetch(button.formAction, { method: "POST", body: new FormData(button.form) });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("panels");
      const now = document.getElementById("panels");
      if (answer.ok && fresh) now.replaceChildren(...fresh.childNodes);
    });
  });

  // a chosen text goes into its field where the caret stands; without script the server adds it at the end
  document.querySelectorAll("button[name=insert]").forEach((button) => {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      const text = button.form.elements[`insert-${button.value}`].selectedOptions[0]?.dataset.text;
      const field = button.form.elements[button.value];
      if (!text) return;
      field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
  });

  const summary = document.querySelector(".error-summary");
  summary?.focus();
})();
