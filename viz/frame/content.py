"""What a page knows: nodes, edges, facts and articles as plain data, every text made harmless.

The page refers to everything by its place in a list, so no text of an article is ever a key or an identifier.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import networkx as nx

from graph.dates import bounds
from viz.frame.belonging import belonging, state_code
from viz.frame.words import LANGUAGES, code
from viz.safe import clean, link, passage

ARTICLE = ("title", "date", "url", "outlet", "file", "text")


@dataclass(frozen=True, slots=True)
class Node:
    """A node as the page shows it; `labels` holds its name by language, `label` serves the others.

    `code` is that of a state in ISO 3166-1, else empty; `within` are the places of the territories and of the broader
    sectors that it is part of.
    """

    id: str
    label: str
    labels: Mapping[str, str]
    type: str
    weight: float
    code: str = ""
    within: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """All that two nodes share, whatever the number of parallel edges: places of the nodes and of the facts."""

    first: int
    second: int
    facts: tuple[int, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Content:
    """Everything a page shows. `facts` and `articles` are dictionaries, ready for JSON."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    facts: tuple[dict[str, Any], ...]
    articles: tuple[dict[str, str], ...]


def read(graph: nx.Graph) -> Content:
    """Take a projection apart; nodes come in the order of their weight, heaviest first, then by name.

    Raises:
        ValueError: an edge names a fact that `graph.graph["facts"]` does not hold.
    """
    facts: Mapping[str, Mapping[str, Any]] = graph.graph.get("facts", {})
    nodes = sorted((node_of(id, data) for id, data in graph.nodes(data=True)), key=lambda node: (-node.weight, node.id))
    place = {node.id: number for number, node in enumerate(nodes)}
    within = belonging(place, {node.id: node.type for node in nodes}, facts.values())
    nodes = [replace(node, within=tuple(sorted(within[number]))) for number, node in enumerate(nodes)]
    fact_place = {id: number for number, id in enumerate(facts)}
    edges = merged(graph, place, fact_place)
    shelf: dict[tuple[str, ...], int] = {}
    written = tuple(fact_of(fact, place, shelf) for fact in facts.values())
    articles = tuple(dict(zip(ARTICLE, key, strict=True)) for key in shelf)
    return Content(tuple(nodes), edges, written, articles)


def node_of(id: Hashable, data: Mapping[str, Any]) -> Node:
    """The node with its names made harmless; a node without a name bears the end of its identifier."""
    names = {lang: clean(name) for lang, name in (data.get("labels") or {}).items() if lang in LANGUAGES and name}
    label = clean(data.get("label")) or next(iter(names.values()), "") or clean(id).rsplit("/", 1)[-1]
    code = state_code(str(id))
    return Node(str(id), label, names, clean(data.get("type")), float(data.get("weight") or 1), code)


def merged(graph: nx.Graph, place: Mapping[str, int], fact_place: Mapping[str, int]) -> tuple[Edge, ...]:
    """One edge for each pair of nodes: parallel lines would lie on top of each other."""
    found: dict[tuple[int, int], tuple[set[int], float]] = {}
    for a, b, data in graph.edges(data=True):
        ends = sorted((place[str(a)], place[str(b)]))
        unknown = [id for id in data.get("facts", ()) if id not in fact_place]
        if unknown:
            raise ValueError(f"the edge between {a} and {b} names the fact {unknown[0]}, which the graph does not hold")
        facts, weight = found.get((ends[0], ends[1]), (set(), 0.0))
        facts = facts | {fact_place[id] for id in data.get("facts", ())}
        found[ends[0], ends[1]] = (facts, weight + float(data.get("weight") or 1))
    return tuple(Edge(a, b, tuple(sorted(facts)), weight) for (a, b), (facts, weight) in sorted(found.items()))


def fact_of(fact: Mapping[str, Any], place: Mapping[str, int], shelf: dict[tuple[str, ...], int]) -> dict[str, Any]:
    """A fact ready for JSON; its article is put on `shelf` unless it stands there, and named by its place.

    `days` are the first and last day of the fact's date, of its article's where it has none. `event` is the number of
    what it tells of, shared by all facts that do; -1 where nobody knows.
    """
    article = article_of(fact.get("article") or {})
    date = clean(fact.get("date"))
    days = days_of(date) or days_of(article[ARTICLE.index("date")])
    return {
        "kind": clean(fact.get("kind")),
        "roles": [
            [clean(role), code(clean(role), clean(label)), -1 if node is None else place.get(str(node), -1)]
            for role, label, node in fact.get("roles") or ()
        ],
        "date": date if days_of(date) else "",
        "days": list(days),
        "article": shelf.setdefault(article, len(shelf)),
        "quotes": [quote(parts) for parts in fact.get("evidence") or ()],
        "event": int(fact.get("event", -1)),
        "confidence": round(float(fact.get("confidence") or 0), 2),
        "rule": clean(fact.get("rule")),
    }


@cache
def days_of(date: str) -> tuple[str, ...]:
    """The first and the last day that a date may mean; none for what is no date."""
    return tuple(day.isoformat() for day in bounds(date) or ())


def article_of(article: Mapping[str, Any]) -> tuple[str, ...]:
    """Title, date, address, outlet, file, and what stands for all copies of its text, in this order."""
    return tuple(link(article.get(key)) if key == "url" else clean(article.get(key)) for key in ARTICLE)


def quote(parts: Iterable[Any]) -> list[str]:
    """What stands before the words of a fact, these words, and what stands after them."""
    before, exact, after = parts
    return [passage(before).lstrip(), passage(exact), passage(after).rstrip()]
