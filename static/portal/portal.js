// What a browser with JavaScript adds: one-press copying, the drawer of filters, the address in the language form.
(() => {
  "use strict";
  const WIDE = window.matchMedia("(min-width: 800px)");

  function showCopyButtons(root) {
    root.querySelectorAll("button.copy[hidden]").forEach((button) => { button.hidden = false; });
  }

  function copyByHand(text) {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }

  async function copy(button) {
    const text = button.dataset.copy;
    // the clipboard API exists on https and localhost only
    if (navigator.clipboard) await navigator.clipboard.writeText(text); else copyByHand(text);
    const label = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 2000);
  }

  let drawerOpen = false;
  function setDrawer(root) {
    root.querySelectorAll("details.facets").forEach((drawer) => { drawer.open = WIDE.matches || drawerOpen; });
  }

  // a pressed link that is gone leaves the reader at the count; who cannot see it hears it
  function tellCount() {
    const count = document.getElementById("count");
    if (!count) return;
    document.getElementById("said").textContent = count.textContent;
    if (document.activeElement === document.body) count.focus({ preventScroll: true });
  }

  function followAddress() {
    const here = location.pathname + location.search;
    document.querySelectorAll(".language input[name=next]").forEach((field) => { field.value = here; });
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button) copy(button);
    const print = event.target.closest("button.print");
    if (print) window.print();
  });
  document.addEventListener("toggle", (event) => {
    if (event.target.matches("details.facets") && !WIDE.matches) drawerOpen = event.target.open;
  }, true);
  document.addEventListener("htmx:beforeRequest", () => document.body.classList.add("busy"));
  document.addEventListener("htmx:afterRequest", () => document.body.classList.remove("busy"));
  document.addEventListener("htmx:afterSettle", () => { showCopyButtons(document); setDrawer(document); followAddress(); tellCount(); });
  WIDE.addEventListener("change", () => setDrawer(document));
  showCopyButtons(document);
  setDrawer(document);
})();
