// Filters: which facts count, and which names and lines they leave.

const TERRITORIES = ["State", "Region"];
const NODE_FILTERS = [...TERRITORIES, "Sector"]; // filters whose values are nodes

const filtered = () =>
  state.kinds.size > 0 || state.since !== "" || state.until !== "" || state.stage !== "" || state.sure > 0 ||
  NODE_FILTERS.some((type) => state[type] >= 0);
const touched = () => filtered() || state.types.size > 0;

/** The nodes that a fact has to do with: those in its roles, and what these are part of. */
function around(fact) {
  fact.around ??= new Set(fact.roles.flatMap(([, , node]) => (node < 0 ? [] : [node, ...nodes[node].within])));
  return fact.around;
}

/** Whether a fact may have been within the period. */
function within(fact, since, until) {
  const [first, last] = fact.days;
  return (!since && !until) || (Boolean(first) && (!since || last >= since) && (!until || first <= until));
}

/** Whether a fact passes the filters, the one called `but` aside. */
function passes(fact, but = "") {
  return !state.kinds.has(fact.kind) &&
    Math.round(fact.confidence * 100) >= state.sure &&
    (but === "period" || within(fact, state.since, state.until)) &&
    (but === "stage" || !state.stage || fact.roles.some(([role, code]) => role === "stage" && code === state.stage)) &&
    NODE_FILTERS.every((type) => but === type || state[type] < 0 || around(fact).has(state[type]));
}

/** Work out what the filters leave. A name or a line goes when all its facts are filtered away. */
function sift() {
  const shown = { facts: facts.map((fact) => passes(fact)) };
  const some = (numbers) => {
    if (!filtered()) return true;
    for (const fact of numbers) if (shown.facts[fact]) return true;
    return false;
  };
  shown.nodes = nodes.map((node) => !state.types.has(node.type) && some(node.facts));
  shown.edges = edges.map((edge) => shown.nodes[edge.first] && shown.nodes[edge.second] && some(edge.facts));
  state.shown = shown;
  state.chosen = stillShown(state.chosen);
  shown.there = inPicture();
  const there = nodes.filter(({ id }) => shown.there[id]);
  shown.count = there.length;
  shown.area = there.reduce((sum, { size }) => sum + (2 * size) ** 2, 0);
}
