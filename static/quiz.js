// A quiz page: every save carries a growing count and the time spent, nothing is sent twice, a lost connection is
// tried again, and what was typed outlives a reload, a broken connection and a sign-in that ran out.
// Without this file each button still saves.
"use strict";
(() => {
  const loaded = performance.now();
  const HIDDEN = new Set(["sequence", "duration", "csrfmiddlewaretoken", "then"]);
  let last = 0;
  let kept = null; // the answer that the server has, as text
  let waiting = 0; // milliseconds until the next try; 0: no try is due
  let timer = null;

  const form = () => document.querySelector("form[data-quiz]");
  const isQuiz = (element) => Boolean(element?.matches?.("form[data-quiz]"));
  const autosaving = (element) => isQuiz(element) && element.dataset.quiz === "autosave";
  const state = (text) => {
    const saved = document.getElementById("saved");
    if (saved) saved.textContent = text;
  };

  // The server's clock in milliseconds, as far as this page knows it, so that the counts of two tabs and devices agree;
  // and always above the count of what this page was shown.
  const count = (element) => {
    const clock = Number(element.dataset.clock) + Math.round(performance.now() - loaded);
    last = Math.max(last + 1, Number(element.dataset.sequence) + 1, clock);
    return last;
  };
  const answer = (body) => JSON.stringify([...body.entries()].filter(([name]) => !HIDDEN.has(name)));

  // ---- drafts: what was given and not yet acknowledged, kept in this tab --------------------------------------------

  const draftKey = (element) => `draft ${element.getAttribute("action")}`;
  const store = (element, number, text) => {
    try {
      sessionStorage.setItem(draftKey(element), JSON.stringify({ number, text }));
    } catch {
      // Storage is switched off: the page itself still holds what was typed.
    }
  };
  const forget = (element) => {
    try { sessionStorage.removeItem(draftKey(element)); } catch { /* nothing was stored */ }
  };
  const draftOf = (element) => {
    try { return JSON.parse(sessionStorage.getItem(draftKey(element))); } catch { return null; }
  };
  const fill = (element, pairs) => {
    const left = new Map();
    for (const [name, value] of pairs) left.set(name, [...(left.get(name) || []), value]);
    for (const field of element.elements) {
      if (!field.name || HIDDEN.has(field.name) || field.type === "hidden") continue;
      const values = left.get(field.name) || [];
      if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
      else if (values.length) field.value = values.shift();
    }
  };

  // A draft that is newer than what the server holds comes back; an older one was saved after all.
  const restore = (element) => {
    kept = answer(new FormData(element));
    const draft = draftOf(element);
    if (!draft) return;
    if (draft.number <= Number(element.dataset.sequence)) { forget(element); return; }
    fill(element, JSON.parse(draft.text));
    if (autosaving(element)) htmx.trigger(element, "again");
  };

  // ---- saving -------------------------------------------------------------------------------------------------------

  document.addEventListener("htmx:config:request", (event) => {
    const element = event.target;
    if (!isQuiz(element)) return;
    const body = event.detail.ctx.request.body;
    const before = Number(element.querySelector("[data-before]")?.dataset.before || 0);
    const now = answer(body);
    if (autosaving(element) && now === kept) { event.preventDefault(); return; }
    const number = count(element);
    body.set("sequence", String(number));
    body.set("duration", String(before + Math.round(performance.now() - loaded)));
    element.sending = now;
    store(element, number, now);
    if (autosaving(element)) state("saving …");
  });

  const retry = () => {
    waiting = Math.min(30000, waiting ? waiting * 2 : 2000);
    state("not saved yet: no connection, trying again");
    clearTimeout(timer);
    timer = setTimeout(() => { if (form()) htmx.trigger(form(), "again"); }, waiting * (0.75 + Math.random() / 2));
  };

  document.addEventListener("htmx:after:request", (event) => {
    const element = event.target;
    const raw = event.detail.ctx.response?.raw;
    if (!isQuiz(element) || !raw?.ok || raw.headers.has("HX-Redirect")) return; // sent away to sign in: keep the draft
    forget(element);
    kept = element.sending;
    waiting = 0;
  });
  document.addEventListener("htmx:error", (event) => { if (autosaving(event.target)) retry(); });
  document.addEventListener("htmx:response:error", (event) => {
    if (!autosaving(event.target)) return;
    if (event.detail.ctx.response.status === 403) state("not saved: reload this page, your answer is kept");
    else retry();
  });
  window.addEventListener("online", () => { if (waiting && form()) htmx.trigger(form(), "again"); });
  window.addEventListener("offline", () => {
    if (autosaving(form())) state("no connection: your answer stays here and is saved when it is back");
  });

  // Practice: an answer that could not be checked stays in its form and is checked once when the connection is back.
  let pressed = null;
  let unchecked = false;
  const checking = (element) => isQuiz(element) && element.dataset.quiz === "check";
  const checkAgain = () => { if (unchecked && checking(form())) { unchecked = false; form().requestSubmit(); } };
  document.addEventListener("submit", (event) => { if (checking(event.target)) pressed = event.submitter; }, true);
  document.addEventListener("htmx:error", (event) => {
    if (!checking(event.target) || pressed?.value === "hint") return;
    unchecked = true;
    const box = document.getElementById("trouble");
    box.hidden = false;
    box.textContent = "No connection: your answer is kept here and checked when it is back.";
  });
  window.addEventListener("online", checkAgain);

  // Leaving by a button: a draft is left behind in case nobody is signed in any more. Without a connection the page
  // stays, because leaving would lose it.
  document.addEventListener("submit", (event) => {
    const element = event.target;
    if (!autosaving(element)) return;
    store(element, count(element), answer(new FormData(element)));
    if (navigator.onLine) { waiting = 0; return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    retry();
  }, true);
  window.addEventListener("beforeunload", (event) => { if (waiting) event.preventDefault(); });

  // After htmx, which takes up the page at the same moment and was there first.
  document.addEventListener("DOMContentLoaded", () => { setTimeout(() => { if (form()) restore(form()); }, 0); });
})();
