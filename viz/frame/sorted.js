// A table that its heads sort; the keyboard reaches all of it.

const AT_ONCE = 200; // rows, until more are asked for

/** Compare numbers as numbers and words as the language that is on does. */
const compared = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), page.lang));

/**
 * A table of items. `columns` are [label, key of an item, cell of an item]; `order` is {by, up}, kept by whoever asks,
 * `show` draws the table anew after a click on a head; the heads of words first go up, those of numbers down.
 */
function sortedTable(caption, columns, items, order, show) {
  const key = columns[order.by][1];
  const rows = items.map((item) => [item, key(item)]).sort((a, b) => compared(a[1], b[1]) * (order.up ? 1 : -1));
  const words = rows.length > 0 && columns.map(([, of]) => typeof of(rows[0][0]) === "string");
  const heads = columns.map(([label], number) => {
    const here = order.by === number;
    return el("th", { scope: "col", "aria-sort": here ? (order.up ? "ascending" : "descending") : "none" },
      button(label, () => {
        Object.assign(order, { by: number, up: here ? !order.up : Boolean(words && words[number]) });
        show(number);
      }));
  });
  const body = el("tbody");
  const row = ([item]) => el("tr", {}, ...columns.map(([, , cell]) => el("td", {}, cell(item))));
  const [, more] = growing(rows, row, AT_ONCE, body);
  const table = el("table", {}, el("caption", { textContent: caption }), el("thead", {}, el("tr", {}, ...heads)), body);
  return [table, more];
}
