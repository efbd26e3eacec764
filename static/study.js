// What studying needs beyond site.js: a form that opens takes the focus; a lesson remembers how far one has read.
"use strict";
(() => {
  document.addEventListener("toggle", (event) => {
    const field = event.target.open && event.target.querySelector?.("[data-focus-on-open]");
    if (field) field.focus();
  }, true);

  // ---- a lesson: <div data-place="address"> holds passages with ids; the topmost in view is where one is -----------

  const text = document.querySelector("[data-place]");
  if (!text) return;
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value;
  const passages = [...text.querySelectorAll("[id^=passage-]")];
  let sent = null;

  const tell = () => {
    const here = passages.find((passage) => passage.getBoundingClientRect().bottom > 80);
    if (!here || here === sent || here === passages[0] || !token) return;
    sent = here;
    const form = new FormData();
    form.append("passage", here.id.replace("passage-", ""));
    form.append("csrfmiddlewaretoken", token);
    navigator.sendBeacon(text.dataset.place, form);
  };
  let waiting = null;
  addEventListener("scroll", () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 1500);
  }, { passive: true });
  document.addEventListener("visibilitychange", () => { if (document.hidden && scrollY > 0) tell(); });

  const resume = document.querySelector("[data-resume]");
  if (resume && !location.hash) document.querySelector(resume.hash)?.scrollIntoView({ block: "start" });
})();
