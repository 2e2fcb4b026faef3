"""visit: a person, a body or a state's delegation went there."""

from __future__ import annotations

from show import cases, show

KIND = "visit"


@cases(
    ("Посол Швейцарии Урс Келлер посетил Туркестан.", "visitor=Урс Келлер destination=Туркестан"),
    ("Посол Швейцарии Урс Келлер прибыл в Туркестан.", "visitor=Урс Келлер destination=Туркестан"),
    ("Посол Швейцарии Урс Келлер побывал в Туркестане.", "visitor=Урс Келлер destination=Туркестан"),
    ("Кызылорду посетила делегация Литвы.", "visitor=Литва destination=Кызылорда"),
    ("В Туркестан с визитом прибыл посол Швейцарии Урс Келлер.", "visitor=Урс Келлер destination=Туркестан"),
    ("Туркестан посетил посол Швейцарии Урс Келлер.", "visitor=Урс Келлер destination=Туркестан"),
    ("Посол Швейцарии Урс Келлер совершил рабочую поездку в Мангистаускую область.",
     "visitor=Урс Келлер destination=Мангистауская область"),
)  # fmt: skip
def test_who_went_where_in_each_way_of_saying_it(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Делегация Узбекистана посетила Шымкент.", "visitor=Узбекистан destination=Шымкент"),
    ("Узбекская делегация прибыла в Шымкент.", "visitor=Узбекистан destination=Шымкент"),
    ("Шымкент посетили бизнесмены из Малайзии.", "visitor=Малайзия destination=Шымкент"),
    ("Делегация Алтайского края побывала в Усть-Каменогорске.", "visitor=Алтайский край destination=Усть-Каменогорск"),
    ("Представители компании Solaria Power посетили Тараз.", "visitor=Solaria Power destination=Тараз"),
)
def test_a_delegation_is_where_it_came_from(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Посол Швейцарии Урс Келлер посетил Тараз и Шымкент.", "visitor=Урс Келлер destination=Тараз + Шымкент"),
    ('Гости из Японии побывали на заводе "Тараз Кабель".', "visitor=Япония destination=Тараз Кабель"),
    (
        "Делегация Японии посетила Таразский университет.",
        "visitor=Япония destination=Таразский университет",
    ),
)
def test_destinations_are_places_firms_and_bodies(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "7 октября посол Швейцарии Урс Келлер посетил Туркестан.",
        "visitor=Урс Келлер destination=Туркестан date=2025-10-07",
    ),
    (
        "На прошлой неделе делегация Узбекистана посетила Шымкент.",
        "visitor=Узбекистан destination=Шымкент date=2025-W40",
    ),
    (
        "10–12 сентября делегация Узбекистана побывала в Шымкенте.",
        "visitor=Узбекистан destination=Шымкент date=2025-09-10/2025-09-12",
    ),
    ("В сентябре делегация Узбекистана побывала в Шымкенте.", "visitor=Узбекистан destination=Шымкент date=2025-09"),
)
def test_the_day_week_or_month_of_a_visit(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Посол Швейцарии Урс Келлер завтра посетит Туркестан.",),
    ("Посол Швейцарии Урс Келлер планирует посетить Туркестан.",),
    ("В ноябре делегация Узбекистана отправится в Шымкент.",),
    ("Аким пригласил посла Швейцарии Урса Келлера посетить Туркестан.",),
    ("Визит делегации Узбекистана в Шымкент намечен на ноябрь.",),
)
def test_a_visit_still_to_come_is_no_fact(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Посол Швейцарии Урс Келлер не посещал Туркестан.",),
    ("Посол Швейцарии Урс Келлер так и не приехал в Туркестан.",),
    ("Поездка делегации Узбекистана в Шымкент не состоялась.",),
    ("Слухи о том, что посол Швейцарии Урс Келлер посетил Туркестан, опровергли.",),
)
def test_a_visit_denied_is_no_fact(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
