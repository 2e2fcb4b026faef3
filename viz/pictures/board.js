// The promises board: a column for each stage, a card for each project, the longest silence first.

const view = { sort: "silence", find: "" };
const byName = (a, b) => projectName(a.names).localeCompare(projectName(b.names), page.lang);
const ORDERS = {
  silence: (a, b) => b.silence - a.silence || a.last.localeCompare(b.last) || byName(a, b),
  newest: (a, b) => b.last.localeCompare(a.last) || byName(a, b),
  amount: (a, b) => worth(b) - worth(a) || byName(a, b),
};

/** The figure of an amount; amounts in several currencies are sorted by their figures, each currency for itself. */
const worth = (card) => Number(/^[\d.]+/.exec(card.amount)?.[0] ?? -1);

const texts = (card) => [...Object.values(card.names), ...[...card.sides, ...card.places, ...card.topics].flatMap((node) =>
  (node < 0 ? [] : nodes[node].names))];
const wanted = (card) => texts(card).some((text) => folded(text).includes(folded(view.find.trim())));

function drawBoard() {
  const silent = mine.cards.filter((card) => card.silence >= mine.long);
  summarize(`${word("projects")}: ${mine.cards.length}`, `${word("silent", { count: mine.long })}: ${silent.length}`,
    `${word("asof")} ${shortly(data.asof)}`);
  if (!mine.cards.length) {
    controls.replaceChildren();
    picture.replaceChildren(nothingHere(word("noprojects")));
    return;
  }
  drawControls();
  drawColumns();
}

function drawControls() {
  const field = el("input", { type: "search", value: view.find, maxLength: 100, on: { input: () => {
    view.find = field.value;
    drawColumns();
  } } });
  controls.replaceChildren(
    choice(word("order"), Object.keys(ORDERS).map((key) => [key, word(`by${key}`)]), view.sort, (value) => {
      view.sort = value;
      drawColumns();
    }),
    el("label", { className: "choice" }, el("span", { textContent: word("find") }), field));
}

function drawColumns() {
  const shown = mine.cards.filter(wanted).sort(ORDERS[view.sort]);
  const stages = [...mine.stages, ...(shown.some((card) => !card.stage) ? [""] : [])];
  if (!shown.length) {
    picture.replaceChildren(nothingHere(word("filtered"), word("filteredhelp")));
    return;
  }
  picture.replaceChildren(el("div", { className: "board" }, ...stages.map((stage, number) => {
    const cards = shown.filter((card) => card.stage === stage);
    const title = stage ? term(`stage:${stage}`) : word("nostage");
    return el("section", { className: `column stage-${number}${cards.length ? "" : " bare"}` },
      el("h2", {}, el("span", { textContent: capital(title) }), el("span", { className: "count", textContent: String(cards.length) })),
      el("ul", {}, ...cards.map((card) => el("li", {}, drawCard(card)))));
  })));
}

function drawCard(card) {
  const title = () => projectName(card.names);
  const sums = card.amount ? el("p", { className: "amount", textContent: summed(card.amount) }) : null;
  const where = [...card.places, ...card.sides].filter((node, at, all) => all.indexOf(node) === at);
  const steps = el("ol", { className: "steps", "aria-label": word("steps") }, ...mine.stages.map((stage, number) => {
    const step = card.steps.find(([reached]) => reached === stage);
    const told = step ? `${capital(term(`stage:${stage}`))}: ${dated(step[1])}` : "";
    return el("li", { className: step ? `reached stage-${number}` : "", title: told }, el("span", { className: "visuallyhidden", textContent: told }));
  }));
  const time = card.first === card.last ? dated(card.last) : `${shortly(card.first)} – ${shortly(card.last)}`;
  const made = el("button", { type: "button", className: "card", on: { click: () => openFacts(made, title, card.facts) } },
    el("strong", {}, said(capital(title()))), sums,
    where.length ? el("span", { className: "where" }, said(listed(where))) : null,
    card.topics.length ? el("span", { className: "topics" }, said(listed(card.topics))) : null,
    steps,
    el("span", { className: "foot" }, el("time", { textContent: time }), el("span", { textContent: word("sources", { count: card.independent }) })),
    silenceOf(card));
  return made;
}

/** How long nothing was heard, a stroke for each month up to two years, and in words. */
function silenceOf(card) {
  if (!card.silence) return null;
  const strokes = el("span", { className: "months", "aria-hidden": "true" },
    ...Array.from({ length: Math.min(24, card.silence) }, () => el("i")));
  return el("span", { className: `silence${card.silence >= mine.long ? " long" : ""}` }, strokes,
    el("span", { textContent: word("silence", { count: card.silence }) }));
}

startPicture(drawBoard);
