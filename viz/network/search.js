// Search fields: names in every language, suggested while typing (the combobox pattern of WAI-ARIA).

const searchable = nodes.map((node) => node.names.map(folded));
const SUGGESTED = 9;

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
    .slice(0, SUGGESTED);
}

/** Make a field with its list suggest names; `found(node)` gets the number of the one that is taken. */
function suggesting(field, list, found) {
  let active = -1;
  const items = () => [...list.querySelectorAll("[data-node]")];

  function open(on) {
    list.hidden = !on;
    field.setAttribute("aria-expanded", String(on));
    if (!on) field.removeAttribute("aria-activedescendant");
  }

  function suggest() {
    active = -1;
    const options = matches(field.value).map(({ node, by }, number) => {
      const option = el("li", { id: `${list.id}-${number}`, role: "option", "aria-selected": "false", on: {
        mousedown: (event) => event.preventDefault(), // the field keeps the focus, so the list stays until the click
        click: () => take(node.id),
      } }, swatch(node.type), said(name(node), "label"), by === name(node) ? null : said(by, "by"),
      el("span", { className: "count", textContent: term(node.type) }));
      option.dataset.node = node.id;
      return option;
    });
    const none = el("li", { className: "none", role: "option", "aria-disabled": "true", "aria-selected": "false", textContent: word("notfound") });
    list.replaceChildren(...(options.length || !field.value.trim() ? options : [none]));
    open(list.children.length > 0);
  }

  function step(by) {
    const all = items();
    if (!all.length) return;
    active = (active + by + all.length + (active < 0 && by < 0 ? 1 : 0)) % all.length;
    all.forEach((item, number) => item.setAttribute("aria-selected", String(number === active)));
    field.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  function take(node) {
    field.value = "";
    open(false);
    found(node);
  }

  field.addEventListener("input", suggest);
  field.addEventListener("blur", () => open(false));
  field.addEventListener("focus", () => field.value && suggest());
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) suggest();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !list.hidden && items().length) take(Number(items()[Math.max(active, 0)].dataset.node));
    else if (event.key === "Escape" && (field.value || !list.hidden)) {
      event.stopPropagation();
      field.value = "";
      open(false);
    }
  });
}

/** Filters that hide a node give way to it. */
function reveal(node) {
  state.types.delete(nodes[node].type);
  sift();
  if (!state.shown.nodes[node]) resetFilters();
  showFilters();
}
