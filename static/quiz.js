// A quiz page: every save carries a growing count and the time spent, nothing is sent twice, a lost connection is
// tried again. Without this file each button still saves.
"use strict";
(() => {
  const loaded = performance.now();
  let last = 0;
  let kept = null; // what the server has, as text
  let waiting = 0; // milliseconds until the next try; 0: no try is due
  let timer = null;

  const form = () => document.querySelector("form[data-quiz]");
  const autosaving = (element) => element?.matches?.("form[data-quiz][hx-trigger]");
  const state = (text) => {
    const saved = document.getElementById("saved");
    if (saved) saved.textContent = text;
  };

  // The server's clock in milliseconds, as far as this page knows it: counts of two tabs and devices agree.
  const count = (element) => {
    last = Math.max(last + 1, Number(element.dataset.clock) * 1000 + Math.round(performance.now() - loaded));
    return last;
  };

  const answer = (body) => {
    const parts = [...body.entries()].filter(([name]) => !["sequence", "duration", "csrfmiddlewaretoken", "then"].includes(name));
    return JSON.stringify(parts);
  };

  document.addEventListener("htmx:config:request", (event) => {
    const element = event.target;
    if (!element.matches?.("form[data-quiz]")) return;
    const body = event.detail.ctx.request.body;
    const before = Number(element.querySelector("[data-before]")?.dataset.before || 0);
    body.set("sequence", String(count(element)));
    body.set("duration", String(before + Math.round(performance.now() - loaded)));
    if (!autosaving(element)) return;
    const now = answer(body);
    if (now === kept) { event.preventDefault(); return; }
    element.sending = now;
    state("saving …");
  });

  const retry = () => {
    waiting = Math.min(30000, waiting ? waiting * 2 : 2000);
    state("not saved yet: no connection, trying again");
    clearTimeout(timer);
    timer = setTimeout(() => { if (form()) htmx.trigger(form(), "again"); }, waiting * (0.75 + Math.random() / 2));
  };

  document.addEventListener("htmx:after:request", (event) => {
    const element = event.target;
    if (!autosaving(element)) return;
    if (!event.detail.ctx.response?.raw?.ok) return;
    kept = element.sending;
    waiting = 0;
  });
  document.addEventListener("htmx:error", (event) => { if (autosaving(event.target)) retry(); });
  document.addEventListener("htmx:response:error", (event) => { if (autosaving(event.target)) retry(); });
  window.addEventListener("online", () => { if (waiting && form()) htmx.trigger(form(), "again"); });
  window.addEventListener("offline", () => { if (autosaving(form())) state("no connection: your answer stays here and is saved when it is back"); });

  // Leaving by a button while there is no connection would lose the page with what was typed.
  document.addEventListener("submit", (event) => {
    if (!autosaving(event.target) || navigator.onLine) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    retry();
  }, true);
  window.addEventListener("beforeunload", (event) => { if (waiting) event.preventDefault(); });
})();
