// The same content as two tables, for those who would rather read, sort or hear than look at a picture.

const list = document.getElementById("list");
const order = { which: "facts", nodes: { by: 3, up: false }, facts: { by: 0, up: false } };
const AT_ONCE = 200; // rows

const COLUMNS = {
  nodes: () => [word("name"), word("type"), word("links"), word("facts"), word("date")],
  facts: () => [word("date"), word("kind"), word("types"), word("quote"), word("source")],
};

/** What a node's row is sorted by, in the order of the columns. */
function nodeKeys(node) {
  const own = shownFacts(node.facts);
  const last = own.map((fact) => facts[fact].days[1] ?? "").reduce((a, b) => (a > b ? a : b), "");
  return [name(node), capital(term(node.type)), node.edges.filter((id) => state.shown.edges[id]).length, own.length, last];
}

const nodeRow = (node, [, type, links, count, last]) => [
  nodeButton(node), type, String(links), String(count), last ? shortly(last) : ""];

function factKeys(number) {
  const fact = facts[number];
  const article = articles[fact.article];
  return [fact.days[1] ?? "", capital(term(fact.kind)), fact.roles.map(([, label]) => label).join(", "),
    (fact.quotes[0] ?? []).join(""), article.outlet || article.title];
}

const factRow = (number, [last, kind]) => [
  el("time", { textContent: facts[number].date ? shortly(facts[number].date) : last ? shortly(last) : word("undated") }),
  kind, roleList(facts[number]), facts[number].quotes[0] ? quotation(facts[number].quotes[0]) : "",
  sourceLine(articles[facts[number].article])];

function rows() {
  const { by, up } = order[order.which];
  const [items, keys, cells] = order.which === "nodes"
    ? [nodes.filter(({ id }) => state.shown.nodes[id]), nodeKeys, nodeRow]
    : [shownFacts(facts.keys()), factKeys, factRow];
  const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, page.lang));
  return items
    .map((item) => [item, keys(item)])
    .sort((a, b) => compare(a[1][by], b[1][by]) * (up ? 1 : -1))
    .map(([item, values]) => [cells, item, values]);
}

function headCell(label, number) {
  const sort = order[order.which];
  const here = sort.by === number;
  const cell = el("th", { scope: "col", "aria-sort": here ? (sort.up ? "ascending" : "descending") : "none" },
    button(label, () => {
      Object.assign(sort, { by: number, up: here ? !sort.up : order.which === "nodes" && number < 2 });
      showTables();
      list.querySelectorAll("th button")[number].focus();
    }));
  return cell;
}

function showTables() {
  const which = order.which;
  const choice = el("div", { className: "which", role: "group" }, ...["facts", "nodes"].map((each) =>
    el("button", { type: "button", textContent: word(each), "aria-pressed": String(each === which), on: {
      click: () => { order.which = each; showTables(); list.querySelector("[aria-pressed=true]").focus(); },
    } })));
  const all = rows();
  if (!all.length) return list.replaceChildren(choice, el("p", { className: "notice", textContent: emptyWord() }));
  const body = el("tbody");
  const make = ([cells, item, values]) => el("tr", {}, ...cells(item, values).map((cell) => el("td", {}, cell)));
  const [, more] = growing(all, make, AT_ONCE, body);
  const head = el("thead", {}, el("tr", {}, ...COLUMNS[which]().map(headCell)));
  const table = el("table", { className: which }, el("caption", { textContent: `${word(which)}: ${all.length}` }), head, body);
  return list.replaceChildren(choice, table, more);
}
