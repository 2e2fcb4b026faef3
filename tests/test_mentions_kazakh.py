"""What a Kazakh article names: persons in the nominative, firms and bodies by the noun behind them, places."""

from __future__ import annotations

import time

import pytest
from show import named

from sources.analysis import entities
from sources.analysis.entities import MODEL, spans


@pytest.mark.parametrize(
    "text, names",
    [
        ("Әкім Асан Серіковпен сөйлесті.", ["Асан Серіков"]),
        ("Сыйлық Айгүл Имановаға берілді.", ["Айгүл Иманова"]),
        ("Хат елші Чо Мин Сокқа жолданды.", ["Чо Мин Сок"]),
        ("Қонақтарды губернатор Чжао Хунмэй қарсы алды.", ["Чжао Хунмэй"]),
        ("Жиынға Асан Серіков келді. Кейін Серіковті облыс әкімі қабылдады.", ["Асан Серіков"]),
        ("Катар елшісі Халид әл-Касим келді.", ["Халид әл-Касим"]),
    ],
)
def test_persons_are_named_in_the_nominative(text: str, names: list[str]) -> None:
    assert named(text, "Person", "kk") == names


@pytest.mark.parametrize(
    "text, names",
    [
        ("Tianlu Chip компаниясымен келіссөз жүргізілді.", ["Tianlu Chip"]),
        ("Қонақтар «Тараз Кабель» зауытын аралады.", ["Тараз Кабель"]),
        ("«Арал Құс» ЖШС жаңа цех ашты.", ["Арал Құс"]),
        ("Жоба Nordwind Energie GmbH-пен бірге жүргізіледі.", ["Nordwind Energie GmbH"]),
        ("Ресейлік «Бейкер» өнім шығарады.", ["Бейкер"]),
        ("Бұл туралы Altaynews.kz жазды.", []),
        ("Форум XXI рет өтті.", []),
    ],
)
def test_firms_are_named_by_their_noun_and_letters(text: str, names: list[str]) -> None:
    assert named(text, "Company", "kk") == names


@pytest.mark.parametrize(
    "text, names",
    [
        ("Жамбыл облысының әкімдігі хабарлады.", ["Жамбыл облысының әкімдігі"]),
        ("Бұл Дулати университетінде өтті.", ["Дулати университеті"]),
        ("Олар Ташкент аграрлық университетіне барды.", ["Ташкент аграрлық университеті"]),
        ("Облыстық денсаулық сақтау басқармасының басшысы келді.", ["Облыстық денсаулық сақтау басқармасы"]),
        ("ҚР Ауыл шаруашылығы министрлігі хабарлады.", ["ҚР Ауыл шаруашылығы министрлігі"]),
        ("«Тазалық» қоры көмек берді.", ["«Тазалық» қоры"]),
        ("Тараптар Дулати университетінде кездесті.", ["Дулати университеті"]),
    ],
)
def test_bodies_are_named_by_all_that_stands_before_their_noun(text: str, names: list[str]) -> None:
    assert named(text, "Organization", "kk") == names


@pytest.mark.parametrize(
    "text, kind, names",
    [
        ("Олар Қаратон кентінде тұрады.", "Place", ["Қаратон"]),
        ("Делегация Үрімжі қаласына барды.", "Place", ["Үрімжі"]),
        ("Жобалар Қазақстандағы және Өзбекстандағы зауыттарды қамтиды.", "State", ["Қазақстан", "Өзбекстан"]),
        ("Елші Ресейден келді.", "State", ["Ресей"]),
        ("Бас консул келді.", "Place", []),
        ("Жамбыл облысының Қордай ауданында.", "Region", ["Жамбыл облысы"]),
    ],
)
def test_places_in_any_case(text: str, kind: str, names: list[str]) -> None:
    assert named(text, kind, "kk") == names


def test_the_model_of_names_is_light_and_quick_to_load() -> None:
    entities.tagger.cache_clear()
    begin = time.perf_counter()
    entities.tagger()
    assert time.perf_counter() - begin < 1.0
    assert MODEL.stat().st_size < 30e6


def test_tags_become_spans() -> None:
    assert [tuple(n) for n in spans(["B-PERSON", "I-PERSON", "O", "I-PLACE", "B-PLACE"])] == [
        (0, 2, "PERSON"),
        (3, 4, "PLACE"),
        (4, 5, "PLACE"),
    ]
