// The timeline: a row for each who took part, events as marks tied across the rows, projects as bars with their stages.

const ROW = 28; // pixels; the list of names beside the drawing has rows as high
const SOME = { actors: 18, projects: 10 }; // rows until asked for more
const DAY = 86400000;
const LAST = { year: 12, quarter: 3, month: 1 }; // months of the periods that end with the newest article
const KINDS = ["meeting", "visit", "agreement"].filter((kind) => mine.events.some((event) => event[0] === kind));
const MANY = 150; // events in sight at first at most, if a shorter period can see to it
const view = { period: "all", kinds: new Set(KINDS), actors: SOME.actors, projects: SOME.projects };

const events = mine.events.map(([kind, first, last, parties, numbers, independent], id) =>
  ({ id, kind, first, last, parties, facts: numbers, independent }));

// the post of each who holds one, as the latest article calls it
const posts = new Map([...facts].sort((a, b) => (a.days[1] ?? "").localeCompare(b.days[1] ?? "")).filter((fact) => fact.kind === "office")
  .flatMap((fact) => fact.roles.filter(([role]) => role === "holder").map(([, , node]) =>
    [node, fact.roles.find(([role]) => role === "title")?.[1] ?? ""])));

/** The first day that a date in ISO 8601 may mean, as milliseconds; of an interval, of its beginning. */
const instant = (text) => Date.parse(`${text.slice(0, 10)}${"-01-01".slice(Math.max(0, text.slice(0, 10).length - 4))}`);
const iso = (time) => new Date(time).toISOString().slice(0, 10);

const projects = mine.projects.filter((card) => card.last).sort((a, b) => a.first.localeCompare(b.first));
const times = [...events.flatMap((event) => [event.first, event.last]), ...projects.flatMap((card) => [card.first, card.last])]
  .map(instant);
const newest = Math.max(...times, data.asof ? instant(data.asof) : -Infinity);

/** The periods to choose from: everything, the last months, and each year. */
function periods() {
  const years = [...new Set(times.map((time) => iso(time).slice(0, 4)))].sort().reverse();
  const found = [["all", word("alltime")]];
  const months = (newest - Math.min(...times)) / DAY / 30.4;
  for (const [key, length] of Object.entries(LAST)) if (months > length) found.push([key, word("lastmonths", { count: length })]);
  if (years.length > 1) found.push(...years.map((year) => [year, year]));
  return found;
}

/** Begin with the longest period up to the newest article that is no thicket. */
function firstPeriod() {
  const counts = (key) => events.filter((event) => instant(event.last) >= newest - LAST[key] * 30.44 * DAY).length;
  if (events.length > MANY) view.period = Object.keys(LAST).find((key) => counts(key) <= MANY) ?? Object.keys(LAST).at(-1);
}

/** The first and the last instant of the period chosen. */
function span() {
  let from = Math.min(...times), to = newest;
  if (LAST[view.period]) from = to - LAST[view.period] * 30.44 * DAY;
  else if (view.period !== "all") [from, to] = [Date.parse(`${view.period}-01-01`), Date.parse(`${view.period}-12-31`)];
  return [from, to];
}

function drawTimeline() {
  summarize(`${word("events")}: ${events.length}`, `${word("projects")}: ${projects.length}`);
  if (!times.length) {
    controls.replaceChildren();
    picture.replaceChildren(nothingHere(word("noevents")));
    return;
  }
  drawControls();
  drawChart();
}

function drawControls() {
  controls.replaceChildren(
    choice(word("period"), periods(), view.period, (value) => {
      view.period = value;
      drawChart();
    }),
    ...KINDS.map((kind) => {
      const toggle = el("button", { type: "button", className: "kindof", "aria-pressed": String(view.kinds.has(kind)),
        on: { click: () => toggleKind(kind, toggle) } }, sign(kind), capital(term(kind)));
      return toggle;
    }));
}

function toggleKind(kind, toggle) {
  if (!view.kinds.delete(kind)) view.kinds.add(kind);
  toggle.setAttribute("aria-pressed", String(view.kinds.has(kind)));
  drawChart();
}

/** The sign of a kind of event, for a button or a table. */
const sign = (kind) => shape("svg", { class: `sign ${kind}`, width: 14, height: 14, viewBox: "-7 -7 14 14", "aria-hidden": "true" }, mark(kind, 5.5));

function mark(kind, size) {
  if (kind === "visit") return shape("path", { d: `M${-size} ${-size}L${size * 1.15} 0L${-size} ${size}z` });
  if (kind === "agreement") return shape("rect", { x: -size * 0.9, y: -size * 0.9, width: size * 1.8, height: size * 1.8 });
  return shape("circle", { r: size });
}

function drawChart() {
  const [first, last] = span();
  const room = Math.max(10 * DAY, (last - first) * 0.02); // for marks at both ends
  const [from, to] = [first - room, last + room];
  const at = (text) => (100 * (instant(text) - from)) / (to - from);
  const inside = (begin, end) => instant(end) >= first && instant(begin) <= last;
  const seen = events.filter((event) => view.kinds.has(event.kind) && inside(event.first, event.last));
  const active = mine.actors.filter((node) => seen.some((event) => event.parties.includes(node)));
  const running = projects.filter((card) => inside(card.first, card.last));
  if (!seen.length && !running.length) {
    picture.replaceChildren(nothingHere(word("filtered"), word("periodhelp")));
    return;
  }
  picture.replaceChildren(
    el("div", { className: "chart" },
      el("div", { className: "corner" }), axis(from, to),
      ...(seen.length ? actorRows(active, seen, at, grid(from, to)) : []),
      ...(running.length ? projectRows(running, at, grid(from, to)) : [])),
    asTable(seen));
}

/** The first days of the months, quarters or years between two instants: as many as have room for a label. */
function ticks(from, to) {
  const months = (to - from) / DAY / 30.4;
  const step = months <= 9 ? 1 : months <= 30 ? 3 : 12;
  const found = [];
  const day = new Date(`${iso(from).slice(0, 4)}-01-01T00:00:00Z`);
  for (; day.getTime() < to; day.setUTCMonth(day.getUTCMonth() + step)) if (day.getTime() >= from) found.push(iso(day.getTime()));
  return found;
}

const monthly = (day) => (word("dayform").startsWith("YYYY") ? day.slice(0, 7) : `${day.slice(5, 7)}.${day.slice(0, 4)}`);

function axis(from, to) {
  return shape("svg", { class: "axis", height: 26, "aria-hidden": "true" }, ...ticks(from, to).map((day) => {
    const label = shape("text", { x: `${(100 * (Date.parse(day) - from)) / (to - from)}%`, y: 17, class: day.endsWith("01-01") ? "year" : "" });
    label.textContent = day.endsWith("01-01") ? day.slice(0, 4) : monthly(day);
    return label;
  }));
}

/** Lines at the ticks and between the rows. */
function grid(from, to) {
  const places = ticks(from, to).map((day) => [(100 * (Date.parse(day) - from)) / (to - from), day.endsWith("01-01")]);
  return (rows) => [
    ...Array.from({ length: rows }, (_, row) => shape("line", { class: "rule", x1: 0, x2: "100%", y1: (row + 0.5) * ROW, y2: (row + 0.5) * ROW })),
    ...places.map(([x, year]) => shape("line", { class: year ? "tick year" : "tick", x1: `${x}%`, x2: `${x}%`, y1: 0, y2: rows * ROW })),
  ];
}

/** A button that shows more rows, until all are there. */
function moreRows(key, all) {
  const left = all - view[key];
  return left <= 0 ? [] : [el("p", { className: "rest" }, button(`${word("morerows")}: ${left}`, () => {
    view[key] = all;
    drawChart();
  }))];
}

function actorRows(active, seen, at, lines) {
  const shown = active.slice(0, view.actors);
  const row = new Map(shown.map((node, number) => [node, number]));
  const labels = el("ul", { className: "labels" }, ...shown.map((node) => el("li", {}, actorLabel(node, seen))));
  const marks = seen.map((event) => eventMark(event, event.parties.map((node) => row.get(node)).filter((n) => n !== undefined), at))
    .filter(Boolean);
  roving(marks);
  return [
    labels,
    shape("svg", { class: "drawing", height: shown.length * ROW, role: "group", "aria-label": word("events") }, ...lines(shown.length), ...marks),
    ...moreRows("actors", active.length),
  ];
}

function actorLabel(node, seen) {
  const own = seen.filter((event) => event.parties.includes(node));
  const post = posts.get(node) ?? "";
  const made = el("button", { type: "button", className: "actor", title: [called(node), post].filter(Boolean).join(", "),
    on: { click: () => openFacts(made, () => called(node), [...new Set(own.flatMap((event) => event.facts))]) } },
    swatch(nodes[node].type),
    el("span", { className: "label" }, said(called(node)), post && el("span", { className: "post" }, said(post))), el("span", { className: "count", textContent: String(own.length) }));
  return made;
}

const titleOf = (event) => () => `${capital(term(event.kind))}: ${listed(event.parties)}`;
const dayOf = (event) => spanned(event.first, event.last);

/** An event: a mark in the row of each who took part, and a line that ties them. */
function eventMark(event, rows, at) {
  if (!rows.length) return null;
  const x = (at(event.first) + at(event.last)) / 2;
  const heights = rows.map((row) => (row + 0.5) * ROW);
  const size = 4.5 + Math.min(3, 1.2 * (event.independent - 1));
  const long = at(event.last) - at(event.first) > 1;
  return pressable(`${dayOf(event)}. ${titleOf(event)()}`, (by) => openFacts(by, titleOf(event), event.facts),
    shape("title", {}, `${dayOf(event)}\n${titleOf(event)()}`),
    shape("line", { class: "hit", x1: `${x}%`, x2: `${x}%`, y1: Math.min(...heights) - 8, y2: Math.max(...heights) + 8 }),
    shape("line", { class: `tie ${event.kind}`, x1: `${x}%`, x2: `${x}%`, y1: Math.min(...heights), y2: Math.max(...heights) }),
    ...heights.flatMap((y) => [
      long ? shape("line", { class: `days ${event.kind}`, x1: `${at(event.first)}%`, x2: `${at(event.last)}%`, y1: y, y2: y }) : null,
      shape("svg", { class: `mark ${event.kind}`, x: `${x}%`, y, overflow: "visible" }, mark(event.kind, size)),
    ]));
}

function projectRows(running, at, lines) {
  const shown = running.slice(0, view.projects);
  return [
    el("h2", { className: "part" }, word("projects")),
    el("ul", { className: "stages legend" }, ...mine.stages.map((stage, number) =>
      el("li", {}, el("span", { className: `tone stage-${number}` }), capital(term(`stage:${stage}`)))),
      el("li", {}, el("span", { className: "tone quiet" }), word("quiet"))),
    el("ul", { className: "labels" }, ...shown.map((card) => el("li", {}, projectLabel(card)))),
    shape("svg", { class: "drawing", height: shown.length * ROW, role: "group", "aria-label": word("projects") },
      ...lines(shown.length), ...shown.map((card, row) => projectBar(card, row, at))),
    ...moreRows("projects", running.length),
  ];
}

const projectTitle = (card) => () => capital(projectName(card.names));

function projectLabel(card) {
  const made = el("button", { type: "button", className: "actor", title: projectTitle(card)(),
    on: { click: () => openFacts(made, projectTitle(card), card.facts) } },
    el("span", { className: "label" }, said(projectTitle(card)())), el("span", { className: "count", textContent: String(card.facts.length) }));
  return made;
}

/** A project's bar: a piece for each stage from the day it was told, and a dotted line for the silence since the last word. */
function projectBar(card, row, at) {
  const y = (row + 0.5) * ROW;
  const steps = card.steps.map(([stage, date]) => [stage, Math.max(0, Math.min(100, at(date)))]);
  const end = Math.max(0, Math.min(100, at(card.last)));
  const told = card.steps.map(([stage, date]) => `${capital(term(`stage:${stage}`))}: ${dated(date)}`).join("\n");
  const pieces = steps.map(([stage, x], number) => {
    const until = number + 1 < steps.length ? steps[number + 1][1] : Math.max(end, x);
    return shape("rect", { class: `piece stage-${mine.stages.indexOf(stage)}`, x: `${x}%`, y: y - 7, width: `${Math.max(0, until - x)}%`, height: 14 });
  });
  const signs = steps.filter(([, x]) => x > 0 && x < 100).map(([stage, x]) => shape("circle", { class: `reached stage-${mine.stages.indexOf(stage)}`, cx: `${x}%`, cy: y, r: 6.5 }));
  const quiet = card.silence && data.asof ? [shape("line", { class: "quiet", x1: `${end}%`, x2: `${Math.min(100, at(data.asof))}%`, y1: y, y2: y })] : [];
  const bare = steps.length ? [] : [shape("rect", { class: "piece", x: `${Math.max(0, at(card.first))}%`, y: y - 4, width: `${Math.max(0.6, end - Math.max(0, at(card.first)))}%`, height: 8 })];
  return pressable(`${projectTitle(card)()}. ${told}`, (by) => openFacts(by, projectTitle(card), card.facts),
    shape("title", {}, `${projectTitle(card)()}\n${told}${card.silence ? `\n${word("silence", { count: card.silence })}` : ""}`),
    ...quiet, ...bare, ...pieces, ...signs);
}

/** The events as a table, for who reads with ears or likes to. */
function asTable(seen) {
  const rows = [...seen].reverse();
  const row = (event) => el("tr", {}, el("td", {}, el("time", { textContent: dayOf(event) })), el("td", { textContent: capital(term(event.kind)) }),
    el("td", {}, eventButton(event)), el("td", { textContent: String(event.independent) }));
  const body = el("tbody");
  const [holder, more] = growing(rows, row, 30, body);
  const head = el("tr", {}, ...["date", "kind", "who", "sourcescount"].map((key) => el("th", { scope: "col", textContent: word(key) })));
  return el("details", { className: "astable" }, el("summary", { textContent: word("astable") }),
    el("table", {}, el("thead", {}, head), holder), more);
}

function eventButton(event) {
  const made = el("button", { type: "button", className: "link", on: { click: () => openFacts(made, titleOf(event), event.facts) } }, said(listed(event.parties)));
  return made;
}

firstPeriod();
startPicture(drawTimeline);
