"""Who met whom when: meetings, visits and agreements as events, the same event of several articles once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import permutations

from graph.copies import Copies
from graph.facts import KnownFact

# who takes part, by kind of fact
PARTIES = {"meeting": ("participant",), "visit": ("visitor", "destination"), "agreement": ("party",)}
APART = timedelta(days=3)  # articles of one event give days as far apart as this: it is told of the next working day


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened between its first and its last day, and who took part (IRIs).

    `facts` tell of it, in `independent` sources: copies of one text are one, and so is what one outlet wrote.
    """

    kind: str
    first: str
    last: str
    parties: tuple[str, ...]
    facts: tuple[KnownFact, ...]
    independent: int


def events(facts: Iterable[KnownFact], known: Copies) -> tuple[Event, ...]:
    """The events that these facts tell of, the oldest first; what has no date is left out."""
    alike: dict[tuple[str, frozenset[str]], list[list[KnownFact]]] = defaultdict(list)
    dated = (fact for fact in facts if fact.kind in PARTIES and fact.latest)
    for fact in sorted(dated, key=lambda fact: (fact.earliest, fact.latest, fact.iri)):
        runs = alike[fact.kind, frozenset(fact.nodes(*PARTIES[fact.kind]))]
        if runs and _days(fact)[0] - max(_days(known)[1] for known in runs[-1]) <= APART:
            runs[-1].append(fact)
        else:
            runs.append([fact])
    found = (_event(run, known) for runs in alike.values() for run in runs)
    return tuple(sorted(found, key=lambda event: (event.first, event.last, event.facts[0].iri)))


def busiest(found: Iterable[Event], most: int) -> tuple[str, ...]:
    """The IRIs of those who took part in most events, at most so many; among equals those seen last go first."""
    found = tuple(found)
    count = Counter(party for event in found for party in event.parties)
    seen = {party: event.last for event in found for party in event.parties}
    return tuple(sorted(sorted(count), key=lambda party: (count[party], seen[party]), reverse=True)[:most])


def side_by_side(found: Iterable[Event], most: int) -> tuple[str, ...]:
    """At most so many of the busiest, in an order that keeps each beside whom they had most events with."""
    found = tuple(found)
    place = {party: number for number, party in enumerate(busiest(found, most))}
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for event in found:
        for one, other in permutations([party for party in event.parties if party in place], 2):
            shared[one][other] += 1

    def partners(party: str) -> list[str]:
        return sorted(shared[party], key=lambda other: (-shared[party][other], place[other]))

    closest = {party: partners(party)[0] for party in shared}
    rows: dict[str, None] = {}
    for party in place:
        rows |= dict.fromkeys([party, *(other for other in partners(party) if closest[other] == party)])
    return tuple(rows)


def _event(facts: list[KnownFact], known: Copies) -> Event:
    kind = facts[0].kind
    # what is told most exactly is when it was
    exact = min(facts, key=lambda fact: (_days(fact)[1] - _days(fact)[0], fact.earliest))
    parties = dict.fromkeys(node for fact in facts for role in PARTIES[kind] for node in fact.nodes(role))
    independent = len(known.independent(fact.source for fact in facts))
    return Event(kind, exact.earliest, exact.latest, tuple(parties), tuple(facts), independent)


def _days(fact: KnownFact) -> tuple[date, date]:
    return date.fromisoformat(fact.earliest), date.fromisoformat(fact.latest)
