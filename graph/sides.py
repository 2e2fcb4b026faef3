"""Whose side everyone in a fact is on: the partner states that it ties, and the regions of the home state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from urllib.parse import unquote

from graph.facts import KnownFact, facts_where
from graph.sameness import is_state, wholes
from graph.store import Store
from ontology import reference
from ontology.namespaces import ENTITY

HOME = "Q232"  # Kazakhstan: of its regions the reference data know the places and the districts


class Sides:
    """The sides of a store's facts.

    A territory is on its own side. A place, a body or a firm that the reference data know is on the side of what it is
    part of. Somebody else is on the side that the article gives them a post in; a firm, on that of the state which any
    article says it is from.
    """

    def __init__(self, store: Store) -> None:
        self._posts: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._origins: dict[str, dict[str, None]] = defaultdict(dict)
        for fact in facts_where(store, "VALUES ?class { elchi:Office elchi:Origin } ?fact a ?class ."):
            if fact.kind == "origin":
                for firm in fact.nodes("company"):
                    self._origins[firm] |= dict.fromkeys(fact.nodes("state"))
            for holder in fact.nodes("holder"):
                self._posts[fact.source.iri, holder] |= dict.fromkeys(fact.nodes("of", "represents"))

    def states(self, fact: KnownFact) -> tuple[str, ...]:
        """The IRIs of the states that the fact ties, without the home state."""
        return tuple(iri for iri in self._territories(fact) if is_state(iri) and iri != ENTITY + HOME)

    def regions(self, fact: KnownFact) -> tuple[str, ...]:
        """The IRIs of the home state's regions that the fact ties."""
        return tuple(iri for iri in self._territories(fact) if not is_state(iri))

    def concerns(self, fact: KnownFact, territory: str) -> bool:
        """Whether somebody in the fact is on the side of a territory (an IRI), or anything in it lies there."""
        sides = (side for node in fact.nodes() for side in self._behind(node, fact.source.iri))
        return any(side == territory or territory in wholes(side) for side in sides)

    def _territories(self, fact: KnownFact) -> tuple[str, ...]:
        nodes = (side for node in fact.nodes() for side in self._behind(node, fact.source.iri))
        return tuple(dict.fromkeys(territory for node in nodes if (territory := territory_of(node))))

    def _behind(self, node: str, article: str) -> Iterable[str]:
        return (node, *self._posts.get((article, node), ()), *self._origins.get(node, ()))


@cache
def territory_of(iri: str) -> str:
    """The state, or the region of the home state, that something of the reference data lies in; else an empty text.

    >>> territory_of("https://w3id.org/elchi/entity/Q142")
    'https://w3id.org/elchi/entity/Q142'
    """
    for whole in (iri, *wholes(iri)):
        item = _item(whole)
        if item and (item.type == "State" or (item.type == "Region" and item.part_of == HOME)):
            return whole
    return ""


def _item(iri: str) -> reference.Item | None:
    """The item of the reference data that an IRI names, if it names one that this version knows."""
    try:
        return reference.item(unquote(iri.removeprefix(ENTITY))) if iri.startswith(ENTITY) else None
    except KeyError:
        return None
