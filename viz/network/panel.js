// The panel beside the picture: the whole at a glance, or all about the node or line that is chosen.

const panel = document.getElementById("panel");

const nodeButton = (node, note = "") =>
  el("button", { type: "button", className: "node", on: { click: () => choose({ node: node.id }) } },
    swatch(node.type), said(name(node), "label"), note && el("span", { className: "count", textContent: note }));

/** Everything about the choice, or the whole at a glance. */
function showPanel(focus = false) {
  const { node, edge } = state.chosen ?? {};
  const content = node !== undefined ? aboutNode(nodes[node]) : edge !== undefined ? aboutEdge(edges[edge]) : overview();
  panel.replaceChildren(...content);
  panel.scrollTop = 0;
  panel.classList.toggle("chosen", Boolean(state.chosen));
  if (focus) panel.querySelector("h2")?.focus({ preventScroll: true });
}

function heading(...content) {
  const close = el("button", { type: "button", className: "close", "aria-label": word("close"), textContent: "×",
    on: { click: () => choose(null) } });
  return el("div", { className: "heading" }, el("div", {}, ...content), close);
}

function aboutNode(node) {
  const others = node.names.filter((other) => other !== name(node));
  const linked = node.edges
    .filter((id) => state.shown.edges[id] && edges[id].first !== edges[id].second)
    .map((id) => [shownFacts(edges[id].facts).length, nodes[edges[id].first === node.id ? edges[id].second : edges[id].first]])
    .sort((a, b) => b[0] - a[0]);
  const links = linked.length
    ? [section(word("neighbours"), ...growing(linked, ([count, other]) => el("li", {}, nodeButton(other, String(count))), 6,
        el("ul", { className: "nodes" })))]
    : [];
  return [
    heading(
      el("p", { className: "type" }, swatch(node.type), capital(term(node.type))),
      el("h2", { tabIndex: -1 }, said(name(node))),
      others.length ? el("p", { className: "others" }, said(others.join(" · "))) : null,
    ),
    ...links, ...factGroups(shownFacts(node.facts), node.id),
  ];
}

function aboutEdge(edge) {
  return [
    heading(
      el("p", { className: "type", textContent: word("link") }),
      el("h2", { tabIndex: -1 }, said(name(nodes[edge.first])), " — ", said(name(nodes[edge.second]))),
    ),
    el("ul", { className: "nodes" }, ...[edge.first, edge.second].map((id) => el("li", {}, nodeButton(nodes[id])))),
    ...factGroups(shownFacts(edge.facts)),
  ];
}

function overview() {
  const strongest = nodes.filter(({ id }) => state.shown.nodes[id]).slice(0, 6);
  const read = (fact) => articles[facts[fact].article].date;
  const newest = shownFacts(facts.keys()).sort((a, b) => read(b).localeCompare(read(a)) || latest(a, b)).slice(0, 6);
  return [
    el("div", { className: "heading" }, el("div", {}, el("h2", { tabIndex: -1, textContent: word("overview") }),
      el("p", { className: "hint", textContent: word("hint") }),
      data.hidden ? el("p", { className: "hint", textContent: `${word("hidden")}: ${data.hidden}` }) : null)),
    strongest.length ? section(word("strongest"),
      el("ol", { className: "nodes" }, ...strongest.map((node) =>
        el("li", {}, nodeButton(node, String(shownFacts(node.facts).length)))))) : null,
    newest.length ? section(word("latest"), ...newest.map((number) =>
      el("div", { className: "new" }, el("p", { className: "type", textContent: capital(term(facts[number].kind)) }),
        shortCard(number)))) : null,
  ].filter(Boolean);
}
