from __future__ import annotations

import pytest
from factories import article_of

from graph.identity import iris, is_local
from ontology.namespaces import BASE

SAME = [
    ("Person:Касым-Жомарт Токаев", "Person:КАСЫМ-ЖОМАРТ  ТОКАЕВ"),
    ("Person:Сергей Королёв", "Person:Сергей Королев"),
    ("Person:Conan O’Brien", "Person:Conan O'Brien"),
    ("Company:ТОО «Алтын Дән»", "Company:«Алтын Дән» ЖШС"),
    ("Company:АО Вектор", "Company:Вектор"),
    ("Company:Bosch Co., Ltd.", "Company:BOSCH"),
    ("Company:Yıldırım A.Ş.", "Company:Yıldırım"),
    ("Company:Orion Sp. z o.o.", "Company:Orion GmbH"),
    ("State:Франция=Q142", "State:France=Q142"),
    ("Place:Усть-Каменогорск", "Place:Усть-каменогорск"),
]
DIFFERENT = [
    ("Person:Иван Петров", "Person:Иван Петрова"),
    ("Person:Ерлан Досмагамбетов", "Company:Ерлан Досмагамбетов"),
    ("Company:АО", "Company:ТОО"),
    ("Company:Co-operative Bank", "Company:Operative Bank"),
    ("Company:ИП Иванов", "Company:ТОО Иванов"),
    ("Company:Алтын Дән", "Company:Алтын Тас"),
    ("Company:Қазақмыс", "Company:Казакмыс"),
    ("Organization:!!!", "Organization:???"),
    ("Region:Восточно-Казахстанская область=Q170737", "Region:Восточно-Казахстанская область"),
]
KNOWN = [
    "Person:Нурымбет Сактаганов",
    "Person:Иван А. Петров",
    "Person:Ибрагим Магомедович Гаджиев",
    "Organization:Евразийский банк развития",
    "Organization:Министерство иностранных дел Казахстана",
    "Organization:университет «Шәкәрім»",
    "Organization:CEA",
    "Organization:ЮНЕСКО",
    "Company:kaspi.kz",
    "Company:შავი ზღვა",
    "Place:Хоргос",
    "State:Франция=Q142",
    "Sector:tourism",
]
LOCAL = [
    "Person:Сактаганов",
    "Person:Н. Сактаганов",
    "Person:Дж. Байден",
    "Person:А.Б. Иванов",
    "Person:Иван Петрович",
    "Person:Нұрлан Ермекұлы",
    "Organization:региональный акимат",
    "Organization:Областной акимат",
    "Organization:управление образования",
    "Organization:Управление образования",
    "Organization:Министерство иностранных дел",
    "Organization:МИД",
    "Organization:Ministry of Foreign Affairs",
    "Organization:облыс әкімдігі",
    "Organization:школа №4",
    "Company:завод",
    "Company:АО «»",
    "Company:ТОО завод",
    "Place:промышленная зона",
    "Organization:—",
]


def iri(value: str, language: str = "ru", url: str = "https://example.org/1") -> str:
    (found,) = iris(article_of(value, language=language, url=url)).values()
    return found


@pytest.mark.parametrize("one, other", SAME)
def test_one_name_however_written_is_one_iri(one: str, other: str) -> None:
    assert iri(one) == iri(other)


@pytest.mark.parametrize("one, other", DIFFERENT)
def test_different_names_are_different_iris(one: str, other: str) -> None:
    assert iri(one) != iri(other)


@pytest.mark.parametrize("value", KNOWN)
def test_a_full_name_is_known_in_every_article(value: str) -> None:
    assert iri(value, url="https://example.org/1") == iri(value, url="https://example.org/2")
    assert not is_local(iri(value))


@pytest.mark.parametrize("value", LOCAL)
def test_a_vague_name_is_known_in_its_article_alone(value: str) -> None:
    language = "en" if value.isascii() else "ru"
    assert iri(value, language, url="https://example.org/1") != iri(value, language, url="https://example.org/2")
    assert is_local(iri(value, language))


def test_iris_are_readable() -> None:
    assert iri("Person:Нурымбет Сактаганов") == BASE + "person/нурымбет-сактаганов"
    assert iri("Company:ТОО «Алтын Дән»") == BASE + "company/алтын-дән"
    assert iri("State:Франция=Q142") == BASE + "entity/Q142"
    assert iri("Place:Зайсан=geonames:1517637") == BASE + "entity/geonames:1517637"
    assert iri("Sector:oil-gas") == BASE + "sector/oil-gas"
    assert iri("Person:Сактаганов").endswith("/entity/person-сактаганов")
