"""Two years of a region in five made-up articles, and a store that holds them: what the tests of answers ask about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from factories import extraction

from graph import Store
from sources import Extraction

AKIM, ENVOY, ITALIAN = "Person:Айдар Беркимбаев", "Person:Софи Ламбер", "Person:Паоло Риналди"
REGION = "Region:Восточно-Казахстанская область=Q36156"
FRANCE, ITALY, CHINA, KAZAKHSTAN = "State:Франция=Q142", "State:Италия=Q38", "State:Китай=Q148", "State:Казахстан=Q232"
ROTOR, LATTE, GROUP = "Company:Rotor Alpes", "Company:Alpi Latte", "Company:Lombardia Holding"
TOURISM, ENERGY, AGRICULTURE = "Sector:tourism", "Sector:energy", "Sector:agriculture"

AKIM_OF = ("office", {"holder": [AKIM], "title": ["аким"], "of": [REGION]})
FRENCH = ("office", {"holder": [ENVOY], "title": ["посол"], "represents": [FRANCE], "in": [KAZAKHSTAN]})
ITALIANS = ("office", {"holder": [ITALIAN], "title": ["посол"], "represents": [ITALY], "in": [KAZAKHSTAN]})


def articles() -> list[Extraction]:
    """The articles, the oldest first."""
    return [
        _article(
            "2024-03-12",
            "Аким принял посла Франции",
            AKIM_OF,
            FRENCH,
            ("meeting", {"participant": [AKIM, ENVOY], "topic": [TOURISM, ENERGY], "date": ["2024-03-11"]}),
            ("cooperation", {"party": [REGION, FRANCE], "topic": [TOURISM, ENERGY]}),
            ("interest", {"actor": [FRANCE], "topic": [TOURISM], "target": [REGION]}),
            ("statement", {"speaker": [AKIM], "quote": ["Мы ждём гостей"]}),
        ),
        _article(
            "2024-06-18",
            "Канатная дорога",
            (
                "agreement",
                {"party": [REGION, FRANCE], "form": ["memorandum"], "status": ["planned"], "topic": [TOURISM]},
            ),
            (
                "project",
                {
                    "name": ["канатная дорога"],
                    "actor": [ROTOR],
                    "place": [REGION],
                    "topic": [TOURISM],
                    "amount": ["12000000 EUR"],
                    "stage": ["planned"],
                },
            ),
            ("origin", {"company": [ROTOR], "state": [FRANCE]}),
            ("visit", {"visitor": [FRANCE], "destination": [REGION], "date": ["2024-06"]}),
        ),
        _article(
            "2025-02-05",
            "Меморандум подписан",
            AKIM_OF,
            ITALIANS,
            (
                "agreement",
                {"party": [REGION, FRANCE], "form": ["memorandum"], "status": ["signed"], "topic": [TOURISM]},
            ),
            ("agreement", {"party": [LATTE], "form": ["contract"], "status": ["planned"]}),
            ("meeting", {"participant": [AKIM, ITALIAN], "topic": [AGRICULTURE]}),
        ),
        _article(
            "2025-04-20",
            "Торговля и молоко",
            ("trade", {"party": [KAZAKHSTAN, CHINA], "amount": ["43800000000 USD"], "date": ["2024"]}),
            ("interest", {"actor": [ITALY], "topic": [AGRICULTURE]}),
            ("ownership", {"owner": [GROUP], "property": [LATTE]}),
            (
                "project",
                {
                    "name": ["молочный комплекс"],
                    "actor": [LATTE],
                    "place": [REGION],
                    "amount": ["5000000000 KZT"],
                    "stage": ["started"],
                },
            ),
        ),
        # whoever is known by surname alone is nobody beyond the article
        _article(
            "2025-09-01",
            "Канатную дорогу строят",
            ("office", {"holder": ["Person:Ламбер"], "title": ["директор"], "of": [ROTOR]}),
            (
                "project",
                {"name": ["Канатная дорога"], "actor": [ROTOR], "place": [REGION], "stage": ["started"]},
            ),
        ),
    ]


def _article(date: str, title: str, *facts: tuple[str, dict[str, list[str]]]) -> Extraction:
    made = extraction(*facts, date=date, url=f"https://example.org/{date}")
    # the last fact of each article is the one to doubt
    doubted = (*made.facts[:-1], replace(made.facts[-1], confidence=0.4))
    return replace(made, article=replace(made.article, title=title, file=f"{date}.txt"), facts=doubted)


def write(folder: Path) -> Path:
    """A store with the articles."""
    with Store(folder) as store:
        for article in articles():
            store.add(article)
    return folder


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the store lies; nobody may write to it."""
    return write(tmp_path_factory.mktemp("chronicle") / "store")


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.open_read(folder) as opened:
        yield opened
