"""How one name is tied to another: the shortest chain of facts between them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from graph.facts import KnownFact, Source, all_facts, sources
from graph.lookup import Found
from graph.names import Names
from graph.networks import facts_network, path
from graph.query import rows
from graph.store import Store
from ontology.errors import NotFoundError
from ontology.messages import say


@dataclass(frozen=True, slots=True)
class Hop:
    """Two neighbours of a chain, by IRI and name, with the facts that tie them, the oldest first.

    Where no fact does, `articles` are those that name both; otherwise there are none.
    """

    start: tuple[str, str]
    end: tuple[str, str]
    facts: tuple[KnownFact, ...]
    articles: tuple[Source, ...] = ()


def chain(store: Store, start: Found, end: Found, lang: str = "ru") -> tuple[Hop, ...]:
    """The hops from one to the other: by facts if these lead there, else also by articles that name both ends of a hop.

    Raises:
        NotFoundError: neither leads there, or both ends are the same.
    """
    if start.iri == end.iri:
        raise NotFoundError(say("cli.path_same", lang, name=start.name))
    facts = {fact.id: fact for fact in all_facts(store)}
    graph = facts_network(store, facts.values(), lang, (start.iri, end.iri))
    nodes = path(graph, start.iri, end.iri)
    if not nodes:
        _tie_by_mentions(store, graph, start.iri)
        _tie_by_mentions(store, graph, end.iri)
        nodes = path(graph, start.iri, end.iri)
    if not nodes:
        raise NotFoundError(say("cli.path_none", lang, a=start.name, b=end.name))
    ties = [graph.edges[pair] for pair in pairwise(nodes)]
    known, names = sources(store, {iri for tie in ties for iri in tie.get("articles", ())}), Names(store)
    ends = [(node, graph.nodes[node].get("label") or names.name(node, lang)) for node in nodes]
    return tuple(
        Hop(a, b, tuple(facts[id] for id in tie["facts"]), tuple(known[iri] for iri in tie.get("articles", ())))
        for (a, b), tie in zip(pairwise(ends), ties, strict=True)
    )


def _tie_by_mentions(store: Store, graph: nx.Graph, iri: str) -> None:
    """Tie a node to all that the same articles name, where no fact ties them yet."""
    shared: dict[str, list[str]] = defaultdict(list)
    named = " . ".join(f"{node} elchi:mentionedIn ?article" for node in (f"<{iri}>", "?other"))
    for other, article in rows(store, f"SELECT DISTINCT ?other ?article {{ {named} }}"):
        if other is not None and article is not None and other.text != iri:
            shared[other.text].append(article.text)
    for other_iri, articles in shared.items():
        if not graph.has_edge(iri, other_iri):
            graph.add_node(other_iri)
            graph.nodes[other_iri].setdefault("type", "")
            graph.add_edge(iri, other_iri, facts=(), articles=tuple(sorted(articles)), weight=len(articles))
