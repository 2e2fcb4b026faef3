"""The state of the view in the address, the way back, and what can be saved."""

from __future__ import annotations

import csv
import io
import struct
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from networks import fact, network, story

import viz

pytest_plugins = ["browser"]


@pytest.fixture(scope="module")
def html() -> str:
    return viz.page(story(), "ru", "Внешние связи области")


def fragment(visited: Any) -> str:
    return visited.page.evaluate("location.hash")


def saved(visited: Any, kind: str, folder: Path) -> Path:
    with visited.page.expect_download() as download:
        visited.page.click("#save summary")
        visited.page.click(f"#save-{kind}")
    assert download.value.suggested_filename == f"Внешние-связи-области.{kind}"
    download.value.save_as(folder / kind)
    return folder / kind


def test_a_colleague_who_gets_the_address_sees_the_same(visit: Any, html: str) -> None:
    visited = visit(html)
    page = visited.page
    page.locator("#filters .toggle", has_text="Визит").click()
    page.select_option("#filter-State", index=2)
    page.click("#hulls")
    visited.find("Франция")
    page.click("text=Eng")
    page.click("#tab-list")
    other = visit(html, fragment=fragment(visited))
    for selector in ("#panel h2", "#summary", "#list caption"):
        assert other.text(selector) == visited.text(selector)
    assert other.page.get_attribute("html", "lang") == "en"
    assert other.page.input_value("#filter-State") == page.input_value("#filter-State")
    assert other.page.get_attribute("#hulls", "aria-pressed") == "true"
    assert not other.page.is_visible("#canvas")


def test_the_part_that_was_looked_at_is_in_the_address(visit: Any, html: str) -> None:
    visited = visit(html)
    assert "at=" not in fragment(visited)
    visited.page.mouse.move(*visited.centre())
    visited.page.mouse.wheel(0, -400)
    visited.until("location.hash.includes('at=')")
    other = visit(html, fragment=fragment(visited))
    assert fragment(other) == fragment(visited)


def test_an_address_survives_a_new_page_of_a_graph_that_grew(visit: Any, html: str) -> None:
    visited = visit(html)
    visited.find("Зайсан")
    grown = story()
    grown.add_node("https://w3id.org/elchi/entity/new", label="Новое имя", type="Person", weight=99.0)
    assert visit(viz.page(grown, "ru"), fragment=fragment(visited)).text("#panel h2") == "Зайсан"


def test_back_and_forward_go_through_what_was_chosen(visit: Any, html: str) -> None:
    visited = visit(html)
    page = visited.page
    assert page.is_disabled("#back") and page.is_disabled("#forward")
    visited.find("Франция")
    visited.find("Зайсан")
    page.click("#back")
    visited.until("document.querySelector('#panel h2').innerText == 'Франция'")
    page.click("#back")
    visited.until("document.querySelector('#panel h2').innerText == 'Главное'")
    assert page.is_disabled("#back") and page.is_enabled("#forward")
    page.click("#forward")
    visited.until("document.querySelector('#panel h2').innerText == 'Франция'")


def test_facts_as_a_table_for_a_spreadsheet(visit: Any, html: str, tmp_path: Path) -> None:
    visited = visit(html)
    visited.page.select_option("#filter-State", index=1)
    text = saved(visited, "csv", tmp_path).read_bytes().decode("utf-8")
    assert text.startswith("\ufeffДата,Вид,")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) - 1 == visited.counts()["Факты"]
    assert {len(row) for row in rows} == {8}


def test_a_spreadsheet_runs_nothing_that_an_article_says(visit: Any, tmp_path: Path) -> None:
    quotes = [("", text, "") for text in ("=1+1", "+1", "-1", "@SUM(A1)")]
    facts = {str(n): fact(roles=[["participant", "a", "a"]], evidence=(quote,)) for n, quote in enumerate(quotes)}
    visited = visit(viz.page(network({"a": {}}, facts), "ru", "Внешние связи области"))
    rows = list(csv.reader(io.StringIO(saved(visited, "csv", tmp_path).read_text("utf-8-sig"))))
    assert sorted(row[3] for row in rows[1:]) == ["'+1", "'-1", "'=1+1", "'@SUM(A1)"]


def test_the_picture_as_svg_holds_shapes_lines_and_names(visit: Any, html: str, tmp_path: Path) -> None:
    root = ElementTree.fromstring(saved(visit(html), "svg", tmp_path).read_text("utf-8"))
    name = "{http://www.w3.org/2000/svg}"
    texts = {element.text for element in root.iter(f"{name}text")}
    assert {"Внешние связи области", "Франция", "человек"} <= texts
    assert len(list(root.iter(f"{name}line"))) > 40
    assert len(list(root.iter(f"{name}circle"))) + len(list(root.iter(f"{name}polygon"))) >= 42


def test_the_picture_as_png_is_twice_as_sharp_as_the_screen(visit: Any, html: str, tmp_path: Path) -> None:
    visited = visit(html)
    picture = saved(visited, "png", tmp_path).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">I", picture[16:20])[0] == 2 * visited.page.locator("#canvas").bounding_box()["width"]
    assert len(picture) > 30_000
    visited.assert_quiet()
