"""Paths between two names, folding and unfolding, communities, and pictures of very many names."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from networks import crowd, fact, network, story

import viz
from viz.network.communities import communities

pytest_plugins = ["browser"]


@pytest.fixture(scope="module")
def html() -> str:
    return viz.page(story(), "ru")


@pytest.fixture(scope="module")
def many() -> str:
    return viz.page(crowd(1000, 3000), "ru")


def met(*pairs: str, **types: str) -> nx.MultiGraph:
    """People with names of one letter; `met("ab", "bc")`: a met b, b met c."""
    facts = {pair: fact(roles=[["participant", one, one] for one in pair]) for pair in pairs}
    names = sorted({one for pair in pairs for one in pair})
    return network({one: {"label": f"Имя {one}", "type": types.get(one, "Person")} for one in names}, facts)


def seek(visited: Any, start: str, end: str) -> None:
    visited.find(start)
    visited.page.click("text=Путь до …")
    visited.page.fill("#seek", end)
    visited.page.keyboard.press("Enter")


def ways(visited: Any) -> list[list[str]]:
    return [
        [text.strip() for text in way.locator(".node .label").all_inner_texts()]
        for way in visited.page.locator("#panel .way").all()
    ]


def test_all_shortest_ways_are_told_step_by_step(visit: Any) -> None:
    visited = visit(viz.page(met("ab", "bd", "ac", "cd", "ae", "ef", "fd"), "ru"))
    seek(visited, "Имя a", "Имя d")
    assert visited.text("#panel h2") == "Имя a → Имя d"
    assert sorted(ways(visited)) == [["Имя a", "Имя b", "Имя d"], ["Имя a", "Имя c", "Имя d"]]
    assert "встретились" in visited.text("#panel .step blockquote >> nth=0")
    visited.assert_quiet()


def test_a_way_through_a_sector_is_a_long_one(visit: Any) -> None:
    visited = visit(viz.page(met("as", "sd", "ab", "bc", "cd", s="Sector"), "ru"))
    seek(visited, "Имя a", "Имя d")
    assert ways(visited) == [["Имя a", "Имя b", "Имя c", "Имя d"]]


def test_where_no_way_leads_the_page_says_so_and_whether_filters_are_why(visit: Any) -> None:
    visited = visit(viz.page(met("ab", "cd"), "ru"))
    seek(visited, "Имя a", "Имя d")
    assert "Факты не ведут" in visited.text("#panel")
    visited = visit(viz.page(met("ab", "bd"), "ru"))
    visited.page.fill("#since", "2030-01-01")
    visited.page.keyboard.press("Tab")
    visited.page.evaluate("location.hash = 'since=2030-01-01&path=a~d'")
    assert "оставленных фильтрами" in visited.text("#panel")
    visited.page.click("#panel .reset")
    assert ways(visited) == [["Имя a", "Имя b", "Имя d"]]


def test_the_other_end_of_a_path_may_be_clicked(visit: Any, html: str) -> None:
    visited = visit(html)
    visited.find("Софи Ламбер")
    visited.page.click("text=Путь до …")
    visited.page.click("#panel .nodes .node >> nth=0")
    assert "Софи Ламбер → " in visited.text("#panel h2")


def test_neighbours_fold_away_and_come_back(visit: Any) -> None:
    visited = visit(viz.page(met("ab", "ac", "ad", "de"), "ru"))
    visited.find("Имя a")
    visited.page.click("text=Свернуть соседей: 2")
    assert visited.text("#some") == "Показано: 3 из 5; остальные свёрнуты"
    visited.page.click("text=Показать соседей: 2 из 2")
    assert not visited.page.is_visible("#some")


def test_a_picture_of_very_many_opens_on_the_strongest_and_says_so(visit: Any, many: str) -> None:
    visited = visit(many)
    assert visited.text("#some").startswith("Показаны сильнейшие: 150 из 1000")
    assert visited.counts()["Имена и названия"] == 1000
    visited.page.click("#some button")
    assert visited.text("#some").startswith("Показаны сильнейшие: 300 из 1000")


def test_whoever_is_found_among_many_comes_with_neighbours_and_more_on_demand(visit: Any, many: str) -> None:
    visited = visit(many)
    visited.find("Имя Фамилия 993")
    assert visited.text("#panel h2") == "Имя Фамилия 993"
    assert int(visited.text("#some").split()[2]) > 150
    visited.page.click("#panel .node >> nth=0")
    shown = int(visited.text("#some").split()[2])
    visited.page.click("text=Показать соседей")
    assert int(visited.text("#some").split()[2]) > shown
    visited.assert_quiet()


def test_communities_are_listed_with_their_hulls(visit: Any, html: str) -> None:
    visited = visit(html)
    visited.page.click("#hulls")
    assert visited.page.get_attribute("#hulls", "aria-pressed") == "true"
    assert visited.page.locator("#panel .hull").count() >= 3
    visited.page.click("#hulls")
    assert visited.page.locator("#panel .hull").count() == 0


def test_cliques_are_communities_counted_in_the_order_of_their_first_nodes() -> None:
    graph = nx.connected_caveman_graph(4, 6)
    found = communities(24, [(a, b, 1.0) for a, b in graph.edges()])
    assert [found[6 * clique : 6 * clique + 6] for clique in range(4)] == [[clique] * 6 for clique in range(4)]


def test_whoever_has_no_ties_is_a_community_alone() -> None:
    assert communities(3, []) == [0, 1, 2]
    assert communities(0, []) == []


def test_communities_are_as_good_as_those_of_networkx() -> None:
    graph = nx.karate_club_graph()
    found = communities(34, [(a, b, 1.0) for a, b in graph.edges()])
    parts = [{node for node in graph if found[node] == number} for number in set(found)]
    theirs = nx.community.louvain_communities(graph, weight=None, seed=1)
    ours = nx.community.modularity(graph, parts, weight=None)
    assert ours > nx.community.modularity(graph, theirs, weight=None) - 0.03
