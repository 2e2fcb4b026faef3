// The lines between nodes, all of one look in one stroke: vis-network's own one by one take longer than a frame.

const LEVELS = 16; // of brightness, between which no eye tells
const NEAR = 6; // CSS pixels from a line at which a click means it

const FEW = 250; // lines that bear their full colour; more are the paler, the more they are

const lineShown = (edge) => state.shown.edges[edge.id] && state.shown.there[edge.first] && state.shown.there[edge.second] && edge.first !== edge.second;

/** The width of a line now: by the independent sources of the facts that the filters leave. */
function lineWidth(edge) {
  if (!filtered()) return edge.width;
  const { widths } = data;
  return widths[Math.min(countSources(shownFacts(edge.facts)), widths.length - 1)];
}

let pale = 1; // how much of its colour a line keeps in this crowd

/** Colour, brightness and width of a line in CSS pixels. */
function lineLook(edge, view) {
  const { line, strong, accent } = inks();
  const lit = state.lit?.edges.has(edge.id);
  const colour = !lit ? line : state.chosen?.path || state.chosen?.edge === edge.id ? accent : strong;
  const own = Math.min(brightness[edge.first], brightness[edge.second]);
  const share = !state.lit ? 0.75 * pale : lit ? 0.95 : Math.min(own, 0.6) * 0.75 * pale;
  const width = Math.max(lit ? 1.2 : 0.6, lineWidth(edge) * Math.min(view.scale, 1) * (state.chosen?.path && lit ? 1.6 : 1));
  return [colour, Math.ceil(share * LEVELS) / LEVELS, Math.round(width * 2) / 2];
}

function drawLines(context, view) {
  const strokes = new Map();
  const ends = places.map((place) => onScreen(view, place));
  const shown = edges.filter(lineShown);
  pale = Math.max(0.3, Math.min(1, Math.sqrt(FEW / Math.max(1, shown.length))));
  for (const edge of shown) {
    const [a, b] = [ends[edge.first], ends[edge.second]];
    if (Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > view.width || Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > view.height) continue;
    const key = lineLook(edge, view).join(" ");
    if (!strokes.has(key)) strokes.set(key, new Path2D());
    const path = strokes.get(key);
    path.moveTo(a.x, a.y);
    path.lineTo(b.x, b.y);
  }
  const order = [...strokes].map(([key, path]) => [key.split(" "), path]).sort((a, b) => a[0][1] - b[0][1]);
  for (const [[colour, share, width], path] of order) {
    Object.assign(context, { strokeStyle: colour, globalAlpha: Number(share), lineWidth: Number(width) });
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

/** The line at a point of the pane. */
function lineAt({ x, y }, view) {
  let [best, least] = [undefined, NEAR];
  for (const edge of edges) {
    if (!lineShown(edge)) continue;
    const away = distance(x, y, onScreen(view, places[edge.first]), onScreen(view, places[edge.second]));
    if (away < least) [best, least] = [edge.id, away];
  }
  return best;
}

/** How far a point is from the stretch between two others. */
function distance(x, y, a, b) {
  const [across, down] = [b.x - a.x, b.y - a.y];
  const share = Math.max(0, Math.min(1, ((x - a.x) * across + (y - a.y) * down) / (across ** 2 + down ** 2 || 1)));
  return Math.hypot(x - a.x - share * across, y - a.y - share * down);
}
