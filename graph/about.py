"""All that is known of one person, territory, body or field, in sections, every line with its date and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.events import Told
from graph.facts import KnownFact, Quote, Source, facts_about, facts_of_article, sources
from graph.lookup import Found
from graph.names import Names
from graph.query import rows
from graph.store import Store
from graph.wording import describe, span_text
from ontology.namespaces import ENTITY
from ontology.spelling import plain, stems

# the sections in their order; `posts` are those held by the subject, `people` those who hold a post in it or for it
SECTIONS = (
    "posts",
    "people",
    "meeting",
    "agreement",
    "project",
    "interest",
    "cooperation",
    "visit",
    "trade",
    "ownership",
    "origin",
    "statement",
)
LASTING = frozenset({"office", "origin", "ownership", "interest"})  # true for a time: said twice they make one line
BY_PERSON = frozenset({"meeting", "visit", "statement"})  # what someone does in person for the body they speak for
BY_BODY = frozenset({"agreement", "project", "interest", "cooperation"})  # what is written down to the body instead
SPEAKS_FOR = ("of", "represents")
MOST_ARTICLES = 300  # of a person, in which what their body did is looked for; the newest


@dataclass(frozen=True, slots=True)
class Line:
    """Something known, with all places that say so. `date` is a date or the span of the dates that attest it.

    `independent` counts the sources that are no copies of one another.
    """

    text: str
    date: str
    facts: tuple[KnownFact, ...] = field(repr=False)
    independent: int

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(dict.fromkeys(fact.source for fact in self.facts))

    @property
    def quotes(self) -> tuple[Quote, ...]:
        return tuple(dict.fromkeys(quote for fact in self.facts for quote in fact.evidence))

    @property
    def confidence(self) -> float:
        return max(fact.confidence for fact in self.facts)


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one sort, the newest first. `key` is one of `SECTIONS`; `body` is whose they are if not its own."""

    key: str
    lines: tuple[Line, ...]
    body: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of someone or something. `also` are other names; `articles` name it, the newest first."""

    iri: str
    type: str
    name: str
    also: tuple[str, ...]
    articles: tuple[Source, ...]
    dates: str
    sections: tuple[Section, ...]


def about(store: Store, found: Found, lang: str = "ru") -> About:
    """All that is known of what a name was found to mean, in the words of `lang`."""
    iri = found.iri
    own = facts_about(store, [iri])
    deeds = _deeds_of_representatives(store, iri, own)
    behalf = dict(_deeds_of_bodies(store, iri, own)) if found.type == "Person" else {}
    every = [*own, *deeds, *(fact for facts in behalf.values() for fact in facts)]
    names = Names(store, (node.iri for fact in every for _, node in fact.roles if node.iri is not None))
    told = Told.of(store, every)
    sections = [*_sections(iri, [*own, *deeds], told, names, lang)]
    for body, facts in behalf.items():
        sections += _sections(body, facts, told, names, lang, names.name(body, lang))
    articles = _articles(store, iri)
    return About(
        iri,
        found.type,
        found.name,
        _other_names(store, iri, found.name, names),
        articles,
        span_text(article.date for article in articles),
        tuple(sections),
    )


def _sections(
    subject: str, facts: Iterable[KnownFact], told: Told, names: Names, lang: str, body: str = ""
) -> Iterator[Section]:
    sorted_out: dict[str, list[KnownFact]] = {key: [] for key in SECTIONS}
    for fact in facts:
        sorted_out[_section(fact, subject)].append(fact)
    for key, held in sorted_out.items():
        if held:
            yield Section(key, tuple(_lines(held, subject, told, names, lang)), body)


def _section(fact: KnownFact, subject: str) -> str:
    if fact.kind == "office":
        return "posts" if subject in fact.nodes("holder") else "people"
    return fact.kind


def _lines(facts: Iterable[KnownFact], subject: str, told: Told, names: Names, lang: str) -> list[Line]:
    """A line an event, one for all facts that say the same lasting thing; the newest first."""
    same: dict[str, list[KnownFact]] = {}
    for fact in facts:
        event = told.event(fact)
        own = describe(fact, names, lang, without={subject}) if fact.kind in LASTING else event.fact.iri
        same.setdefault(own, []).append(fact)
    lines = [(max(fact.latest for fact in held), _line(held, subject, told, names, lang)) for held in same.values()]
    return [line for _, line in sorted(lines, key=lambda pair: pair[0], reverse=True)]


def _line(held: list[KnownFact], subject: str, told: Told, names: Names, lang: str) -> Line:
    event = told.event(held[0])
    # what is lasting may be told in the same words of several events
    lasting = held[0].kind in LASTING
    fullest = held[0] if lasting else event.fact
    date = span_text(fact.when for fact in held) if lasting else event.when
    independent = len(told.copies.independent(fact.source for fact in held))
    return Line(describe(fullest, names, lang, without={subject}), date, tuple(held), independent)


def _deeds_of_representatives(store: Store, iri: str, own: Iterable[KnownFact]) -> list[KnownFact]:
    """What people did for a territory or a body: in the articles that say that they speak for it."""
    spoke: dict[str, set[str]] = {}
    for fact in own:
        if fact.kind == "office" and iri in fact.nodes(*SPEAKS_FOR):
            for holder in fact.nodes("holder"):
                spoke.setdefault(holder, set()).add(fact.source.iri)
    known = {fact.iri for fact in own}
    return [
        fact
        for fact in facts_about(store, spoke)
        if fact.kind in BY_PERSON
        and fact.iri not in known
        and any(fact.source.iri in spoke.get(person, ()) for person in fact.nodes())
    ]


def _deeds_of_bodies(store: Store, person: str, own: Iterable[KnownFact]) -> Iterator[tuple[str, list[KnownFact]]]:
    """What the bodies did that a person speaks for: in the articles in which this person acts for them.

    An agreement names the region as its party and not the akim who signed it; who asks about the akim means both.
    """
    own = list(own)
    offices = [fact for fact in own if fact.kind == "office" and person in fact.nodes("holder")]
    bodies = dict.fromkeys(body for fact in offices for body in fact.nodes(*SPEAKS_FOR))
    if not bodies:
        return
    stated = {body: {f.source.iri for f in offices if body in f.nodes(*SPEAKS_FOR)} for body in bodies}
    newest = sorted({(f.source.date, f.source.iri) for f in own}, reverse=True)[:MOST_ARTICLES]
    known = {fact.iri for fact in own}
    found = [fact for _, article in newest for fact in facts_of_article(store, article)]
    for body in bodies:
        done = [
            fact
            for fact in found
            if fact.kind in BY_BODY
            and fact.iri not in known
            and fact.source.iri in stated[body]
            and body in fact.nodes("party", "actor")
        ]
        if done:
            yield body, done


def _articles(store: Store, iri: str) -> tuple[Source, ...]:
    found = rows(store, f"SELECT DISTINCT ?article {{ <{iri}> elchi:mentionedIn ?article }}")
    named = sources(store, [article.text for (article,) in found if article is not None])
    return tuple(sorted(named.values(), key=lambda article: (article.date, article.iri), reverse=True))


def _other_names(store: Store, iri: str, name: str, names: Names) -> tuple[str, ...]:
    """Its names in other languages, then those that articles use, without mere case forms and parts of the others."""
    labels = dict.fromkeys(label for label in names.labels(iri).values() if label != name)
    found = rows(store, f"SELECT DISTINCT ?n WHERE {{ <{iri}> rdfs:label|skos:altLabel ?n }}")
    others: list[str] = []
    known = {stem for label in (name, *labels) for stem in stems(plain(label))}
    # of a state articles write little but case forms and adjectives, and its names are known
    for text in sorted({n.text for (n,) in found if n} if not iri.startswith(ENTITY) else ()):
        new = set(stems(plain(text))) - known
        if new:
            others.append(text)
            known |= new
    return (*labels, *others)
