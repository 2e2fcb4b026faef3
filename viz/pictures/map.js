// The map: partner states darker the more is told, the regions as points, and flows between them.

const LEVELS = [1, 3, 8, 20, 50]; // from so many articles on a state is one level darker
const MARGIN = 46, SIZE = 12.5, LINE = 1.4; // pixels around the picture; of the names; the height of a line by that size
const flows = mine.flows.map(([state, region, texts, numbers]) => ({ state, region, texts, facts: numbers }));
const place = (node) => known(mine.places, String(node));
let focused = null; // the state or region whose flows stand out

/** Sums by state or by region: node -> its articles and facts, most articles first. */
function sums(end) {
  const found = new Map();
  for (const flow of flows) found.set(flow[end], [...(found.get(flow[end]) ?? []), ...flow.facts]);
  return new Map([...found].map(([node, numbers]) => {
    const own = [...new Set(numbers)];
    return [node, { facts: own, count: new Set(own.map((number) => facts[number].article)).size }];
  }).sort((a, b) => b[1].count - a[1].count || called(a[0]).localeCompare(called(b[0]), page.lang)));
}

const states = sums("state"), regions = sums("region");
const level = (count) => LEVELS.filter((least) => count >= least).length;
const regionName = (node) => (node === mine.home ? word("wholecountry") : called(node));
const flowName = (flow) => `${called(flow.state)} – ${regionName(flow.region)}`;

function drawMap() {
  summarize(`${word("states")}: ${states.size}`, `${word("regions")}: ${[...regions.keys()].filter((node) => node !== mine.home).length}`,
    `${word("facts")}: ${new Set(flows.flatMap((flow) => flow.facts)).size}`);
  if (!flows.length) {
    picture.replaceChildren(nothingHere(word("noflows")));
    return;
  }
  const holder = el("div", { className: "world" });
  picture.replaceChildren(el("div", { className: "mapped" }, holder, legend(), sideList()));
  const redraw = () => holder.replaceChildren(world(holder.clientWidth, holder.clientHeight));
  redraw();
  watcher.disconnect();
  watcher.observe(holder);
  watcher.redraw = redraw;
}

const watcher = new ResizeObserver(() => watcher.redraw?.());

/** What must be seen: the ends of all flows and the home state, in the shape of the room that there is. */
function frameOf(width, height) {
  const points = [[-175, -120], [175, 130], ...[...states.keys(), ...regions.keys()].map(place).filter(Boolean)];
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const scale = Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top));
  const [w, h] = [width / scale, height / scale];
  return { x: (left + right - w) / 2, y: (top + bottom - h) / 2, w, h, unit: 1 / scale };
}

function world(width, height) {
  const { x, y, w, h, unit } = frameOf(width, height);
  const picture = shape("svg", { viewBox: `${x} ${y} ${w} ${h}`, role: "group", "aria-label": word("tomap") });
  const ground = mine.land.map(([node, outline]) => {
    const count = states.get(node)?.count ?? 0;
    return shape("path", { d: outline, class: node === mine.home && node >= 0 ? "home" : count ? `land level-${level(count)}` : "land" });
  });
  const most = Math.max(...flows.map((flow) => flow.texts));
  const lines = [...flows].reverse().map((flow) => flowLine(flow, most, unit)).filter(Boolean);
  const ends = [...regions].map(([node, sum]) => endMark(node, sum, "region", unit)).concat([...states].map(([node, sum]) => endMark(node, sum, "state", unit)))
    .filter(Boolean);
  roving(ends.map((end) => end.mark));
  const labels = placed(ends, { x, y, w, h }, unit).map((label) => labelText(label, unit));
  picture.append(shape("g", { transform: "scale(0.1)", "stroke-width": 6 * unit }, ...ground), shape("g", { class: "flows" }, ...lines), ...ends.map((end) => end.mark),
    shape("g", { class: "names", "aria-hidden": "true" }, ...labels));
  emphasize(picture);
  return picture;
}

/** A flow as a bow: the more articles, the wider. */
function flowLine(flow, most, unit) {
  const [from, to] = [place(flow.state), place(flow.region)];
  if (!from || !to) return null;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const bend = [(from[0] + to[0]) / 2 - dy * 0.14, (from[1] + to[1]) / 2 + dx * 0.14];
  const d = `M${from.join(" ")}Q${bend.map((v) => v.toFixed(1)).join(" ")} ${to.join(" ")}`;
  const label = `${flowName(flow)}: ${flow.texts}`;
  const line = shape("g", { class: "press flow", "data-state": flow.state, "data-region": flow.region,
    on: { click: () => openFacts(line, () => flowName(flow), flow.facts) } },
    shape("title", {}, label),
    shape("path", { d, class: "hit", "stroke-width": 10 * unit }),
    shape("path", { d, class: "line", "stroke-width": ((1.2 + 6 * Math.sqrt(flow.texts / most)) * unit).toFixed(2) }));
  return line;
}

/** The mark of a state or region, with what is needed to place its name. */
function endMark(node, sum, kind, unit) {
  const at = place(node);
  if (!at) return null;
  const radius = (kind === "region" ? 3.4 + 0.8 * Math.sqrt(sum.count) : 3.2) * unit;
  const title = () => (kind === "region" ? regionName(node) : called(node));
  const sign = shape("circle", { cx: at[0], cy: at[1], r: radius });
  const area = shape("circle", { class: "hit", cx: at[0], cy: at[1], r: Math.max(radius, 11 * unit) });
  const mark = pressable(`${title()}: ${sum.count}`, (by) => {
    focus(kind, node);
    openFacts(by, title, sum.facts);
  }, shape("title", {}, `${title()}: ${sum.count}`), area, sign);
  mark.classList.add("end", kind);
  for (const [event, react] of [["pointerenter", () => focus(kind, node)], ["pointerleave", () => focus()], ["focus", () => focus(kind, node)], ["blur", () => focus()]])
    mark.addEventListener(event, react);
  return { mark, node, at, radius, count: sum.count, kind, name: title() };
}

/** Let the flows of one end stand out from the others; without an end, all are as they were. */
function focus(kind = "", node = -1) {
  focused = kind ? { kind, node: String(node) } : null;
  const drawn = document.querySelector(".world svg");
  if (drawn) emphasize(drawn);
}

function emphasize(drawn) {
  drawn.classList.toggle("dim", Boolean(focused));
  drawn.querySelectorAll(".flow").forEach((flow) =>
    flow.classList.toggle("on", Boolean(focused) && flow.getAttribute(`data-${focused.kind}`) === focused.node));
}

const ruler = document.createElement("canvas").getContext("2d");

/** The width of a name, in pixels. */
function widthOf(text, kind) {
  ruler.font = `${kind === "region" ? 650 : 500} ${SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  return ruler.measureText(text).width + 3; // with the rim that sets it off
}

/** Names beside their marks, the most told of first; one that would cover another or run out of the picture is left to the list. */
function placed(ends, box, unit) {
  const size = SIZE * unit;
  const taken = ends.map(({ at, radius }) => [at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius]);
  const free = (area) => area[0] >= box.x && area[1] >= box.y && area[2] <= box.x + box.w && area[3] <= box.y + box.h &&
    taken.every((other) => area[2] <= other[0] || area[0] >= other[2] || area[3] <= other[1] || area[1] >= other[3]);
  const found = [];
  for (const end of [...ends].sort((a, b) => b.count - a.count)) {
    const [text, width, gap] = [end.name, widthOf(end.name, end.kind) * unit, end.radius + 3 * unit];
    const [x, y] = end.at;
    const spots = [["start", x + gap, y], ["end", x - gap, y], ["middle", x, y - gap - size * 0.6], ["middle", x, y + gap + size * 0.6]];
    for (const [anchor, at, middle] of spots) {
      const left = anchor === "start" ? at : anchor === "end" ? at - width : at - width / 2;
      const area = [left, middle - (size * LINE) / 2, left + width, middle + (size * LINE) / 2];
      if (!free(area)) continue;
      taken.push(area);
      found.push({ text, anchor, x: at, y: middle, kind: end.kind });
      break;
    }
  }
  return found;
}

function labelText({ text, anchor, x, y, kind }, unit) {
  const made = shape("text", { x, y, "text-anchor": anchor, "font-size": SIZE * unit, "stroke-width": 3 * unit, class: kind });
  made.textContent = text;
  return made;
}

const legend = () => el("div", { className: "below" },
  el("ul", { className: "legend" }, el("li", {}, word("articlesabout")), ...LEVELS.map((least, number) => el("li", {}, el("span", { className: `tone level-${number + 1}` }),
    number + 1 < LEVELS.length ? `${least}–${LEVELS[number + 1] - 1}` : `${least}+`))),
  el("p", { className: "hint", textContent: word("maphint") }));

const listing = (title, ...content) => el("section", {}, el("h2", { textContent: title }), ...content);

/** The same as lists: who, with how much; for who reads with ears or cannot aim at a point. */
function sideList() {
  return el("div", { className: "side" },
    listing(word("partnerstates"), ranking([...states], "state", called)),
    listing(word("regions"), ranking([...regions], "region", regionName)),
    listing(word("flows"), ...growing(flows, (flow) => {
      const made = el("button", { type: "button", className: "rank", on: { click: () => openFacts(made, () => flowName(flow), flow.facts) } },
        el("span", { className: "label" }, said(flowName(flow))), el("span", { className: "count", textContent: String(flow.texts) }));
      return el("li", {}, made);
    }, 12, el("ol"))));
}

function ranking(entries, kind, naming) {
  const most = Math.max(...entries.map(([, sum]) => sum.count));
  const list = el("ol");
  const [, more] = growing(entries, ([node, sum]) => {
    const bar = el("span", { className: "share", "aria-hidden": "true" });
    bar.style.width = `${(100 * sum.count) / most}%`;
    const made = el("button", { type: "button", className: "rank", on: {
      click: () => { focus(kind, node); openFacts(made, () => naming(node), sum.facts); },
      pointerenter: () => focus(kind, node), pointerleave: () => focus(), focus: () => focus(kind, node), blur: () => focus() } },
      bar, el("span", { className: "label" }, said(naming(node)), place(node) ? null : el("span", { className: "post", textContent: ` ${word("notonmap")}` })),
      el("span", { className: "count", textContent: String(sum.count) }));
    return el("li", {}, made);
  }, 12, list);
  return el("div", {}, list, more);
}

startPicture(drawMap);
