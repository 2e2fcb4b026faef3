// The column of filters, which is the legend too.

const filters = document.getElementById("filters");
const STAGES = Object.keys(data.terms.en).filter((key) => key.startsWith("stage:")).map((key) => key.slice("stage:".length));

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A switch for one type or kind; `off` is the set of those switched off. */
function toggle(off, value, label, count, mark) {
  const box = el("input", { type: "checkbox", checked: !off.has(value), on: {
    change: () => { if (box.checked) off.delete(value); else off.add(value); apply(true); },
  } });
  return el("li", {}, el("label", { className: "toggle" }, box, mark ?? null, el("span", { className: "label", textContent: label }),
    el("span", { className: "count", textContent: String(count) })));
}

/** A choice of one value or none; `values` are [value, label, number of facts]. */
function choice(key, label, values, none) {
  const options = values.map(([value, text, count]) => el("option", { value: String(value), textContent: `${text} (${count})` }));
  const select = el("select", { id: `filter-${key}`, on: {
    change: () => { state[key] = typeof none === "number" ? Number(select.value) : select.value; apply(true); },
  } }, el("option", { value: String(none), textContent: word("any") }), ...options);
  select.value = String(state[key]);
  return el("label", { className: "choice" }, el("span", { textContent: label }), select);
}

/** The states, regions or sectors that facts have to do with, by name. */
function nodeChoice(type) {
  const counts = counted(facts.filter((fact) => passes(fact, type)).flatMap((fact) => [...around(fact)]));
  const values = nodes.filter((node) => node.type === type && (counts.has(node.id) || state[type] === node.id))
    .map((node) => [node.id, name(node), counts.get(node.id) ?? 0])
    .sort((a, b) => a[1].localeCompare(b[1], page.lang));
  return values.length ? choice(type, capital(term(type)), values, -1) : null;
}

function stageChoice() {
  const counts = counted(facts.filter((fact) => passes(fact, "stage"))
    .flatMap((fact) => fact.roles.filter(([role]) => role === "stage").map(([, code]) => code)));
  const values = STAGES.filter((code) => counts.has(code) || state.stage === code)
    .map((code) => [code, term(`stage:${code}`), counts.get(code) ?? 0]);
  return values.length ? choice("stage", word("stage"), values, "") : null;
}

function surenessChoice() {
  const least = Math.round(Math.min(...facts.map((fact) => fact.confidence)) * 100);
  if (least >= 100) return null;
  const told = el("output", { textContent: `${state.sure}\u00a0%`, htmlFor: "sure" });
  const slider = el("input", { id: "sure", type: "range", min: 0, max: 100, step: 5, value: state.sure, on: {
    input: () => (told.textContent = `${slider.value}\u00a0%`),
    change: () => { state.sure = Number(slider.value); apply(true); },
  } });
  slider.value = state.sure;
  return el("label", { className: "choice" }, el("span", {}, word("atleast"), told), slider);
}

/** The period as an exact date; the strip below the picture shows the same. */
const dateField = (key, label) => el("label", { className: "date" }, label, el("input", {
  type: "date", id: key, value: state[key], min: allDays[0] ?? "", max: allDays.at(-1) ?? "",
  on: { change: (event) => { state[key] = event.target.value; apply(true); } },
}));

function showFilters() {
  const focus = filters.contains(document.activeElement) ? document.activeElement.id : "";
  const types = counted(nodes.map((node) => node.type));
  const kinds = [...counted(facts.map((fact) => fact.kind))].sort((a, b) => b[1] - a[1]);
  const used = [...looks.keys()].filter((type) => types.has(type));
  const reset = button(word("reset"), resetFilters, "reset");
  reset.disabled = !touched();
  const choices = facts.length ? [...["Sector", "State", "Region"].map(nodeChoice), stageChoice(), surenessChoice()].filter(Boolean) : [];
  filters.replaceChildren(...[
    used.length && section(word("types"), el("ul", {}, ...used.map((type) =>
      toggle(state.types, type, capital(term(type)), types.get(type), swatch(type))))),
    choices.length && section(word("about"), ...choices),
    allDays.length && section(word("period"), dateField("since", word("from")), dateField("until", word("to"))),
    kinds.length && section(word("kinds"), el("ul", {}, ...kinds.map(([kind, count]) =>
      toggle(state.kinds, kind, capital(term(kind)), count)))),
    used.length && reset,
  ].filter(Boolean));
  document.getElementById("legend").replaceChildren(...used.map((type) => el("li", {}, swatch(type), term(type))));
  if (focus) document.getElementById(focus)?.focus();
}

function resetFilters() {
  const { types, kinds, State, Region, Sector, stage, sure, since, until } = untouched();
  Object.assign(state, { types, kinds, State, Region, Sector, stage, sure, since, until });
  showFilters();
  apply(true);
}

function startFilters() {
  const opener = document.getElementById("open-filters");
  const open = (on) => {
    filters.classList.toggle("open", on);
    opener.setAttribute("aria-expanded", String(on));
  };
  opener.addEventListener("click", () => open(!filters.classList.contains("open")));
  addEventListener("keydown", (event) => event.key === "Escape" && open(false));
}
