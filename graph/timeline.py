"""Who met whom when: meetings, visits and agreements, the same event of several articles once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import permutations

from graph.dates import bounds
from graph.events import Event
from graph.facts import KnownFact

# who takes part, by kind of fact
PARTIES = {"meeting": ("participant",), "visit": ("visitor", "destination"), "agreement": ("party",)}


@dataclass(frozen=True, slots=True)
class Encounter:
    """Something that happened between its first and its last day, and who took part (IRIs).

    `facts` tell of it, in `independent` sources: copies of one text are one, and so is what one outlet wrote.
    """

    kind: str
    first: str
    last: str
    parties: tuple[str, ...]
    facts: tuple[KnownFact, ...]
    independent: int


def encounters(events: Iterable[Event]) -> tuple[Encounter, ...]:
    """The encounters among these events, the oldest first; what has no date is left out."""
    found = (_encounter(event) for event in events if event.fact.kind in PARTIES)
    return tuple(sorted(filter(None, found), key=lambda each: (each.first, each.last, each.facts[0].iri)))


def busiest(found: Iterable[Encounter], most: int) -> tuple[str, ...]:
    """The IRIs of those who took part in most encounters, at most so many; among equals those seen last go first."""
    found = tuple(found)
    count = Counter(party for each in found for party in each.parties)
    seen = {party: each.last for each in found for party in each.parties}
    return tuple(sorted(sorted(count), key=lambda party: (count[party], seen[party]), reverse=True)[:most])


def side_by_side(found: Iterable[Encounter], most: int) -> tuple[str, ...]:
    """At most so many of the busiest, in an order that keeps each beside whom they had most encounters with."""
    found = tuple(found)
    place = {party: number for number, party in enumerate(busiest(found, most))}
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for each in found:
        for one, other in permutations([party for party in each.parties if party in place], 2):
            shared[one][other] += 1

    def partners(party: str) -> list[str]:
        return sorted(shared[party], key=lambda other: (-shared[party][other], place[other]))

    closest = {party: partners(party)[0] for party in shared}
    rows: dict[str, None] = {}
    for party in place:
        rows |= dict.fromkeys([party, *(other for other in partners(party) if closest[other] == party)])
    return tuple(rows)


def _encounter(event: Event) -> Encounter | None:
    days = bounds(event.when)
    if days is None:
        return None
    kind = event.fact.kind
    # one article names the ambassador, another the state: who took part is what the fullest fact says
    parties = dict.fromkeys(node for role in PARTIES[kind] for node in event.fact.nodes(role))
    first, last = days
    return Encounter(kind, str(first), str(last), tuple(parties), event.facts, event.independent)
