// What studying needs beyond site.js: a form that opens takes the focus.
"use strict";
(() => {
  document.addEventListener("toggle", (event) => {
    const field = event.target.open && event.target.querySelector?.("[data-focus-on-open]");
    if (field) field.focus();
  }, true);
})();
