"""The network page without a browser: layout, looks, what goes into the page and what must not."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import time
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest
from networks import crowd, fact, network, story
from payloads import PAYLOADS

import viz
from ontology.errors import ElchiError
from viz import safe
from viz.frame import content, looks, words
from viz.frame.sources import count_sources
from viz.network import sizes
from viz.network.boxes import overlaps, pack, separate
from viz.network.layout import LANDSCAPE, PORTRAIT, positions

ROOT = Path(__file__).parents[1]


# --- layout


def boxed(graph: nx.Graph, width: float = 120, height: float = 45) -> dict[Any, tuple[float, float]]:
    return dict.fromkeys(graph, (width, height))


GRAPHS = {
    "one": nx.empty_graph(1),
    "two": nx.path_graph(2),
    "chain": nx.path_graph(12),
    "star": nx.star_graph(40),
    "ring": nx.cycle_graph(30),
    "full": nx.complete_graph(15),
    "alone": nx.empty_graph(25),
    "many parts": nx.disjoint_union_all([nx.path_graph(n) for n in (1, 1, 2, 3, 5, 8)]),
    "loops": nx.Graph([(0, 0), (0, 1), (1, 1)]),
    "big": nx.barabasi_albert_graph(1000, 2, seed=1),
}


@pytest.mark.parametrize("aspect", [LANDSCAPE, PORTRAIT])
@pytest.mark.parametrize("name", GRAPHS)
def test_no_box_covers_another(name: str, aspect: float) -> None:
    graph = GRAPHS[name]
    boxes = boxed(graph)
    places = positions(graph, boxes, aspect)
    centres = np.array([places[node] for node in graph])
    assert np.isfinite(centres).all()
    first, second = overlaps(centres, np.array([boxes[node] for node in graph]) - 0.2)  # places are rounded
    assert list(zip(first, second, strict=True)) == []


def test_an_empty_graph_has_no_places() -> None:
    assert positions(nx.Graph(), {}) == {}


def test_places_do_not_hang_on_the_order_of_building() -> None:
    graph = nx.barabasi_albert_graph(60, 2, seed=3)
    other = nx.Graph()
    other.add_nodes_from(reversed(list(graph)))
    other.add_edges_from((b, a) for a, b in reversed(list(graph.edges())))
    assert positions(graph, boxed(graph)) == positions(other, boxed(other))


def test_neighbours_stand_nearer_than_strangers() -> None:
    graph = nx.connected_caveman_graph(6, 6)
    places = positions(graph, boxed(graph))

    def mean(pairs: Any) -> float:
        return float(np.mean([np.hypot(*np.subtract(places[a], places[b])) for a, b in pairs]))

    assert mean(graph.edges()) < 0.5 * mean(nx.non_edges(graph))


@pytest.mark.parametrize("nodes, seconds", [(300, 3.0), (2000, 20.0)])  # 0.4 and 1.8 s on an idle machine
def test_layout_is_fast(nodes: int, seconds: float) -> None:
    graph = nx.barabasi_albert_graph(nodes, 3, seed=2)
    start = time.perf_counter()
    positions(graph, boxed(graph, 30, 30))
    assert time.perf_counter() - start < seconds


def test_boxes_that_are_apart_stay_where_they_are() -> None:
    centres = np.array([[0.0, 0.0], [200.0, 0.0]])
    assert separate(centres, np.array([[100.0, 40.0]] * 2)).tolist() == centres.tolist()


def test_boxes_on_one_spot_are_pushed_apart() -> None:
    sizes = np.array([[100.0, 40.0]] * 30)
    assert len(overlaps(separate(np.zeros((30, 2)), sizes), sizes)[0]) == 0


def test_shelves_hold_the_largest_first() -> None:
    assert pack([(10, 10), (500, 300), (20, 20)], 1.5)[1] == (0.0, 0.0)
    assert pack([], 1.5) == []


# --- looks


def test_every_type_has_a_shape_of_its_own_and_colours_that_show() -> None:
    assert len({(look.shape, look.hollow) for look in looks.LOOKS.values()}) == len(looks.LOOKS)
    for type, look in looks.LOOKS.items():
        assert contrast(look.light, "#ffffff") > 2, type
        assert contrast(look.dark, "#14171c") > 4.5, type


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_size_follows_weight_and_width_follows_facts() -> None:
    assert sizes.node_size(0, 10) < sizes.node_size(5, 10) < sizes.node_size(10, 10) == sizes.LARGEST
    assert sizes.edge_width(1) < sizes.edge_width(2) < sizes.edge_width(50) <= sizes.THICKEST


# --- what is made harmless


CLEAN = [
    ("  два\n слова ", "два слова"),
    ("evil\u202egpj.exe", "evilgpj.exe"),
    ("\x00a\x1b[31mb", "a[31mb"),
    ("\ud800", "\ufffd"),
    (None, ""),
    ("<b>", "<b>"),
]


@pytest.mark.parametrize("text, left", CLEAN)
def test_clean(text: Any, left: str) -> None:
    assert safe.clean(text) == left


LINKS = [
    ("https://example.org/a?b=c#d", True),
    ("HTTP://example.org", True),
    ("https://пример.рф/статья", True),
    ("javascript:alert(1)", False),
    ("java\nscript:alert(1)", False),
    ("data:text/html,x", False),
    ("//example.org", False),
    ("https:", False),
    ("http://[bad", False),
    ("ftp://example.org", False),
    ("https://example.org/\u202egpj", False),
    ("", False),
    (None, False),
]


@pytest.mark.parametrize("address, good", LINKS)
def test_only_addresses_of_the_web_become_links(address: Any, good: bool) -> None:
    assert safe.link(address) == (address if good else "")


@pytest.mark.parametrize("text", PAYLOADS)
def test_data_cannot_end_the_script_that_holds_it(text: str) -> None:
    written = safe.script_data({"said": safe.clean(text)})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["said"] == safe.clean(text)
    written.encode("utf-8")


# --- what a page knows


def test_parallel_edges_are_one_line() -> None:
    graph = nx.MultiGraph(facts={"f": fact(), "g": fact()})
    graph.add_nodes_from(["a", "b"])
    graph.add_edge("a", "b", facts=("f",), weight=1)
    graph.add_edge("b", "a", facts=("g", "f"), weight=2)
    (edge,) = content.read(graph).edges
    assert (edge.facts, edge.weight) == ((0, 1), 3)


def test_an_edge_whose_fact_is_missing_is_refused() -> None:
    graph = nx.Graph([("a", "b", {"facts": ("f",)})])
    with pytest.raises(ValueError, match="names the fact f"):
        content.read(graph)


def test_a_fact_without_a_date_takes_the_day_of_its_article() -> None:
    graph = network({"a": {}}, {"f": fact(date=""), "g": fact(date="2025-02"), "h": fact(date="завтра", article={})})
    facts = content.read(graph).facts
    assert [one["days"] for one in facts] == [["2025-10-10"] * 2, ["2025-02-01", "2025-02-28"], []]
    assert [one["date"] for one in facts] == ["", "2025-02", ""]


def test_codes_are_kept_as_codes_so_that_the_page_can_say_them_in_any_language() -> None:
    roles = [["status", "signed", None], ["status", words.label("status:signed", "kk"), None], ["status", "иное", None]]
    (one,) = content.read(network({}, {"f": fact("agreement", roles=roles)})).facts
    assert [text for _, text, _ in one["roles"]] == ["signed", "signed", "иное"]


def test_an_article_is_written_once() -> None:
    assert len(content.read(story()).articles) == 6


SOURCES = [
    ([{}, {}], 1, "one outlet twice"),
    ([{"outlet": "Степь"}, {"outlet": "Даль"}], 2, "two outlets in words of their own"),
    ([{"outlet": "Степь", "text": "a"}, {"outlet": "Даль", "text": "a"}], 1, "a copy of the text"),
    ([{"outlet": "", "url": "https://www.a.kz/1"}, {"outlet": "", "url": "https://a.kz/2"}], 1, "one host"),
    ([{"outlet": "", "url": "", "title": "1"}, {"outlet": "", "url": "", "title": "2"}], 2, "unknown outlets"),
    (
        [{"outlet": "Степь", "text": "a"}, {"outlet": "Даль", "text": "b"}, {"outlet": "Степь", "text": "b"}],
        1,
        "a chain",
    ),
]


@pytest.mark.parametrize("articles, count, why", SOURCES, ids=[why for *_, why in SOURCES])
def test_independent_sources(articles: list[dict[str, str]], count: int, why: str) -> None:
    base = fact()["article"]
    facts = {str(n): fact(article=base | given, evidence=(("", f"слова {n}", ""),)) for n, given in enumerate(articles)}
    assert count_sources(content.read(network({}, facts)), range(len(facts))) == count


def test_whoever_only_repeats_a_sentence_is_no_source_of_its_own() -> None:
    facts = {name: fact(article=fact()["article"] | {"outlet": name}) for name in ("Степь", "Даль")}
    assert count_sources(content.read(network({}, facts)), range(2)) == 1


def test_a_node_without_a_name_bears_the_end_of_its_identifier() -> None:
    graph = nx.Graph()
    graph.add_node("https://w3id.org/elchi/entity/Q142")
    assert content.read(graph).nodes[0].label == "Q142"


def test_all_words_are_there_in_every_language() -> None:
    for lang in words.LANGUAGES:
        assert all(words.words(lang).values())
        assert len(words.words(lang)["months"].split(",")) == 12
        assert words.terms(lang, looks.LOOKS).keys() >= looks.LOOKS.keys()


# --- the page


class Tags(HTMLParser):
    """The elements of a page with their attributes, and the text of scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] in ("script", "style"):
            self.raw.append(data)


def test_the_same_graph_gives_the_same_page() -> None:
    assert viz.page(story()) == viz.page(story())


def test_nothing_is_fetched_and_the_policy_names_what_may_run() -> None:
    html = viz.page(story(), "ru", '"><script>alert(1)</script>')
    tags = Tags(html)
    assert not [tag for tag, given in tags.found if given.get("src")]
    assert [given["href"] for tag, given in tags.found if tag == "link"] == ["data:,"]
    (policy,) = [given["content"] for tag, given in tags.found if "http-equiv" in given]
    assert policy and policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    inline = [data for data in tags.raw if not data.startswith("{")]
    allowed = set(re.findall("'sha256-([^']+)'", policy))
    assert {base64.b64encode(hashlib.sha256(data.encode()).digest()).decode() for data in inline} >= allowed
    assert len(allowed) == 3
    assert [tag for tag, _ in tags.found].count("script") == 3


def test_the_facts_of_the_graph_are_all_in_the_page() -> None:
    data = json.loads(next(raw for raw in Tags(viz.page(story())).raw if raw.startswith("{")))
    assert len(data["facts"]) == 40
    assert len(data["nodes"]) == len(data["network"]["nodes"]) == 42
    assert data["network"]["options"]["physics"] == {"enabled": False}
    assert not any("title" in one for one in data["network"]["nodes"])


def test_a_language_that_pages_do_not_speak_is_refused_with_those_they_do() -> None:
    with pytest.raises(ValueError, match="ru, kk, en"):
        viz.page(story(), "fr")


def test_a_thousand_names_make_a_page_in_time_and_size() -> None:
    graph = crowd(1000, 3000)
    start = time.perf_counter()
    html = viz.page(graph)
    assert time.perf_counter() - start < 5  # 1.1 s on an idle machine
    assert len(html.encode()) < 3_000_000


# --- writing


def test_a_page_is_written_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = viz.write(tmp_path / "new" / "вид.html", "<p>Өскемен</p>\n")
    assert path.read_bytes() == "<p>Өскемен</p>\n".encode()
    assert [file.name for file in path.parent.iterdir()] == ["вид.html"]


def test_an_ascii_locale_changes_nothing(tmp_path: Path) -> None:
    code = f"import viz, networkx; viz.write({str(tmp_path / 'a.html')!r}, viz.page(networkx.Graph()))"
    ascii_only = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run([sys.executable, "-c", code], check=True, env=ascii_only, cwd=ROOT)
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == viz.page(nx.Graph())


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ElchiError, match="не удалось записать"):
        viz.write(tmp_path / "file" / "a.html", "", "ru")
