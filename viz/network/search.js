// The search field: names in every language, suggested while typing (the combobox pattern of WAI-ARIA).

const field = document.getElementById("search");
const found = document.getElementById("found");
const searchable = nodes.map((node) => node.names.map(folded));
let active = -1;

/** Nodes by how well a name fits: it begins so, a word in it begins so, it holds it; then by weight. */
function matches(query) {
  const wanted = folded(query.trim());
  if (!wanted) return [];
  const rank = (text) => (text.startsWith(wanted) ? 0 : text.includes(` ${wanted}`) ? 1 : text.includes(wanted) ? 2 : 3);
  return nodes
    .map((node) => {
      const ranks = searchable[node.id].map(rank);
      const best = Math.min(...ranks);
      return { node, best, by: node.names[ranks.indexOf(best)] };
    })
    .filter(({ best }) => best < 3)
    .sort((a, b) => a.best - b.best || a.node.id - b.node.id)
    .slice(0, 9);
}

function suggest() {
  const options = matches(field.value);
  active = -1;
  const items = options.map(({ node, by }, number) =>
    el("li", { id: `found-${number}`, role: "option", "aria-selected": "false", on: {
      mousedown: (event) => event.preventDefault(), // the field keeps the focus, so the list stays until the click
      click: () => pick(node.id),
    } }, swatch(node.type), said(name(node), "label"),
    by === name(node) ? null : said(by, "by"), el("span", { className: "count", textContent: term(node.type) })));
  if (!items.length && field.value.trim()) items.push(el("li", { className: "none", role: "option", "aria-disabled": "true", textContent: word("notfound") }));
  found.replaceChildren(...items);
  open(items.length > 0);
  options.forEach(({ node }, number) => (items[number].dataset.node = node.id));
}

function open(on) {
  found.hidden = !on;
  field.setAttribute("aria-expanded", String(on));
  if (!on) field.removeAttribute("aria-activedescendant");
}

function step(by) {
  const items = [...found.querySelectorAll("[data-node]")];
  if (!items.length) return;
  active = (active + by + items.length + (active < 0 && by < 0 ? 1 : 0)) % items.length;
  items.forEach((item, number) => item.setAttribute("aria-selected", String(number === active)));
  field.setAttribute("aria-activedescendant", items[active].id);
  items[active].scrollIntoView({ block: "nearest" });
}

/** Choose what was found; filters that hide it give way. */
function pick(node) {
  field.value = "";
  open(false);
  state.types.delete(nodes[node].type);
  sift();
  if (!state.shown.nodes[node]) resetFilters();
  showFilters();
  apply();
  choose({ node });
}

function startSearch() {
  field.addEventListener("input", suggest);
  field.addEventListener("blur", () => open(false));
  field.addEventListener("focus", () => field.value && suggest());
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (found.hidden) suggest();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      const items = found.querySelectorAll("[data-node]");
      if (!found.hidden && items.length) pick(Number(items[Math.max(active, 0)].dataset.node));
    } else if (event.key === "Escape" && (field.value || !found.hidden)) {
      event.stopPropagation();
      field.value = "";
      open(false);
    }
  });
}
