"""What flows between partner states and the regions of the home state, for a map."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.copies import Copies
from graph.facts import KnownFact
from graph.matrix import TIES
from graph.selection import texts
from graph.sides import HOME, Sides
from ontology.namespaces import ENTITY


@dataclass(frozen=True, slots=True)
class Flow:
    """What ties a partner state to a region (IRIs), or to the home state where no region is named; told in `texts`."""

    state: str
    region: str
    facts: tuple[KnownFact, ...]
    texts: int

    @property
    def kinds(self) -> dict[str, int]:
        """How many facts of each kind, most first."""
        return dict(Counter(fact.kind for fact in self.facts).most_common())


def flows(facts: Iterable[KnownFact], sides: Sides, known: Copies) -> tuple[Flow, ...]:
    """The flows that these facts make, the strongest first.

    What an article says of a state without a region goes to the regions that the same article ties to that state.
    """
    ties = [(fact, state) for fact in facts if fact.kind in TIES for state in sides.states(fact)]
    told: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for fact, state in ties:
        told[fact.source.iri, state] |= dict.fromkeys(sides.regions(fact))
    found: dict[tuple[str, str], list[KnownFact]] = defaultdict(list)
    for fact, state in ties:
        for region in sides.regions(fact) or told[fact.source.iri, state] or (ENTITY + HOME,):
            found[state, region].append(fact)
    made = (Flow(state, region, tuple(held), texts(held, known)) for (state, region), held in found.items())
    return tuple(sorted(made, key=lambda flow: (-flow.texts, flow.state, flow.region)))
