// What the pages need beyond plain HTML and htmx, chosen by data attributes. Every page works without it.
"use strict";
(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

  // ---- theme, text size, motion: kept in this browser -------------------------------------------------------------

  const remember = (key, value) => {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // Storage is switched off: the choice lasts as long as the page.
    }
  };

  // key in storage -> the attribute on <html>, and the choices that mean "no attribute"
  const CHOICES = {
    theme: { attribute: "theme", button: "themeChoice", none: "auto" },
    "text-size": { attribute: "textSize", button: "textSizeChoice", none: "normal" },
    motion: { attribute: "motion", button: "motionChoice", none: "system" },
  };

  const showChoices = (within = document) => {
    for (const { attribute, button, none } of Object.values(CHOICES)) {
      const now = document.documentElement.dataset[attribute] || none;
      const name = button.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      for (const element of $$(`[data-${name}]`, within)) {
        element.setAttribute("aria-pressed", String(element.dataset[button] === now));
      }
    }
  };

  const choose = (element) => {
    for (const [key, { attribute, button, none }] of Object.entries(CHOICES)) {
      const value = element.dataset[button];
      if (value === undefined) continue;
      if (value === none) delete document.documentElement.dataset[attribute];
      else document.documentElement.dataset[attribute] = value;
      remember(key, value === none ? "" : value);
      showChoices();
    }
  };

  // ---- saying things ----------------------------------------------------------------------------------------------

  const announce = (text) => {
    const live = $("#live");
    live.textContent = "";
    setTimeout(() => { live.textContent = text; }, 50);
  };

  const trouble = (text) => {
    const box = $("#trouble");
    box.hidden = !text;
    box.textContent = text;
  };

  // ---- confirm: data-confirm="Retire this question?" on a form or on its button ------------------------------------

  const confirmed = new WeakSet();
  const ask = (form, submitter, question) => {
    const dialog = $("#confirm");
    $("#confirm-text").textContent = question;
    $("#confirm button[value=yes]").textContent = submitter?.dataset.confirmYes || "Yes, do it";
    dialog.returnValue = "no";
    dialog.onclose = () => {
      if (dialog.returnValue !== "yes") return;
      confirmed.add(form);
      form.requestSubmit(submitter);
    };
    dialog.showModal();
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const question = event.submitter?.dataset.confirm || form.dataset.confirm;
    if (!question || confirmed.delete(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(form, event.submitter, question);
  }, true);

  // ---- the time somebody took: <input type="hidden" name="duration" data-elapsed> ----------------------------------

  const shown = new WeakMap();
  let away = 0;
  let leftAt = null;
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) leftAt = performance.now();
    else if (leftAt !== null) { away += performance.now() - leftAt; leftAt = null; }
  });
  const startClocks = (within) => {
    for (const input of $$("[data-elapsed]", within)) {
      if (!shown.has(input)) shown.set(input, performance.now() - away);
    }
  };
  document.addEventListener("submit", (event) => {
    for (const input of event.target.querySelectorAll("[data-elapsed]")) {
      input.value = String(Math.max(0, Math.round(performance.now() - away - (shown.get(input) ?? 0))));
    }
  }, true);

  // ---- countdown: <time data-deadline="ISO" data-now="ISO of the server" data-submit="#form"> ----------------------

  const counting = new WeakMap();
  const clock = (seconds) => {
    const whole = Math.max(0, Math.ceil(seconds));
    const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, "0"));
    return whole >= 3600 ? [Math.floor(whole / 3600), ...parts].join(":") : parts.join(":");
  };
  const startCountdowns = (within) => {
    for (const element of $$("[data-deadline]", within)) {
      if (counting.has(element)) continue;
      const skew = element.dataset.now ? Date.parse(element.dataset.now) - Date.now() : 0;
      counting.set(element, Date.parse(element.dataset.deadline) - skew);
      element.dataset.warned = "";
    }
  };
  const tick = () => {
    for (const element of $$("[data-deadline]")) {
      const left = (counting.get(element) - Date.now()) / 1000;
      if (Number.isNaN(left)) continue;
      element.textContent = clock(left);
      if (left <= 60 && !element.dataset.warned) {
        element.dataset.warned = "yes";
        (element.closest(".timer") || element).classList.add("is-short");
        announce("One minute left.");
      }
      if (left <= 0 && element.dataset.submit) {
        const form = $(element.dataset.submit);
        element.dataset.submit = "";
        if (form) { confirmed.add(form); form.requestSubmit(); }
      }
    }
  };
  setInterval(tick, 500);

  // ---- keys: data-key="1" or "Space Enter" presses that element; ? shows them all ----------------------------------

  const typing = (element) =>
    element.matches?.("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button], [type=submit])");
  const operable = (element) => element.matches?.("button, a[href], summary, input, select, textarea");
  const keyName = (event) => (event.key === " " ? "Space" : event.key);
  const usable = (element) => !element.disabled && element.checkVisibility?.() !== false;

  const press = (element) => {
    if (element.matches("input[type=text], input[type=search], textarea, select")) element.focus();
    else element.click();
  };

  const showKeys = () => {
    const list = $("#keys .keys-list");
    list.replaceChildren();
    for (const element of $$("[data-key]").filter(usable)) {
      const term = document.createElement("dt");
      for (const key of element.dataset.key.split(" ")) {
        const cap = document.createElement("kbd");
        cap.textContent = key;
        term.append(cap, " ");
      }
      const meaning = document.createElement("dd");
      meaning.textContent = element.dataset.keyLabel || element.getAttribute("aria-label") || element.innerText.trim();
      list.append(term, meaning);
    }
    if (!list.children.length) list.append("This page has none beside Tab and Enter.");
    $("#keys").showModal();
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (typing(event.target) || $("dialog[open]")) return;
    const key = keyName(event);
    if ((key === "Space" || key === "Enter") && operable(event.target)) return;
    if (key === "?") { event.preventDefault(); showKeys(); return; }
    const element = $$("[data-key]").find((one) => one.dataset.key.split(" ").includes(key) && usable(one));
    if (!element) return;
    event.preventDefault();
    press(element);
  });

  // ---- small things -----------------------------------------------------------------------------------------------

  const closeMenus = (except) => {
    for (const menu of $$("details.menu[open]")) if (menu !== except) menu.open = false;
  };

  document.addEventListener("click", (event) => {
    const target = event.target.closest?.("[data-theme-choice], [data-text-size-choice], [data-motion-choice], [data-copy], [data-print], [data-keys]");
    closeMenus(event.target.closest?.("details.menu"));
    if (!target) return;
    choose(target);
    if (target.dataset.keys !== undefined) showKeys();
    if (target.dataset.print !== undefined) window.print();
    if (target.dataset.copy !== undefined) {
      navigator.clipboard?.writeText(target.dataset.copy).then(() => announce("Copied."), () => announce("Could not copy."));
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = $("details.menu[open]");
    if (menu) { menu.open = false; $("summary", menu).focus(); }
    trouble("");
  });
  // <input type="checkbox" data-check-all="question">: ticks every box of that name in its form.
  document.addEventListener("change", (event) => {
    const all = event.target.dataset?.checkAll;
    if (all) for (const box of $$(`input[name="${all}"]`, event.target.form)) box.checked = event.target.checked;
  });
  document.addEventListener("change", (event) => {
    event.target.closest?.("form[data-autosubmit]")?.requestSubmit();
  });

  const guessTimeZone = (within) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const input of $$("input[data-time-zone]", within)) if (zone && !input.value) input.value = zone;
  };

  // ---- after every load and every swap: focus what [data-focus] names, say what [data-announce] says ---------------

  const focused = new WeakSet();
  const focusFresh = () => {
    const element = $$("[data-focus]").find((one) => !focused.has(one));
    for (const one of $$("[data-focus]")) focused.add(one);
    if (!element) return;
    if (!operable(element)) element.tabIndex = -1;
    element.focus();
  };
  const announced = new WeakSet();
  const announceFresh = (aloud) => {
    for (const element of $$("[data-announce]")) {
      if (announced.has(element)) continue;
      announced.add(element);
      if (aloud) announce(element.dataset.announce || element.innerText);
    }
  };
  const prepare = (within, aloud) => {
    startClocks(within);
    startCountdowns(within);
    guessTimeZone(within);
    showChoices(within);
    announceFresh(aloud);
    focusFresh();
    tick();
  };

  document.addEventListener("htmx:after:swap", () => { trouble(""); prepare(document, true); });
  document.addEventListener("htmx:response:error", (event) => {
    const status = event.detail.ctx.response.status;
    if (status === 422) return;
    if (status === 403) trouble("This page was open too long. Reload it and try again: what you saved is safe.");
    else if (status === 404) trouble("That is no longer there. Reload the page to see what is.");
    else trouble("Something broke on our side and nothing was changed. Try again in a moment.");
  });
  document.addEventListener("htmx:error", (event) => {
    if (event.detail.error?.name === "TypeError" || !navigator.onLine) {
      trouble("No connection to the site. What you typed is still here: try again when you are back online.");
    }
  });
  prepare(document, false); // deferred: the document is there
})();
