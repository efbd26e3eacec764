// What studying needs beyond site.js: a form that opens takes the focus; a rating given without a connection is kept and
// sent once when it is back; a lesson remembers how far one has read.
"use strict";
(() => {
  document.addEventListener("toggle", (event) => {
    const field = event.target.open && event.target.querySelector?.("[data-focus-on-open]");
    if (field) field.focus();
  }, true);

  // ---- <form data-keep>: what could not be sent is kept in this browser, with when it was given ---------------------
  // Its place in the memory's history is in the form, so the server counts it once however often it comes.

  const STORE = "kept-ratings";
  const read = () => {
    try { return JSON.parse(localStorage.getItem(STORE)) || []; } catch { return []; }
  };
  const write = (kept) => {
    try {
      if (kept.length) localStorage.setItem(STORE, JSON.stringify(kept));
      else localStorage.removeItem(STORE);
    } catch {
      // Storage is switched off: nothing is kept, and the page says that it was not sent.
    }
  };
  const say = (text) => {
    const box = document.getElementById("trouble");
    box.hidden = !text;
    box.textContent = text;
  };
  const csrf = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value || "";

  // What was typed before the answer is shown: the form keeps it, and is sent when the connection is back.
  let unshown = null;
  document.addEventListener("htmx:error", (event) => {
    if (!event.target.matches?.("form.reveal")) return;
    unshown = event.target;
    say("No connection: what you typed is kept here, and the answer shown when it is back.");
  });
  addEventListener("online", () => {
    if (unshown?.isConnected) unshown.requestSubmit();
    unshown = null;
  });

  document.addEventListener("htmx:error", (event) => {
    const form = event.target;
    const request = event.detail.ctx?.request;
    if (!form.matches?.("form[data-keep]") || !request?.body) return;
    const fields = [...request.body.entries()].filter(([name]) => name !== "csrfmiddlewaretoken");
    const address = new URL(form.action).pathname;
    const again = JSON.stringify(fields.filter(([name]) => name === "card" || name === "number"));
    const kept = read().filter((one) => one.again !== again);
    write([...kept, { address, fields, again, at: Date.now() }]);
    say(read().length ? "No connection: your rating is kept here and sent when it is back." : "No connection: your rating was not sent. Try again.");
  });

  let sending = false;
  const sendKept = async () => {
    if (sending || !csrf() || !read().length) return;
    sending = true;
    try {
      for (const one of read()) {
        const body = new URLSearchParams(one.fields);
        body.set("late", String(Date.now() - one.at));
        const answer = await fetch(one.address, {
          method: "POST", body, headers: { "X-CSRFToken": csrf(), "HX-Request": "true" },
        });
        if (answer.status >= 500) break;
        write(read().filter((other) => other.again !== one.again));
      }
      if (!read().length) {
        say("");
        if (document.querySelector("form[data-keep]")) location.reload();
      }
    } catch {
      // Still no connection: the next try may have it.
    }
    sending = false;
  };
  addEventListener("online", sendKept);
  setInterval(sendKept, 15000);
  sendKept();

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
