// The state of the view in the address: written after every change, read at the start and on the way back.

let moved = false; // whether someone has moved the view since the whole was seen
let part = null; // the part of the picture that the address asked for, until someone moves the view
let noting = 0;

const keyOf = (id) => nodes[id].key;
const nodeOf = new Map(nodes.map((node) => [node.key, node.id]).reverse());
const LISTS = { types: () => [...looks.keys()], kinds: () => facts.map((fact) => fact.kind) };

/** What differs from a page that nobody touched, as texts. */
function noted() {
  const { chosen, opened, folded, since, until, stage, sure, room, tab, hulls } = state;
  const { node, edge, path } = chosen ?? {};
  const view = moved && network ? currentView() : null;
  const keys = (ids) => [...ids].map(keyOf).join("~");
  return {
    name: node === undefined ? null : keyOf(node),
    tie: edge === undefined ? null : keys([edges[edge].first, edges[edge].second]),
    path: path ? keys(path) : null,
    types: [...state.types].join("~"), kinds: [...state.kinds].join("~"),
    state: keys([state.State].filter((id) => id >= 0)), region: keys([state.Region].filter((id) => id >= 0)), sector: keys([state.Sector].filter((id) => id >= 0)),
    stage, sure: sure || null, room: room === AT_START ? null : room, since, until,
    open: [...opened].map(([id, count]) => `${keyOf(id)}*${count}`).join("~"), fold: keys(folded),
    groups: hulls ? 1 : null, tab: tab === "picture" ? null : tab, lang: page.lang === data.lang ? null : page.lang,
    at: part ?? (view ? [view.x, view.y].map(Math.round).concat(view.scale.toFixed(3)).join(",") : null),
  };
}

/** Write the address: as a step to go back from, or in place. */
function note(step = false) {
  clearTimeout(noting);
  writeAddress(noted(), step);
  showTrail();
}

function noteView() {
  clearTimeout(noting);
  noting = setTimeout(note, 300);
}

/** The state that an address asks for; what it says amiss counts as not said. */
function asked(values) {
  const fresh = untouched();
  const list = (key) => (values.get(key) ?? "").split("~").filter(Boolean);
  const ids = (key) => list(key).map((each) => nodeOf.get(each)).filter((id) => id !== undefined);
  const date = (key) => (/^\d{4}-\d\d-\d\d$/.test(values.get(key) ?? "") ? values.get(key) : "");
  const [name, tie, path] = ["name", "tie", "path"].map(ids);
  const between = tie.length === 2 ? edgeBetween(...tie) : undefined;
  fresh.chosen = path.length === 2 && path[0] !== path[1] ? { path } : between ? { edge: between.id } : name.length ? { node: name[0] } : null;
  for (const key of ["types", "kinds"]) fresh[key] = new Set(list(key).filter((each) => LISTS[key]().includes(each)));
  for (const type of NODE_FILTERS) fresh[type] = ids(type.toLowerCase()).find((id) => nodes[id].type === type) ?? -1;
  fresh.stage = STAGES.includes(values.get("stage")) ? values.get("stage") : "";
  fresh.sure = Math.max(0, Math.min(100, Math.round(Number(values.get("sure")) || 0)));
  [fresh.since, fresh.until] = [date("since"), date("until")];
  for (const each of list("open")) {
    const [, key, count] = /^(.*)\*(\d{1,3})$/.exec(each) ?? [];
    if (nodeOf.has(key)) fresh.opened.set(nodeOf.get(key), Number(count));
  }
  fresh.folded = new Set(ids("fold"));
  fresh.room = Math.max(AT_START, Math.min(nodes.length * 2, Math.round(Number(values.get("room")) || 0)));
  fresh.hulls = values.get("groups") === "1";
  fresh.tab = values.get("tab") === "list" ? "list" : "picture";
  return fresh;
}

/** Take over what the address asks for, its language and its part of the picture too. */
function heed() {
  const values = readAddress();
  Object.assign(state, asked(values));
  page.lang = LANGUAGES.includes(values.get("lang")) ? values.get("lang") : data.lang;
  part = /^-?\d{1,6},-?\d{1,6},\d{1,2}\.\d{3}$/.test(values.get("at") ?? "") ? values.get("at") : null;
  moved = part !== null;
}

/** See the part that the address asks for, or the whole. */
function showPart() {
  if (!part) return fit(false);
  const [x, y, scale] = part.split(",").map(Number);
  fitted = wholeView().scale;
  return network.moveTo({ position: { x, y }, scale: Math.max(scale, 0.001), animation: false });
}

function showTrail() {
  document.getElementById("back").disabled = trail.at <= 0;
  document.getElementById("forward").disabled = trail.at >= trail.end;
}
