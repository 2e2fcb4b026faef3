"""How one name is tied to another: the shortest chain of facts between them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import networkx as nx

from graph.events import Event, Told
from graph.facts import KnownFact, Source, facts_about, facts_named, sources
from graph.lookup import Found
from graph.names import Names
from graph.networks import DETOUR, own_labels, path, tied
from graph.query import rows
from graph.store import Store
from ontology.errors import NotFoundError
from ontology.messages import say
from ontology.namespaces import FACT, SECTOR


@dataclass(frozen=True, slots=True)
class Hop:
    """Two neighbours of a chain, by IRI and name, with the events that tie them, the oldest first.

    Where no fact does, `articles` are those that name both, the oldest first; otherwise there are none.
    """

    start: tuple[str, str]
    end: tuple[str, str]
    events: tuple[Event, ...]
    articles: tuple[Source, ...] = ()


def chain(store: Store, start: Found, end: Found, lang: str = "ru") -> tuple[Hop, ...]:
    """The hops from one to the other: by facts if these lead there, else also by articles that name both ends of a hop.

    Raises:
        NotFoundError: neither leads there, or both ends are the same.
    """
    if start.iri == end.iri:
        raise NotFoundError(say("cli.path_same", lang, name=start.name))
    around = _Surroundings(store, start.iri, end.iri)
    nodes = around.path()
    if not nodes:
        _tie_by_mentions(store, around.graph, start.iri)
        _tie_by_mentions(store, around.graph, end.iri)
        nodes = path(around.graph, start.iri, end.iri)
    if not nodes:
        raise NotFoundError(say("cli.path_none", lang, a=start.name, b=end.name))
    return _hops(store, around, nodes, lang)


class _Surroundings:
    """What is around both ends of a chain, read as far as the shortest way between them asks for."""

    def __init__(self, store: Store, start: str, end: str) -> None:
        self.store, self.ends = store, (start, end)
        self.facts: dict[str, KnownFact] = {}
        self.graph, self.selves = tied((), self.ends)

    def path(self) -> tuple[str, ...]:
        """The nodes of the shortest way by facts; empty if there is none.

        From both ends in turn the facts are read of those whom the last step met. A way that is no longer than all
        these steps together lies within what was read, and so does every shorter one.
        """
        borders = [{end} for end in self.ends]
        seen = [set(border) for border in borders]
        steps = 0
        found: tuple[str, ...] = ()
        while any(borders):
            # the side that has met fewer goes on
            side = min((n for n in (0, 1) if borders[n]), key=lambda n: len(borders[n]))
            facts = facts_about(self.store, sorted(borders[side]), bare=True)
            self.facts |= {fact.id: fact for fact in facts}
            # a sector leads to nearly everything, and both who work in it lead to it
            met = {node for fact in facts for node in fact.nodes() if not node.startswith(SECTOR)}
            borders[side] = met - seen[side]
            seen[side] |= met
            steps += 1
            self.graph, self.selves = tied(self.facts.values(), self.ends)
            found = path(self.graph, *self.ends)
            if found and _length(found) <= steps:
                break
        return found


def _length(nodes: tuple[str, ...]) -> float:
    """The length of a way in hops; one through a sector counts for more."""
    return len(nodes) - 1 + (DETOUR - 1) * sum(node.startswith(SECTOR) for node in nodes[1:-1])


def _hops(store: Store, around: _Surroundings, nodes: tuple[str, ...], lang: str) -> tuple[Hop, ...]:
    ties = [around.graph.edges[pair] for pair in pairwise(nodes)]
    told = Told.of(store, facts_named(store, {FACT + id for tie in ties for id in tie["facts"]}))
    known = sources(store, {iri for tie in ties for iri in tie.get("articles", ())})
    names = Names(store, nodes)
    selves = {node: around.facts[iri.removeprefix(FACT)] for iri, node in around.selves.items() if node in nodes}

    def named(node: str) -> tuple[str, str]:
        return node, own_labels(selves[node], names)[lang] if node in selves else names.name(node, lang)

    def hop(a: str, b: str, tie: dict[str, Any]) -> Hop:
        events = (event for event in told.events if not {fact.id for fact in event.facts}.isdisjoint(tie["facts"]))
        articles = sorted((known[iri] for iri in tie.get("articles", ())), key=lambda source: (source.date, source.iri))
        return Hop(named(a), named(b), tuple(events), tuple(articles))

    return tuple(hop(a, b, tie) for (a, b), tie in zip(pairwise(nodes), ties, strict=True))


def _tie_by_mentions(store: Store, graph: nx.Graph, iri: str) -> None:
    """Tie a node to all that the same articles name, where no fact ties them yet."""
    shared: dict[str, list[str]] = defaultdict(list)
    named = " . ".join(f"{node} elchi:mentionedIn ?article" for node in (f"<{iri}>", "?other"))
    for other, article in rows(store, f"SELECT DISTINCT ?other ?article {{ {named} }}"):
        if other is not None and article is not None and other.text != iri:
            shared[other.text].append(article.text)
    for other_iri, articles in shared.items():
        if not graph.has_edge(iri, other_iri):
            graph.add_edge(iri, other_iri, facts=(), articles=tuple(sorted(articles)), weight=len(articles))
