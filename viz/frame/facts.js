// A fact as a card: who and what, the quoted sentence with the words marked, and where it was read.

/** A text in a role: the name of a code, a sum in words, or what was said. */
const plain = (role, label) => known(data.terms[page.lang], `${role}:${label}`) ?? (role === "amount" ? summed(label) : label);

/** A button for a node where a click on names does something, else plain text; the comma `tail` must not stray. */
function mention(role, label, node, here, tail) {
  if (node < 0) return el("span", {}, said(plain(role, label)), tail);
  if (node === here || !page.open) return el("span", {}, said(name(nodes[node]), node === here ? "here" : ""), tail);
  return el("button", { type: "button", className: "link", on: { click: () => page.open(node) } }, said(name(nodes[node])), tail);
}

/** The roles of a fact, each once, with all who fill it. */
function roleList(fact, here = -2) {
  const list = el("dl", { className: "roles" });
  const grouped = new Map();
  for (const [role, label, node] of fact.roles) grouped.set(role, [...(grouped.get(role) ?? []), [label, node]]);
  for (const [role, fillers] of grouped) {
    if (role === "quote" || role === "date") continue; // the sentence and the card's date say it
    const names = fillers.flatMap(([label, node], number) =>
      [mention(role, label, node, here, number < fillers.length - 1 ? "," : ""), " "]);
    list.append(el("div", {}, el("dt", { textContent: term(role) }), el("dd", {}, ...names)));
  }
  return list;
}

const quotation = ([before, exact, after]) =>
  el("blockquote", {}, el("bdi", {}, before, el("mark", { textContent: exact }), after));

/** One quotation in sight, the others behind a word. */
function quotations(quotes) {
  const [first, ...others] = quotes;
  if (!first) return [];
  if (!others.length) return [quotation(first)];
  const summary = el("summary", { textContent: `${word("quotes")}: ${others.length}` });
  return [quotation(first), el("details", {}, summary, ...others.map(quotation))];
}

function sourceLine(article) {
  const title = article.title || article.file || word("article");
  const parts = [article.outlet && said(article.outlet, "outlet"), outward(article.url, title)];
  if (article.date) parts.push(el("time", { dateTime: article.date, textContent: dated(article.date) }));
  return el("p", { className: "source" }, ...parts.filter(Boolean).flatMap((part, n) => (n ? [" · ", part] : [part])));
}

/** How sure the reading is: a bar and the figure. */
function sureness(fact) {
  const percent = `${Math.round(fact.confidence * 100)}\u00a0%`;
  const fill = el("span", { className: "fill" });
  fill.style.width = `${Math.max(0, Math.min(1, fact.confidence)) * 100}%`;
  const bar = el("span", { className: "bar", "aria-hidden": "true" }, fill);
  const rule = fact.rule ? el("span", { className: "rule" }, `${word("rule")} `, el("code", { textContent: fact.rule })) : null;
  return el("p", { className: "sure" }, `${word("confidence")} `, bar, ` ${percent}`, rule);
}

/** The news in a fact: what was said, and where. */
const shortCard = (number) =>
  el("article", { className: "fact" }, ...quotations(facts[number].quotes.slice(0, 1)), sourceLine(articles[facts[number].article]));

/** The card of a fact; `here` is the node whose panel it stands in, `others` say the same in other articles. */
function factCard(number, here = -2, others = []) {
  const fact = facts[number];
  const when = fact.date ? el("p", { className: "when" }, el("time", { textContent: dated(fact.date) })) : null;
  return el("article", { className: "fact" }, when, roleList(fact, here), ...quotations(fact.quotes),
    sourceLine(articles[fact.article]), ...(others.length ? [alsoIn([number, ...others])] : []), sureness(fact));
}

/** The number of independent sources, and behind it what each of the others says. */
function alsoIn(numbers) {
  const summary = el("summary", { textContent: word("sources", { count: countSources(numbers) }) });
  return el("details", { className: "also" }, summary, ...numbers.slice(1).map(shortCard));
}

/** Facts under the names of their kinds, those that say the same in one card; `numbers` are those to be seen. */
function factGroups(numbers, here = -2) {
  const groups = byKind(numbers);
  if (!groups.length) return [el("p", { className: "hint", textContent: word("nofacts") })];
  return groups.map(([kind, members]) => {
    const cards = sameFacts(members);
    return el("details", { className: "kind", open: true },
      el("summary", {}, el("h3", {}, term(kind)), el("span", { className: "count", textContent: String(cards.length) })),
      ...growing(cards, ([first, ...others]) => factCard(first, here, others), 10, el("div", {})));
  });
}
