"""Projections of the graph as `networkx` networks: who is tied to whom, by which facts.

Node attributes: `label`; `labels` (language -> name); `type` (that of an entity, `Sector`, `Project` or `Agreement`);
`weight` (number of facts); `facts` (their ids). Edge attributes: `weight`, `kinds`, `facts` (ids), `first` and `last`
(ISO days, or empty), and of `network` also `events` and `independent`, the number of sources that tell of these events
without being copies of one another. `graph.graph["facts"]` describes each fact, see `fact_record`; those of `network`
have an `event` too, the same for all that tell of it, and their article a `text`, the same for all copies of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product
from typing import Any

import networkx as nx

from graph.events import Told
from graph.facts import KnownFact, all_facts, facts_about
from graph.names import LANGUAGES, Names
from graph.store import Store
from graph.wording import fact_record, role_text
from ontology import vocabulary
from ontology.namespaces import SECTOR
from ontology.spelling import plain

SELF = "self"  # the node of the fact itself: projects and agreements are what an analyst looks for
NODES = {"project": "Project", "agreement": "Agreement"}
# which roles a fact ties together, by kind; a statement ties nobody
TIES: dict[str, tuple[tuple[str, str], ...]] = {
    "office": (("holder", "of"), ("holder", "represents"), ("holder", "in")),
    "meeting": (("participant", "participant"), ("participant", "topic")),
    "visit": (("visitor", "destination"),),
    "agreement": ((SELF, "party"), (SELF, "topic")),
    "interest": (("actor", "topic"), ("actor", "target")),
    "project": ((SELF, "actor"), (SELF, "place"), (SELF, "topic")),
    "cooperation": (("party", "party"), ("party", "topic")),
    "trade": (("party", "party"),),
    "ownership": (("owner", "property"),),
    "origin": (("company", "state"),),
}
MENTION = 10.0  # so many hops of facts are better than one that only says that an article names both
DETOUR = 3.0  # a path through a sector is as long as so many hops between people and bodies: it ties nearly everyone


def network(
    store: Store, about: Iterable[str] = (), depth: int = 1, lang: str = "ru", min_confidence: float = 0
) -> nx.Graph:
    """The whole graph, or what surrounds these IRIs: the facts they are in, and so on `depth` times.

    From a sector it goes on only if the sector itself was asked for: a sector leads to nearly everything. Facts of a
    confidence below `min_confidence` are left out and lead nowhere; `graph.graph["hidden"]` counts those met.
    """
    asked = tuple(about)
    hidden: set[str] = set()

    def sure(facts: Iterable[KnownFact]) -> tuple[KnownFact, ...]:
        facts = tuple(facts)
        hidden.update(fact.iri for fact in facts if fact.confidence < min_confidence)
        return tuple(fact for fact in facts if fact.confidence >= min_confidence)

    facts = _surrounding(store, asked, depth, sure) if asked else sure(all_facts(store))
    graph = facts_network(store, facts, lang, asked)
    graph.graph["hidden"] = len(hidden)
    return graph


def facts_network(
    store: Store,
    facts: Iterable[KnownFact],
    lang: str = "ru",
    nodes: Iterable[str] = (),
    told: Told | None = None,
) -> nx.Graph:
    """The network that these facts make; `nodes` are in it even if no fact ties them to anyone.

    `told` is how these facts are told, for who has found it out before.
    """
    facts = tuple(facts)
    graph, selves = tied(facts, nodes)
    told = told or Told.of(store, facts)
    _count_sources(graph, told)
    names = Names(store, graph.nodes)
    _describe_nodes(graph, names, {selves[fact.iri]: fact for fact in reversed(facts) if fact.iri in selves}, lang)
    graph.graph["facts"] = {
        fact.id: _told_record(fact_record(fact, names, lang, selves.get(fact.iri)), fact, told) for fact in facts
    }
    return graph


def _told_record(record: dict[str, Any], fact: KnownFact, told: Told) -> dict[str, Any]:
    """The record with the number of its event, and with what stands for all copies of its article's text."""
    text = told.copies.text_of(fact.source.iri)
    return record | {"event": told.numbers[fact.iri], "article": record["article"] | {"text": text}}


def tied(facts: Iterable[KnownFact], nodes: Iterable[str] = ()) -> tuple[nx.Graph, dict[str, str]]:
    """The network of these facts without a word in it, and the node of each project and document by its fact's IRI."""
    facts = tuple(facts)
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    selves = _selves(facts)
    covered = {
        (fact.source.iri, topic) for fact in facts if fact.kind == "cooperation" for topic in fact.nodes("topic")
    }
    for fact in facts:
        own = selves.get(fact.iri)
        for node in (*fact.nodes(), *([own] if own else ())):
            graph.add_node(node)
            graph.nodes[node].setdefault("facts", []).append(fact.id)
        for a, b in _ties(fact, own):
            # a cooperation says the same of the sides; once more by every person would drown it
            if not (fact.kind == "meeting" and (fact.source.iri, b) in covered):
                _tie(graph, a, b, fact)
    _finish_edges(graph)
    return graph, selves


def actors(store: Store, lang: str = "ru") -> nx.Graph:
    """Persons, territories, bodies and firms, tied by the facts that they share."""
    facts = all_facts(store)
    return _shared(store, facts, lang, lambda fact: combinations(_actors(fact), 2))


def states_by_sectors(store: Store, lang: str = "ru") -> nx.Graph:
    """States and sectors, tied where a fact names both; node attribute `bipartite` is 0 for states, 1 for sectors."""
    facts = all_facts(store)
    names = Names(store)
    names.learn_types(node for fact in facts for node in fact.nodes())
    graph = _shared(
        store,
        facts,
        lang,
        lambda fact: product((n for n in _actors(fact) if names.type(n) == "State"), fact.nodes("topic")),
    )
    for node, data in graph.nodes(data=True):
        data["bipartite"] = int(node.startswith(SECTOR))
    return graph


def persons_met(store: Store, lang: str = "ru") -> nx.Graph:
    """Persons, tied by the meetings that they took part in together."""
    meetings = [fact for fact in all_facts(store) if fact.kind == "meeting"]
    names = Names(store)
    names.learn_types(node for fact in meetings for node in fact.nodes("participant"))

    def pairs(fact: KnownFact) -> Iterator[tuple[str, str]]:
        return combinations([n for n in fact.nodes("participant") if names.type(n) == "Person"], 2)

    return _shared(store, meetings, lang, pairs)


def path(graph: nx.Graph, start: str, end: str) -> tuple[str, ...]:
    """The nodes of the shortest way from one node to another, both included; empty if there is none.

    Of ways of the same length the one with more facts goes first. A way through a sector counts as a long one.
    """
    if start not in graph or end not in graph:
        return ()

    def length(a: str, b: str, data: dict[str, Any]) -> float:
        through = sum(n.startswith(SECTOR) for n in (a, b) if n not in (start, end))
        near = 1.0 if data["facts"] else MENTION
        return near + through * (DETOUR - 1) / 2 + 0.01 / data["weight"]

    try:
        return tuple(nx.dijkstra_path(graph, start, end, weight=length))
    except nx.NetworkXNoPath:
        return ()


def _surrounding(
    store: Store, asked: tuple[str, ...], depth: int, sure: Callable[[Iterable[KnownFact]], tuple[KnownFact, ...]]
) -> tuple[KnownFact, ...]:
    found: dict[str, KnownFact] = {}
    seen: set[str] = set()
    border = list(asked)
    for _ in range(depth):
        facts = sure(facts_about(store, border))
        found |= {fact.iri: fact for fact in facts}
        seen |= set(border)
        border = sorted({n for fact in facts for n in fact.nodes() if not n.startswith(SECTOR)} - seen)
    return tuple(sorted(found.values(), key=lambda fact: (fact.earliest, fact.latest, fact.iri)))


def _selves(facts: Iterable[KnownFact]) -> dict[str, str]:
    """The node of each project and agreement, by the IRI of the fact: projects of one name and place share theirs."""
    nodes: dict[str, str] = {}
    projects: dict[tuple[object, ...], str] = {}
    for fact in facts:
        if fact.kind == "project":
            words = tuple(plain(value.text) for value in fact.values("name"))
            nodes[fact.iri] = projects.setdefault((words, tuple(sorted(fact.nodes("place")))), fact.iri)
        elif fact.kind == "agreement":
            nodes[fact.iri] = fact.iri
    return nodes


def _ties(fact: KnownFact, own: str | None) -> Iterator[tuple[str, str]]:
    for left, right in TIES.get(fact.kind, ()):
        ends = fact.nodes(right)
        if left == right:
            yield from combinations(ends, 2)
        else:
            begins = (own,) if left == SELF and own else fact.nodes(left)
            yield from ((a, b) for a, b in product(begins, ends) if a != b)


def _tie(graph: nx.Graph, a: str, b: str, fact: KnownFact) -> None:
    if not graph.has_edge(a, b):
        graph.add_edge(a, b, kinds=[], facts=[], first="", last="")
    data = graph.edges[a, b]
    if fact.id in data["facts"]:
        return
    data["kinds"].append(fact.kind)
    data["facts"].append(fact.id)
    data["first"] = min(day for day in (data["first"], fact.earliest) if day) if fact.earliest else data["first"]
    data["last"] = max(data["last"], fact.latest)


def _finish_edges(graph: nx.Graph) -> None:
    for _, _, data in graph.edges(data=True):
        data["kinds"], data["facts"] = tuple(sorted(set(data["kinds"]))), tuple(data["facts"])
        data["weight"] = len(data["facts"])


def _count_sources(graph: nx.Graph, told: Told) -> None:
    """For each edge: how many events make it, and how many independent sources tell of them in all."""
    by_id = {fact.id: event for event in told.events for fact in event.facts}
    for _, _, data in graph.edges(data=True):
        made = {event.fact.iri: event for event in (by_id[id] for id in data["facts"])}
        data["events"], data["independent"] = len(made), sum(event.independent for event in made.values())


def _describe_nodes(graph: nx.Graph, names: Names, own: dict[str, KnownFact], lang: str) -> None:
    names.learn_types(node for node in graph if node not in own)
    for node, data in graph.nodes(data=True):
        fact = own.get(node)
        labels = own_labels(fact, names) if fact else dict(names.labels(node))
        facts = tuple(dict.fromkeys(data.get("facts", ())))
        label = labels.get(lang) or (next(iter(labels.values())) if fact else names.name(node, lang))
        type = NODES[fact.kind] if fact else names.type(node)
        data.update(label=label, labels=labels, type=type, weight=max(1, len(facts)), facts=facts)


def own_labels(fact: KnownFact, names: Names) -> dict[str, str]:
    """What a project or an agreement is called: by its name, which has one language, or by its form and status."""
    if fact.kind == "project":
        text = ", ".join(value.text for value in fact.values("name")) or "?"
        return dict.fromkeys(LANGUAGES, text)
    labels = {}
    for lang in LANGUAGES:
        form = ", ".join(role_text("form", value, names, lang) for value in fact.values("form"))
        status = ", ".join(role_text("status", value, names, lang) for value in fact.values("status"))
        labels[lang] = (form or vocabulary.label("agreement", lang)) + (f" ({status})" if status else "")
    return labels


def _shared(
    store: Store, facts: Iterable[KnownFact], lang: str, pairs: Callable[[KnownFact], Iterable[tuple[str, str]]]
) -> nx.Graph:
    """The network of the pairs that `pairs(fact)` gives."""
    graph = nx.Graph()
    used: dict[str, KnownFact] = {}
    for fact in facts:
        for a, b in pairs(fact):
            _tie(graph, a, b, fact)
            used[fact.iri] = fact
    for fact in used.values():
        for node in fact.nodes():
            if node in graph:
                graph.nodes[node].setdefault("facts", []).append(fact.id)
    names = Names(store, graph.nodes)
    _describe_nodes(graph, names, {}, lang)
    _finish_edges(graph)
    graph.graph["facts"] = {fact.id: fact_record(fact, names, lang) for fact in used.values()}
    return graph


def _actors(fact: KnownFact) -> tuple[str, ...]:
    return tuple(node for node in fact.nodes() if not node.startswith(SECTOR))
