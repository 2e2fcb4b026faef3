"""The other pictures in a real browser: what a reader does with them, and what hostile articles must not do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import archive
import pytest
from chronicle import folder
from payloads import PAYLOADS

from graph import Store
from graph.lookup import Index, find
from graph.selection import select
from sources import Article, Entity, Extraction, Fact, Span
from viz.pictures import PICTURES, report, shown

__all__ = ["folder"]

pytest_plugins = ["browser", "axe"]
LANGUAGES = ("ru", "kk", "en")
Draw = Callable[..., str]


def drawn(path: Path) -> Draw:
    """The page of a picture of a store, of what is around a name if there is one."""

    def draw(picture: str, name: str = "", lang: str = "ru", since: str = "", until: str = "") -> str:
        with Store.open_read(path) as store:
            found = find(Index(store), name, lang) if name else None
            selection = select(store, found, since, until)
            return PICTURES[picture](shown(store, selection, lang, found.iri if found else ""))

    return draw


@pytest.fixture(scope="module")
def chronicle(folder: Path) -> Draw:
    return drawn(folder)


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Draw:
    """Pictures of a hundred made-up articles of three years."""
    return drawn(archive.write(tmp_path_factory.mktemp("archive") / "store", 100))


def untouched(visited: Any) -> bool:
    assert visited.requests == []
    assert visited.dialogs == []
    assert visited.complaints == []
    assert visited.page.evaluate("window.__pwned") is None
    return True


def evidence(visited: Any) -> str:
    """What the panel says that a click has opened."""
    return visited.page.locator("#panel").inner_text()


@pytest.mark.parametrize("picture", PICTURES)
def test_no_request_leaves_a_picture_and_every_language_speaks(visit: Any, years: Draw, picture: str) -> None:
    visited = visit(years(picture))
    headings = set()
    for lang in LANGUAGES:
        visited.page.locator(f"#languages button[lang={lang}]").click()
        headings.add(visited.text("#title"))
        assert visited.page.evaluate("document.documentElement.lang") == lang
        assert "undefined" not in visited.text("body")
    assert len(headings) >= 2  # «Карта» is the same in two
    assert untouched(visited)


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("lang, word", [("ru", "Ни одна статья"), ("kk", "бірде-бір"), ("en", "No article here")])
def test_an_empty_picture_says_so_and_what_to_do(
    visit: Any, chronicle: Draw, picture: str, lang: str, word: str
) -> None:
    visited = visit(chronicle(picture, since="1990", until="1991", lang=lang))
    assert word in visited.text("#picture")
    assert "elchi ingest" in visited.text("#picture")
    assert untouched(visited)


# --- hostile articles


def hostile(path: Path) -> Path:
    """A store of articles with every payload in every field there is."""
    with Store(path) as store:
        for number, text in enumerate(PAYLOADS):
            if "\ud800" in text or not text.strip():
                continue  # no store holds a lone surrogate
            store.add(hostile_article(number, text))
    return path


def hostile_article(number: int, text: str) -> Extraction:
    body = f"{text} {text}"
    span, whole = Span(0, len(text)), (Span(0, len(body)),)
    entities = (
        Entity("e1", "Person", text, (span,)),
        Entity("e2", "Person", f"{text} B", (span,)),
        Entity("e3", "Company", text, (span,)),
        Entity("e4", "State", "Франция", (span,), "Q142"),
        Entity("e5", "Region", "Абай", (span,), "KZ-10"),
        Entity("s1", "Sector", "tourism", (span,)),
    )
    said = [
        ("office", [("holder", "e1"), ("title", text), ("of", "e5")]),
        ("meeting", [("participant", "e1"), ("participant", "e2"), ("participant", "e4"), ("topic", "s1")]),
        (
            "agreement",
            [("form", "memorandum"), ("party", "e4"), ("party", "e5"), ("status", "signed"), ("topic", "s1")],
        ),
        ("project", [("actor", "e3"), ("amount", text), ("name", text), ("place", "e5"), ("stage", "planned")]),
        ("cooperation", [("party", "e4"), ("party", "e5"), ("topic", "s1")]),
    ]
    facts = tuple(Fact(kind, tuple(sorted(roles)), whole, confidence=0.9, rule=text) for kind, roles in said)
    date = f"2025-{number % 12 + 1:02}-10"
    article = Article(text=body, date=date, title=text, url=text, language="ru", outlet=text, file=text)
    return Extraction(article, entities, facts, whole)


@pytest.fixture(scope="module")
def battlefield(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile(tmp_path_factory.mktemp("hostile") / "store")


@pytest.fixture(scope="module")
def attacked(battlefield: Path) -> Draw:
    return drawn(battlefield)


@pytest.mark.parametrize("picture", PICTURES)
def test_no_field_of_an_article_can_run_or_ask_for_anything(visit: Any, attacked: Draw, picture: str) -> None:
    assert len(PAYLOADS) >= 40
    visited = visit(attacked(picture))
    openers = "#picture .card, #picture .actor, #picture .cell[class*=level], #picture .rank"
    assert visited.page.locator(openers).count() > 0
    for lang in LANGUAGES:
        visited.page.locator(f"#languages button[lang={lang}]").click()
        for opener in visited.page.locator(openers).all()[:40]:
            opener.evaluate("(element) => element.click()")
    visited.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert visited.page.locator("#panel .fact").count() > 0
    targets = visited.page.evaluate("[...document.querySelectorAll('a')].map((a) => a.protocol)")
    assert set(targets) <= {"http:", "https:"}
    assert untouched(visited)


def test_no_field_of_an_article_can_run_in_the_overview(visit: Any, battlefield: Path) -> None:
    with Store.open_read(battlefield) as store:
        _, html = next(report(store, select(store)))
    visited = visit(html)
    for lang in LANGUAGES:
        visited.page.locator(f"#languages button[lang={lang}]").click()
        for line in visited.page.locator("button.line").all():
            line.evaluate("(element) => element.click()")
            assert visited.page.locator("#panel .fact").count() > 0
    assert untouched(visited)


# --- the promises board


def test_the_board_shows_where_each_project_is_and_how_long_it_is_silent(visit: Any, chronicle: Draw) -> None:
    visited = visit(chronicle("project"))
    (dairy,) = visited.texts(".column.stage-4 .card:has-text('Молочный')")
    assert "5 млрд KZT" in dairy and "тишина 4 мес." in dairy
    (road,) = visited.texts(".column.stage-4 .card:has-text('Канатная')")
    assert "12 млн EUR" in road and "тишина" not in road
    assert visited.texts(".column h2 .count") == ["0", "0", "0", "0", "2", "0"]


def test_a_card_opens_its_facts_and_escape_leads_back(visit: Any, chronicle: Draw) -> None:
    visited = visit(chronicle("project"))
    card = visited.page.locator(".card:has-text('Канатная')")
    card.focus()
    visited.page.keyboard.press("Enter")
    shown_ = evidence(visited)
    assert "Фактов: 2" in shown_ or "Факты: 2" in shown_
    assert "project: " in shown_  # the made-up sentence, quoted
    assert {"18 июня 2024", "1 сентября 2025"} <= {
        date for date in ("18 июня 2024", "1 сентября 2025") if date in shown_
    }
    assert visited.page.locator("#panel a[href^='https://example.org/']").count() >= 1
    visited.page.keyboard.press("Escape")
    assert visited.page.locator("#panel").is_hidden()
    assert visited.page.evaluate("document.activeElement.className").startswith("card")


def test_cards_are_found_in_any_language_and_sorted_as_asked(visit: Any, years: Draw) -> None:
    visited = visit(years("project"))
    every = visited.page.locator(".card").count()
    visited.page.locator("#controls input").fill("түркістан")  # the region's name in Kazakh, on a Russian page
    some = visited.page.locator(".card").count()
    assert 0 < some < every
    visited.page.locator("#controls input").fill("ничего такого")
    assert "Измените или сотрите" in visited.text("#picture")
    visited.page.locator("#controls input").fill("")
    visited.page.locator("#controls select").select_option("amount")
    sums = [[float(text.split()[0].replace(",", ".")) for text in column.locator(".amount").all_inner_texts()]
            for column in visited.page.locator(".column").all()]  # fmt: skip
    assert all(column == sorted(column, reverse=True) for column in sums)
    assert any(len(column) > 1 for column in sums)


# --- the timeline


def test_who_met_is_tied_across_the_rows(visit: Any, chronicle: Draw) -> None:
    visited = visit(chronicle("timeline"))
    assert "Айдар Беркимбаев" in visited.texts(".actor .label bdi")
    met = visited.page.locator("[role=button][aria-label*='Софи Ламбер']").first
    assert "11 марта 2024" in met.get_attribute("aria-label")
    assert met.locator(".mark").count() == 2
    met.focus()
    visited.page.keyboard.press("Enter")
    assert "meeting: " in evidence(visited) and "12 марта 2024" in evidence(visited)


def test_the_arrows_go_from_event_to_event_and_a_kind_can_be_hidden(visit: Any, years: Draw) -> None:
    visited = visit(years("timeline"))
    assert visited.page.locator(".drawing [role=button][tabindex='0']").first.count() == 1
    visited.page.locator(".drawing [role=button][tabindex='0']").first.focus()
    first = visited.page.evaluate("document.activeElement.getAttribute('aria-label')")
    visited.page.keyboard.press("ArrowRight")
    assert visited.page.evaluate("document.activeElement.getAttribute('aria-label')") != first
    visited.page.locator(".kindof", has_text="Встреча").click()
    assert visited.page.locator(".mark.meeting").count() == 0
    assert visited.page.locator(".mark.visit, .mark.agreement").count() > 0


def test_a_period_leaves_its_events_and_the_table_says_the_same(visit: Any, years: Draw) -> None:
    visited = visit(years("timeline"))
    visited.page.locator("#controls select").select_option("2025")
    visited.page.locator(".astable summary").click()
    while visited.page.locator(".astable .more").is_visible():
        visited.page.locator(".astable .more").click()
    dates = visited.texts(".astable tbody time")
    assert dates and all("2025" in date for date in dates)
    visited.page.locator(".astable tbody button").first.click()
    assert visited.page.locator("#panel .fact").count() >= 1


def test_a_project_is_a_bar_with_its_stages(visit: Any, chronicle: Draw) -> None:
    visited = visit(chronicle("timeline"))
    bar = visited.page.locator("[role=button][aria-label^='Канатная дорога']")
    assert "Планируется: 18 июня 2024" in bar.get_attribute("aria-label")
    assert bar.locator("circle.reached").count() == 2


# --- the matrix


def test_a_cell_counts_articles_and_opens_them(visit: Any, chronicle: Draw) -> None:
    visited = visit(chronicle("matrix"))
    cell = visited.page.locator("button[aria-label^='Италия, сельское хозяйство: 2']")
    cell.click()
    assert "Статьи: 2" in evidence(visited)
    assert visited.text("#panel h2") == "Италия – сельское хозяйство"


def test_a_cell_is_compared_with_the_months_before(visit: Any, chronicle: Draw) -> None:
    visited = visit(chronicle("matrix"))
    visited.page.locator("#controls select").select_option(label="последние 6 мес.")
    labels = [cell.get_attribute("title") for cell in visited.page.locator("tbody .cell[title]").all()]
    assert "Италия, сельское хозяйство: 1, столько же, сколько раньше" in labels
    assert "Франция, туризм: 0, на 1 меньше, чем раньше" in labels


def test_the_matrix_changes_its_period_and_its_sides(visit: Any, chronicle: Draw) -> None:
    visited = visit(chronicle("matrix"))
    assert visited.page.locator("tbody th", has_text="Франция").count() == 1
    visited.page.locator("#controls select").select_option(label="последние 3 мес.")
    assert visited.texts("tbody tr:has-text('Италия') .number") == ["0"]  # there was something before
    visited.page.locator("#controls select").select_option(label="за всё время")
    assert visited.page.locator(".change").count() == 0  # there is no time before all the time
    visited.page.locator("#controls select").select_option(label="последние 24 мес.")
    assert "Сравнить не с чем: статьи начинаются с 12.03.2024" in visited.text("caption")
    assert visited.page.locator(".change").count() == 0  # what nobody read is not «none before»
    visited.page.locator(".switch button", has_text="Регионы × страны").click()
    assert visited.texts("tbody th") == ["Восточно-Казахстанская область"]
    assert set(visited.texts("thead th bdi")) == {"Франция", "Италия"}


# --- the map


def test_a_state_on_the_map_opens_its_facts_and_lifts_its_flows(visit: Any, chronicle: Draw) -> None:
    visited = visit(chronicle("map"))
    state = visited.page.locator(".end.state[aria-label^='Франция']")
    state.focus()
    assert visited.page.locator(".flow.on").count() == visited.page.locator(".flow[data-state]").evaluate_all(
        "(flows, node) => flows.filter((flow) => flow.dataset.state === node).length",
        visited.page.locator(".flow.on").first.get_attribute("data-state"),
    )
    visited.page.keyboard.press("Enter")
    assert visited.text("#panel h2") == "Франция"
    assert visited.page.locator("#panel .fact").count() >= 3


def test_names_on_the_map_do_not_cover_each_other(visit: Any, years: Draw) -> None:
    for width, height in ((1440, 900), (390, 844)):
        visited = visit(years("map"), width, height)
        boxes = [label.bounding_box() for label in visited.page.locator(".names text").all()]
        assert len(boxes) >= 8
        for number, a in enumerate(boxes):
            for b in boxes[number + 1 :]:
                across = min(a["x"] + a["width"], b["x"] + b["width"]) - max(a["x"], b["x"])
                down = min(a["y"] + a["height"], b["y"] + b["height"]) - max(a["y"], b["y"])
                assert min(across, down) < 2


def test_the_list_beside_the_map_has_what_the_map_has(visit: Any, chronicle: Draw) -> None:
    visited = visit(chronicle("map"))
    labels = visited.page.locator(".end").evaluate_all("(ends) => ends.map((end) => end.getAttribute('aria-label'))")
    listed = [": ".join(text.split("\n")) for text in visited.texts(".side section:nth-child(-n+2) .rank")]
    assert sorted(labels) == sorted(listed)


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_mistake(visit: Any, axe: Any, years: Draw, picture: str, scheme: str) -> None:
    visited = visit(years(picture), color_scheme=scheme)
    assert axe(visited) == []
    visited.page.locator("#picture .card, #picture .actor, #picture button.cell, #picture .rank").first.click()
    assert axe(visited) == []


# --- on paper and in a narrow window


@pytest.mark.parametrize("picture", PICTURES)
def test_nothing_runs_out_of_a_narrow_window(visit: Any, years: Draw, picture: str) -> None:
    visited = visit(years(picture), 390, 844)
    assert visited.page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("picture", PICTURES)
def test_controls_are_not_printed(visit: Any, years: Draw, picture: str) -> None:
    visited = visit(years(picture))
    visited.page.emulate_media(media="print")
    assert visited.page.locator("#controls").is_hidden() or visited.text("#controls") == ""
    assert visited.page.locator("#languages").is_hidden()


# --- the report


@pytest.fixture(scope="module")
def pages(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    target = tmp_path_factory.mktemp("report")
    with Store.open_read(folder) as store:
        found = find(Index(store), "ВКО", "ru", ("Region",))
        for name, html in report(store, select(store, found), "ru", found.iri):
            (target / name).write_text(html, encoding="utf-8")
    yield target


def test_every_page_of_a_report_leads_to_every_other(visit: Any, pages: Path) -> None:
    visited = visit((pages / "index.html").read_text(encoding="utf-8"))
    names = sorted(path.name for path in pages.iterdir())
    assert names == ["index.html", "map.html", "matrix.html", "network.html", "promises.html", "timeline.html"]
    for name in names:
        visited.page.goto((pages / name).as_uri())
        visited.page.wait_for_selector("html[data-ready]")
        assert "Восточно-Казахстанская область" in visited.text("body")
        links = visited.page.locator("#pages a").evaluate_all("(links) => links.map((a) => a.getAttribute('href'))")
        assert sorted([*links, name]) == names
    visited.page.goto((pages / "index.html").as_uri())
    visited.page.locator("#pages a", has_text="Обещания").click()
    visited.page.wait_for_selector(".card")
    assert visited.page.url == (pages / "promises.html").as_uri()


def test_the_overview_counts_and_opens(visit: Any, pages: Path) -> None:
    visited = visit((pages / "index.html").read_text(encoding="utf-8"))
    tiles = dict(reversed(text.split("\n")) for text in visited.texts(".tile"))
    assert (tiles["Статьи"], tiles["Проекты"], tiles["Страны-партнёры"]) == ("5", "2", "2")
    visited.page.locator(".line", has_text="Франция").first.click()
    assert visited.page.locator("#panel .fact").count() >= 1
    visited.page.keyboard.press("Escape")
    visited.page.locator("#languages button[lang=en]").click()
    assert "Latest events" in visited.text("#picture")
