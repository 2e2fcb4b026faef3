// Saving what is shown: a picture as PNG or SVG, the facts as CSV; and paper.

const SHARP = 2; // pixels of the PNG for each of the screen
const PAPER = { width: 1060, height: 700 };

const saveSvg = () => save(fileName("svg"), asText(drawing(currentView())), "image/svg+xml");

function savePng() {
  const svg = drawing(currentView());
  const [width, height] = ["width", "height"].map((side) => Number(svg.getAttribute(side)) * SHARP);
  const image = new Image();
  const address = URL.createObjectURL(new Blob([asText(svg)], { type: "image/svg+xml" }));
  image.onload = () => {
    const canvas = el("canvas", { width, height });
    canvas.getContext("2d").drawImage(image, 0, 0, width, height);
    URL.revokeObjectURL(address);
    canvas.toBlob((blob) => save(fileName("png"), blob), "image/png");
  };
  image.src = address;
}

/** The facts that are shown, one a row, all that the page knows of each. */
function saveCsv() {
  const heads = ["date", "kind", "types", "quote", "source", "article", "address", "confidence"].map((key) => capital(word(key)));
  const rows = shownFacts(facts.keys()).sort(latest).map((number) => {
    const fact = facts[number];
    const { title, date, url, outlet, file } = articles[fact.article];
    const roles = fact.roles.map(([role, label, node]) => `${term(role)}: ${node < 0 ? plain(role, label) : name(nodes[node])}`).join("; ");
    return [fact.date || date, term(fact.kind), roles, fact.quotes.map((parts) => parts.join("")).join(" … "), outlet, title || file, url, `${Math.round(fact.confidence * 100)} %`];
  });
  save(fileName("csv"), csv([heads, ...rows]), "text/csv;charset=utf-8");
}

function startSaving() {
  const menu = document.getElementById("save");
  for (const [id, react] of [["save-png", savePng], ["save-svg", saveSvg], ["save-csv", saveCsv]])
    document.getElementById(id).addEventListener("click", () => { menu.open = false; react(); });
  addEventListener("click", (event) => menu.contains(event.target) || (menu.open = false));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  addEventListener("beforeprint", () => document.getElementById("print").replaceChildren(drawing(wholeView(PAPER.width, PAPER.height))));
  addEventListener("afterprint", () => document.getElementById("print").replaceChildren());
}
