// The overview of a report: how much there is, what is new, what changed, what fell silent; a way to every page.

const number = (count, key, to) => {
  const content = [el("strong", { textContent: String(count) }), el("span", { textContent: word(key, { count: mine.long }) })];
  const href = known(data.links, to);
  return el("li", {}, href ? el("a", { className: "tile", href }, ...content) : el("div", { className: "tile" }, ...content));
};

function drawIndex() {
  summarize();
  if (!facts.length) {
    picture.replaceChildren(nothingHere(word("empty")));
    return;
  }
  picture.replaceChildren(
    el("ul", { className: "tiles" }, number(articles.length, "articles"), number(facts.length, "facts", "tonetwork"),
      number(mine.events, "events", "totimeline"), number(mine.states, "partnerstates", "tomap"),
      number(mine.projects, "projects", "toboard"), number(mine.silent, "silent", "toboard")),
    el("div", { className: "columns" },
      part("latestevents", "totimeline", mine.latest.map(eventLine)),
      part("silentprojects", "toboard", mine.cards.filter((card) => card.silence).map(projectLine)),
      part("partnerstates", "tomap", ranked(mine.partners)),
      part("fields", "tomatrix", ranked(mine.fields)),
      part("changes", "tomatrix", mine.changes.map(changeLine))));
}

/** A list under a heading that leads to the page where there is more of it; nothing where it would be empty. */
function part(key, to, lines) {
  if (!lines.length) return null;
  const href = known(data.links, to);
  return el("section", { className: "part" },
    el("h2", {}, el("span", { textContent: word(key) }), href && el("a", { href, textContent: word(to) })), el("ol", {}, ...lines));
}

function line(title, numbers, ...content) {
  const made = el("button", { type: "button", className: "line", on: { click: () => openFacts(made, title, numbers) } }, ...content);
  return el("li", {}, made);
}

function eventLine([kind, first, last, parties, numbers, independent]) {
  const title = () => `${capital(term(kind))}: ${listed(parties)}`;
  return line(title, numbers, el("time", { textContent: first === last ? shortly(first) : spanned(first, last) }),
    el("span", { className: "label" }, said(title())), independent > 1 && el("span", { className: "count", textContent: word("sources", { count: independent }) }));
}

function projectLine(card) {
  const title = () => capital(projectName(card.names));
  return line(title, card.facts,
    el("span", { className: "label" }, said(title()), el("span", { className: "post", textContent: card.stage ? ` ${term(`stage:${card.stage}`)}` : "" })),
    el("span", { className: `count${card.silence >= mine.long ? " long" : ""}`, textContent: word("silence", { count: card.silence }) }));
}

function ranked(entries) {
  const most = Math.max(...entries.map(([, count]) => count));
  return entries.map(([node, count, numbers]) => {
    const bar = el("span", { className: "share", "aria-hidden": "true" });
    bar.style.width = `${(100 * count) / most}%`;
    return line(() => called(node), numbers, bar, el("span", { className: "label" }, said(capital(called(node)))), el("span", { className: "count", textContent: String(count) }));
  });
}

function changeLine([state, field, now, before, numbers]) {
  const title = () => `${called(state)} – ${called(field)}`;
  const told = `${before} → ${now} ${now > before ? "▲" : "▼"}`;
  const content = [el("span", { className: "label" }, said(title())), el("span", { className: `count ${now > before ? "up" : "down"}`, textContent: told })];
  return numbers.length ? line(title, numbers, ...content) : el("li", {}, el("p", { className: "line" }, ...content));
}

startPicture(drawIndex);
