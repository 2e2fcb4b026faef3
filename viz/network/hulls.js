// Communities as hulls: the names that have more ties among themselves than with others lie in one tinted shape.

const HULL_TINTS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b89b00", "#777777"];
const SMALLEST_HULL = 3; // names
const ROOM = 16; // CSS pixels around a node

/** The communities that are seen, the biggest first: [number, its nodes, strongest first]. */
function communities() {
  const found = new Map();
  nodes.forEach(({ id }) => {
    const community = data.communities[id];
    if (!state.shown.there[id]) return;
    if (!found.has(community)) found.set(community, []);
    found.get(community).push(id);
  });
  return [...found].filter(([, members]) => members.length >= SMALLEST_HULL).sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
}

const hullTint = (community) => HULL_TINTS[community % HULL_TINTS.length];

/** The hull of some nodes on the screen, as corners. */
function hullOf(members, view) {
  const points = [];
  for (const id of members) {
    const { x, y } = onScreen(view, places[id]);
    const room = radiusOf(id, view) + ROOM;
    for (let turn = 0; turn < 12; turn++)
      points.push([x + Math.cos((turn * Math.PI) / 6) * room, y + Math.sin((turn * Math.PI) / 6) * room]);
  }
  return convex(points);
}

/** The convex hull of points (Andrew's monotone chain). */
function convex(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turns = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const half = (list) => {
    const chain = [];
    for (const point of list) {
      while (chain.length > 1 && turns(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

function drawHulls(context, view) {
  if (!state.hulls) return;
  context.lineJoin = "round";
  for (const [community, members] of communities()) {
    const path = new Path2D();
    hullOf(members, view).forEach(([x, y], number) => (number ? path.lineTo(x, y) : path.moveTo(x, y)));
    path.closePath();
    Object.assign(context, { fillStyle: hullTint(community), strokeStyle: hullTint(community), lineWidth: 1.5, globalAlpha: 0.1 });
    context.fill(path);
    context.globalAlpha = 0.55;
    context.stroke(path);
  }
  context.globalAlpha = 1;
}
