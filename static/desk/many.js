// Check boxes of a list: all of the page at once, and how many are chosen. Without this file each is ticked by itself.
(() => {
  "use strict";
  const all = document.querySelector("[data-many-all]");
  if (!all) return;
  const boxes = [...document.querySelectorAll("[data-choose]")];
  const count = document.querySelector("[data-many-count]");

  const tell = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    count.textContent = chosen ? ` · ${count.dataset.words.replace("{n}", chosen)}` : "";
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  };

  all.hidden = false;
  all.addEventListener("change", () => {
    boxes.forEach((box) => { box.checked = all.checked; });
    tell();
  });
  boxes.forEach((box) => box.addEventListener("change", tell));
  window.addEventListener("pageshow", tell);
})();
