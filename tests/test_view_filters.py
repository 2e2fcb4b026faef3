"""The filters and the strip of time, as a reader uses them in a browser."""

from __future__ import annotations

from typing import Any

import pytest
from networks import fact, network, story

import viz

pytest_plugins = ["browser"]
FACTS = "Факты"


@pytest.fixture(scope="module")
def html() -> str:
    return viz.page(story(), "ru")


def choose(visited: Any, key: str, label: str) -> None:
    options = visited.page.locator(f"#filter-{key} option").all_inner_texts()
    visited.page.select_option(f"#filter-{key}", label=next(text for text in options if text.startswith(label)))


CHOICES = [
    ("Sector", "туризм", 6),
    ("State", "Франция", 8),
    ("Region", "Синьцзян", 1),
    ("stage", "предложен", 1),
]


@pytest.mark.parametrize("key, label, least", CHOICES)
def test_a_choice_leaves_the_facts_that_it_names_and_says_how_many(
    visit: Any, html: str, key: str, label: str, least: int
) -> None:
    visited = visit(html)
    choose(visited, key, label)
    told = visited.page.locator(f"#filter-{key} option:checked").inner_text()
    assert told == f"{label} ({visited.counts()[FACTS]})"
    assert least <= visited.counts()[FACTS] < 40
    visited.page.click("#filters .reset")
    assert visited.counts()[FACTS] == 40


def test_a_state_stands_for_those_who_speak_for_it_and_for_its_parts(visit: Any) -> None:
    entity = "https://w3id.org/elchi/entity/"
    nodes = {
        entity + "Q142": {"label": "Франция", "type": "State"},
        entity + "Q232": {"label": "Казахстан", "type": "State"},
        entity + "KZ-10": {"label": "область Абай", "type": "Region"},
        "envoy": {"label": "Софи Ламбер"},
        "guest": {"label": "Гость"},
    }
    facts = {
        "post": fact("office", roles=[["holder", "", "envoy"], ["represents", "", entity + "Q142"]]),
        "talk": fact(roles=[["participant", "", "envoy"], ["participant", "", "guest"]]),
        "trip": fact("visit", roles=[["visitor", "", "guest"], ["destination", "", entity + "KZ-10"]]),
        "else": fact(roles=[["participant", "", "guest"]]),
        "home": fact("visit", roles=[["visitor", "", "guest"], ["destination", "", entity + "Q232"]]),
    }
    visited = visit(viz.page(network(nodes, facts), "ru"))
    choose(visited, "State", "Франция")
    assert visited.counts()[FACTS] == 2
    choose(visited, "State", "Казахстан")
    assert visited.counts()[FACTS] == 2


def test_filters_add_up_and_other_choices_count_what_is_left(visit: Any, html: str) -> None:
    visited = visit(html)
    choose(visited, "State", "Франция")
    choose(visited, "Sector", "туризм")
    both = visited.counts()[FACTS]
    assert 0 < both < 8
    assert visited.page.locator("#filter-Sector option").count() < 9


def test_the_least_confidence(visit: Any, html: str) -> None:
    visited = visit(html)
    visited.page.fill("#sure", "90")
    visited.page.dispatch_event("#sure", "change")
    surest = sum(said["confidence"] >= 0.9 for said in story().graph["facts"].values())
    assert visited.counts()[FACTS] == surest


def test_the_brush_filters_by_date(visit: Any, html: str) -> None:
    visited = visit(html)
    page = visited.page
    box = page.locator("#track").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 10, steps=4)
    page.mouse.up()
    assert 0 < visited.counts()[FACTS] < 40
    assert page.input_value("#since") and page.input_value("#until")
    assert page.is_visible(".window")
    page.go_back()
    assert visited.counts()[FACTS] == 40


def test_the_brush_obeys_the_keyboard_and_says_where_it_is(visit: Any, html: str) -> None:
    visited = visit(html)
    page = visited.page
    page.focus("#brush-since")
    before = page.get_attribute("#brush-since", "aria-valuetext")
    for key in ("ArrowRight", "ArrowLeft", "ArrowRight", "PageUp", "PageUp", "PageUp"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.id") == "brush-since"
    assert page.get_attribute("#brush-since", "aria-valuenow") == "19"
    assert page.get_attribute("#brush-since", "aria-valuetext") != before
    assert visited.counts()[FACTS] < 40
    page.keyboard.press("Home")
    assert visited.counts()[FACTS] == 40


def test_playing_lets_the_picture_grow_to_its_end_and_can_be_stopped(visit: Any, html: str) -> None:
    visited = visit(html)
    page = visited.page
    page.clock.install()
    page.click("#play")
    assert page.get_attribute("#play", "aria-label") == "Остановить"
    first = visited.counts()[FACTS]
    page.clock.run_for(700 * 15)
    later = visited.counts()[FACTS]
    assert first < later < 40
    page.click("#play")
    page.clock.run_for(700 * 6)
    assert visited.counts()[FACTS] == later
    page.click("#play")
    page.clock.run_for(700 * 60)
    assert visited.counts()[FACTS] == 40
    assert page.get_attribute("#play", "aria-label") == "Проиграть по времени"


def test_facts_without_dates_bring_no_strip(visit: Any) -> None:
    undated = network({"a": {}, "b": {}}, {"f": fact(roles=[["participant", "a", "a"]], date="", article={})})
    assert not visit(viz.page(undated)).page.is_visible("#timeline")
