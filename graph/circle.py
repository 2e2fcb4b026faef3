"""Who stands for someone: the towns of a region, the firms of a state, those who speak for a body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.facts import KnownFact, facts_about
from graph.lookup import Found
from graph.names import Names
from graph.promises import Promise, promises
from graph.sameness import wholes
from graph.store import Store

TERRITORIES = ("State", "Region", "Place")


@dataclass(frozen=True, slots=True)
class Circle:
    """A subject with what is counted as its own: `firms` come from it or belong to it, `envoys` hold a post for it."""

    iri: str
    type: str
    firms: frozenset[str]
    envoys: frozenset[str]

    def holds(self, iri: str) -> bool:
        """Whether an item of a fact is the subject, lies in it, comes from it, or is its own."""
        inside = self.type in TERRITORIES and self.iri in set(wholes(iri))
        return iri == self.iri or iri in self.firms or inside

    def concerns(self, fact: KnownFact) -> bool:
        return any(map(self.holds, fact.nodes()))


def circle(store: Store, found: Found) -> Circle:
    """The circle of what a name was found to mean."""
    own = facts_about(store, [found.iri], bare=True)
    firms = {
        *_those(own, "origin", "state", found.iri, "company"),
        *_those(own, "ownership", "owner", found.iri, "property"),
    }
    if found.type == "Person":  # who heads a firm answers for what it signed; an akim not for all that his region did
        firms |= {body for body in _those(own, "office", "holder", found.iri, "of") if _is_body(store, body)}
    envoys = {
        holder
        for fact in own
        if fact.kind == "office" and found.iri in fact.nodes("of", "represents")
        for holder in fact.nodes("holder")
    }
    return Circle(found.iri, found.type, frozenset(firms), frozenset(envoys))


def promised(store: Store, around: Circle, known: Iterable[KnownFact]) -> tuple[Promise, ...]:
    """The projects and documents of which a fact concerns the circle, or is among those that are known of it.

    All are followed first: the article that tells of the opening of a plant need not name who promised it.
    """
    also = {fact.iri for fact in known}
    return tuple(
        promise
        for promise in promises(store)
        if any(fact.iri in also or around.concerns(fact) for fact in promise.facts)
    )


def _is_body(store: Store, iri: str) -> bool:
    return Names(store).type(iri) in ("Company", "Organization")


def _those(facts: Iterable[KnownFact], kind: str, role: str, iri: str, other: str) -> Iterable[str]:
    return (node for fact in facts if fact.kind == kind and iri in fact.nodes(role) for node in fact.nodes(other))
