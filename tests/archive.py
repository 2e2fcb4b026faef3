"""Three hundred made-up articles of three years: what the pictures are looked at and measured with."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from factories import FIRST, LAST, extraction

from graph import Store
from sources import Extraction

REGIONS = (
    "Восточно-Казахстанская область=Q36156", "область Абай=KZ-10", "Туркестанская область=Q815330",
    "Павлодарская область=Q486144", "область Улытау=KZ-62", "Мангистауская область=Q238931", "Астана=Q1520",
    "область Жетісу=KZ-33", "Алматы=Q35493",
)  # fmt: skip
STATES = (
    "Франция=Q142", "Италия=Q38", "Германия=Q183", "Япония=Q17", "Китай=Q148", "Россия=Q159", "Узбекистан=Q265",
    "Южная Корея=Q884", "Турция=Q43", "США=Q30", "Нидерланды=Q55", "Иран=Q794", "Индия=Q668", "Венгрия=Q28",
)  # fmt: skip
FIELDS = (
    "tourism", "agriculture", "energy", "health", "trade", "transport", "education", "culture", "digital", "industry",
)  # fmt: skip
PROJECTS = ("завод аккумуляторов", "тепличный комплекс", "солнечная станция", "канатная дорога", "сухой порт",
    "мясокомбинат", "фабрика трикотажа", "онкологический центр", "ветропарк", "молочная ферма", "центр данных",
    "филиал университета", "цементный завод", "логистический хаб",
)  # fmt: skip
STAGES = ("proposed", "discussed", "planned", "agreed", "started", "operating")
OUTLETS = ("Степные вести", "Orda Daily", "Дала хабары", "Деловой край")
START, DAYS = date(2024, 1, 10), 1000


def articles(count: int = 300) -> list[Extraction]:
    """The articles, the oldest first; the same each time."""
    dice = random.Random(7)
    people = [f"Person:{first} {last}" for first in FIRST for last in LAST]
    akims = dict(zip(REGIONS, people, strict=False))
    envoys = dict(zip(STATES, people[40:], strict=False))
    begun: dict[str, int] = {}
    made = []
    for number in range(count):
        day = START + timedelta(days=DAYS * number // count)
        region, state = dice.choice(REGIONS[: 3 + number % 7]), STATES[min(dice.randrange(14), dice.randrange(14))]
        akim, envoy = akims[region], envoys[state]
        topics = [f"Sector:{field}" for field in dice.sample(FIELDS, 1 + number % 2)]
        facts = [
            ("office", {"holder": [akim], "title": ["аким"], "of": [f"Region:{region}"]}),
            ("office", {"holder": [envoy], "title": ["посол"], "represents": [f"State:{state}"]}),
            ("meeting", {"participant": [akim, envoy], "topic": topics}),
            ("cooperation", {"party": [f"Region:{region}", f"State:{state}"], "topic": topics}),
        ]
        if number % 3 == 0:
            facts.append(project(dice, begun, region))
        if number % 7 == 0:
            sides = [f"Region:{region}", f"State:{state}"]
            facts.append(("agreement", {"party": sides, "form": ["memorandum"], "status": ["signed"], "topic": topics}))
        if number % 11 == 0:
            facts.append(("visit", {"visitor": [f"State:{state}"], "destination": [f"Region:{region}"]}))
        found = extraction(*facts, date=day.isoformat(), url=f"https://example.org/{number}")
        outlet = dice.choice(OUTLETS)
        article = replace(found.article, title=f"Новости области, выпуск {number}", outlet=outlet, file=f"{number}.txt")
        made.append(replace(found, article=article))
    return made


def project(dice: random.Random, begun: dict[str, int], region: str) -> tuple[str, dict[str, list[str]]]:
    """The next word of some project: each goes on by a stage at most."""
    name = dice.choice(PROJECTS)
    stage = begun[name] = min(5, begun.get(name, -1) + dice.randint(0 if name in begun else 1, 1))
    home = REGIONS[PROJECTS.index(name) % len(REGIONS)]
    roles = {"name": [name], "place": [f"Region:{home}"], "stage": [STAGES[stage]]}
    return "project", roles | {
        "actor": [f"Company:Firm {name[:3].title()}"],
        "amount": [f"{dice.randint(2, 90)}000000 USD"],
    }


def write(folder: Path, count: int = 300) -> Path:
    """A store with the articles."""
    with Store(folder) as store:
        for article in articles(count):
            store.add(article)
    return folder
