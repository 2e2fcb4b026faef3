// Which of the names that the filters leave are in the picture: of many the strongest, and what is asked for.

const TOO_MANY = 400; // names at which a picture would be a black disc
const HELPING = 30; // neighbours that one click brings

const big = nodes.length > TOO_MANY;

/** Booleans by number of node. Nodes come strongest first. */
function inPicture() {
  const { shown, opened, folded, chosen } = state;
  const there = nodes.map(() => !big);
  if (big) {
    let { room } = state;
    for (let id = 0; id < nodes.length && room > 0; id++) if (shown.nodes[id]) [there[id], room] = [true, room - 1];
    const strongest = there.slice();
    for (const { id } of nodes) there[id] &&= nodes[id].edges.some((edge) => shown.edges[edge] && strongest[otherEnd(edges[edge], id)]);
  }
  const helpings = new Map(opened);
  if (big && chosen?.node !== undefined) helpings.set(chosen.node, Math.max(1, helpings.get(chosen.node) ?? 0));
  for (const [node, count] of helpings) {
    there[node] = true;
    for (const [, other] of ties(node).slice(0, count * HELPING)) there[other.id] = true;
  }
  for (const { id } of folded.size ? nodes : [])
    if (there[id] && !folded.has(id) && nodes[id].edges.length && hangsOnFolded(id)) there[id] = false;
  for (const id of mustBeSeen()) there[id] = true;
  return there.map((here, id) => here && shown.nodes[id]);
}

/** Whether all that a node is tied to is folded up. */
function hangsOnFolded(id) {
  const own = nodes[id].edges.filter((edge) => state.shown.edges[edge]);
  return own.length > 0 && own.every((edge) => state.folded.has(otherEnd(edges[edge], id)));
}

function mustBeSeen() {
  const { node, edge, path } = state.chosen ?? {};
  if (path) return [...path, ...brightPaths(...path).nodes];
  if (edge !== undefined) return [edges[edge].first, edges[edge].second];
  return node === undefined ? [] : [node];
}

/** How many neighbours of a node the filters leave but the picture does not hold. */
const outside = (node) => ties(node).filter(([, other]) => !state.shown.there[other.id]).length;

/** How many neighbours would go if the node were folded. */
function foldable(node) {
  if (state.folded.has(node)) return 0;
  state.folded.add(node);
  const count = ties(node).filter(([, other]) => !state.folded.has(other.id) && state.shown.there[other.id] && hangsOnFolded(other.id)).length;
  state.folded.delete(node);
  return count;
}

function unfold(node) {
  if (!state.folded.delete(node)) state.opened.set(node, (state.opened.get(node) ?? (state.chosen?.node === node ? 1 : 0)) + 1);
  apply();
}

function fold(node) {
  state.opened.delete(node);
  state.folded.add(node);
  apply();
}

/** Fold a node's neighbours away, or bring them in. */
function toggleFold(node) {
  if (outside(node)) unfold(node);
  else if (foldable(node)) fold(node);
}
