// Start, and the one way through which every change goes: choose, apply, speak.

const nothing = document.getElementById("nothing");

const emptyWord = () => word(nodes.length ? "filtered" : "empty");

/** Select a node or a line, or nothing, and show it everywhere. */
function choose(chosen) {
  state.chosen = chosen;
  paint();
  showPanel(chosen !== null);
  if (chosen?.node !== undefined) requestAnimationFrame(() => approach(chosen.node)); // the panel may have taken its room
}

/** Show what the filters leave. */
function apply() {
  sift();
  paint();
  showPanel();
  showSummary();
  filters.querySelectorAll(".reset").forEach((reset) => (reset.disabled = !filtered() && !state.types.size));
  if (state.tab === "list") showTables();
}

function showSummary() {
  const { shown } = state;
  const count = (flags) => flags.filter(Boolean).length;
  const seen = shownFacts(facts.keys());
  const read = new Set(seen.map((fact) => facts[fact].article));
  const days = [...read].map((article) => articles[article].date).filter(Boolean).sort();
  const parts = [["nodes", count(shown.nodes)], ["links", count(shown.edges)], ["facts", seen.length], ["articles", read.size]]
    .map(([key, number]) => `${word(key)}: ${number}`);
  if (days.length) parts.push(days[0] === days.at(-1) ? shortly(days[0]) : `${shortly(days[0])} – ${shortly(days.at(-1))}`);
  document.getElementById("summary").textContent = parts.join(" · ");
  pane.setAttribute("aria-label", `${word("picture")} ${parts.join(", ")}`);
  document.body.classList.toggle("empty", !nodes.length);
  nothing.hidden = count(shown.nodes) > 0;
  nothing.replaceChildren(el("p", { textContent: emptyWord() }),
    nodes.length ? button(word("reset"), resetFilters, "reset") : el("p", { className: "hint", textContent: word("emptyhelp") }));
}

/** Write everything in the language that is on. */
function speakNetwork() {
  field.placeholder = word("search");
  for (const [id, key] of [["search", "search"], ["found", "search"], ["tabs", "tabs"], ["filters", "filters"], ["panel", "panel"], ["zoom-in", "zoomin"], ["zoom-out", "zoomout"], ["fit", "fit"]]) {
    document.getElementById(id).setAttribute("aria-label", word(key));
    if (["zoom-in", "zoom-out", "fit"].includes(id)) document.getElementById(id).title = word(key);
  }
  for (const [id, key] of [["tab-picture", "network"], ["tab-list", "list"], ["open-filters", "filters"]])
    document.getElementById(id).textContent = word(key);
  showFilters();
  apply();
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape") choose(null);
  if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) {
    event.preventDefault();
    field.focus();
  }
});

sift();
startPicture();
startControls();
startSearch();
page.open = (node) => choose({ node });
startLanguage(speakNetwork);
grow();
fit(false); // now that the words around the picture have taken their room
document.documentElement.dataset.ready = "true";
