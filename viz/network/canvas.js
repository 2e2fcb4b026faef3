// The picture: vis-network draws nodes and lines, this file their colours; labels.js draws the names.

const stillness = matchMedia("(prefers-reduced-motion: reduce)");
const pane = document.getElementById("canvas");
let printing = false;
let network = null;
let drawnNodes = null;
let drawnEdges = null;

const dark = () => darkness.matches && !printing;
const inks = () =>
  dark()
    ? { paper: "#14171c", ink: "#e8ebf0", line: "#6b7583", strong: "#aeb7c4", accent: "#f0b429" }
    : { paper: "#ffffff", ink: "#1c2128", line: "#9aa4b2", strong: "#4d5663", accent: "#b54708" };

function nodeStyle(node, lit) {
  const { hollow } = looks.get(node.type);
  const colour = tint(node.type, dark());
  const chosen = state.chosen?.node === node.id;
  const border = chosen ? inks().ink : hollow ? colour : inks().paper;
  return {
    id: node.id,
    hidden: !state.shown.nodes[node.id],
    color: { background: hollow ? inks().paper : colour, border },
    borderWidth: chosen ? 3.5 : (hollow ? 3 : 1.5) / (nodes.length > CROWD ? 2 : 1),
    opacity: !lit || lit.nodes.has(node.id) ? 1 : 0.14,
  };
}

function edgeStyle(edge, lit) {
  const { line, strong, accent } = inks();
  const colour = !lit ? line : state.chosen.edge === edge.id ? accent : strong;
  const count = shownFacts(edge.facts).length;
  return {
    id: edge.id,
    hidden: !state.shown.edges[edge.id],
    color: { color: colour, hover: colour, highlight: colour, opacity: !lit ? 0.75 : lit.edges.has(edge.id) ? 0.9 : 0.1 },
    width: count ? Math.min(data.network.edges[edge.id].width, 1.4 + 1.6 * Math.log2(count)) : 1.4,
  };
}

/** Bring the picture up to date with what is shown and chosen. */
function paint() {
  const lit = bright();
  drawnNodes.update(nodes.map((node) => nodeStyle(node, lit)));
  drawnEdges.update(edges.map((edge) => edgeStyle(edge, lit)));
  network.redraw();
}

/** The scale and middle that bring all that is shown into the pane, with room for names at its edges. */
function wholeView() {
  const places = Object.entries(network.getPositions()).filter(([id]) => state.shown.nodes[id]);
  const xs = places.map(([, place]) => place.x);
  const ys = places.map(([, place]) => place.y);
  if (!xs.length) return { position: { x: 0, y: 0 }, scale: 1 };
  const [left, right, top, bottom] = [xs.reduce(low), xs.reduce(high), ys.reduce(low), ys.reduce(high)];
  const across = (pane.clientWidth - Math.min(150, pane.clientWidth / 4)) / Math.max(right - left, 1);
  const down = (pane.clientHeight - 110) / Math.max(bottom - top, 1);
  const scale = Math.max(0.02, Math.min(across, down, 1.5));
  return { position: { x: (left + right) / 2, y: (top + bottom) / 2 + 8 / scale }, scale };
}
const low = (a, b) => Math.min(a, b);
const high = (a, b) => Math.max(a, b);

const glide = () => (stillness.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
function fit(animation = glide()) {
  const view = wholeView();
  fitted = view.scale;
  network.moveTo({ ...view, animation });
}
const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: glide() });

/** Move the node into the middle, unless it is well in sight. */
function approach(node) {
  const position = network.getPosition(node);
  const { x, y } = network.canvasToDOM(position);
  const within = (place, size) => place > size * 0.08 && place < size * 0.92;
  if (within(x, pane.clientWidth) && within(y, pane.clientHeight) && network.getScale() > 0.4) return;
  network.moveTo({ position, scale: Math.max(network.getScale(), 0.8), animation: glide() });
}

/** On a small screen nodes shrink with the picture and names do not: draw the nodes of a small picture bigger. */
function grow() {
  const factor = Math.max(1, Math.min(0.8 / wholeView().scale, nodes.length > CROWD ? 1.3 : 1.5));
  for (const node of data.network.nodes) node.size *= factor;
  drawnNodes.update(data.network.nodes.map(({ id, size }) => ({ id, size })));
}

/** A canvas keeps the size it has on the screen; paper gets a photograph of the whole, taken at the size of paper. */
function photograph() {
  const view = { position: network.getViewPosition(), scale: network.getScale(), animation: false };
  pane.classList.add("paper");
  network.redraw(); // takes the new size
  network.moveTo({ ...wholeView(), animation: false });
  network.redraw();
  document.getElementById("print").src = pane.querySelector("canvas").toDataURL();
  pane.classList.remove("paper");
  network.redraw();
  network.moveTo(view);
}

function startPicture() {
  const upright = data.upright.length && pane.clientHeight > pane.clientWidth;
  const placed = data.network.nodes.map((node, number) =>
    upright ? { ...node, x: data.upright[number][0], y: data.upright[number][1] } : node);
  drawnNodes = new vis.DataSet(placed.map((node, id) => ({ ...node, ...nodeStyle(nodes[id], null) })));
  drawnEdges = new vis.DataSet(data.network.edges.map((edge, id) => ({ ...edge, ...edgeStyle(edges[id], null) })));
  network = new vis.Network(pane, { nodes: drawnNodes, edges: drawnEdges }, data.network.options);
  network.on("afterDrawing", drawNames);
  network.on("click", ({ nodes: [node], edges: [edge], pointer }) => {
    const target = node ?? nameAt(pointer.DOM);
    network.unselectAll();
    choose(target !== undefined ? { node: target } : edge !== undefined ? { edge } : null);
  });
  const over = (node) => {
    hovered = node;
    pane.style.cursor = node === null ? "" : "pointer";
    network.redraw();
  };
  network.on("hoverNode", ({ node }) => over(node));
  network.on("blurNode", () => over(null));
  network.on("hoverEdge", () => (pane.style.cursor = "pointer"));
  network.on("blurEdge", () => (pane.style.cursor = ""));
  darkness.addEventListener("change", () => { paint(); showFilters(); });
  addEventListener("beforeprint", () => { printing = true; paint(); photograph(); showFilters(); showPanel(); });
  addEventListener("afterprint", () => { printing = false; paint(); showFilters(); showPanel(); });
}
