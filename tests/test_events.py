"""One event with several sources: which facts are joined, which are not, and how many sources count."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from factories import extraction
from test_copies import text

from graph import Store
from graph.events import Event, events
from graph.facts import all_facts
from sources import Extraction

AKIM, ENVOY, GUEST = "Person:Айдар Беркимбаев", "Person:Софи Ламбер", "Person:Чжан Вэй"
EAST = "Region:Восточно-Казахстанская область=Q36156"
TOWN = "Place:Риддер=geonames:1521370"
FRANCE, CHINA, KAZAKHSTAN = "State:Франция=Q142", "State:Китай=Q148", "State:Казахстан=Q232"
TOURISM, ENERGY = "Sector:tourism", "Sector:energy"
OFFICES = [
    ("office", {"holder": [ENVOY], "title": ["посол"], "represents": [FRANCE]}),
    ("office", {"holder": [GUEST], "title": ["советник"], "represents": [CHINA]}),
    ("office", {"holder": [AKIM], "title": ["аким"], "of": [EAST]}),
]
Said = tuple[str, dict[str, list[str]]]


def told(number: int, day: str, *facts: Said, words: str = "") -> Extraction:
    names = " ".join(v.partition(":")[2].partition("=")[0] for _, roles in facts for vs in roles.values() for v in vs)
    whole = f"{words or text(number)} {names}"
    made = extraction(*facts, text=whole, date=day, url=f"https://outlet{number}.example/{number}")
    return replace(made, article=replace(made.article, outlet=None))


def joined(folder: Path, *articles: Extraction, kind: str = "") -> tuple[Event, ...]:
    with Store(folder / "store") as store:
        for article in articles:
            store.add(article)
        return events(store, [fact for fact in all_facts(store) if fact.kind == kind or not kind])


def meeting(*participants: str, **more: list[str]) -> Said:
    return "meeting", {"participant": list(participants)} | more


SAME: dict[str, tuple[str, Said, str, Said]] = {
    "told by another outlet a day later": ("2025-03-01", meeting(AKIM, ENVOY), "2025-03-02", meeting(AKIM, ENVOY)),
    "with other fields": (
        "2025-03-01",
        meeting(AKIM, ENVOY, topic=[TOURISM]),
        "2025-03-01",
        meeting(AKIM, ENVOY, topic=[ENERGY]),
    ),
    "the state for its ambassador": ("2025-03-01", meeting(AKIM, ENVOY), "2025-03-02", meeting(AKIM, FRANCE)),
    "a third person besides": ("2025-03-01", meeting(AKIM, ENVOY), "2025-03-01", meeting(AKIM, ENVOY, GUEST)),
    "dated, and told a month later": (
        "2025-03-02",
        meeting(AKIM, ENVOY, date=["2025-03-01"]),
        "2025-04-02",
        meeting(AKIM, ENVOY, date=["2025-03-01"]),
    ),
    "a town for its region": (
        "2025-03-01",
        ("visit", {"visitor": [ENVOY], "destination": [EAST]}),
        "2025-03-02",
        ("visit", {"visitor": [FRANCE], "destination": [TOWN]}),
    ),
    "a document": (
        "2025-03-01",
        ("agreement", {"party": [EAST, FRANCE], "form": ["memorandum"], "status": ["signed"]}),
        "2025-03-02",
        ("agreement", {"party": [FRANCE, EAST], "form": ["memorandum"], "status": ["signed"], "topic": [TOURISM]}),
    ),
    "a quotation, in part": (
        "2025-03-01",
        ("statement", {"speaker": [AKIM], "quote": ["Мы ждём гостей из Франции летом, дорогу откроем в июне"]}),
        "2025-03-02",
        ("statement", {"speaker": [AKIM], "quote": ["мы ждем гостей из Франции летом"]}),
    ),
    "a turnover": (
        "2025-03-01",
        ("trade", {"party": [KAZAKHSTAN, CHINA], "amount": ["43800000000 USD"], "date": ["2024"]}),
        "2025-09-01",
        ("trade", {"party": [KAZAKHSTAN, CHINA], "amount": ["43800000000 USD"], "date": ["2024"]}),
    ),
}
DIFFERENT: dict[str, tuple[str, Said, str, Said]] = {
    "a week later": ("2025-03-01", meeting(AKIM, ENVOY), "2025-03-09", meeting(AKIM, ENVOY)),
    "on another day, as both say": (
        "2025-03-03",
        meeting(AKIM, ENVOY, date=["2025-03-01"]),
        "2025-03-03",
        meeting(AKIM, ENVOY, date=["2025-03-02"]),
    ),
    "with another guest": ("2025-03-01", meeting(AKIM, ENVOY), "2025-03-01", meeting(AKIM, GUEST)),
    "another kind of document": (
        "2025-03-01",
        ("agreement", {"party": [EAST, FRANCE], "form": ["memorandum"], "status": ["signed"]}),
        "2025-03-01",
        ("agreement", {"party": [EAST, FRANCE], "form": ["contract"], "status": ["signed"]}),
    ),
    "another saying": (
        "2025-03-01",
        ("statement", {"speaker": [AKIM], "quote": ["Мы ждём гостей из Франции летом"]}),
        "2025-03-01",
        ("statement", {"speaker": [AKIM], "quote": ["Дорогу в горы откроют только через год"]}),
    ),
    "another turnover": (
        "2025-03-01",
        ("trade", {"party": [KAZAKHSTAN, CHINA], "amount": ["43800000000 USD"], "date": ["2024"]}),
        "2025-03-01",
        ("trade", {"party": [KAZAKHSTAN, CHINA], "amount": ["41000000000 USD"], "date": ["2023"]}),
    ),
    "the opposite journey": (
        "2025-03-01",
        ("visit", {"visitor": [FRANCE], "destination": [EAST]}),
        "2025-03-01",
        ("visit", {"visitor": [EAST], "destination": [FRANCE]}),
    ),
}


@pytest.mark.parametrize("case", SAME.values(), ids=SAME)
def test_one_event(case: tuple[str, Said, str, Said], tmp_path: Path) -> None:
    day, fact, later, other = case
    (event,) = joined(tmp_path, told(1, day, fact, *OFFICES), told(2, later, other), kind=fact[0])
    assert event.independent == 2
    assert len(event.fact.roles) == max(len(f.roles) for f in event.facts)  # the one that says most is shown


@pytest.mark.parametrize("case", DIFFERENT.values(), ids=DIFFERENT)
def test_two_events(case: tuple[str, Said, str, Said], tmp_path: Path) -> None:
    day, fact, later, other = case
    assert len(joined(tmp_path, told(1, day, fact, *OFFICES), told(2, later, other), kind=fact[0])) == 2


def test_a_state_is_told_of_one_of_its_two_envoys_only(tmp_path: Path) -> None:
    other_envoy = "Person:Анн Мартен"
    office = ("office", {"holder": [other_envoy], "title": ["консул"], "represents": [FRANCE]})
    found = joined(
        tmp_path,
        told(1, "2025-03-01", meeting(AKIM, ENVOY), *OFFICES),
        told(2, "2025-03-01", meeting(AKIM, other_envoy), office),
        told(3, "2025-03-01", meeting(AKIM, FRANCE)),
        kind="meeting",
    )
    assert sorted(len(event.facts) for event in found) == [1, 2]


def test_a_reprint_is_the_same_event_and_no_further_source(tmp_path: Path) -> None:
    (event,) = joined(
        tmp_path,
        told(1, "2025-03-01", meeting(AKIM, ENVOY), words=text(1)),
        told(2, "2025-03-20", meeting(AKIM, ENVOY), words=text(1)),
        told(3, "2025-03-02", meeting(AKIM, ENVOY)),
    )
    assert (len(event.sources), event.independent) == (3, 2)


def test_what_an_article_tells_twice_it_means_twice(tmp_path: Path) -> None:
    twice = told(1, "2025-03-01", meeting(AKIM, ENVOY, topic=[TOURISM]), meeting(AKIM, ENVOY, topic=[ENERGY]))
    assert len(joined(tmp_path, twice)) == 2


def test_offices_and_origins_hold_for_long(tmp_path: Path) -> None:
    found = joined(tmp_path, told(1, "2024-03-01", *OFFICES), told(2, "2025-08-01", *OFFICES))
    assert [event.independent for event in found] == [2, 2, 2]


def test_facts_without_any_date_stay_apart(tmp_path: Path) -> None:
    undated = [extraction(meeting(AKIM, ENVOY), text=text(n) + " Софи Ламбер", date=None) for n in (1, 2)]
    assert len(joined(tmp_path, *undated)) == 2


def test_the_order_of_reading_does_not_matter(tmp_path: Path) -> None:
    dice = random.Random(7)
    people = [AKIM, ENVOY, GUEST, FRANCE, CHINA]
    articles = [
        told(n, f"2025-03-{dice.randint(1, 28):02}", meeting(*dice.sample(people, dice.randint(2, 3))), *OFFICES[:2])
        for n in range(40)
    ]
    found = []
    for seed in range(3):
        random.Random(seed).shuffle(articles)
        found.append(joined(tmp_path / str(seed), *articles))
    assert found[0] == found[1] == found[2]
    assert 1 < len(found[0]) < 60
