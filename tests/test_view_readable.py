"""Readable for everyone: names that never cover each other, the keyboard, screen readers, and quiet screens."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from networks import crowd, story

import viz

pytest_plugins = ["browser", "axe"]

WATCH = """() => {
    window.__texts = [];
    const brush = CanvasRenderingContext2D.prototype;
    const { fillText, clearRect } = brush;
    brush.clearRect = function (...box) { window.__texts = []; return clearRect.apply(this, box); };
    brush.fillText = function (text, x, y) {
        const size = parseFloat(/[\\d.]+px/.exec(this.font)[0]);
        const half = this.measureText(text).width / 2;
        window.__texts.push([x - half, y, x + half, y + size, text]);
        return fillText.call(this, text, x, y);
    };
}"""


@pytest.fixture(scope="module")
def html() -> str:
    return viz.page(story(), "ru")


PICTURES = {"story": story(), "crowd": crowd(150, 400), "very many": crowd(900, 2500)}


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["wide", "phone"])
@pytest.mark.parametrize("picture", PICTURES)
def test_no_name_covers_another_at_any_zoom(visit: Any, picture: str, size: tuple[int, int]) -> None:
    visited = visit(viz.page(PICTURES[picture], "ru"), *size)
    page = visited.page
    page.evaluate(WATCH)
    page.click("#zoom-in")
    page.wait_for_timeout(450)
    for step in (1, 0.5, 0.5, 0.5, 0.5, 2, 2, 2, 2, 2, 2, 2):
        page.mouse.move(*visited.centre())
        page.mouse.wheel(0, -120 if step > 1 else 120)
        page.wait_for_timeout(60)
        drawn = page.evaluate("window.__texts")
        for one, other in combinations(drawn, 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 0.5 or down <= 0.5, (one[4], other[4])
    assert drawn


def test_the_chosen_name_is_always_written(visit: Any, html: str) -> None:
    visited = visit(html)
    visited.page.evaluate(WATCH)
    visited.find("Катон-Карагайский район")
    visited.page.wait_for_timeout(700)
    assert "Карагайский" in " ".join(text for *_, text in visited.page.evaluate("window.__texts"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "state", ["", "#name=entity/10", "#tab=list", "#groups=1&path=entity/8~entity/14", "#since=2031-01-01"]
)
def test_axe_finds_nothing_serious(visit: Any, html: str, axe: Any, state: str, scheme: str) -> None:
    assert axe(visit(html, fragment=state, color_scheme=scheme)) == []


def test_axe_finds_nothing_serious_on_a_phone(visit: Any, html: str, axe: Any) -> None:
    visited = visit(html, 390, 844)
    assert axe(visited) == []
    visited.page.click("#open-filters")
    assert axe(visited) == []


def test_the_keyboard_goes_through_the_page_in_the_order_of_reading(visit: Any, html: str) -> None:
    visited = visit(html)
    page = visited.page
    order = []
    for _ in range(70):
        page.keyboard.press("Tab")
        order.append(
            page.evaluate("""() => {
            const at = document.activeElement;
            return ["top", "filters", "picture", "panel"].find((id) => document.getElementById(id).contains(at));
        }""")
        )
    visits = [place for number, place in enumerate(order) if number == 0 or place != order[number - 1]]
    assert visits[:4] == ["top", "filters", "picture", "panel"]


def test_the_tables_are_sorted_and_opened_by_keyboard_alone(visit: Any, html: str) -> None:
    visited = visit(html)
    page = visited.page
    page.focus("#tab-picture")
    page.keyboard.press("ArrowRight")
    page.locator("#list .which button").nth(2).press("Enter")
    assert page.locator("#list tbody tr").count() == int(visited.text("#list caption").split()[-1])
    page.locator("#list th button").nth(3).press("Enter")
    assert page.get_attribute("#list th >> nth=3", "aria-sort") in ("ascending", "descending")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.locator("#list tbody .link").first.press("Enter")
    assert " — " in visited.text("#panel h2")


def test_who_wants_no_motion_gets_none(visit: Any, html: str) -> None:
    visited = visit(html, reduced_motion="reduce")
    page = visited.page
    page.evaluate("""() => {
        window.__frames = 0;
        const { clearRect } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.clearRect = function (...box) {
            window.__frames += 1;
            return clearRect.apply(this, box);
        };
    }""")
    visited.find("Зайсан")
    page.wait_for_timeout(500)
    assert page.evaluate("window.__frames") <= 4
