"""Facts of several articles that tell of one event: a reprint, the same told anew, the same in another language.

Two facts are of one event if they are of one kind, name the same parties and may have been on the same day; a copy of
an article repeats its facts whatever day it came out. One outlet names the ambassador, another the state: whoever
speaks for someone stands for them. The cost grows with the number of facts, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from rapidfuzz import fuzz

from graph.copies import Copies, copies
from graph.facts import KnownFact, Source, facts_where
from graph.lasting import ENOUGH, Thread, same_thing
from graph.query import rows
from graph.sameness import wholes
from graph.store import Store
from graph.wording import span_text
from ontology import vocabulary
from ontology.spelling import plain

SIDES = {  # the roles whose items must agree, by kind
    "meeting": ("participant",),
    "visit": ("visitor", "destination"),
    "agreement": ("party",),
    "cooperation": ("party",),
    "trade": ("party",),
    "interest": ("actor", "topic", "target"),
    "statement": ("speaker",),
    "project": ("actor", "place", "topic"),
}
IN_NEWS = timedelta(days=3)  # an article without a date for its event comes so many days after it at most
MONTH = timedelta(days=31)  # a date less precise than that is the same only if it is told alike
WEEK = 7  # days of the buckets in which facts are compared
MOST_SIDES = 12  # of a fact, by which others are looked for; a list of all who came to a forum is longer
MOST = 50  # events that a fact is compared with for each thing that it shares with them
SAME_WORDS = 85.0  # of 100: how like two records of one saying are, in part; the words of two sayings reach some 50

Spokesmen = Mapping[str, frozenset[str]]  # person -> territories and bodies that they speak for


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, or holds, as the articles tell it. `facts` begin with the one that says most."""

    facts: tuple[KnownFact, ...]
    independent: int  # sources that are no copies of one another

    @property
    def fact(self) -> KnownFact:
        """The fact that says most: the one to show."""
        return self.facts[0]

    @property
    def when(self) -> str:
        """When it was, as exactly as any article says, else the first day on which it was told; or empty.

        What holds for long, as an office does, has the span of the days on which it was told.
        """
        if self.fact.kind not in SIDES:
            return span_text(fact.when for fact in self.facts)
        said = {fact.date for fact in self.facts if fact.date}
        told = (source.date for source in self.sources if source.date)
        return min(said, key=lambda day: (-len(day), day)) if said else min(told, default="")

    @property
    def sources(self) -> tuple[Source, ...]:
        """The articles, the oldest first."""
        return tuple(sorted({fact.source for fact in self.facts}, key=lambda source: (source.date, source.iri)))


@dataclass(frozen=True, slots=True)
class Told:
    """How facts are told: which of them are one event, and which of their articles are copies."""

    events: tuple[Event, ...]
    copies: Copies
    numbers: Mapping[str, int]  # IRI of a fact -> its event among `events`

    @classmethod
    def of(cls, store: Store, facts: Iterable[KnownFact]) -> Told:
        facts = tuple(dict.fromkeys(facts))
        known = copies(store, {fact.source for fact in facts})
        found = group(facts, known, spokesmen(store, (iri for fact in facts for iri in fact.nodes())))
        return cls(found, known, {fact.iri: n for n, event in enumerate(found) for fact in event.facts})

    def event(self, fact: KnownFact) -> Event:
        """The event that a fact tells of; raises KeyError for one that was not asked about."""
        return self.events[self.numbers[fact.iri]]


def events(store: Store, facts: Iterable[KnownFact]) -> tuple[Event, ...]:
    """The events that these facts tell of, in the order of the facts; each fact is in exactly one."""
    return Told.of(store, facts).events


def event_of(store: Store, fact: KnownFact) -> Event:
    """The event that a fact of the store tells of, with all that others tell of it."""
    kind = vocabulary.kind(fact.kind).iri
    nodes = fact.nodes(*SIDES.get(fact.kind, ())) or fact.nodes()
    speak = spokesmen(store, nodes)
    asked = {other for node in nodes for other in (node, *speak.get(node, ()))}
    named = " ".join(f"<{node}>" for node in sorted(asked))
    alike = facts_where(store, f"VALUES ?node {{ {named} }} ?fact ?role ?node ; a <{kind}> .") if named else ()
    return Told.of(store, (fact, *alike)).event(fact)


def group(facts: Iterable[KnownFact], known: Copies, speak: Spokesmen) -> tuple[Event, ...]:
    """The same, where it is known which articles are copies and who speaks for whom."""
    facts = tuple(facts)
    order = {fact.iri: number for number, fact in enumerate(facts)}
    held: list[list[KnownFact]] = []
    by_handle: dict[tuple[object, ...], list[int]] = defaultdict(list)
    # the fullest first: each of the others is compared with the one that says most of its event
    for fact in sorted(facts, key=lambda fact: (-len(fact.roles), fact.earliest, fact.iri)):
        handles = list(_handles(fact, known, speak))
        near = dict.fromkeys(number for handle in handles for number in by_handle[handle])
        found = next((n for n in near if _same_event(fact, held[n], known, speak)), None)
        if found is None:
            held.append([fact])
            for handle in dict.fromkeys(handles):
                if len(by_handle[handle]) < MOST:
                    by_handle[handle].append(len(held) - 1)
        else:
            held[found].append(fact)
    grouped = (Event(tuple(e), len(known.independent(fact.source for fact in e))) for e in held)
    return tuple(sorted(grouped, key=lambda event: min(order[fact.iri] for fact in event.facts)))


def spokesmen(store: Store, iris: Iterable[str]) -> Spokesmen:
    """For whom those of these who hold an office speak, as any article says."""
    asked = set(iris)
    found: dict[str, set[str]] = defaultdict(set)
    for holder, whose in rows(store, "SELECT DISTINCT ?p ?b { ?o elchi:holder ?p ; elchi:of|elchi:represents ?b }"):
        if holder is not None and whose is not None and holder.text in asked:
            found[holder.text].add(whose.text)
    return {holder: frozenset(of) for holder, of in found.items()}


def _same_event(fact: KnownFact, event: list[KnownFact], known: Copies, speak: Spokesmen) -> bool:
    fullest = event[0]
    for other in event:
        if other.source.iri == fact.source.iri:
            return _roles(fact) <= _roles(fullest)  # what an article says twice it means twice, if it adds anything
    if known.same_text(fact.source.iri, fullest.source.iri) and _roles(fact) <= _roles(fullest):
        return True
    if not _together(fact, fullest):
        return False
    if fact.kind in ("project", "agreement"):
        same_step = {v.text for v in fact.values("stage", "status")} <= {
            v.text for v in fullest.values("stage", "status")
        }
        return same_step and same_thing(Thread.of(fact), Thread.of(fullest), known) >= ENOUGH
    return _sides_agree(fact, fullest, speak)


def _sides_agree(fact: KnownFact, other: KnownFact, speak: Spokesmen) -> bool:
    if fact.kind == "statement":
        return fact.nodes("speaker") == other.nodes("speaker") and _say_same(fact, other)
    if fact.kind == "visit":
        return all(_matched(fact.nodes(role), other.nodes(role), speak) for role in SIDES["visit"])
    if fact.kind == "interest":
        rest = _matched(fact.nodes("topic", "target"), other.nodes("topic", "target"), speak)
        return bool(rest and _matched(fact.nodes("actor"), other.nodes("actor"), speak))
    if fact.kind == "trade" and set(fact.values("amount")) != set(other.values("amount")):
        return False
    if fact.kind in SIDES:
        return _matched(fact.nodes(*SIDES[fact.kind]), other.nodes(*SIDES[fact.kind]), speak) >= 2
    return _roles(fact) == _roles(other)  # offices, owners and origins hold for long: alike or not


def _matched(items: tuple[str, ...], others: tuple[str, ...], speak: Spokesmen) -> int:
    """How many of one fact's parties are in the other, each of which stands for one; the same ones first."""
    left = [iri for iri in others if iri not in items]
    found = len(others) - len(left)
    for iri in items:
        if iri not in others:
            match = next((other for other in left if _means(iri, other, speak)), None)
            if match is not None:
                left.remove(match)
                found += 1
    return found


def _means(iri: str, other: str, speak: Spokesmen) -> bool:
    """Whether one stands for the other: a state for its ambassador, a town for its region."""
    return (
        other in speak.get(iri, ())
        or iri in speak.get(other, ())
        or other in set(wholes(iri))
        or iri in set(wholes(other))
    )


def _say_same(fact: KnownFact, other: KnownFact) -> bool:
    texts, others = (" ".join(word for v in f.values("quote") for word in plain(v.text)) for f in (fact, other))
    return fuzz.partial_ratio(texts, others, score_cutoff=SAME_WORDS) > 0


def _roles(fact: KnownFact) -> set[tuple[str, str]]:
    """What a fact says but for its date, which copies count from different days."""
    return {(role, value.text) for role, value in fact.roles if role != "date"}


def _together(fact: KnownFact, other: KnownFact) -> bool:
    """Whether the two may have been on one day."""
    days, others = _days(fact), _days(other)
    if fact.kind not in SIDES:
        return True
    if days is None or others is None:
        return False
    if max(days[1] - days[0], others[1] - others[0]) > MONTH:
        return days == others
    return days[0] <= others[1] and others[0] <= days[1]


def _days(fact: KnownFact) -> tuple[date, date] | None:
    """The first and the last day on which it may have been."""
    if not fact.earliest or not fact.latest:
        return None
    first, last = date.fromisoformat(fact.earliest), date.fromisoformat(fact.latest)
    return (first, last) if fact.date else (first - IN_NEWS, last)


def _handles(fact: KnownFact, known: Copies, speak: Spokesmen) -> Iterator[tuple[object, ...]]:
    """What another fact of the same event shares with this one, at least in part."""
    yield fact.kind, known.text_of(fact.source.iri)
    if fact.kind not in SIDES:
        yield fact.kind, *sorted(_roles(fact))
        return
    days = _days(fact)
    if days is None:
        return
    short = days[1] - days[0] <= MONTH
    buckets = range(days[0].toordinal() // WEEK, days[1].toordinal() // WEEK + 1) if short else [days]
    sides = sorted(fact.nodes(*SIDES[fact.kind]))[:MOST_SIDES]
    stand_for = [{side, *speak.get(side, ()), *wholes(side)} for side in sides]
    pairs = {tuple(sorted(pair)) for a, b in combinations(stand_for, 2) for pair in _product(a, b)}
    for bucket in buckets:
        yield from ((fact.kind, bucket, *pair) for pair in pairs or {(side,) for side in sides})


def _product(a: set[str], b: set[str]) -> Iterator[tuple[str, str]]:
    return ((x, y) for x in a for y in b if x != y)
