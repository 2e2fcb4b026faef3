// Filters (which are the legend too), tabs and the language.

const filters = document.getElementById("filters");

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A switch for one type or kind; `off` is the set of those switched off. */
function toggle(off, value, label, count, mark) {
  const box = el("input", { type: "checkbox", checked: !off.has(value), on: {
    change: () => { if (box.checked) off.delete(value); else off.add(value); apply(); },
  } });
  return el("li", {}, el("label", { className: "toggle" }, box, mark ?? null, el("span", { className: "label", textContent: label }),
    el("span", { className: "count", textContent: String(count) })));
}

function dateField(key, label) {
  const days = facts.flatMap((fact) => fact.days).sort();
  return el("label", { className: "date" }, label, el("input", {
    type: "date", value: state[key], min: days[0] ?? "", max: days.at(-1) ?? "", id: key,
    on: { change: (event) => { state[key] = event.target.value; apply(); } },
  }));
}

function showFilters() {
  const focus = document.activeElement?.id;
  const types = counted(nodes.map((node) => node.type));
  const kinds = [...counted(facts.map((fact) => fact.kind))].sort((a, b) => b[1] - a[1]);
  const known = [...looks.keys()].filter((type) => types.has(type));
  const reset = button(word("reset"), resetFilters, "reset");
  reset.disabled = !filtered() && !state.types.size;
  filters.replaceChildren(...[
    known.length && section(word("types"), el("ul", {}, ...known.map((type) =>
      toggle(state.types, type, capital(term(type)), types.get(type), swatch(type))))),
    kinds.length && section(word("kinds"), el("ul", {}, ...kinds.map(([kind, count]) =>
      toggle(state.kinds, kind, capital(term(kind)), count)))),
    facts.length && section(word("period"), dateField("since", word("from")), dateField("until", word("to"))),
    known.length && reset,
  ].filter(Boolean));
  document.getElementById("legend").replaceChildren(...known.map((type) => el("li", {}, swatch(type), term(type))));
  if (focus === "since" || focus === "until") document.getElementById(focus).focus();
}

function resetFilters() {
  state.types.clear();
  state.kinds.clear();
  Object.assign(state, { since: "", until: "" });
  showFilters();
  apply();
}

function showTab(tab) {
  state.tab = tab;
  for (const each of ["picture", "list"]) {
    document.getElementById(each).hidden = each !== tab;
    const handle = document.getElementById(`tab-${each}`);
    handle.setAttribute("aria-selected", String(each === tab));
    handle.tabIndex = each === tab ? 0 : -1;
  }
  if (tab === "list") showTables();
}

function startControls() {
  for (const tab of ["picture", "list"]) {
    const handle = document.getElementById(`tab-${tab}`);
    const other = tab === "picture" ? "list" : "picture";
    handle.addEventListener("click", () => showTab(tab));
    handle.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      showTab(other);
      document.getElementById(`tab-${other}`).focus();
    });
  }
  const opener = document.getElementById("open-filters");
  opener.addEventListener("click", () => opener.setAttribute("aria-expanded", String(filters.classList.toggle("open"))));
  for (const [id, react] of [["zoom-in", () => zoom(1.3)], ["zoom-out", () => zoom(1 / 1.3)], ["fit", () => fit()]])
    document.getElementById(id).addEventListener("click", react);
}
