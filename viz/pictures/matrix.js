// The matrix: a table whose cells are darker the more is told, with the change against the period before.

const LEVELS = [1, 2, 4, 7, 12]; // from so many articles on a cell is one level darker
const view = { table: 0, period: Math.max(0, mine.periods.findIndex((period) => period.months === 12)) };
const HEADS = { states: ["states", "fields"], partners: ["regions", "states"], regions: ["regions", "fields"] };

/** A period that has anything in it: a year if it can be, else all the time. */
function firstPeriod() {
  if (mine.periods.length && !mine.periods[view.period].tables[view.table].cells.length) view.period = mine.periods.length - 1;
}

function drawMatrix() {
  summarize(`${word("facts")}: ${facts.length}`, `${word("articles")}: ${articles.length}`);
  if (!mine.periods.length) {
    controls.replaceChildren();
    picture.replaceChildren(nothingHere(word("noties")));
    return;
  }
  controls.replaceChildren(
    switching(word("whowith"), mine.tables.map((key, number) => [number, word(`table${key}`)]), view.table, (number) => {
      view.table = number;
      drawMatrix();
      controls.querySelector('.switch [aria-pressed="true"]').focus();
    }),
    choice(word("period"), mine.periods.map(({ months }, number) =>
      [String(number), months ? word("lastmonths", { count: months }) : word("alltime")]), String(view.period), (value) => {
      view.period = Number(value);
      drawTable();
    }));
  drawTable();
}

function drawTable() {
  const period = mine.periods[view.period];
  const table = period.tables[view.table];
  const [rowHead, columnHead] = HEADS[mine.tables[view.table]];
  if (!table.cells.length) {
    picture.replaceChildren(nothingHere(word("noties"), word("longerhelp")));
    return;
  }
  const cells = new Map(table.cells.map(([row, column, ...rest]) => [`${row} ${column}`, rest]));
  const sums = (side) => (side === "rows" ? table.rows : table.columns).map((_, number) =>
    table.cells.filter((cell) => cell[side === "rows" ? 0 : 1] === number));
  const head = el("tr", {}, el("td", { className: "corner" },
    el("span", { textContent: `${word(rowHead)} ↓ ` }), el("span", { textContent: `${word(columnHead)} →` })),
    ...table.columns.map((node) => el("th", { scope: "col" }, el("span", {}, said(capital(called(node)))))),
    el("th", { scope: "col", className: "sum" }, el("span", { textContent: word("together") })));
  const rows = table.rows.map((node, row) => el("tr", {},
    el("th", { scope: "row" }, said(called(node))),
    ...table.columns.map((other, column) => drawCell(cells.get(`${row} ${column}`), node, other, period)),
    drawSum(sums("rows")[row], node)));
  const caption = el("caption", {}, `${word("countsof")} ${shortly(period.first)} – ${shortly(period.last)}. `,
    comparison(period), table.apart ? ` ${word("apart")}: ${table.apart}.` : "");
  picture.replaceChildren(el("table", { className: "matrix" }, caption, el("thead", {}, head), el("tbody", {}, ...rows)), scale(period.compared));
}

/** With what the signs compare, or why there are none. */
function comparison(period) {
  if (period.compared) return word("changehint", { count: period.months });
  return period.months ? word("notcompared", { date: shortly(mine.begins) }) : "";
}

const level = (count) => LEVELS.filter((least) => count >= least).length;

/** The change against the period before, as a sign and in words. */
function changed(count, before) {
  if (count === before) return ["", word("samebefore")];
  const more = count > before;
  return [more ? (before ? `▲${count - before}` : "★") : `▼${before - count}`, word(more ? (before ? "morebefore" : "newbefore") : "lessbefore", { count: Math.abs(count - before) })];
}

function drawCell(found, row, column, period) {
  if (!found) return el("td", {}, el("span", { className: "visuallyhidden", textContent: "0" }));
  const [count, before, numbers] = found;
  const [sign, told] = period.compared ? changed(count, before) : ["", ""];
  const label = `${called(row)}, ${called(column)}: ${count}${told ? `, ${told}` : ""}`;
  const content = [el("span", { className: "number", textContent: String(count) }),
    sign && el("span", { className: `change ${count > before ? "up" : "down"}`, "data-sign": sign, "aria-hidden": "true" })];
  if (!numbers.length && !period.compared) return drawCell(undefined, row, column, period);
  if (!numbers.length) return el("td", {}, el("span", { className: "cell gone", title: label }, ...content, el("span", { className: "visuallyhidden", textContent: told })));
  const made = el("button", { type: "button", className: `cell level-${level(count)}`, title: label, "aria-label": label,
    on: { click: () => openFacts(made, () => `${called(row)} – ${called(column)}`, numbers) } }, ...content);
  return el("td", {}, made);
}

/** All facts of a row; articles that stand in several of its cells count once. */
function drawSum(cells, node) {
  const numbers = [...new Set(cells.flatMap(([, , , , own]) => own))];
  const count = new Set(numbers.map((number) => facts[number].article)).size;
  if (!count) return el("td", { className: "sum" });
  const made = el("button", { type: "button", className: "cell", "aria-label": `${called(node)}, ${word("together")}: ${count}`,
    on: { click: () => openFacts(made, () => called(node), numbers) } }, el("span", { className: "number", textContent: String(count) }));
  return el("td", { className: "sum" }, made);
}

const scale = (compared) => el("ul", { className: "legend scale" },
  ...LEVELS.map((least, number) => el("li", {}, el("span", { className: `tone level-${number + 1}` }),
    number + 1 < LEVELS.length ? (LEVELS[number + 1] - 1 === least ? String(least) : `${least}–${LEVELS[number + 1] - 1}`) : `${least}+`)),
  ...(compared ? [["▲", "more"], ["★", "new"], ["▼", "less"]] : []).map(([sign, key]) => el("li", {}, `${sign} ${word(`legend${key}`)}`)));

firstPeriod();
startPicture(drawMatrix);
