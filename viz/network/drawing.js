// The picture as SVG, for a file and for paper: what the canvas shows, in lines and letters.

const SVG = "http://www.w3.org/2000/svg";
const TOP = 46; // for the title, CSS pixels
const ROW = 22; // of the legend

function shape(tag, given, text = "") {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, typeof value === "number" ? Math.round(value * 100) / 100 : value);
  if (text) element.textContent = text;
  return element;
}

/** The corners of vis-network's shapes around (0, 0), of radius 1. */
const CORNERS = {
  square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  diamond: [[0, 1], [1, 0], [0, -1], [-1, 0]],
  triangle: [[0, -1], [1, 0.8], [-1, 0.8]],
  triangleDown: [[0, 1], [1, -0.8], [-1, -0.8]],
  hexagon: [0, 1, 2, 3, 4, 5].map((turn) => [Math.cos((turn * Math.PI) / 3), Math.sin((turn * Math.PI) / 3)]),
  star: Array.from({ length: 10 }, (_, turn) => {
    const radius = turn % 2 ? 0.5 : 1.3;
    return [radius * Math.sin((turn * Math.PI) / 5), -radius * Math.cos((turn * Math.PI) / 5)];
  }),
};

function nodeShape(node, { x, y }, radius, ink) {
  const { shape: form, hollow, light } = looks.get(node.type);
  const paint = { fill: hollow ? ink.paper : light, stroke: hollow ? light : ink.paper, "stroke-width": hollow ? 2.5 : 1.2, opacity: wanted(node.id) };
  const corners = CORNERS[form];
  if (!corners) return shape("circle", { cx: x, cy: y, r: radius, ...paint });
  return shape("polygon", { points: corners.map(([a, b]) => `${(x + a * radius).toFixed(1)},${(y + b * radius).toFixed(1)}`).join(" "), ...paint });
}

/** The picture for a view, always on white paper, with the title above it and the legend below. */
function drawing(view) {
  const ink = INKS.light;
  const { width, height } = view;
  const [legend, rows] = legendShapes(width, height, ink);
  const whole = height + TOP + rows * ROW + 12;
  const svg = shape("svg", { xmlns: SVG, viewBox: `0 ${-TOP} ${width} ${whole}`, width, height: whole, "font-family": FONT.replaceAll('"', "'"), role: "img" });
  svg.append(shape("title", {}, document.title), shape("rect", { x: 0, y: -TOP, width, height: whole, fill: ink.paper }));
  if (state.hulls)
    for (const [community, members] of communities()) {
      const points = hullOf(members, view).map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
      svg.append(shape("polygon", { points, fill: hullTint(community), "fill-opacity": 0.1, stroke: hullTint(community), "stroke-opacity": 0.55 }));
    }
  const seen = ({ x, y }) => x > -30 && y > -30 && x < width + 30 && y < height + 30;
  for (const edge of edges) {
    if (!lineShown(edge)) continue;
    const [a, b] = [onScreen(view, places[edge.first]), onScreen(view, places[edge.second])];
    const [, opacity, line] = lineLook(edge, view);
    const stroke = state.lit?.edges.has(edge.id) ? ink.strong : ink.line;
    if (seen(a) || seen(b)) svg.append(shape("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke, "stroke-width": line, "stroke-opacity": opacity }));
  }
  for (const node of [...nodes].reverse()) {
    const spot = onScreen(view, places[node.id]);
    if (!state.shown.there[node.id] || !seen(spot)) continue;
    const radius = radiusOf(node.id, view);
    svg.append(nodeShape(node, spot, radius, ink));
    if (node.code && radius >= CODE_FROM)
      svg.append(shape("text", { x: spot.x, y: spot.y + radius * 0.36, "text-anchor": "middle", "font-size": Math.min(15, radius * 1.05), "font-weight": 700, fill: ink.code, opacity: wanted(node.id) }, node.code));
  }
  svg.append(...placeNames(view).flatMap((placed) => nameShapes(placed, ink)), ...titleShapes(ink), ...legend);
  return svg;
}

function nameShapes({ id, written, style, box: [left, top, right] }, ink) {
  return written.map((line, number) =>
    shape("text", { x: (left + right) / 2, y: top + number * LINE + LINE * 0.8, "text-anchor": "middle", "font-size": SIZE, "font-weight": style.endsWith("600") ? 600 : 400,
      "font-style": style.startsWith("italic") ? "italic" : "normal", fill: id === undefined ? ink.strong : ink.ink, stroke: ink.paper, "stroke-width": 3, "paint-order": "stroke" }, line));
}

const titleShapes = (ink) => [
  shape("text", { x: 14, y: -TOP + 21, "font-size": 16, "font-weight": 600, fill: ink.ink }, document.title),
  shape("text", { x: 14, y: -TOP + 38, "font-size": 11.5, fill: ink.strong }, document.getElementById("summary").textContent),
];

/** The legend below a picture, and the rows that it takes. */
function legendShapes(width, height, ink) {
  const used = [...looks.keys()].filter((type) => nodes.some((node) => node.type === type && state.shown.there[node.id]));
  const found = [];
  let [x, row] = [20, 0];
  for (const type of used) {
    const text = term(type).slice(0, 40);
    const room = 32 + widthOf("400", text);
    if (x > 20 && x + room > width) [x, row] = [20, row + 1];
    const y = height + 14 + row * ROW;
    found.push(nodeShape({ type, id: -1 }, { x, y }, 6, ink), shape("text", { x: x + 11, y: y + 4, "font-size": 11.5, fill: ink.ink }, text));
    x += room;
  }
  return [found, row + 1];
}

const asText = (svg) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
