"""What one article calls someone, with all that it says that helps to know who it is.

A mention gathers the places of an article that its reader found to name one entity. What it is called stays what the
article wrote; whom it means beyond the article is judged from these records, and from nothing else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pyoxigraph import Quad

from graph.identity.iris import is_local
from graph.terms import text
from ontology import vocabulary
from ontology.namespaces import ARTICLE, ELCHI, ENTITY, FACT, RDF, RDFS, SCHEMA, SKOS

TYPES = tuple(name for name in vocabulary.entity_types() if name != "Sector")
SERVED = ("of", "represents")  # the roles of an office that say whom it serves
ACTORS = ("Person", "Company", "Organization")
LONGEST_NAME = 200  # characters: what is longer is no name
MOST_COMPANIONS = 12  # a list of all guests of a forum says little about each of them
Properties = dict[str, list[str]]


@dataclass(frozen=True, order=True, slots=True)
class Office:
    """A post that an article says someone holds: its title, the IRI of what it serves, the day; each may be empty."""

    title: str
    of: str
    day: str


@dataclass(frozen=True, order=True, slots=True)
class Mention:
    """Someone named in an article: `iri` is known in that article alone, `known_as` is the IRI that the name has.

    `others` are the other names in the article, `home` is the id of the region that the article says most of,
    `companions` are the IRIs of the names of persons, firms and bodies beside whom it stands in a fact. `day` is that
    of the article, or empty.
    """

    iri: str
    known_as: str
    type: str
    name: str
    language: str
    day: str = ""
    others: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    companions: tuple[str, ...] = ()
    home: str = ""

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.iri.removeprefix(ARTICLE).partition("/")[0]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.others)


def mentions(article: str, quads: Iterable[Quad]) -> tuple[Mention, ...]:
    """The mentions in the quads of the article of that id, as it was read; sorted, without sectors."""
    nodes: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        nodes[text(quad.subject)][quad.predicate.value].append(text(quad.object))
    about = nodes[ARTICLE + article]
    day = min((value[:10] for value in about[SCHEMA + "datePublished"]), default="")
    facts = [properties for iri, properties in nodes.items() if iri.startswith(FACT)]
    types = {iri: type for iri, properties in nodes.items() if (type := _type(properties))}
    offices, companions, home = _offices(facts, day), _companions(facts, types), _home(facts, types)
    found = []
    for iri, type in types.items():
        names = sorted(nodes[iri][RDFS + "label"])
        if names and len(names[0]) <= LONGEST_NAME:
            others = sorted({*names[1:], *nodes[iri][SKOS + "altLabel"]})
            found.append(
                Mention(
                    mention_iri(article, iri, type),
                    iri,
                    type,
                    names[0],
                    about[SCHEMA + "inLanguage"][0],
                    day,
                    tuple(others),
                    tuple(sorted(offices[iri])),
                    tuple(sorted(companions[iri]))[:MOST_COMPANIONS],
                    home,
                )
            )
    return tuple(sorted(found))


def mention_iri(article: str, known_as: str, type: str) -> str:
    """The IRI of a mention: what its name gives where that is known in the article alone, else the like of it."""
    if is_local(known_as):
        return known_as
    return f"{ARTICLE}{article}/entity/{type.lower()}-{known_as.rpartition('/')[2]}"


def item_of(iri: str) -> str:
    """The reference item's part of an IRI, or empty where it is of none."""
    return iri.removeprefix(ENTITY) if iri.startswith(ENTITY) else ""


def to_json(mention: Mention) -> list[Any]:
    """A mention as a list that JSON can hold; `from_json` undoes it."""
    offices = [[office.title, office.of, office.day] for office in mention.offices]
    return [
        mention.iri,
        mention.known_as,
        mention.type,
        mention.name,
        mention.language,
        mention.day,
        list(mention.others),
        offices,
        list(mention.companions),
        mention.home,
    ]


def from_json(cells: list[Any]) -> Mention:
    iri, known_as, type, name, language, day, others, offices, companions, home = cells
    posts = tuple(Office(*office) for office in offices)
    return Mention(iri, known_as, type, name, language, day, tuple(others), posts, tuple(companions), home)


def _type(properties: Properties) -> str:
    """The type of an entity; empty for another node, and for a sector."""
    named = {iri.removeprefix(ELCHI) for iri in properties.get(RDF + "type", ())}
    return next((type for type in TYPES if type in named), "") if ELCHI + "mentionedIn" in properties else ""


def _offices(facts: list[Properties], day: str) -> dict[str, set[Office]]:
    found: dict[str, set[Office]] = defaultdict(set)
    for fact in facts:
        if ELCHI + "Office" in fact[RDF + "type"]:
            served = [iri for role in SERVED for iri in fact.get(ELCHI + role, ())] or [""]
            when = min(fact.get(ELCHI + "date", ()), default=day)
            for holder in fact.get(ELCHI + "holder", ()):
                found[holder] |= {Office(t, of, when) for t in fact.get(ELCHI + "title", ()) for of in served}
    return found


def _companions(facts: list[Properties], types: dict[str, str]) -> dict[str, set[str]]:
    """Who stands beside whom in a fact: the persons, and the firms and bodies that no reference data know."""
    found: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        beside = {iri for values in fact.values() for iri in values if types.get(iri) in ACTORS}
        for one in beside:
            found[one] |= {other for other in beside if other != one and not item_of(other)}
    return found


def _home(facts: list[Properties], types: dict[str, str]) -> str:
    """The region of the reference data that most facts name: whose «областной акимат» is meant."""
    counts = Counter(
        item_of(iri)
        for fact in facts
        for values in fact.values()
        for iri in values
        if types.get(iri) == "Region" and item_of(iri)
    )
    return min(counts, key=lambda item: (-counts[item], item), default="")
