// The column beside the picture: the whole at a glance, or all about the name, line or path that is chosen.

const panel = document.getElementById("panel");
let seeking = false; // whether the panel asks for the other end of a path

const nodeButton = (node, note = "") =>
  el("button", { type: "button", className: "node", on: { click: () => pick({ node: node.id }) } },
    swatch(node.type), said(name(node), "label"), note && el("span", { className: "count", textContent: note }));

/** Everything about the choice, or the whole at a glance. */
function showPanel(focus = false) {
  const { node, edge, path } = state.chosen ?? {};
  panel.replaceChildren(...(path ? aboutPath(...path) : node !== undefined ? aboutNode(nodes[node]) : edge !== undefined ? aboutEdge(edges[edge]) : overview()));
  if (focus) panel.scrollTop = 0;
  panel.classList.toggle("chosen", Boolean(state.chosen));
  if (focus) panel.querySelector("h2")?.focus({ preventScroll: true });
}

function heading(...content) {
  const close = el("button", { type: "button", className: "close", "aria-label": word("close"), title: word("close"), textContent: "×",
    on: { click: () => pick(null) } });
  return el("div", { className: "heading" }, el("div", {}, ...content), close);
}

function aboutNode(node) {
  const others = node.names.filter((other) => other !== name(node));
  const linked = ties(node.id);
  const count = ([edge]) => String(shownFacts(edge.facts).length);
  const links = linked.length
    ? [section(word("neighbours"), ...growing(linked, (tie) => el("li", {}, nodeButton(tie[1], count(tie))), 6, el("ul", { className: "nodes" })))]
    : [];
  const own = shownFacts(node.facts);
  return [
    heading(
      el("p", { className: "type" }, swatch(node.type), capital(term(node.type))),
      el("h2", { tabIndex: -1 }, said(name(node))),
      others.length ? el("p", { className: "others" }, said(others.join(" · "))) : null,
      el("p", { className: "tally", textContent: `${word("facts")}: ${own.length} · ${word("sources", { count: countSources(own) })}` }),
    ),
    nodeDeeds(node), ...links, ...factGroups(own, node.id),
  ];
}

/** What one can do with a name: find a path from it, bring its neighbours in, fold them away. */
function nodeDeeds(node) {
  const [more, fewer] = [outside(node.id), foldable(node.id)];
  const deeds = el("div", { className: "deeds" },
    button(word("pathto"), () => { seeking = !seeking; showPanel(); panel.querySelector("#seek")?.focus(); }),
    more > 0 && button(word("unfold", { count: Math.min(more, big && !state.folded.has(node.id) ? HELPING : more), all: more }), () => unfold(node.id)),
    fewer > 0 && button(word("fold", { count: fewer }), () => fold(node.id)));
  if (!seeking) return deeds;
  const field = el("input", { id: "seek", type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "sought", "aria-autocomplete": "list",
    autocomplete: "off", spellcheck: false, maxLength: 100, placeholder: word("pathfield"), "aria-label": word("pathfield") });
  const list = el("ul", { id: "sought", role: "listbox", hidden: true, "aria-label": word("pathfield") });
  suggesting(field, list, (other) => seekPath(node.id, other));
  deeds.append(el("div", { className: "search" }, field, list), el("p", { className: "hint", textContent: word("pathhint") }));
  return deeds;
}

function seekPath(start, end) {
  seeking = false;
  if (start !== end) choose({ path: [start, end] });
}

function aboutEdge(edge) {
  const own = shownFacts(edge.facts);
  return [
    heading(
      el("p", { className: "type", textContent: word("link") }),
      el("h2", { tabIndex: -1 }, said(name(nodes[edge.first])), " — ", said(name(nodes[edge.second]))),
      el("p", { className: "tally", textContent: `${word("facts")}: ${own.length} · ${word("sources", { count: countSources(own) })}` }),
    ),
    el("ul", { className: "nodes" }, ...[edge.first, edge.second].map((id) => el("li", {}, nodeButton(nodes[id])))),
    ...factGroups(own),
  ];
}

function aboutPath(start, end) {
  const ways = shortestWays(start, end);
  const head = heading(
    el("p", { className: "type", textContent: word("path") }),
    el("h2", { tabIndex: -1 }, said(name(nodes[start])), " → ", said(name(nodes[end]))),
    ways.length ? el("p", { className: "tally", textContent: word("ways", { count: ways.length, steps: ways[0].length - 1 }) }) : null,
  );
  if (!ways.length) {
    const why = el("p", { className: "hint", textContent: word(touched() ? "nopathfiltered" : "nopath") });
    return [head, why, ...(touched() ? [button(word("reset"), resetFilters, "reset")] : [])];
  }
  return [head, ...ways.map((way, number) => wayCard(way, number === 0))];
}

/** A way step by step, each step with its facts behind it. */
function wayCard(way, open) {
  const list = el("ol", { className: "way" }, el("li", {}, nodeButton(nodes[way[0]])));
  steps(way).forEach((edge, number) => {
    const own = shownFacts(edge.facts);
    const kinds = byKind(own).map(([kind, members]) => `${term(kind)} (${members.length})`).join(", ");
    list.append(el("li", {}, el("details", { className: "step", open }, el("summary", { textContent: kinds }),
      ...growing(sameFacts(own), ([first, ...others]) => factCard(first, -2, others), 2, el("div", {}))), nodeButton(nodes[way[number + 1]])));
  });
  return list;
}

function overview() {
  const strongest = nodes.filter(({ id }) => state.shown.there[id]).slice(0, 6);
  const read = (fact) => articles[facts[fact].article].date;
  const seen = shownFacts(facts.keys());
  const newest = seen.sort((a, b) => read(b).localeCompare(read(a)) || latest(a, b)).slice(0, 6);
  return [
    el("div", { className: "heading" }, el("div", {}, el("h2", { tabIndex: -1, textContent: word("overview") }),
      el("p", { className: "hint", textContent: `${word("hint")}${big ? ` ${word("strongesthint")}` : ""}` }),
      data.hidden ? el("p", { className: "hint", textContent: `${word("hidden")}: ${data.hidden}` }) : null)),
    state.hulls ? aboutCommunities() : null,
    strongest.length ? section(word("strongest"),
      el("ol", { className: "nodes" }, ...strongest.map((node) =>
        el("li", {}, nodeButton(node, String(shownFacts(node.facts).length)))))) : null,
    newest.length ? section(word("latest"), ...newest.map((number) =>
      el("div", { className: "new" }, el("p", { className: "type", textContent: capital(term(facts[number].kind)) }),
        shortCard(number)))) : null,
  ].filter(Boolean);
}

function aboutCommunities() {
  const groups = communities();
  if (!groups.length) return section(word("hulls"), el("p", { className: "hint", textContent: word("nohulls") }));
  const items = growing(groups, ([community, members]) => {
    const mark = el("span", { className: "swatch hull", "aria-hidden": "true" });
    mark.style.setProperty("--hull", hullTint(community));
    return el("li", {}, el("button", { type: "button", className: "node", on: { click: () => pick({ node: members[0] }) } }, mark,
      said(members.slice(0, 3).map((id) => name(nodes[id])).join(", "), "label"), el("span", { className: "count", textContent: String(members.length) })));
  }, 8, el("ul", { className: "nodes" }));
  return section(word("hulls"), ...items);
}
