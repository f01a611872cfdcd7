// Opens Wagtail's date choosers without inline script; see the widget templates of the desk.
(() => {
  "use strict";
  const known = ["initDateChooser", "initDateTimeChooser", "initTimeChooser"];
  const begin = () => document.querySelectorAll("[data-chooser]").forEach((one) => {
    const open = known.includes(one.dataset.chooser) && window[one.dataset.chooser];
    if (open && document.getElementById(one.dataset.for)) open(one.dataset.for, JSON.parse(one.dataset.config));
    one.remove();
  });
  document.addEventListener("DOMContentLoaded", begin);
})();
