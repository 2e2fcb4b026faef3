// The names on the picture: of the same size at every zoom, the weightiest first, none over another.

const FONT = '"Segoe UI", -apple-system, Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
const SIZE = 12.5; // CSS pixels
const LINE = 15;
const BOLD = 5; // so many names, the weightiest, are written bold
const CROWD = 100; // of more nodes than these only the strongest bear their names until someone zooms in
const STRONG = nodes.length > CROWD ? 10 : BOLD; // so many names may cover weaker nodes
const AT_FIRST = 60; // names in a crowd before anyone zooms in
const WRAP = 18; // letters a line
const LINES = 3; // viz/network/sizes.py leaves room for so many
const SPOKEN = 14; // of more lines than these none says what it stands for
const CODE_FROM = 8.5; // half the height of a state's square at which its two letters fit into it
const [NAME, MARK] = [-1, -2]; // who takes the room: a name, or a node that no name may cover; else a number of a node
const pencil = document.createElement("canvas").getContext("2d");
const widths = new Map();
let namesDrawn = []; // [node, box] for clicks
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

const font = (style) => `${style} ${SIZE}px ${FONT}`;

function widthOf(style, line) {
  const key = `${style} ${line}`;
  if (!widths.has(key)) {
    pencil.font = font(style);
    widths.set(key, pencil.measureText(line).width);
  }
  return widths.get(key);
}

/** Where a name may stand beside a node, the best place first: [left, top]. */
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

/** Names in the order in which they claim their place: the chosen, the hovered, then by weight. */
function claimants(view) {
  const { lit, chosen, shown } = state;
  const first = [chosen?.node, ...(chosen?.path ?? []), hovered].filter((id) => id !== undefined && id !== null);
  const rest = nodes.filter(({ id }) => shown.there[id] && (!lit || lit.nodes.has(id))).map(({ id }) => id);
  const allowed = rest.length > CROWD && !lit ? AT_FIRST * Math.max(1, view.scale / fitted) ** 2 : Infinity;
  return [...new Set([...first, ...rest.slice(0, allowed)])].filter((id) => shown.there[id]);
}

/** The first stand that is free; the strongest may cover weak nodes, what is chosen or hovered any node, none a name. */
function stand(id, spot, radius, width, height, taken, view) {
  const boxes = [...stands(spot, radius, width, height)].map(([left, top]) => [left, top, left + width, top + height]);
  const whole = boxes.filter(([left, top, right, bottom]) => left >= 2 && top >= 2 && right <= view.width - 2 && bottom <= view.height - 2);
  const free = whole.find((box) => taken.free(box, (owner) => owner === id));
  if (free) return free;
  if (isChosen(id) || hovered === id) return whole.find((box) => taken.free(box, (owner) => owner !== NAME));
  return id < STRONG ? whole.find((box) => taken.free(box, (owner) => owner >= 0)) : undefined;
}

/** The names for a view: {id, written, style, box}, no box over another. */
function placeNames(view) {
  const taken = roomTaken();
  const spots = places.map((place) => onScreen(view, place));
  const near = ({ x, y }) => x > -80 && y > -40 && x < view.width + 80 && y < view.height + 40;
  nodes.forEach(({ id, code }) => {
    const { x, y } = spots[id];
    const r = radiusOf(id, view) * 0.85;
    if (state.shown.there[id] && (!state.lit || state.lit.nodes.has(id)) && near(spots[id])) taken.take([x - r, y - r, x + r, y + r], code && r >= CODE_FROM * 0.85 ? MARK : id);
  });
  for (const badge of badges(view)) taken.take(badge.box, NAME);
  const found = [];
  for (const id of claimants(view)) {
    if (!near(spots[id])) continue;
    const style = isChosen(id) || id < BOLD ? "600" : "400";
    const written = lines(name(nodes[id]));
    const width = Math.max(...written.map((line) => widthOf(style, line))) + 4;
    const box = stand(id, spots[id], radiusOf(id, view), width, written.length * LINE, taken, view);
    if (!box) continue;
    taken.take(box, NAME);
    found.push({ id, written, style, box });
  }
  return [...found, ...placeKinds(view, spots, taken)];
}

/** What ties the chosen to its neighbours, to be written on the lines where there is room. */
function placeKinds(view, spots, taken) {
  const found = [];
  if (!state.lit || state.lit.edges.size > SPOKEN) return found;
  for (const id of state.lit.edges) {
    const [a, b] = [spots[edges[id].first], spots[edges[id].second]];
    const groups = byKind(shownFacts(edges[id].facts));
    if (!lineShown(edges[id]) || !groups.length || Math.hypot(a.x - b.x, a.y - b.y) < 60) continue;
    const text = groups.slice(0, 2).map(([kind]) => term(kind)).join(", ") + (groups.length > 2 ? "…" : "");
    const width = widthOf("italic 400", text) + 4;
    for (const share of [0.5, 0.6, 0.4]) {
      const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
      const box = [x - width / 2, y - LINE / 2, x + width / 2, y + LINE / 2];
      if (!taken.free(box, () => false)) continue;
      taken.take(box, NAME);
      found.push({ written: [text], style: "italic 400", box });
      break;
    }
  }
  return found;
}

let held = null; // the names as they stood when someone took hold of the picture, and the view at that time

/** The names for a view; while the picture is dragged about they go with it instead of being placed anew. */
function namesFor(view) {
  if (!grabbed) held = null;
  else held ??= { view, names: placeNames(view) };
  if (!held || held.view.scale !== view.scale) return placeNames(view);
  const [across, down] = [(held.view.x - view.x) * view.scale, (held.view.y - view.y) * view.scale];
  return held.names.map((placed) => {
    const [left, top, right, bottom] = placed.box;
    return { ...placed, box: [left + across, top + down, right + across, bottom + down] };
  });
}

function drawNames(context, view) {
  const { paper, ink, strong, code } = inks();
  Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round", lineWidth: 3.5, strokeStyle: paper });
  drawCodes(context, view, code);
  const names = namesFor(view);
  namesDrawn = names.filter(({ id }) => id !== undefined).map(({ id, box }) => [id, box]);
  for (const { id, written, style, box: [left, top, right] } of names) {
    context.font = font(style);
    context.fillStyle = id === undefined ? strong : ink;
    written.forEach((line, number) => {
      context.strokeText(line, (left + right) / 2, top + number * LINE + 1);
      context.fillText(line, (left + right) / 2, top + number * LINE + 1);
    });
  }
  drawBadges(context, view);
}

/** States bear their two letters, as soon as these fit. */
function drawCodes(context, view, colour) {
  context.fillStyle = colour;
  for (const { id, code } of nodes) {
    const radius = radiusOf(id, view);
    if (!code || !state.shown.there[id] || radius < CODE_FROM) continue;
    const { x, y } = onScreen(view, places[id]);
    const height = Math.min(15, radius * 1.05);
    context.font = `700 ${height}px ${FONT}`;
    context.globalAlpha = brightness[id];
    context.fillText(code, x, y - height * 0.45);
  }
  context.globalAlpha = 1;
}

/** How many neighbours lie folded behind a node: {text, x, y, box}. */
function badges(view) {
  return [...state.folded].filter((id) => state.shown.there[id] && outside(id)).map((id) => {
    const spot = onScreen(view, places[id]);
    const [x, y] = [spot.x + radiusOf(id, view), spot.y - radiusOf(id, view)];
    return { text: outside(id) < 100 ? `+${outside(id)}` : "99+", x, y, box: [x - 11, y - 11, x + 11, y + 11] };
  });
}

function drawBadges(context, view) {
  const { paper, accent } = inks();
  context.font = `700 10.5px ${FONT}`;
  for (const { text, x, y } of badges(view)) {
    context.fillStyle = accent;
    context.beginPath();
    context.arc(x, y, 10, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = paper;
    context.fillText(text, x, y - 5);
  }
}

/** The node whose name is at a point of the pane. */
const nameAt = ({ x, y }) =>
  namesDrawn.find(([, [left, top, right, bottom]]) => x >= left && x <= right && y >= top && y <= bottom)?.[0];
