// What the page knows, unpacked from the lists that viz/frame/packing.py writes.

const looks = new Map(data.types.map(([type, shape, light, dark, hollow]) => [type, { shape, light, dark, hollow }]));

const nodes = data.nodes.map(([key, label, others, type, weight, code], id) => ({
  id, key, label, code, weight,
  type: data.types[type][0],
  labels: others, // by language, where the name is another than the label
  names: [...new Set([label, ...Object.values(others)])],
  within: new Set(known(data.within, String(id)) ?? []), // the territories and broader sectors that it is part of
}));

const articles = data.articles.map(([title, date, url, outlet, file]) => ({ title, date, url, outlet, file }));

const facts = data.facts.map(([kind, roles, date, days, article, quotes, percent, rule]) => ({
  kind: data.texts[kind],
  roles: threes(roles).map(([role, node, text]) => [data.texts[role], node < 0 ? data.texts[text] : nodes[node].label, node]),
  date: data.texts[date],
  days: days.map((day) => data.texts[day]), // the first and the last that it may mean
  article,
  quotes: threes(quotes).map((parts) => parts.map((part) => data.texts[part])),
  confidence: percent / 100,
  rule: data.texts[rule],
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

/** Numbers of facts in groups that say the same of the same, whatever the article; in the order of the first of each. */
function sameFacts(numbers) {
  const groups = new Map();
  for (const number of numbers) {
    const { kind, roles } = facts[number];
    const parts = roles.filter(([role]) => role !== "date").map(([role, label, node]) => `${role} ${node < 0 ? label : node}`);
    const key = JSON.stringify([kind, ...parts.sort()]);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(number);
  }
  return [...groups.values()];
}

/** The outlet of an article, or the host of its address, or else the article itself. */
function outletOf(number) {
  const { outlet, url } = articles[number];
  return outlet || /^https?:\/\/([^/]+)/i.exec(url)?.[1] || `#${number}`;
}

/** How many independent sources say these facts: outlets, one that only repeats another's sentence not counted. */
function countSources(numbers) {
  const sentences = new Set();
  const outlets = new Set();
  for (const number of numbers) {
    const sentence = facts[number].quotes.map((parts) => parts.join("")).join("\n") || `#${number}`;
    if (!sentences.has(sentence)) outlets.add(outletOf(facts[number].article));
    sentences.add(sentence);
  }
  return outlets.size;
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
