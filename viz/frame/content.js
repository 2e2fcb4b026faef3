// What the page knows, unpacked from the lists that viz/frame/packing.py writes.

const looks = new Map(data.types.map(([type, shape, light, dark, hollow]) => [type, { shape, light, dark, hollow }]));

const nodes = data.nodes.map(([key, label, others, type, weight, code], id) => ({
  id, key, label, code, weight,
  type: data.types[type][0],
  labels: others, // by language, where the name is another than the label
  names: [...new Set([label, ...Object.values(others)])],
  within: new Set(known(data.within, String(id)) ?? []), // the territories and broader sectors that it is part of
}));

const articles = data.articles.map(([title, date, url, outlet, file, text]) => ({ title, date, url, outlet, file, text })); // copies share their `text`

const facts = data.facts.map(([kind, roles, date, days, article, quotes, percent, rule, event]) => ({
  kind: data.texts[kind],
  roles: threes(roles).map(([role, node, text]) => [data.texts[role], node < 0 ? data.texts[text] : nodes[node].label, node]),
  date: data.texts[date],
  days: days.map((day) => data.texts[day]), // the first and the last that it may mean
  article,
  quotes: threes(quotes).map((parts) => parts.map((part) => data.texts[part])),
  confidence: percent / 100,
  rule: data.texts[rule],
  event, // the number of what it tells of, -1 if nobody knows
}));

function threes(list) {
  const found = [];
  for (let at = 0; at < list.length; at += 3) found.push(list.slice(at, at + 3));
  return found;
}

const name = (node) => known(node.labels, page.lang) ?? node.label;

/** Facts by their numbers, the latest first. */
const latest = (a, b) => (facts[b].days[1] ?? "").localeCompare(facts[a].days[1] ?? "") || a - b;

/** Numbers of facts by kind, the commonest kind first. */
function byKind(numbers) {
  const groups = new Map();
  for (const number of [...numbers].sort(latest)) {
    const kind = facts[number].kind;
    if (!groups.has(kind)) groups.set(kind, []);
    groups.get(kind).push(number);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

/** Numbers of facts in groups that tell of the same, in the order of the first of each; the fullest begins a group. */
function sameFacts(numbers) {
  const groups = new Map();
  for (const number of numbers) {
    const key = sameKey(facts[number]);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(number);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => facts[b].roles.length - facts[a].roles.length));
}

/** What facts share that tell of the same: their event, or else all that they say. */
function sameKey({ event, kind, roles }) {
  if (event >= 0) return event;
  const parts = roles.filter(([role]) => role !== "date").map(([role, label, node]) => `${role} ${node < 0 ? label : node}`);
  return JSON.stringify([kind, ...parts.sort()]);
}

/** The outlet of an article, or the host of its address, or else nothing. */
function outletOf(number) {
  const { outlet, url } = articles[number];
  return outlet || /^https?:\/\/(?:www\.)?([^/]+)/i.exec(url)?.[1] || "";
}

/** How many independent sources say these facts: groups that share neither text, nor outlet, nor sentence. */
function countSources(numbers) {
  const above = new Map();
  const root = (mark) => {
    if (!above.has(mark)) above.set(mark, mark);
    let top = mark;
    while (above.get(top) !== top) top = above.get(top);
    return top;
  };
  for (const number of numbers) {
    const { article, quotes } = facts[number];
    const [outlet, sentence] = [outletOf(article).toLowerCase(), quotes.map((parts) => parts.join("")).join("\n")];
    const top = root(`text ${articles[article].text}`);
    for (const mark of [outlet && `outlet ${outlet}`, sentence && `quote ${sentence}`]) if (mark) above.set(root(mark), top);
  }
  return new Set([...above.keys()].map(root)).size;
}

const darkness = matchMedia("(prefers-color-scheme: dark)");
const tint = (type, dark = darkness.matches) => looks.get(type)[dark ? "dark" : "light"];

/** The sign of a type, as a legend shows it. */
function swatch(type) {
  const { shape, light, dark, hollow } = looks.get(type);
  const mark = el("span", { className: `swatch ${shape}${hollow ? " hollow" : ""}`, "aria-hidden": "true" });
  mark.style.setProperty("--light", light);
  mark.style.setProperty("--dark", dark);
  return mark;
}
