"""Whether a fact tells more of a project or document that is known already, by all that the two agree in.

No single agreement decides: «строительство завода» is said of hundreds, and one firm builds several things. A name
counts 1 to 2, a firm, a town or a price 1, a region, a state or a field less; what contradicts rules out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from graph.copies import Copies
from graph.facts import KnownFact
from graph.sameness import Name, is_state, money, names_agree, places_agree, wholes

ENOUGH = 2.0
SIDES = {"project": "actor", "agreement": "party"}
ANY_FORM = frozenset({"agreement", "other"})  # what outlets call a document whose form they do not care for
SIGNING = timedelta(days=31)  # reports of one signing come within so many days


@dataclass(slots=True)
class Thread:
    """What is known so far of one project or document, gathered from its facts, which stand the oldest first."""

    kind: str
    facts: list[KnownFact]
    names: set[Name] = field(default_factory=set)
    sides: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    topics: set[str] = field(default_factory=set)
    amounts: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, fact: KnownFact) -> Thread:
        return cls(
            fact.kind,
            [fact],
            {Name.of(value.text, value.language) for value in fact.values("name")},
            set(fact.nodes(SIDES[fact.kind])),
            set(fact.nodes("place")),
            set(fact.nodes("topic")),
            set(money(fact)),
        )

    def add(self, other: Thread) -> None:
        self.facts += other.facts
        self.names |= other.names
        self.sides |= other.sides
        self.places |= other.places
        self.topics |= other.topics
        self.amounts |= other.amounts

    def handles(self) -> Iterator[tuple[str, ...]]:
        """What another fact of the same thing shares with this one, at least in part."""
        territories = {whole for place in self.places for whole in (place, *wholes(place))}
        for side in self.sides:
            yield from ((self.kind, side, other) for other in (self.sides | self.topics | territories) if other != side)
            if not is_state(side):
                yield self.kind, side
        for name in self.names:
            words = [word for word, _ in name.words]
            yield from ((self.kind, word, territory) for word in words for territory in territories)
            yield from ((self.kind, *pair) for pair in pairwise(words))
        yield from ((self.kind, amount) for amount in self.amounts)


def same_thing(new: Thread, thread: Thread, known: Copies) -> float:
    """How sure it is that a new fact tells of the thing of a thread: 0 if it does not."""
    fact, article = new.facts[0], new.facts[0].source.iri
    if new.kind != thread.kind or any(fact.iri == other.iri for other in thread.facts):
        return 0.0
    # an article that tells of two things means two
    if any(other.source.iri == article for other in thread.facts):
        return 0.0
    if any(known.same_text(article, other.source.iri) and _says_same(fact, other) for other in thread.facts):
        return 2 * ENOUGH
    score = _same_project(new, thread) if new.kind == "project" else _same_document(new, thread)
    return score if score >= ENOUGH else 0.0


def _same_project(new: Thread, thread: Thread) -> float:
    place = places_agree(frozenset(new.places), frozenset(thread.places))
    name = names_agree(new.names, thread.names)
    if place is None or name == 0:
        return 0.0
    rest = place + _sides_agree(new.sides, thread.sides) + _topics_agree(new, thread)
    rest += bool(new.amounts & thread.amounts)
    # a name alone, be it the same, may be that of another plant
    return name + rest if rest > 0 else 0.0


def _same_document(new: Thread, thread: Thread) -> float:
    shared = new.sides & thread.sides
    if shared not in (new.sides, thread.sides) or _topics_agree(new, thread) < 0 or not _forms_agree(new, thread):
        return 0.0
    if new.amounts and thread.amounts and not new.amounts & thread.amounts:
        return 0.0
    if not _follows(new.facts[0], thread.facts):
        return 0.0
    return float(len(shared)) + _topics_agree(new, thread) + bool(new.amounts & thread.amounts)


def _sides_agree(sides: set[str], others: set[str]) -> float:
    shared = sides & others
    if shared:
        return 0.5 if all(map(is_state, shared)) else 1.0
    bodies, other_bodies = ({side for side in group if not _is_territory(side)} for group in (sides, others))
    return -1.0 if bodies and other_bodies else 0.0


def _topics_agree(new: Thread, thread: Thread) -> float:
    if not new.topics or not thread.topics:
        return 0.0
    return 0.5 if new.topics & thread.topics else -0.5


def _forms_agree(new: Thread, thread: Thread) -> bool:
    forms, others = ({v.text for f in t.facts for v in f.values("form")} for t in (new, thread))
    return bool(forms & others) or bool(ANY_FORM & (forms | others))


def _follows(fact: KnownFact, before: list[KnownFact]) -> bool:
    """Whether a document may be that of facts told before: what is signed is neither planned again nor signed again."""
    signed = [other for other in before if _status(other) == "signed"]
    if not signed:
        return True
    if _status(fact) == "planned":
        return False
    day, last = (date.fromisoformat(day) if day else None for day in (fact.earliest, signed[-1].latest))
    return day is None or last is None or day - last <= SIGNING


def _status(fact: KnownFact) -> str:
    return next((value.text for value in fact.values("status")), "")


def _says_same(fact: KnownFact, other: KnownFact) -> bool:
    """Whether the fact of a copy is the one that the other text states, too."""
    texts, others = ({(role, v.text) for role, v in f.roles} for f in (fact, other))
    return texts <= others or others <= texts


def _is_territory(iri: str) -> bool:
    return any(True for _ in wholes(iri)) or is_state(iri)
