"""Lists of what a store holds: facts by any mix of filters, entities by type, articles, and counts of it all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from graph.dates import bounds
from graph.facts import KnownFact, facts_where
from graph.identity import is_local
from graph.mistakes import BadQuery, NoSuch
from graph.names import Names
from graph.query import Term, rows
from graph.store import Store
from ontology import vocabulary
from ontology.errors import NotFoundError
from ontology.messages import say
from ontology.namespaces import ARTICLE, ELCHI, REFERENCE, SECTOR

ARTICLE_WORDS = frozenset({"article", "articles", "статья", "статьи", "мақала", "мақалалар"})


@dataclass(frozen=True, slots=True)
class Filter:
    """Which facts are asked for; what is empty does not filter.

    `kinds` are alternatives; `about` are IRIs that must all play a role. `sectors` are IRIs, alternatives, each with
    all that is narrower. A `region` or `state` (an IRI) is present by those who speak for it, too. `since` and `until`
    are ISO dates as precise as one likes; a fact counts if it may have been within them. `confidence` is the least.
    """

    kinds: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    region: str = ""
    state: str = ""
    since: str = ""
    until: str = ""
    confidence: float = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """An entity with the number of articles that name it and of facts it plays a role in, and when these were."""

    iri: str
    name: str
    articles: int
    facts: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article with the number of its facts; what is not known of it is an empty text."""

    id: str
    date: str
    title: str
    outlet: str
    file: str
    facts: int


@dataclass(frozen=True, slots=True)
class Stats:
    """How much a store holds: counts by kind of fact, type of entity and language of article."""

    articles: int
    first: str
    last: str
    facts: dict[str, int]
    entities: dict[str, int]
    languages: dict[str, int]


def facts(store: Store, wanted: Filter = Filter()) -> tuple[KnownFact, ...]:
    """The facts that pass all filters, the oldest first.

    Raises:
        NotFoundError: no such kind of fact or sector; the message lists those that there are.
        QueryError: `since` or `until` is no date.
    """
    return facts_where(store, " ".join(["?fact a elchi:Fact .", *_patterns(wanted)]))


def entities(store: Store, type: str, lang: str = "ru") -> tuple[Listed, ...]:
    """The entities of a type, those in most facts first. Raises NotFoundError for a type that does not exist."""
    cls = f"elchi:{entity_type(type)}"
    mentions: Counter[str] = Counter()
    for iri, count in rows(
        store,
        f"SELECT ?iri (COUNT(DISTINCT ?article) AS ?n) {{ ?iri a {cls} ; elchi:mentionedIn ?article }} GROUP BY ?iri",
    ):
        mentions[_text(iri)] = int(_text(count))
    active = f"""SELECT ?iri (COUNT(DISTINCT ?fact) AS ?facts) (MIN(?earliest) AS ?first) (MAX(?latest) AS ?last) {{
        {{ SELECT DISTINCT ?iri {{ ?iri a {cls} ; elchi:mentionedIn ?article }} }}
        ?fact ?role ?iri ; a elchi:Fact . OPTIONAL {{ ?fact elchi:earliest ?earliest ; elchi:latest ?latest }} }}
        GROUP BY ?iri"""
    known = {_text(row[0]): (int(_text(row[1])), _text(row[2]), _text(row[3])) for row in rows(store, active)}
    names = Names(store, mentions)
    listed = (
        Listed(iri, names.name(iri, lang), articles, *known.get(iri, (0, "", ""))) for iri, articles in mentions.items()
    )
    return tuple(sorted(listed, key=lambda e: (-e.facts, -e.articles, is_local(e.iri), e.name, e.iri)))


def entity_type(name: str) -> str:
    """The type that a user means by `person`, `Persons`, `companies`, or by its name in one of the languages.

    Raises:
        NotFoundError: there is no such type; the message lists those that there are.
    """
    asked = name.casefold()
    types = vocabulary.entity_types()
    for type in types:
        english = type.casefold()
        words = {english, english + "s", english.removesuffix("y") + "ies"}
        words |= {vocabulary.label(type, code).casefold() for code in ("en", "ru", "kk")}
        if asked in words:
            return type
    raise NoSuch("ask.no_type", name=name, types=", ".join((*types, "Article")))


def articles(store: Store) -> tuple[ListedArticle, ...]:
    """The articles of a store, the newest first."""
    sparql = """SELECT ?article ?date ?title ?outlet ?file (COUNT(DISTINCT ?fact) AS ?facts) {
        ?article a elchi:Article OPTIONAL { ?article schema:datePublished ?date }
        OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:publisher ?outlet }
        OPTIONAL { ?article elchi:file ?file } OPTIONAL { ?fact prov:wasDerivedFrom ?article } }
        GROUP BY ?article ?date ?title ?outlet ?file"""
    found = [[_text(cell) for cell in row] for row in rows(store, sparql)]
    listed = [ListedArticle(r[0].removeprefix(ARTICLE), r[1], r[2], r[3], r[4], int(r[5])) for r in found]
    return tuple(sorted(sorted(listed, key=lambda a: a.id), key=lambda a: a.date, reverse=True))


def means_articles(type: str) -> bool:
    """Whether a user who asks for a list of `type` means articles."""
    return type.casefold() in ARTICLE_WORDS


def find_article(store: Store, name: str, lang: str = "ru") -> str:
    """The id of the article that a user means by its id, its IRI, or the name of its file.

    Raises:
        NotFoundError: no article or several; the message is in `lang` and names the ids.
    """
    direct = name.removeprefix(ARTICLE).removeprefix("article:")
    found = [direct] if direct in store.articles() else [a.id for a in articles(store) if a.file == PurePath(name).name]
    if len(found) == 1:
        return found[0]
    key = "cli.many_articles" if found else "cli.no_article"
    raise NotFoundError(say(key, lang, article=name, ids=", ".join(found)))


def stats(store: Store) -> Stats:
    """How much the store holds."""
    dates = [_text(date) for (date,) in rows(store, "SELECT ?date { ?a a elchi:Article ; schema:datePublished ?date }")]
    kinds = {kind.iri: name for name, kind in vocabulary.kinds().items()}
    by_kind = _count(store, "SELECT ?class (COUNT(?fact) AS ?n) { ?fact a elchi:Fact, ?class } GROUP BY ?class")
    classes = " ".join(f"elchi:{type}" for type in vocabulary.entity_types())
    # the type stands in the graph of each article that names the entity, and elsewhere only in the reference data
    by_type = _count(
        store,
        f"SELECT ?class (COUNT(DISTINCT ?e) AS ?n) {{ VALUES ?class {{ {classes} }} GRAPH ?article {{ ?e a ?class }} "
        f"FILTER(?article != <{REFERENCE}>) }} GROUP BY ?class",
    )
    languages = _count(
        store, "SELECT ?lang (COUNT(?a) AS ?n) { ?a a elchi:Article ; schema:inLanguage ?lang } GROUP BY ?lang"
    )
    return Stats(
        len(store.articles()),
        min(dates, default=""),
        max(dates, default=""),
        {name: by_kind[iri] for iri, name in kinds.items() if iri in by_kind},
        {type: by_type[ELCHI + type] for type in vocabulary.entity_types() if ELCHI + type in by_type},
        dict(sorted(languages.items())),
    )


def _patterns(wanted: Filter) -> Iterator[str]:
    """What SPARQL says of `?fact`, a pattern a filter."""
    if wanted.kinds:
        classes = " ".join(f"<{vocabulary.kind(name).iri}>" for name in wanted.kinds)
        yield f"VALUES ?class {{ {classes} }} ?fact a ?class ."
    for number, iri in enumerate(wanted.about):
        yield f"?fact ?role{number} <{iri}> ."
    if wanted.sectors:
        sectors = " ".join(f"<{SECTOR}{code}>" for iri in wanted.sectors for code in _with_narrower(iri))
        yield f"FILTER EXISTS {{ VALUES ?sector {{ {sectors} }} ?fact elchi:topic ?sector }}"
    for territory in (wanted.region, wanted.state):
        if territory:
            # a subquery: joined to the rest, the engine would try every person with every fact
            yield f"""{{ SELECT DISTINCT ?fact {{ {{ ?fact ?as <{territory}> }} UNION {{
                {{ ?office elchi:of <{territory}> }} UNION {{ ?office elchi:represents <{territory}> }}
                ?office elchi:holder ?person ; prov:wasDerivedFrom ?article .
                ?fact ?by ?person ; prov:wasDerivedFrom ?article }} }} }}"""
    if wanted.confidence:
        yield f"?fact elchi:confidence ?confidence FILTER(?confidence >= {wanted.confidence:.4f})"
    if wanted.since:
        yield f'?fact elchi:latest ?latest FILTER(?latest >= "{days_of("since", wanted.since)[0]}"^^xsd:date)'
    if wanted.until:
        yield f'?fact elchi:earliest ?earliest FILTER(?earliest <= "{days_of("until", wanted.until)[1]}"^^xsd:date)'


def _with_narrower(sector_: str) -> Iterator[str]:
    sector = vocabulary.sector(sector_.removeprefix(SECTOR))
    yield sector.code
    for narrower in sector.narrower:
        yield from _with_narrower(narrower)


def days_of(option: str, text: str) -> tuple[str, str]:
    """The first and the last day of a date that a user gave for an option. Raises QueryError."""
    days = bounds(text)
    if days is None:
        raise BadQuery("ask.no_date", name=option, value=text)
    return days[0].isoformat(), days[1].isoformat()


def _count(store: Store, sparql: str) -> dict[str, int]:
    return {_text(thing): int(_text(count)) for thing, count in rows(store, sparql) if thing is not None}


def _text(term: Term | None) -> str:
    return term.text if term is not None else ""
