// The names on the picture: of the same size at every zoom, the weightiest first, none over another or over a node.

const FONT = '"Segoe UI", -apple-system, Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
const SIZE = 12.5; // CSS pixels
const LINE = 15;
const BOLD = 5; // so many names, the weightiest, are written bold
const CROWD = 100; // of more nodes than these only the strongest bear their names until someone zooms in
const STRONG = nodes.length > CROWD ? 25 : BOLD; // so many names may cover nodes
const WRAP = 18; // letters a line
const LINES = 3; // viz/looks.py leaves room for so many
const CELL = 64; // of the grid that finds what a name would cover
const AT_FIRST = 60; // names in a crowd before anyone zooms in
const [NAME, NOBODY] = [-1, -2]; // who takes the room of a name, where a node takes its own
const widths = new Map();
let drawnNames = []; // [node, box] for clicks
let hovered = null;
let fitted = 1; // the scale at which the whole is seen

/** The name on up to three lines, broken at spaces and hyphens, cut short with an ellipsis. */
function lines(text) {
  const found = [""];
  for (const part of text.match(/[^\s-]*-|[^\s-]+\s*|\s+/g) ?? []) {
    if (found.at(-1) && (found.at(-1) + part).trimEnd().length > WRAP) found.push("");
    found[found.length - 1] += part;
  }
  const cut = found.slice(0, LINES).map((line) => line.trim());
  if (found.length > LINES) cut[LINES - 1] += "…";
  return cut.map((line) => (line.length > WRAP + 4 ? `${line.slice(0, WRAP + 2)}…` : line));
}

function widthOf(context, line) {
  const key = `${context.font} ${line}`;
  if (!widths.has(key)) widths.set(key, context.measureText(line).width);
  return widths.get(key);
}

/** A grid of boxes that are taken; a box is [left, top, right, bottom]. */
function grid() {
  const cells = new Map();
  const keys = ([left, top, right, bottom]) => {
    const found = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) found.push(x * 65536 + y);
    return found;
  };
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  return {
    take: (box, owner) => keys(box).forEach((key) => cells.set(key, [...(cells.get(key) ?? []), [box, owner]])),
    /** Whether nothing is there but what `owner` has taken; for a NAME, whether no other name is there. */
    free: (box, owner) =>
      keys(box).every((key) =>
        (cells.get(key) ?? []).every(([other, of]) => (owner === NAME ? of >= 0 : of === owner) || !meets(box, other))),
  };
}

/** Where a name may stand beside a node, the best place first. */
function* stands({ x, y }, radius, width, height) {
  yield [x - width / 2, y + radius + 2];
  yield [x - width / 2, y - radius - 2 - height];
  yield [x + radius + 4, y - height / 2];
  yield [x - radius - 4 - width, y - height / 2];
  for (const top of [y + radius * 0.7, y - radius * 0.7 - height])
    for (const left of [x + radius * 0.5, x - radius * 0.5 - width]) yield [left, top];
  for (const top of [y + radius + 2, y - radius - 2 - height])
    for (const share of [0.25, 0.75]) yield [x - width * share, top];
}

/** The first stand that is free; the strongest may cover nodes, and what is chosen anything. */
function place(id, spot, radius, width, height, taken) {
  const boxes = [...stands(spot, radius, width, height)].map(([left, top]) => [left, top, left + width, top + height]);
  const whole = boxes.filter((box) => !cutOff(box));
  const free = whole.find((box) => taken.free(box, id));
  if (free || (state.chosen?.node !== id && hovered !== id && id >= STRONG)) return free;
  return whole.find((box) => taken.free(box, NAME)) ?? (id >= STRONG || state.chosen ? boxes[0] : undefined);
}

/** Names in the order in which they claim their place: the chosen, the hovered, then by weight. */
function claimants() {
  const lit = bright();
  const first = [state.chosen?.node, hovered].filter((id) => id !== undefined && id !== null);
  const rest = nodes.filter(({ id }) => state.shown.nodes[id] && (!lit || lit.nodes.has(id))).map(({ id }) => id);
  const allowed = nodes.length > CROWD && !lit ? AT_FIRST * (network.getScale() / fitted) ** 2 : Infinity;
  return [...new Set([...first, ...rest.slice(0, allowed)])].filter((id) => state.shown.nodes[id]);
}

function drawNames(context) {
  const ratio = context.canvas.width / pane.clientWidth;
  const scale = network.getScale();
  const spots = new Map(Object.entries(network.getPositions()).map(([id, spot]) => [Number(id), network.canvasToDOM(spot)]));
  const taken = grid();
  const radius = (id) => data.network.nodes[id].size * scale;
  for (const [id, { x, y }] of spots) {
    const r = radius(id) * 0.85;
    if (state.shown.nodes[id] && inPane(x, y)) taken.take([x - r, y - r, x + r, y + r], id);
  }
  drawnNames = [];
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round", lineWidth: 3.5 });
  context.strokeStyle = inks().paper;
  context.fillStyle = inks().ink;
  for (const id of claimants()) {
    const spot = spots.get(id);
    if (inPane(spot.x, spot.y)) drawName(context, id, spot, radius(id), taken);
  }
  drawKinds(context, spots, taken);
  context.restore();
}

/** Whether an edge of the pane would cut through the box. */
const cutOff = ([left, top, right, bottom]) =>
  left < 2 || top < 2 || right > pane.clientWidth - 2 || bottom > pane.clientHeight - 2;

const inPane = (x, y) => x > -80 && y > -40 && x < pane.clientWidth + 80 && y < pane.clientHeight + 40;

function drawName(context, id, spot, radius, taken) {
  const chosen = state.chosen?.node === id;
  context.font = `${chosen || id < BOLD ? 600 : 400} ${SIZE}px ${FONT}`;
  const written = lines(name(nodes[id]));
  const width = Math.max(...written.map((line) => widthOf(context, line))) + 4;
  const height = written.length * LINE;
  const box = place(id, spot, radius, width, height, taken);
  if (!box) return;
  taken.take(box, NAME);
  drawnNames.push([id, box]);
  write(context, written, box);
}

function write(context, written, [left, top, right]) {
  written.forEach((line, number) => {
    context.strokeText(line, (left + right) / 2, top + number * LINE + 1);
    context.fillText(line, (left + right) / 2, top + number * LINE + 1);
  });
}

/** What ties the chosen to its neighbours, written on the lines where there is room. */
function drawKinds(context, spots, taken) {
  const lit = bright();
  if (!lit) return;
  context.font = `italic ${SIZE - 1}px ${FONT}`;
  context.fillStyle = inks().strong;
  for (const id of lit.edges) {
    const [a, b] = [spots.get(edges[id].first), spots.get(edges[id].second)];
    const groups = byKind(shownFacts(edges[id].facts));
    if (!groups.length || Math.hypot(a.x - b.x, a.y - b.y) < 60) continue;
    const text = groups.slice(0, 2).map(([kind]) => term(kind)).join(", ") + (groups.length > 2 ? "…" : "");
    const width = widthOf(context, text) + 4;
    for (const share of [0.5, 0.6, 0.4]) {
      const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
      const box = [x - width / 2, y - LINE / 2, x + width / 2, y + LINE / 2];
      if (!taken.free(box, NOBODY) || cutOff(box)) continue;
      taken.take(box, NAME);
      write(context, [text], box);
      break;
    }
  }
}

/** The node whose name is drawn there, if one is. */
function nameAt({ x, y }) {
  return drawnNames.find(([, [left, top, right, bottom]]) => x > left && x < right && y > top && y < bottom)?.[0];
}
