// What the pictures share: shapes, the panel with the evidence, controls, and the way to the other pages.

const mine = data.mine;
const picture = document.getElementById("picture");
const panel = document.getElementById("panel");
const controls = document.getElementById("controls");
const opened = { by: null, title: null, numbers: [] }; // what the panel shows, and the button that opened it

/** An element of SVG; `given` holds attributes, and in `on` what to do at events. */
function shape(tag, given = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(given)) {
    if (name === "on") for (const [event, react] of Object.entries(value)) element.addEventListener(event, react);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A shape that is pressed like a button, by pointer or keyboard. */
function pressable(label, react, ...children) {
  const element = shape("g", { role: "button", tabindex: 0, "aria-label": label, class: "press" }, ...children);
  element.addEventListener("click", () => react(element));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    react(element);
  });
  return element;
}

/** One stop of the Tab key for many shapes; the arrows go on from there. */
function roving(shapes) {
  shapes.forEach((each, at) => {
    each.setAttribute("tabindex", at ? -1 : 0);
    each.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const next = step && shapes[at + step];
      if (!next) return;
      event.preventDefault();
      each.setAttribute("tabindex", -1);
      next.setAttribute("tabindex", 0);
      next.focus();
    });
  });
}

const called = (node) => (node < 0 ? "?" : name(nodes[node]));
const listed = (names) => names.map(called).join(", ");

/** The name of a project in the language that is on, else in any. */
const projectName = (names) => known(names, page.lang) ?? Object.values(names)[0] ?? "?";

/** A day, a month, a year, or the days from one to another, in words. */
function spanned(first, last) {
  if (first === last) return dated(first);
  const [year, month] = first.split("-");
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return first.endsWith("-01") && last === `${year}-${month}-${days}` ? dated(`${year}-${month}`) : `${dated(first)} – ${dated(last)}`;
}

/** The evidence of facts under a title, in the panel; `title()` says it in the language that is on. */
function openFacts(by, title, numbers) {
  Object.assign(opened, { by, title, numbers });
  showPanel();
  panel.scrollTop = 0;
  panel.querySelector("h2").focus({ preventScroll: true });
}

function showPanel() {
  panel.hidden = !opened.title;
  picture.querySelectorAll(".chosen").forEach((each) => each.classList.remove("chosen"));
  if (!opened.title) return;
  opened.by?.classList.add("chosen");
  const articles = new Set(opened.numbers.map((number) => facts[number].article)).size;
  const told = `${word("facts")}: ${opened.numbers.length} · ${word("articles")}: ${articles}`;
  panel.setAttribute("aria-label", word("panel"));
  panel.replaceChildren(
    el("div", { className: "heading" },
      el("div", {}, el("h2", { tabIndex: -1 }, said(opened.title())), el("p", { className: "hint", textContent: told })),
      el("button", { type: "button", className: "close", "aria-label": word("close"), textContent: "×", on: { click: closePanel } })),
    ...factGroups(opened.numbers));
}

function closePanel() {
  const by = opened.by;
  Object.assign(opened, { by: null, title: null, numbers: [] });
  showPanel();
  if (by?.isConnected) by.focus({ preventScroll: true });
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && opened.title) closePanel();
});

/** A choice of one of several words, with a label; `choose(value)` gets the value chosen. */
function choice(label, options, chosen, choose) {
  const select = el("select", { on: { change: () => choose(select.value) } },
    ...options.map(([value, text]) => el("option", { value, textContent: text, selected: value === chosen })));
  return el("label", { className: "choice" }, el("span", { textContent: label }), select);
}

/** Buttons of which one is pressed. */
function switching(label, options, chosen, choose) {
  return el("div", { role: "group", "aria-label": label, className: "switch" }, ...options.map(([value, text]) =>
    el("button", { type: "button", textContent: text, "aria-pressed": String(value === chosen), on: { click: () => choose(value) } })));
}

/** What stands where there is nothing to show: what is missing, and what to do about it. */
const nothingHere = (text, help = word("emptyhelp")) =>
  el("div", { className: "notice", role: "status" }, el("p", { textContent: text }), el("p", { className: "hint", textContent: help }));

/** Draw the picture now and whenever the language changes; the panel and the keyboard stay where they are. */
function startPicture(draw) {
  const redraw = () => {
    controls.setAttribute("aria-label", word("filters"));
    draw();
    showPanel();
  };
  startLanguage(redraw);
  document.documentElement.dataset.ready = "true";
}

/** What stands under the heading: how much there is, of what time. */
function summarize(...parts) {
  const days = articles.map((article) => article.date).filter(Boolean).sort();
  if (days.length) parts.push(days[0] === days.at(-1) ? shortly(days[0]) : `${shortly(days[0])} – ${shortly(days.at(-1))}`);
  if (data.hidden) parts.push(`${word("hidden")}: ${data.hidden}`);
  document.getElementById("summary").textContent = parts.join(" · ");
}
