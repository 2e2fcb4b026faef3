"""Answers as tables of words in the user's language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from graph.about import About, Line, Section
from graph.events import Event, events
from graph.facts import KnownFact, Source
from graph.listing import Listed, ListedArticle, Stats
from graph.names import Names
from graph.query import Term
from graph.query import answer as ask
from graph.saved import saved_queries
from graph.store import Store
from graph.wording import amount_text, describe, span_text
from ontology import vocabulary
from ontology.messages import say
from ontology.namespaces import BASE
from sources import Extraction
from viz.records import event_record, hop_record
from viz.tables import Table, show, show_heading, show_json

if TYPE_CHECKING:  # networkx and pySHACL take longer to load than a name to be found
    from graph.paths import Hop
    from graph.validate import Violation

NAMED_FORMATS = ("table", "csv", "tsv")  # that may show names in place of IRIs
ID_SHOWN = 8  # digits of an identifier in a table: enough for `elchi explain` to tell a million facts apart
HOP_EVENTS = 5  # a region and its akim share hundreds
OUR_IRI = re.compile(re.escape(BASE) + r"[^\s|]+")


def columns(lang: str, *names: str) -> tuple[str, ...]:
    """What columns are called; the name of a variable that no message knows stays as it is."""
    return tuple(_column(name, lang) for name in names)


def extraction_table(extractions: Iterable[Extraction], lang: str, min_confidence: float = 0) -> Table:
    """The facts of articles that are in no store, a row each; those of a lower confidence are only counted."""
    rows = []
    counted: Counter[str] = Counter()  # facts by the file that they stand in, as `elchi explain` counts them
    for extraction in extractions:
        entities = {entity.id: entity.name for entity in extraction.entities}
        sectors = {e.id: vocabulary.label(f"sector:{e.name}", lang) for e in extraction.entities if e.type == "Sector"}
        article = extraction.article
        for fact in extraction.facts:
            said = []
            for role in vocabulary.kind(fact.kind).roles:
                values = [_code(role.holds, value, lang) for value in fact.values(role.name)]
                words = ", ".join(sectors.get(v) or entities.get(v) or v for v in values)
                said += [f"{vocabulary.label(role.name, lang)}: {words}"] if words else []
            quotes = " | ".join(article.text[s.start : s.stop] for s in map(extraction.sentence, fact.evidence))
            kind, place = vocabulary.label(fact.kind, lang), article.file or article.id
            counted[place] += 1
            number = str(counted[place])
            if fact.confidence < min_confidence:
                continue
            rows.append((place, number, kind, "; ".join(said), f"{fact.confidence:.2f}", quotes))
    return Table(columns(lang, "article", "number", "kind", "fact", "confidence", "sentence"), tuple(rows))


def query_table(store: Store, sparql: str, lang: str, named: bool = True) -> Table:
    """The answer to a query; if `named`, IRIs of the graph are shown as what they name. Raises QueryError."""
    answer = ask(store, sparql)
    names = Names(store) if named else None
    if answer.truth is not None:
        return Table(columns(lang, "answer"), ((say("yes" if answer.truth else "no", lang),),))
    if names is not None:
        cells = [cell.text for row in answer.rows for cell in row if cell is not None]
        names.learn(iri for text in cells if BASE in text for iri in OUR_IRI.findall(text))
    rows = tuple(tuple(_cell(cell, names, lang) for cell in row) for row in answer.rows)
    return Table(columns(lang, *answer.columns), rows)


def events_table(events: Iterable[Event], names: Names, lang: str, quotes: bool = False) -> Table:
    """What the facts of a store tell of, a row an event: the fact that says most, and how many sources tell it."""
    quoted = ("sentence",) if quotes else ()
    head = ("id", "date", "kind", "fact", "confidence", "independent", "source", *quoted)
    rows = []
    for event in events:
        fact = event.fact
        kind, said = vocabulary.label(fact.kind, lang), describe(fact, names, lang)
        surest = max(told.confidence for told in event.facts)
        row = (fact.id[:ID_SHOWN], event.when, kind, said, f"{surest:.2f}", str(event.independent))
        sentences = (" | ".join(q.sentence for told in event.facts for q in told.evidence),) if quotes else ()
        rows.append((*row, source_text(event.sources[0]), *sentences))
    return Table(columns(lang, *head), tuple(rows))


def show_about(about: About, lang: str, limit: int = 0, quotes: bool = False) -> None:
    """Print who or what it is, then each section with its newest lines, `limit` of them unless that is 0."""
    for line in about_head(about, lang):
        show_heading(line)
    head = ("date", "fact", "source", *(("sentence",) if quotes else ()))
    for section in about.sections:
        shown = section.lines[:limit] if limit else section.lines
        show_heading(_heading(section, lang), space=True)
        show(Table(columns(lang, *head), tuple(_about_row(line, quotes) for line in shown)))
        if len(shown) < len(section.lines):
            show_heading(say("about.more", lang, count=len(section.lines) - len(shown)))


def show_facts(store: Store, facts: Sequence[KnownFact], lang: str, quotes: bool, as_json: bool) -> None:
    """Print facts of a store, those together that tell of one event."""
    names = names_of(store, facts)
    found = events(store, facts)
    if as_json:
        show_json([event_record(event, names, lang) for event in found])
    else:
        show(events_table(found, names, lang, quotes))


def show_chain(store: Store, hops: Sequence[Hop], lang: str, as_json: bool) -> None:
    """Print the hops of a chain."""
    names = names_of(store, (event.fact for hop in hops for event in hop.events))
    if as_json:
        show_json([hop_record(hop, names, lang) for hop in hops])
    else:
        show(chain_table(hops, names, lang))


def names_of(store: Store, facts: Iterable[KnownFact]) -> Names:
    """The names of all that plays a role in these facts."""
    return Names(store, (value.iri for fact in facts for _, value in fact.roles if value.iri is not None))


def about_head(about: About, lang: str) -> tuple[str, ...]:
    """Who or what it is, in a few lines."""
    lines = [f"{about.name} — {vocabulary.label(about.type, lang)}"]
    posts = [line.text for section in about.sections if section.key == "posts" for line in section.lines[:1]]
    if posts:
        lines[0] += f", {posts[0]}"
    if about.also:
        lines.append(say("about.also", lang, names="; ".join(about.also[:8])))
    if about.articles:
        key = "about.articles" if about.dates else "about.articles_undated"
        lines.append(say(key, lang, count=len(about.articles), dates=about.dates))
    if not about.sections:
        lines.append(say("about.nothing", lang))
        lines += [f"{article.date} {source_text(article)}".strip() for article in about.articles]
    return tuple(lines)


def entities_table(listed: Iterable[Listed], lang: str) -> Table:
    rows = tuple((e.name, str(e.articles), str(e.facts), e.first, e.last, e.iri) for e in listed)
    return Table(columns(lang, "name", "articles", "facts", "first", "last", "iri"), rows)


def articles_table(listed: Iterable[ListedArticle], lang: str) -> Table:
    rows = tuple((a.date, a.title, a.outlet, a.file, str(a.facts), a.id) for a in listed)
    return Table(columns(lang, "date", "title", "outlet", "file", "facts", "article"), rows)


def stats_table(stats: Stats, lang: str) -> Table:
    """Counts, a row each: articles, then facts by kind, entities by type, articles by language."""
    rows = [(say("column.articles", lang), str(stats.articles))]
    if stats.first:
        rows.append((say("column.dates", lang), f"{stats.first} … {stats.last}"))
    rows += [(f"{say('column.language', lang)}: {code}", str(count)) for code, count in stats.languages.items()]
    rows.append((say("column.facts", lang), str(sum(stats.facts.values()))))
    rows += [(f"{say('column.fact', lang)}: {vocabulary.label(k, lang)}", str(n)) for k, n in stats.facts.items()]
    rows += [(f"{say('column.name', lang)}: {vocabulary.label(t, lang)}", str(n)) for t, n in stats.entities.items()]
    return Table(columns(lang, "what", "count"), tuple(rows))


def chain_table(hops: Iterable[Hop], names: Names, lang: str) -> Table:
    """The hops of a chain, a row for each of the newest events that make one, else one for the articles."""
    rows = []
    for hop in hops:
        ends = hop.start[1], hop.end[1]
        for event in hop.events[-HOP_EVENTS:]:
            said = f"{vocabulary.label(event.fact.kind, lang)}: {describe(event.fact, names, lang)}"
            rows.append((*ends, event.when, said, sources_text(event.sources, event.independent)))
        if hop.articles:
            together = say("path.together", lang, count=len(hop.articles))
            rows.append((*ends, span_text(s.date for s in hop.articles), together, source_text(hop.articles[-1])))
    return Table(columns(lang, "from", "to", "date", "fact", "source"), tuple(rows))


def violations_table(violations: Iterable[Violation], lang: str) -> Table:
    rows = tuple((v.article, v.name, v.path, v.value, v.message) for v in violations)
    return Table(columns(lang, "article", "name", "property", "value", "reason"), rows)


def saved_table(lang: str) -> Table:
    """The saved queries."""
    rows = []
    for query in saved_queries().values():
        settings = " ".join(f"{name}={type}" for name, type in query.settings.items())
        rows.append((query.name, query.titles[lang], settings, query.descriptions[lang]))
    return Table(columns(lang, "saved", "title", "settings", "description"), tuple(rows))


def source_text(source: Source) -> str:
    """Where it was read: outlet and title if they are known, and the file or address."""
    place = source.url or source.file
    return f"{source.name} ({place})" if place and place != source.name else source.name


def sources_text(sources: Sequence[Source], independent: int) -> str:
    """The first of the sources, and how many others there are that are no copies of one another."""
    return source_text(sources[0]) + (f" +{independent - 1}" if independent > 1 else "")


def _about_row(line: Line, quotes: bool) -> tuple[str, ...]:
    source = sources_text(line.sources, line.independent)
    return (line.date, line.text, source, *((" | ".join(q.sentence for q in line.quotes),) if quotes else ()))


def _heading(section: Section, lang: str) -> str:
    title = say(f"about.{section.key}", lang)
    return say("about.behalf", lang, section=title, body=section.body) if section.body else title


def _cell(cell: Term | None, names: Names | None, lang: str) -> str:
    if cell is None:
        return ""
    if names is None or BASE not in cell.text:
        return amount_text(cell.text) if names is not None and not cell.is_iri else cell.text
    return OUR_IRI.sub(lambda match: names.name(match[0], lang), cell.text)


def _code(holds: str, value: str, lang: str) -> str:
    return vocabulary.label(f"{holds}:{value}", lang) if holds in ("form", "status", "stage") else value


def _column(name: str, lang: str) -> str:
    try:
        return say(f"column.{name}", lang)
    except KeyError:
        return name
