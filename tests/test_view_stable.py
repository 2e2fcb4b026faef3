"""Places that an analyst remembers: adding an article does not move the rest."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest
from click.testing import CliRunner
from factories import article
from networks import story

import viz
from graph import Store
from viz.commands import cli
from viz.network import Memory
from viz.network.boxes import overlaps
from viz.network.layout import positions
from viz.network.settling import settle

BOX = (120.0, 45.0)


def boxed(graph: nx.Graph) -> dict[Any, tuple[float, float]]:
    return dict.fromkeys(graph, BOX)


def grown() -> tuple[nx.Graph, dict[Any, tuple[float, float]], nx.Graph]:
    """A graph, its places, and the same graph with a chain of three tied to it and a pair tied to nobody."""
    before = nx.connected_caveman_graph(5, 6)
    after = before.copy()
    after.add_edges_from([("new", 3), ("new", "newer"), ("newer", "newest"), ("alone", "together")])
    return before, positions(before, boxed(before)), after


def test_what_had_a_place_keeps_it_to_the_pixel() -> None:
    before, kept, after = grown()
    found = settle(after, boxed(after), kept)
    assert {node: found[node] for node in before} == kept
    assert found.keys() == set(after)


def test_what_is_new_covers_nothing_and_stands_by_its_ties() -> None:
    before, kept, after = grown()
    found = settle(after, boxed(after), kept)
    centres = np.array([found[node] for node in after])
    assert len(overlaps(centres, np.array([BOX] * len(after)) - 0.2)[0]) == 0
    near = np.hypot(*np.subtract(found["new"], found[3]))
    assert near < np.median([np.hypot(*np.subtract(found["new"], found[node])) for node in before])
    assert found["alone"][1] >= max(y for _, y in kept.values())


def test_of_too_few_known_places_the_picture_is_laid_out_anew() -> None:
    graph = nx.path_graph(9)
    kept = {node: (1000.0 * node, 0.0) for node in range(4)}
    assert settle(graph, boxed(graph), kept) == positions(graph, boxed(graph))


def test_a_crowd_of_newcomers_finds_room_in_time() -> None:
    graph = nx.barabasi_albert_graph(1500, 3, seed=1)
    kept = {node: (30.0 * (node % 40), 30.0 * (node // 40)) for node in range(1000)}
    found = settle(graph, dict.fromkeys(graph, (25.0, 25.0)), kept)
    assert len(set(found.values())) == 1500


def test_a_memory_keeps_what_it_is_told_and_forgets_when_asked(tmp_path: Path) -> None:
    memory = Memory(tmp_path, "Q142 1")
    assert memory.recall() == {}
    memory.keep({"landscape": {"a": (1, 2), "b": (3, 4)}})
    memory.keep({"landscape": {"b": (5, 6)}, "portrait": {"a": (7, 8)}})
    assert memory.recall() == {"landscape": {"a": (1, 2), "b": (5, 6)}, "portrait": {"a": (7, 8)}}
    assert Memory(tmp_path).recall() == {}
    memory.forget()
    assert memory.recall() == {}


@pytest.mark.parametrize("broken", ["", "[]", "{", '{"landscape": [1]}', '{"landscape": {"a": 1}}', "\x00"])
def test_a_memory_that_cannot_be_read_is_none(tmp_path: Path, broken: str) -> None:
    memory = Memory(tmp_path)
    memory.path.parent.mkdir()
    memory.path.write_text(broken)
    assert memory.recall() == {}
    viz.page(story(), memory=memory)
    assert len(memory.recall()["landscape"]) == 42


def test_a_folder_that_may_not_be_written_gives_a_page_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "places").write_text("a file where the folder would be")
    assert viz.page(story(), memory=Memory(tmp_path)) == viz.page(story())


def places_of(path: Path) -> dict[str, tuple[float, float]]:
    """Where a page has its names, by what their IRIs end in."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', path.read_text("utf-8"), re.DOTALL)
    assert found
    data = json.loads(found[1])
    spots = [(node["x"], node["y"]) for node in data["network"]["nodes"]]
    return {node[0]: spot for node, spot in zip(data["nodes"], spots, strict=True)}


def test_reading_one_article_more_moves_nothing_on_the_page(tmp_path: Path) -> None:
    folder = tmp_path / "store"

    def view(name: str, *options: str) -> dict[str, tuple[float, float]]:
        run = CliRunner().invoke(cli, ["view", "-o", str(tmp_path / name), "--store", str(folder), *options])
        assert run.exit_code == 0, run.output
        return places_of(tmp_path / name)

    with Store(folder) as store:
        for number in range(12):
            store.add(article(number))
    before = view("before.html")
    with Store(folder) as store:
        store.add(article(99))
    after = view("after.html")
    assert len(after) > len(before)
    assert {key: after[key] for key in before} == before
    assert {key: place for key, place in view("anew.html", "--rearrange").items() if key in before} != before
