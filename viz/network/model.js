// What is tied to what, what the user has chosen, and what is to be seen therefore.

const AT_START = 150; // names that a big picture opens with

const edges = data.edges.map(([first, second, facts, width], id) => ({ id, first, second, facts, width }));
for (const node of nodes) Object.assign(node, { edges: [], facts: new Set(), size: data.network.nodes[node.id].size });
for (const edge of edges) {
  for (const end of new Set([edge.first, edge.second])) {
    nodes[end].edges.push(edge.id);
    edge.facts.forEach((fact) => nodes[end].facts.add(fact));
  }
}
facts.forEach((fact, number) => fact.roles.forEach(([, , node]) => node >= 0 && nodes[node].facts.add(number)));

/** What the page shows before anyone touches it. */
const untouched = () => ({
  tab: "picture",
  types: new Set(), kinds: new Set(), // those switched off
  State: -1, Region: -1, Sector: -1, // numbers of nodes that facts must have to do with
  stage: "", sure: 0, // a stage of projects; the least confidence, in percent
  since: "", until: "",
  hulls: false,
  room: AT_START, // so many of the strongest are in a big picture
  opened: new Map(), // how many helpings of its neighbours a node was asked for
  folded: new Set(), // nodes whose neighbours are folded away
  chosen: null, // {node: number}, {edge: number} or {path: [number, number]}
});

const state = { ...untouched(), shown: { facts: [], nodes: [], edges: [], there: [], count: 0, area: 0 } }; // `shown`: booleans by number

const otherEnd = (edge, node) => (edge.first === node ? edge.second : edge.first);
const shownFacts = (numbers) => [...numbers].filter((fact) => state.shown.facts[fact]);
const edgeBetween = (a, b) => nodes[a].edges.map((id) => edges[id]).find((edge) => otherEnd(edge, a) === b);

/** A node's ties that the filters leave, the strongest first: [edge, node at its other end]. */
const ties = (node) =>
  nodes[node].edges
    .map((id) => [edges[id], nodes[otherEnd(edges[id], node)]])
    .filter(([edge, other]) => other.id !== node && state.shown.edges[edge.id])
    .sort(([a, one], [b, other]) => b.facts.length - a.facts.length || one.id - other.id);

/** The choice as the browser shows it: nothing that the filters hide. */
function stillShown(chosen) {
  const { nodes: there, edges: lines } = state.shown;
  if (!chosen) return null;
  if (chosen.node !== undefined) return there[chosen.node] ? chosen : null;
  if (chosen.edge !== undefined) return lines[chosen.edge] ? chosen : null;
  return chosen; // a path says itself what is missing
}

/** The names and lines that stay bright beside the choice; null if nothing is chosen. */
function bright() {
  const { node, edge, path } = state.chosen ?? {};
  if (path) return brightPaths(...path);
  if (edge !== undefined) return { nodes: new Set([edges[edge].first, edges[edge].second]), edges: new Set([edge]) };
  if (node === undefined) return null;
  const own = ties(node);
  return { nodes: new Set([node, ...own.map(([, other]) => other.id)]), edges: new Set(own.map(([tie]) => tie.id)) };
}
