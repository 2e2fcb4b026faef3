"""The network page in a real browser: what a reader does, and what hostile articles must not do."""

from __future__ import annotations

import re
from typing import Any

import networkx as nx
import pytest
from networks import couple, crowd, fact, network, story

import viz

pytest_plugins = ["browser"]
TITLE = "Внешние связи области"


@pytest.fixture(scope="module")
def html() -> str:
    return viz.page(story(), "ru", TITLE)


@pytest.mark.parametrize("graph", [story(), nx.Graph(), couple()], ids=["story", "empty", "couple"])
def test_no_request_leaves_a_page_and_nothing_breaks(visit: Any, graph: nx.Graph) -> None:
    visited = visit(viz.page(graph))
    visited.page.wait_for_timeout(300)
    visited.assert_quiet()


@pytest.mark.parametrize("hidden, shown", [(0, 0), (3, 1)])
def test_a_page_says_how_many_facts_it_leaves_out(visit: Any, hidden: int, shown: int) -> None:
    graph = story()
    graph.graph["hidden"] = hidden
    told = visit(viz.page(graph, "ru")).page.locator("#panel", has_text="опущено из-за низкой уверенности: 3")
    assert told.count() == shown


def test_links_tell_their_target_nothing(visit: Any, html: str) -> None:
    visited = visit(html)
    links = visited.page.locator("#panel a")
    assert links.count() > 0
    assert set(links.evaluate_all("all => all.map((one) => one.rel + ' ' + one.target)")) == {
        "noopener noreferrer _blank"
    }


def test_a_click_on_a_line_shows_its_facts_with_quotation_source_and_confidence(visit: Any) -> None:
    visited = visit(viz.page(couple()))
    visited.page.mouse.click(*visited.centre())
    assert visited.text("#panel h2") == "Анна — Борис"
    assert visited.texts("#panel .kind h3") == ["ВСТРЕЧА"]
    assert visited.text("#panel .when") == "9 октября 2025"
    assert visited.text("#panel blockquote") == "Вчера встретились двое."
    assert visited.text("#panel mark") == "встретились"
    assert visited.text("#panel .source") == "Степь · Встреча · 10 октября 2025"
    assert visited.page.locator("#panel .source a").get_attribute("href") == "https://example.org/1"
    assert "90\u00a0%" in visited.text("#panel .sure")


def test_a_click_on_a_node_shows_it_and_escape_or_a_blank_click_lets_go(visit: Any) -> None:
    alone = network({"a": {"label": "Анна", "labels": {"en": "Anna"}}}, {"f": fact(roles=[["holder", "Анна", "a"]])})
    visited = visit(viz.page(alone))
    page = visited.page
    for let_go in (lambda: page.keyboard.press("Escape"), lambda: page.mouse.click(260, 120)):
        page.mouse.click(*visited.centre())
        assert visited.text("#panel h2") == "Анна"
        assert visited.texts("#panel .others") == ["Anna"]
        assert page.evaluate("document.activeElement.tagName") == "H2"
        let_go()
        assert visited.text("#panel h2") == "Главное"


SEARCHES = [
    ("Туриз", "туризм", "as a reader begins to type"),
    ("oskemen", "Усть-Каменогорск", "another language"),
    ("гулнар", "Гульнара Сейтказина", "Kazakh letters on a Russian keyboard"),
    ("ламбер", "Софи Ламбер", "a word inside"),
    ("ЗАЙСАҢ", "Зайсан", "capitals"),
]


@pytest.mark.parametrize("typed, found, why", SEARCHES, ids=[why for *_, why in SEARCHES])
def test_search(visit: Any, html: str, typed: str, found: str, why: str) -> None:
    visited = visit(html)
    visited.page.keyboard.press("/")
    visited.page.keyboard.type(typed)
    assert found in visited.texts("#found .label")
    visited.page.keyboard.press("ArrowDown")
    assert visited.page.get_attribute("#search", "aria-activedescendant") == "found-0"
    visited.page.keyboard.press("Enter")
    assert visited.text("#panel h2") == found


def test_search_says_when_nothing_is_called_so(visit: Any, html: str) -> None:
    visited = visit(html)
    visited.page.fill("#search", "Атлантида")
    assert visited.texts("#found li") == ["Такого названия здесь нет"]


def counts(visited: Any) -> dict[str, str]:
    return dict(re.findall(r"([^·:]+): (\d+)", visited.text("#summary").replace(" · ", "·")))


def test_the_legend_filters_by_type(visit: Any, html: str) -> None:
    visited = visit(html)
    assert counts(visited)["Имена и названия"] == "42"
    visited.page.locator("#filters .toggle", has_text="Отрасль").click()
    assert counts(visited)["Имена и названия"] == "34"
    visited.find("туризм")  # what is searched for comes back
    assert counts(visited)["Имена и названия"] == "42"


def test_filters_by_kind_of_fact_and_by_period(visit: Any, html: str) -> None:
    visited = visit(html)
    page = visited.page
    page.locator("#filters .toggle", has_text="Встреча").click()
    assert counts(visited)["Факты"] == "33"
    page.click("#filters .reset")
    assert counts(visited)["Факты"] == "40"
    page.fill("#since", "2025-10-20")
    page.fill("#until", "2025-10-31")
    page.keyboard.press("Tab")
    assert counts(visited)["Статьи"] == "1"
    assert "Дамир Оспанов" not in visited.text("#panel")


def test_filters_that_leave_nothing_say_so_and_offer_the_way_back(visit: Any, html: str) -> None:
    visited = visit(html)
    visited.page.fill("#since", "2031-01-01")
    visited.page.keyboard.press("Tab")
    assert "фильтры скрыли" in visited.text("#nothing")
    visited.page.click("#nothing button")
    assert not visited.page.is_visible("#nothing")
    assert counts(visited)["Имена и названия"] == "42"


def test_an_empty_graph_is_explained(visit: Any) -> None:
    visited = visit(viz.page(nx.Graph(), "en"))
    assert "There is nothing to show" in visited.text("#nothing")
    assert "elchi ingest" in visited.text("#nothing")


def test_everything_speaks_the_language_that_is_chosen(visit: Any, html: str) -> None:
    visited = visit(html)
    visited.find("Франция")
    visited.page.click("text=Eng")
    assert visited.text("#panel h2") == "France"
    assert visited.page.get_attribute("html", "lang") == "en"
    assert visited.page.get_attribute("#search", "placeholder") == "Find a name, a state, a field…"
    assert "10 October 2025" in visited.text("#panel")
    visited.page.click("text=Қаз")
    assert "10 қазан 2025" in visited.text("#panel")
    assert visited.texts("#tabs button") == ["Сызба", "Кестелер"]
    assert visited.text("h1") == TITLE


def test_codes_and_sums_are_said_in_words(visit: Any, html: str) -> None:
    visited = visit(html)
    visited.find("Alpi Latte")
    assert "12,5 млн EUR" in visited.text("#panel")
    assert "планируется" in visited.text("#panel")


def test_the_tables_hold_the_same_facts_and_sort(visit: Any, html: str) -> None:
    visited = visit(html)
    page = visited.page
    page.focus("#tab-picture")
    page.keyboard.press("ArrowRight")
    assert page.locator("#list tbody tr").count() == 40
    assert visited.text("#list tbody tr >> nth=0").startswith("2026")
    page.locator("#list th button").first.press("Enter")
    assert page.get_attribute("#list th >> nth=0", "aria-sort") == "ascending"
    assert "2024" in visited.text("#list tbody tr >> nth=0")
    page.locator("#list .which button").nth(1).click()
    assert visited.texts("#list tbody .label")[0] in ("Восточно-Казахстанская область", "Франция")
    page.locator("#list .node", has_text="Зайсан").first.press("Enter")
    assert "Зайсан" in visited.text("#panel h2")


def test_a_phone_shows_the_picture_first_and_the_panel_when_asked(visit: Any, html: str) -> None:
    visited = visit(html, 390, 844)
    page = visited.page
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not page.is_visible("#panel")
    assert page.is_visible("#legend")
    visited.find("Зайсан")
    assert visited.text("#panel h2") == "Зайсан"
    assert page.locator("#canvas").bounding_box()["height"] > 200
    page.keyboard.press("Escape")
    page.click("#open-filters")
    assert page.is_visible("#since")


def test_dark_paper_for_those_who_want_it_and_white_paper_for_printers(visit: Any, html: str) -> None:
    visited = visit(html, color_scheme="dark")
    page = visited.page
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 28)"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("#print svg polygon").count() > 20
    assert not page.is_visible("#search")
    visited.assert_quiet()


def test_a_thousand_names_open_at_once_and_answer(visit: Any) -> None:
    visited = visit(viz.page(crowd(1000, 3000)))
    assert visited.page.evaluate("performance.now()") < 8000  # 1 s on two idle cores
    visited.find("Фамилия 17")
    assert visited.text("#panel h2") == "Имя Фамилия 17"
    visited.assert_quiet()
