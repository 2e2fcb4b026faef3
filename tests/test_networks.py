from __future__ import annotations

import networkx as nx
import pytest
from chronicle import folder, store
from factories import article_of, extraction

from graph import Store
from graph.lookup import Index, find
from graph.networks import actors, network, path, persons_met, states_by_sectors
from graph.paths import chain
from ontology.errors import NotFoundError

__all__ = ["folder", "store"]

AKIM, ENVOY, ITALIAN = "Айдар Беркимбаев", "Софи Ламбер", "Паоло Риналди"
REGION = "Восточно-Казахстанская область"


def ties(graph: nx.Graph) -> set[frozenset[str]]:
    label = graph.nodes(data="label")
    return {frozenset((label[a], label[b])) for a, b in graph.edges}


def node(graph: nx.Graph, label: str) -> dict:
    (found,) = [data for _, data in graph.nodes(data=True) if data["label"] == label]
    return found


def test_nodes_say_what_they_are(store: Store) -> None:
    graph = network(store)
    assert node(graph, "Италия") | {"facts": ()} == {
        "label": "Италия",
        "labels": {"ru": "Италия", "kk": "Италия", "en": "Italy"},
        "type": "State",
        "weight": 2,
        "facts": (),
    }
    assert node(graph, AKIM)["type"] == "Person"
    assert node(graph, "туризм")["type"] == "Sector"


def test_projects_and_documents_are_nodes(store: Store) -> None:
    graph = network(store)
    assert node(graph, "канатная дорога")["type"] == "Project"
    assert node(graph, "меморандум (подписан)")["labels"]["en"] == "memorandum (signed)"
    assert frozenset(("меморандум (подписан)", REGION)) in ties(graph)
    assert frozenset(("Франция", REGION)) in ties(graph)  # by their cooperation


def test_a_project_that_comes_back_is_one_node(store: Store) -> None:
    graph = network(store)
    assert node(graph, "канатная дорога")["weight"] == 2
    labels = [data["label"] for _, data in graph.nodes(data=True)]
    assert "Канатная дорога" not in labels


def test_edges_say_which_facts_make_them_and_when(store: Store) -> None:
    graph = network(store)
    akim, region = "https://w3id.org/elchi/person/айдар-беркимбаев", "https://w3id.org/elchi/entity/Q36156"
    edge = graph.edges[akim, region]
    assert (edge["kinds"], edge["weight"], edge["first"], edge["last"]) == (
        ("office",), 2, "2024-03-12", "2025-02-05",
    )  # fmt: skip
    assert set(edge["facts"]) < set(graph.graph["facts"])


def test_a_fact_is_told_with_its_sentence(store: Store) -> None:
    (fact,) = [fact for fact in network(store, lang="kk").graph["facts"].values() if fact["kind"] == "trade"]
    text = fact["article"].pop("text")  # no other article is a copy of it, so it stands for itself
    assert text.startswith("https://w3id.org/elchi/article/")
    assert fact.pop("event") >= 0
    assert fact == {
        "kind": "trade",
        "roles": [
            ["amount", "43 800 000 000 USD", None],
            ["date", "2024", None],
            ["party", "Қытай", "https://w3id.org/elchi/entity/Q148"],
            ["party", "Қазақстан", "https://w3id.org/elchi/entity/Q232"],
        ],
        "date": "2024",
        "article": {
            "title": "Торговля и молоко",
            "date": "2025-04-20",
            "url": "https://example.org/2025-04-20",
            "outlet": "Степь",
            "file": "2025-04-20.txt",
        },
        "evidence": [["", "trade: Казахстан, Китай, 43800000000 USD, 202", "4."]],
        "confidence": 0.9,
        "rule": "trade.made_up",
    }


def test_what_a_meeting_and_a_cooperation_both_say_is_tied_once(store: Store) -> None:
    found = ties(network(store))
    assert frozenset(("Франция", "туризм")) in found
    assert frozenset((ENVOY, "туризм")) not in found
    assert frozenset((ITALIAN, "сельское хозяйство")) in found  # no cooperation says it


@pytest.mark.parametrize(
    "depth, labels",
    [
        (1, {"Италия", ITALIAN, "Казахстан", "сельское хозяйство"}),
        (2, {"Италия", ITALIAN, "Казахстан", "сельское хозяйство", AKIM, ENVOY, "Франция", "Китай"}),
    ],
)
def test_the_surroundings_of_a_name(store: Store, depth: int, labels: set[str]) -> None:
    graph = network(store, [find(Index(store), "Италия").iri], depth)
    assert {data["label"] for _, data in graph.nodes(data=True)} == labels


def test_what_no_fact_is_about_is_a_node_by_itself(store: Store) -> None:
    graph = network(store, ["https://w3id.org/elchi/entity/Q45"])
    assert [data["label"] for _, data in graph.nodes(data=True)] == ["Португалия"]


def test_an_empty_store_has_an_empty_network(tmp_path) -> None:
    with Store(tmp_path / "store") as store:
        assert len(network(store)) == len(actors(store)) == 0


def test_actors(store: Store) -> None:
    graph = actors(store)
    assert frozenset(("Alpi Latte", REGION)) in ties(graph)  # by a project
    assert "Sector" not in {data["type"] for _, data in graph.nodes(data=True)}


def test_states_by_sectors(store: Store) -> None:
    graph = states_by_sectors(store)
    assert ties(graph) == {
        frozenset(("Франция", "туризм")),
        frozenset(("Франция", "энергетика")),
        frozenset(("Италия", "сельское хозяйство")),
    }
    assert nx.is_bipartite(graph)
    assert {data["label"] for _, data in graph.nodes(data=True) if data["bipartite"] == 0} == {"Франция", "Италия"}
    assert graph.edges["https://w3id.org/elchi/entity/Q142", "https://w3id.org/elchi/sector/tourism"]["weight"] == 4


def test_persons_met(store: Store) -> None:
    assert ties(persons_met(store)) == {frozenset((AKIM, ENVOY)), frozenset((AKIM, ITALIAN))}


def test_a_path_goes_round_sectors(store: Store) -> None:
    graph = network(store)
    index = Index(store)
    nodes = path(graph, find(index, "Rotor Alpes").iri, find(index, "Италия").iri)
    assert [graph.nodes[n]["label"] for n in nodes] == [
        "Rotor Alpes", "канатная дорога", REGION, AKIM, ITALIAN, "Италия",
    ]  # fmt: skip
    assert path(graph, "nobody", nodes[0]) == ()


def hops(store: Store, a: str, b: str) -> list[tuple[str, str, list[str], int]]:
    index = Index(store)
    return [
        (hop.start[1], hop.end[1], [event.fact.kind for event in hop.events], len(hop.articles))
        for hop in chain(store, find(index, a), find(index, b))
    ]


def test_a_chain_has_the_facts_of_each_hop(store: Store) -> None:
    assert hops(store, "Риналди", "ВКО") == [(ITALIAN, AKIM, ["meeting"], 0), (AKIM, REGION, ["office"], 0)]


def test_a_chain_of_articles_where_no_fact_leads(tmp_path) -> None:
    with Store(tmp_path / "store") as store:
        store.add(extraction(("meeting", {"participant": ["Person:Иван Петров", "Person:Мария Ким"]})))
        store.add(article_of("Person:Мария Ким", "Organization:«Союз»", url="https://example.org/1"))
        store.add(article_of("Organization:«Другие»", url="https://example.org/2"))
        assert hops(store, "Петров", "Союз") == [
            ("Иван Петров", "Мария Ким", ["meeting"], 0),
            ("Мария Ким", "«Союз»", [], 1),
        ]
        with pytest.raises(NotFoundError, match="не ведут ни факты, ни статьи"):
            hops(store, "Петров", "Другие")
