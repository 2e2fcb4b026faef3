"""States, regions and places in every case, as adjectives, abbreviated and with ellipsis."""

from __future__ import annotations

import pytest
from show import cases, named, read

STATES = (
    ("Франция", "Q142", ("Франция", "Франции", "Францию", "Францией")),
    ("Китай", "Q148", ("Китай", "Китая", "Китаю", "Китаем", "Китае")),
    ("Южная Корея", "Q884", ("Республика Корея", "Республики Корея", "Республике Корея", "Южной Кореей")),
    ("Казахстан", "Q232", ("Казахстан", "Казахстана", "Казахстану", "Казахстаном", "Казахстане")),
    ("Беларусь", "Q184", ("Беларусь", "Беларуси", "Беларусью", "Белоруссией")),
    ("ОАЭ", "Q878", ("ОАЭ", "Объединённые Арабские Эмираты", "Объединённых Арабских Эмиратов")),
    ("США", "Q30", ("США", "Соединённые Штаты", "Соединённых Штатов", "Соединённым Штатам")),
)


@pytest.mark.parametrize("name, reference, forms", STATES)
def test_a_state_in_every_case(name: str, reference: str, forms: tuple[str, ...]) -> None:
    for form in forms:
        (entity,) = read(f"Вчера речь шла про {form}.").entities
        assert (entity.type, entity.name, entity.same_as) == ("State", name, reference), form


@cases(
    ("Французские инженеры приехали.", "Франция"),
    ("Говорили с китайскими инженерами.", "Китай"),
    ("Южнокорейская техника дорожает.", "Южная Корея"),
    ("О турецких и узбекских товарах.", "Турция", "Узбекистан"),
)
def test_an_adjective_names_its_state(text: str, facts: list[str]) -> None:
    assert sorted(named(text, "State")) == facts


@cases(
    ("Мангистауская область растёт.", "Мангистауская область"),
    ("Жители Мангистауской области довольны.", "Мангистауская область"),
    ("Мангистаускую область ждёт праздник.", "Мангистауская область"),
    ("Граница с Мангистауской областью открыта.", "Мангистауская область"),
    ("Жители ВКО довольны.", "Восточно-Казахстанская область"),
    ("Жители Алтайского края довольны.", "Алтайский край"),
    ("Жители Татарстана довольны.", "Республика Татарстан"),
    ("Жители провинции Хунань довольны.", "Хунань"),
    ("Жители Синьцзяна довольны.", "Синьцзян-Уйгурский автономный район"),
)
def test_a_region_in_every_case(text: str, facts: list[str]) -> None:
    assert named(text, "Region") == facts


@cases(
    ("Поезд идёт между Акмолинской и Карагандинской областями.", "Акмолинская область", "Карагандинская область"),
    (
        "Поезд идёт через Акмолинскую, Карагандинскую и Абайскую области.",
        "Акмолинская область",
        "Карагандинская область",
        "область Абай",
    ),
)
def test_adjectives_that_share_their_noun_are_regions_each(text: str, facts: list[str]) -> None:
    assert sorted(named(text, "Region")) == facts


@cases(
    ("В Астане и Алматы тепло.", "Алматы", "Астана"),
    ("Из Шымкента в Пекин летит самолёт.", "Пекин", "Шымкент"),
)
def test_cities_of_oblast_rank_are_regions(text: str, facts: list[str]) -> None:
    assert sorted(named(text, "Region")) == facts


@cases(
    ("В Экибастузе тепло.", "Экибастуз"),
    ("Под Усть-Каменогорском тепло.", "Усть-Каменогорск"),
    ("В селе Берёзовка тепло.", "Берёзовка"),
    ("Судно вышло на озеро Маркаколь.", "Маркаколь"),
    ("Дорога идёт через Катон-Карагайский район.", "Катон-Карагайский район"),
    ("В Улькеннарынском районе тепло.", "Улькеннарынский район"),
)
def test_towns_districts_and_places_by_their_noun(text: str, facts: list[str]) -> None:
    assert named(text, "Place") == facts


@cases(
    ("Директор фирмы Ирина Корейша приехала.",),
)
def test_a_surname_is_no_state(text: str, facts: list[str]) -> None:
    assert named(text, "State") == facts


@cases(
    ("Вчера область отметила праздник.",),
    ("В городе и районе тепло.",),
    ("Озеро и река замёрзли.",),
)
def test_a_bare_noun_names_no_place(text: str, facts: list[str]) -> None:
    assert named(text, "Place") == named(text, "Region") == facts
