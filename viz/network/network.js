// Start, and the one way through which every change goes: pick or choose, apply, speak.

const nothing = document.getElementById("nothing");
const field = document.getElementById("search");
const emptyWord = () => word(nodes.length ? "filtered" : "empty");

/** Take a click: the end of a path if one is sought, else the choice. */
function pick(chosen) {
  if (seeking && chosen?.node !== undefined && state.chosen?.node !== undefined) return seekPath(state.chosen.node, chosen.node);
  seeking = false;
  return choose(chosen);
}

/** Select a name, a line, a path, or nothing, and show it everywhere. */
function choose(chosen) {
  state.chosen = chosen;
  apply(true, true);
  if (chosen?.path) requestAnimationFrame(() => fitLit());
  if (chosen?.node !== undefined) requestAnimationFrame(() => approach(chosen.node)); // the panel may have taken its room
}

/** Show what the filters leave; `step` makes it one that can be taken back, null leaves the address as it is. */
function apply(step = false, focus = false) {
  sift();
  paint();
  showPanel(focus);
  showSummary();
  showTimeline();
  showFilters();
  if (state.tab === "list") showTables();
  if (step !== null) note(step);
}

function showSummary() {
  const { shown } = state;
  const count = (flags) => flags.reduce((sum, flag) => sum + Boolean(flag), 0);
  const seen = shownFacts(facts.keys());
  const read = new Set(seen.map((fact) => facts[fact].article));
  const days = [...read].map((article) => articles[article].date).filter(Boolean).sort();
  const parts = [["nodes", count(shown.nodes)], ["links", count(shown.edges)], ["facts", seen.length], ["articles", read.size]]
    .map(([key, number]) => `${word(key)}: ${number}`);
  if (days.length) parts.push(days[0] === days.at(-1) ? shortly(days[0]) : `${shortly(days[0])} – ${shortly(days.at(-1))}`);
  document.getElementById("summary").textContent = parts.join(" · ");
  pane.setAttribute("aria-label", `${word("picture")} ${parts.join(", ")}`);
  const [here, all] = [count(shown.there), count(shown.nodes)];
  const some = document.getElementById("some");
  some.hidden = here === all || here === 0;
  some.title = big ? word("strongesthint") : "";
  some.replaceChildren(word(big ? "strongestshown" : "someshown", { count: here, all }), " ",
    big && state.room < all ? button(word("more"), showMore, "link") : "");
  document.body.classList.toggle("empty", !nodes.length);
  nothing.hidden = here > 0;
  nothing.replaceChildren(el("p", { textContent: emptyWord() }),
    nodes.length ? button(word("reset"), resetFilters, "reset") : el("p", { className: "hint", textContent: word("emptyhelp") }));
}

/** Let twice as many of the strongest into the picture. */
function showMore() {
  state.room *= 2;
  apply(true);
  if (!moved) fit();
}

function showTab(tab, step = false) {
  state.tab = tab;
  for (const each of ["picture", "list"]) {
    document.getElementById(each).hidden = each !== tab;
    const handle = document.getElementById(`tab-${each}`);
    handle.setAttribute("aria-selected", String(each === tab));
    handle.tabIndex = each === tab ? 0 : -1;
  }
  document.body.classList.toggle("tables", tab === "list");
  if (tab === "list") showTables();
  if (step) note(true);
}

function showHulls() {
  document.getElementById("hulls").setAttribute("aria-pressed", String(state.hulls));
}

/** Bring everything into line with the state. */
function showAll() {
  showTab(state.tab);
  showHulls();
  apply();
}

const LABELS = { search: "search", found: "search", tabs: "tabs", filters: "filters", panel: "panel", trail: "trail", deeds: "deeds", timeline: "period" };
const SIGNS = { "zoom-in": "zoomin", "zoom-out": "zoomout", fit: "fit", back: "back", forward: "forward" };
const TEXTS = { "tab-picture": "network", "tab-list": "list", "open-filters": "filters", hulls: "hulls", "save-word": "save", "save-png": "savepng", "save-svg": "savesvg", "save-csv": "savecsv" };

/** Write everything in the language that is on. */
function speakNetwork() {
  field.placeholder = word("search");
  for (const [id, key] of Object.entries({ ...LABELS, ...SIGNS })) document.getElementById(id).setAttribute("aria-label", word(key));
  for (const [id, key] of Object.entries(SIGNS)) document.getElementById(id).title = word(key);
  for (const [id, key] of Object.entries(TEXTS)) document.getElementById(id).textContent = word(key);
  showAll();
}

function startControls() {
  for (const tab of ["picture", "list"]) {
    const handle = document.getElementById(`tab-${tab}`);
    const other = tab === "picture" ? "list" : "picture";
    handle.addEventListener("click", () => showTab(tab, true));
    handle.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      showTab(other, true);
      document.getElementById(`tab-${other}`).focus();
    });
  }
  const deeds = {
    "zoom-in": () => zoom(1.3), "zoom-out": () => zoom(1 / 1.3), fit: () => { fit(); note(); },
    back: () => history.back(), forward: () => history.forward(),
    hulls: () => { state.hulls = !state.hulls; showHulls(); apply(true); },
  };
  for (const [id, react] of Object.entries(deeds)) document.getElementById(id).addEventListener("click", react);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && state.chosen) pick(null);
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      event.preventDefault();
      field.focus();
    }
  });
}

page.open = (node) => pick({ node });
heed();
sift();
startPicture();
startControls();
startFilters();
startSaving();
suggesting(field, document.getElementById("found"), (node) => { reveal(node); pick({ node }); });
startAddress(() => { heed(); speak(page.lang); showPart(); });
startLanguage(speakNetwork, (lang) => { speak(lang); note(true); });
showPart(); // now that the words around the picture have taken their room
document.documentElement.dataset.ready = "true";
