"""A judgement of identity: whether two names mean one, who said so, when and why."""

from __future__ import annotations

from dataclasses import dataclass

from graph.identity.evidence import Evidence

PERSON, PROGRAM = "person", "program"


@dataclass(frozen=True, order=True, slots=True)
class Judgement:
    """Whether two IRIs mean one: `same`, `different` or `unsure`; by `person` or `program`, and the day, ISO 8601.

    Each IRI is that of a name, or of what one article calls so. `score` is the sum of the weights of the evidence.
    """

    one: str
    other: str
    verdict: str
    by: str = PERSON
    day: str = ""
    score: float = 0.0
    evidence: tuple[Evidence, ...] = ()

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.one, self.other))
