// What is known, what the user has chosen, and what is to be seen therefore.

const edges = data.edges.map(([first, second, facts], id) => ({ id, first, second, facts }));
for (const node of nodes) Object.assign(node, { edges: [], facts: new Set() });
for (const edge of edges) {
  for (const end of new Set([edge.first, edge.second])) {
    nodes[end].edges.push(edge.id);
    edge.facts.forEach((fact) => nodes[end].facts.add(fact));
  }
}
facts.forEach((fact, number) => fact.roles.forEach(([, , node]) => node >= 0 && nodes[node].facts.add(number)));

const state = {
  tab: "picture",
  types: new Set(), kinds: new Set(), // those switched off
  since: "", until: "",
  chosen: null, // {node: number} or {edge: number}
  shown: { facts: [], nodes: [], edges: [] }, // booleans by number
};

const neighbours = (node) =>
  node.edges.map((id) => nodes[edges[id].first === node.id ? edges[id].second : edges[id].first]);
const shownFacts = (numbers) => [...numbers].filter((fact) => state.shown.facts[fact]);
const filtered = () => state.kinds.size > 0 || state.since !== "" || state.until !== "";

function factPasses(fact) {
  if (state.kinds.has(fact.kind)) return false;
  if (!state.since && !state.until) return true;
  const [first, last] = fact.days;
  return Boolean(first) && (!state.since || last >= state.since) && (!state.until || first <= state.until);
}

/** Work out what the filters leave. A name or a line goes when all its facts are filtered away. */
function sift() {
  const shown = { facts: facts.map(factPasses) };
  const some = (numbers) => !filtered() || [...numbers].some((fact) => shown.facts[fact]);
  shown.nodes = nodes.map((node) => !state.types.has(node.type) && some(node.facts));
  shown.edges = edges.map((edge) => shown.nodes[edge.first] && shown.nodes[edge.second] && some(edge.facts));
  state.shown = shown;
  const { node, edge } = state.chosen ?? {};
  if ((node !== undefined && !shown.nodes[node]) || (edge !== undefined && !shown.edges[edge])) state.chosen = null;
}

/** The names and lines that stay bright beside the one chosen; null if none is. */
function bright() {
  if (!state.chosen) return null;
  if (state.chosen.edge !== undefined) {
    const edge = edges[state.chosen.edge];
    return { nodes: new Set([edge.first, edge.second]), edges: new Set([edge.id]) };
  }
  const node = nodes[state.chosen.node];
  const lines = node.edges.filter((id) => state.shown.edges[id]);
  const ends = lines.flatMap((id) => [edges[id].first, edges[id].second]);
  return { nodes: new Set([node.id, ...ends]), edges: new Set(lines) };
}
