// Runs before the page is painted, so that a chosen theme and text size never flash.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    const size = localStorage.getItem("text-size");
    if (size === "large" || size === "larger") root.dataset.textSize = size;
    if (localStorage.getItem("motion") === "reduced") root.dataset.motion = "reduced";
  } catch {
    // Storage is switched off: the system's theme it is.
  }
})();
