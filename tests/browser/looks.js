// What an eye would complain about, measured: run in a page, returns a list of complaints.
() => {
  const complaints = [];
  const name = (element) => `${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""}.${element.className}`;
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && !element.closest(".visually-hidden, [aria-hidden=true], dialog:not([open])");

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const parse = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return { r, g, b, a: a / 255 };
  };
  const over = (top, bottom) => ({
    r: top.r * top.a + bottom.r * (1 - top.a), g: top.g * top.a + bottom.g * (1 - top.a),
    b: top.b * top.a + bottom.b * (1 - top.a), a: 1,
  });
  const behind = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) layers.push(parse(getComputedStyle(one).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), { r: 255, g: 255, b: 255, a: 1 });
  };
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, other) => {
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };

  // Text: 4.5 to 1, large text 3 to 1 (WCAG 1.4.3).
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const judged = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || judged.has(element) || !seen(element)) continue;
    judged.add(element);
    if (element.closest("option, script, style, noscript, :disabled, svg")) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const background = behind(element);
    const found = contrast(over(parse(style.color), background), background);
    if (found < (large ? 3 : 4.5)) complaints.push(`text ${found.toFixed(2)}:1 in ${name(element)}: ${element.textContent.trim().slice(0, 40)}`);
  }

  // Borders of what one fills in: 3 to 1 against what is around (WCAG 1.4.11).
  for (const element of document.querySelectorAll("input:not([type=hidden], [type=range], [type=file]), select, textarea, progress")) {
    if (!seen(element)) continue;
    const border = contrast(parse(getComputedStyle(element).borderTopColor), behind(element.parentElement));
    if (border < 3) complaints.push(`border ${border.toFixed(2)}:1 of ${name(element)}`);
  }

  // Names of controls, one main heading, headings in order.
  for (const element of document.querySelectorAll("input:not([type=hidden]), select, textarea, progress, button, a[href], summary")) {
    if (!element.checkVisibility() || element.closest("dialog:not([open])")) continue;
    const labelled = element.labels?.length || element.getAttribute("aria-label") || element.getAttribute("aria-labelledby");
    const own = element.matches("button, a, summary") && ((element.innerText ?? element.textContent).trim() || element.querySelector("img[alt]:not([alt=''])"));
    if (!labelled && !own) complaints.push(`no name: ${name(element)}`);
  }
  for (const element of document.querySelectorAll("img:not([alt]), svg:not([aria-hidden], [role=img])")) complaints.push(`no alternative: ${name(element)}`);
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of new Set(ids.filter((id, n) => ids.indexOf(id) !== n))) complaints.push(`the id ${id} is there twice`);
  for (const element of document.querySelectorAll("label[for]")) {
    if (!document.getElementById(element.htmlFor)) complaints.push(`label for nothing: ${element.htmlFor}`);
  }
  // A control named like a method of its form hides it: `form.matches` is then a select, and htmx stumbles.
  const prototypes = [HTMLFormElement, HTMLElement, Element, Node, EventTarget].map((one) => one.prototype);
  for (const element of document.querySelectorAll("form [name]")) {
    const hidden = prototypes.map((one) => Object.getOwnPropertyDescriptor(one, element.name)).find((one) => one);
    if (typeof hidden?.value === "function") complaints.push(`the name ${element.name} hides a method of its form`);
  }
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5")].filter((one) => !one.closest("dialog")).map((one) => Number(one.tagName[1]));
  if (headings.filter((level) => level === 1).length !== 1) complaints.push(`${headings.filter((level) => level === 1).length} main headings`);
  headings.forEach((level, n) => { if (n && level > headings[n - 1] + 1) complaints.push(`h${headings[n - 1]} is followed by h${level}`); });

  // Nothing sticks out of the window; what one taps is large enough (WCAG 2.5.8: 24 pixels).
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) {
    const culprit = [...document.querySelectorAll("main *")].find((one) => one.getBoundingClientRect().right > wide + 1 && !one.closest(".table-wrap, .overflow-auto"));
    complaints.push(`${document.documentElement.scrollWidth} wide in a window of ${wide}: ${culprit ? name(culprit) : "?"}`);
  }
  for (const element of document.querySelectorAll("button, [role=button], select, input:not([type=hidden], [type=checkbox], [type=radio])")) {
    if (!seen(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.height < 24 || box.width < 24) complaints.push(`${Math.round(box.width)} by ${Math.round(box.height)} pixels: ${name(element)}`);
  }
  return complaints;
}
