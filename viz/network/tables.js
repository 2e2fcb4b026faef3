// The same content as tables, for those who would rather read, sort or hear than look at a picture.

const list = document.getElementById("list");
const order = { which: "facts", facts: { by: 0, up: false }, nodes: { by: 3, up: false }, links: { by: 3, up: false } };

const textOf = (fact) => fact.roles.map(([, label, node]) => (node < 0 ? label : name(nodes[node]))).join(", ");
const lastDay = (numbers) => numbers.reduce((last, fact) => ((facts[fact].days[1] ?? "") > last ? facts[fact].days[1] : last), "");
const day = (text) => (text ? shortly(text) : "");

/** Each table: its items, and its columns as `sortedTable` wants them. */
const TABLES = {
  facts: {
    items: () => shownFacts(facts.keys()),
    columns: () => [
      [word("date"), (fact) => facts[fact].days[1] ?? "", (fact) => el("time", { textContent: day(facts[fact].date || facts[fact].days[1]) || word("undated") })],
      [word("kind"), (fact) => term(facts[fact].kind), (fact) => capital(term(facts[fact].kind))],
      [word("types"), (fact) => textOf(facts[fact]), (fact) => roleList(facts[fact])],
      [word("quote"), (fact) => (facts[fact].quotes[0] ?? []).join(""), (fact) => (facts[fact].quotes[0] ? quotation(facts[fact].quotes[0]) : "")],
      [word("source"), (fact) => outletOf(facts[fact].article), (fact) => sourceLine(articles[facts[fact].article])],
      [capital(word("confidence")), (fact) => facts[fact].confidence, (fact) => `${Math.round(facts[fact].confidence * 100)}\u00a0%`],
    ],
  },
  nodes: {
    items: () => nodes.filter(({ id }) => state.shown.nodes[id]),
    columns: () => [
      [word("name"), name, (node) => nodeButton(node)],
      [word("type"), (node) => term(node.type), (node) => capital(term(node.type))],
      [word("links"), (node) => ties(node.id).length, (node) => String(ties(node.id).length)],
      [word("facts"), (node) => shownFacts(node.facts).length, (node) => String(shownFacts(node.facts).length)],
      [word("lastdate"), (node) => lastDay(shownFacts(node.facts)), (node) => day(lastDay(shownFacts(node.facts)))],
    ],
  },
  links: {
    items: () => edges.filter((edge) => state.shown.edges[edge.id] && edge.first !== edge.second),
    columns: () => [
      [word("name"), (edge) => name(nodes[edge.first]), (edge) => nodeButton(nodes[edge.first])],
      [word("name"), (edge) => name(nodes[edge.second]), (edge) => nodeButton(nodes[edge.second])],
      [word("kinds"), kindsOf, kindsOf],
      [word("facts"), (edge) => shownFacts(edge.facts).length, linkButton],
      [word("independent"), (edge) => countSources(shownFacts(edge.facts)), (edge) => String(countSources(shownFacts(edge.facts)))],
      [word("lastdate"), (edge) => lastDay(shownFacts(edge.facts)), (edge) => day(lastDay(shownFacts(edge.facts)))],
    ],
  },
};

function kindsOf(edge) {
  return byKind(shownFacts(edge.facts)).map(([kind]) => term(kind)).join(", ");
}

function linkButton(edge) {
  return button(String(shownFacts(edge.facts).length), () => pick({ edge: edge.id }), "link");
}

function showTables(focus = -1) {
  const { which } = order;
  const choice = el("div", { className: "which", role: "group", "aria-label": word("list") }, ...Object.keys(TABLES).map((each) =>
    el("button", { type: "button", textContent: word(each), "aria-pressed": String(each === which), on: {
      click: () => { order.which = each; showTables(); list.querySelector("[aria-pressed=true]").focus(); },
    } })));
  const items = TABLES[which].items();
  if (!items.length) return list.replaceChildren(choice, el("p", { className: "notice", textContent: emptyWord() }));
  const [table, more] = sortedTable(`${word(which)}: ${items.length}`, TABLES[which].columns(), items, order[which], showTables);
  table.classList.add(which);
  list.replaceChildren(choice, table, more);
  if (focus >= 0) list.querySelectorAll("th button")[focus].focus();
  return undefined;
}
