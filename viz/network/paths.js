// The shortest ways from one name to another, through facts that the filters leave.

const DETOUR = 3; // a way through a sector is as long as so many steps: it ties nearly everyone (as graph/networks.py has it)
const WAYS = 5; // ways of the same length that are shown

/** How long a tie is on the way from `start` to `end`: a sector that is no end of the way makes it longer. */
const stretch = (edge, start, end) =>
  1 + [edge.first, edge.second].filter((id) => nodes[id].type === "Sector" && id !== start && id !== end).length * (DETOUR - 1) / 2;

/** The length of the shortest way from `start` to every node that is not farther than `end`, by number of node. */
function lengths(start, end) {
  const found = new Map([[start, 0]]);
  const shelves = [[start]]; // nodes by their length: all lengths are whole numbers
  for (let length = 0; length < shelves.length; length++) {
    for (const node of shelves[length] ?? []) {
      if (found.get(node) < length) continue;
      if (node === end) return found;
      for (const id of nodes[node].edges) {
        if (!state.shown.edges[id]) continue;
        const [other, far] = [otherEnd(edges[id], node), length + stretch(edges[id], start, end)];
        if (far >= (found.get(other) ?? Infinity)) continue;
        found.set(other, far);
        (shelves[far] ??= []).push(other);
      }
    }
  }
  return found;
}

/** Up to `WAYS` shortest ways as lists of nodes, those with most facts first; none if nothing leads there. */
function shortestWays(start, end) {
  const far = lengths(start, end);
  if (!far.has(end) || start === end) return [];
  const found = [];
  const back = [[end]]; // ways not yet complete, from their end
  while (back.length && found.length < WAYS * 20) {
    const way = back.pop();
    if (way[0] === start) found.push(way);
    else
      for (const id of nodes[way[0]].edges) {
        const before = otherEnd(edges[id], way[0]);
        const step = stretch(edges[id], start, end);
        if (state.shown.edges[id] && far.get(before) + step === far.get(way[0])) back.push([before, ...way]);
      }
  }
  const told = (way) => steps(way).reduce((sum, edge) => sum + edge.facts.length, 0);
  return found.sort((a, b) => told(b) - told(a)).slice(0, WAYS);
}

/** The edges of a way. */
const steps = (way) => way.slice(1).map((node, number) => edgeBetween(way[number], node));

function brightPaths(start, end) {
  const ways = shortestWays(start, end);
  return { nodes: new Set([start, end, ...ways.flat()]), edges: new Set(ways.flatMap(steps).map((edge) => edge.id)) };
}
