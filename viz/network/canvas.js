// The picture: vis-network draws the nodes and moves the view; lines.js, hulls.js and labels.js draw the rest.

const stillness = matchMedia("(prefers-reduced-motion: reduce)");
const pane = document.getElementById("canvas");
const places = data.network.nodes.map(({ x, y }) => ({ x, y })); // where the nodes stand, by number
const drawn = new Map(); // what vis-network was last told of a node
let network = null;
let drawnNodes = null;
let hovered = null;
let grabbed = false; // whether the picture is being dragged about

const INKS = {
  light: { paper: "#ffffff", ink: "#1a2027", line: "#8d98a7", strong: "#4d5663", accent: "#b54708", code: "#ffffff" },
  dark: { paper: "#14171c", ink: "#e8ebf0", line: "#6f7a89", strong: "#aeb7c4", accent: "#f0b429", code: "#14171c" },
};
const inks = () => INKS[darkness.matches ? "dark" : "light"];

/** How the world is seen: its point in the middle of the pane, the scale, and the size of the pane. */
const currentView = () => ({ ...network.getViewPosition(), scale: network.getScale(), width: pane.clientWidth, height: pane.clientHeight });

/** Where a point of the world is on the screen, by the view. */
const onScreen = (view, { x, y }) => ({ x: (x - view.x) * view.scale + view.width / 2, y: (y - view.y) * view.scale + view.height / 2 });

function nodeStyle(node) {
  const { hollow } = looks.get(node.type);
  const chosen = isChosen(node.id);
  const border = chosen ? inks().ink : hollow ? tint(node.type) : inks().paper;
  return {
    id: node.id,
    hidden: !state.shown.there[node.id],
    color: { background: hollow ? inks().paper : tint(node.type), border },
    borderWidth: chosen ? 3.5 : hollow ? 2.5 : 1.5,
  };
}

const isChosen = (id) => state.chosen?.node === id || Boolean(state.chosen?.path?.includes(id));

/** Bring the picture up to date with what is shown and chosen; vis-network hears of what has changed only. */
function paint() {
  state.lit = bright();
  const changed = [];
  for (const node of nodes) {
    if (!state.shown.there[node.id] && !drawn.has(node.id)) continue;
    const style = nodeStyle(node);
    const key = JSON.stringify(style);
    if (drawn.get(node.id) === key) continue;
    changed.push(drawn.has(node.id) ? style : { ...data.network.nodes[node.id], ...places[node.id], ...style });
    drawn.set(node.id, key);
  }
  if (changed.length) drawnNodes.update(changed);
  fade();
}

/** The view that brings all that is shown (or `wanted`) into a pane of that size, with room for names at its edges. */
function wholeView(width = pane.clientWidth, height = pane.clientHeight, wanted = (id) => state.shown.there[id]) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  places.forEach(({ x, y }, id) => {
    if (!wanted(id)) return;
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  });
  if (left > right) return { x: 0, y: 0, scale: 1, width, height };
  const across = (width - Math.min(150, width / 4)) / Math.max(right - left, 1);
  const down = (height - 80) / Math.max(bottom - top, 1);
  const scale = Math.max(0.01, Math.min(across, down, 1.5));
  return { x: (left + right) / 2, y: (top + bottom) / 2 + 6 / scale, scale, width, height };
}

const glide = () => (stillness.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });

function fit(animation = glide()) {
  const { x, y, scale } = wholeView();
  fitted = scale;
  [moved, part] = [false, null];
  network.moveTo({ position: { x, y }, scale, animation });
}

function zoom(factor) {
  [moved, part] = [true, null];
  network.moveTo({ scale: network.getScale() * factor, animation: glide() });
  noteView();
}

/** See in a pane of another size what was seen before: the choice or the whole, unless someone has moved the view. */
function refit() {
  if (moved) return;
  if (state.chosen) fitLit(false);
  else fit(false);
}

/** See the node with its neighbours, unless it is well in sight. */
function approach(node) {
  const view = currentView();
  const { x, y } = onScreen(view, places[node]);
  const well = (place, size) => place > size * 0.08 && place < size * 0.92;
  if (well(x, view.width) && well(y, view.height) && !big) return;
  fitLit();
}

/** See all that is bright: a path, or a name with its neighbours. */
function fitLit(animation = glide()) {
  const { x, y, scale } = wholeView(pane.clientWidth, pane.clientHeight, (id) => state.shown.there[id] && (!state.lit || state.lit.nodes.has(id)));
  network.moveTo({ position: { x, y }, scale: Math.min(scale, 1), animation });
}

const FILLED = 0.05; // of the pane, by the nodes of a picture seen from afar
const LEAST = 0.62; // of its own size, at which no node is drawn bigger

/** How much nodes are drawn bigger than the picture around them, seen from afar: as much as there is room for. */
function magnified({ scale, width, height }) {
  const least = Math.min(LEAST, Math.sqrt((FILLED * width * height) / Math.max(1, state.shown.area)));
  return Math.max(1, least / scale);
}

/** Half the height of a node on the screen. */
const radiusOf = (id, view) => nodes[id].size * view.scale * magnified(view);

/** Tell vis-network's nodes their size and brightness for a view, every frame: its DataSet is not made for that. */
function adapt(view) {
  const factor = magnified(view);
  for (const node of Object.values(network.body.nodes)) {
    if (!(node.id in nodes)) continue;
    const size = nodes[node.id].size * factor;
    if (node.options.size !== size) node.shape.refreshNeeded = true;
    node.options.size = size;
    node.options.opacity = brightness[node.id];
  }
}

/** Places for a screen that is higher than wide, where the page has any. */
function turnUpright() {
  if (data.upright.length && pane.clientHeight > pane.clientWidth)
    data.upright.forEach(([x, y], id) => Object.assign(places[id], { x, y }));
}

function startPicture() {
  turnUpright();
  drawnNodes = new vis.DataSet();
  network = new vis.Network(pane, { nodes: drawnNodes, edges: new vis.DataSet() }, data.network.options);
  network.on("beforeDrawing", (context) => onPane(context, (view) => { adapt(view); drawHulls(context, view); drawLines(context, view); }));
  network.on("afterDrawing", (context) => onPane(context, (view) => drawNames(context, view)));
  network.on("click", ({ nodes: [node], pointer }) => {
    const target = node ?? nameAt(pointer.DOM);
    const edge = target === undefined ? lineAt(pointer.DOM, currentView()) : undefined;
    network.unselectAll();
    pick(target !== undefined ? { node: target } : edge !== undefined ? { edge } : null);
  });
  network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && toggleFold(node));
  network.on("dragging", ({ nodes: [node] }) => node !== undefined && Object.assign(places[node], network.getPosition(node)));
  network.on("dragStart", ({ nodes: taken }) => (grabbed = !taken.length));
  network.on("dragEnd", () => { grabbed = false; network.redraw(); });
  for (const event of ["dragEnd", "zoom"]) network.on(event, () => { [moved, part] = [true, null]; noteView(); });
  network.on("resize", () => setTimeout(refit)); // vis-network would scale what it shows instead
  network.on("hoverNode", ({ node }) => hover(node));
  network.on("blurNode", () => hover(null));
  darkness.addEventListener("change", paint);
}

function hover(node) {
  hovered = node;
  pane.style.cursor = node === null ? "" : "pointer";
  network.redraw();
}

/** Draw in CSS pixels of the pane, whatever the view. */
function onPane(context, draw) {
  const ratio = context.canvas.width / pane.clientWidth;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  draw(currentView());
  context.restore();
}
