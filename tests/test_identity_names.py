"""What names say of each other: persons part by part, bodies by what their words mean, words letter by letter."""

from __future__ import annotations

import doctest
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ontology.spelling.alignment
import ontology.spelling.folding
import ontology.spelling.forms
from graph.identity import bodies, concepts, evidence, persons, sounds
from graph.identity.sounds import may_sound_alike
from ontology.spelling import distance

PERSONS = [
    ("Касым-Жомарт Токаев", "Токаев Қасым-Жомарт Кемелұлы", "name.equal"),
    ("Чо Мин Сок", "Cho Min-seok", "name.equal"),
    ("Реджеп Эрдоган", "Recep Tayyip Erdoğan", "name.shorter"),
    ("С. Баймуханов", "Серик Баймуханов", "name.initials"),
    ("С.Б. Баймуханов", "Серик Болатович Баймуханов", "name.initials_all"),
    ("Е. Досмагамбетов", "Yerlan Dosmagambetov", "name.initials"),
    ("Баймуханов", "Серик Баймуханов", "name.surname"),
    ("Чжан", "Чжан Хунмэй", "name.surname"),
    ("С. Баймуханов", "Марат Баймуханов", "name.initial_other"),
    ("Рустам Ахметов", "Рустама Ахметова", "name.gender"),
    ("М. Иванов", "Мария Иванова", "name.gender"),
    ("Марат Ахметов", "Мурат Ахметов", "name.other"),
    ("Асан Серіков", "Серік Асанов", "name.other"),
    ("Серик", "Серик Баймуханов", "name.other"),
    ("", "Серик Баймуханов", "name.other"),
]
BODIES = [
    # an article also calls a body by its territory, and an airport by its town
    (("Organization", "правительство Грузии", "Грузия"), ("Organization", "парламент Грузии", "Грузия"), "name.other"),
    (("Place", "аэропорт Туркестана", "Туркестан"), ("Place", "Туркестан"), "name.other"),
    (("Organization", "МИД"), ("Organization", "МИД"), "name.part"),
    (("Organization", "администрация США", "США"), ("Organization", "сборная США", "США"), "name.other"),
    (("Organization", "Палата представителей"), ("Organization", "Палата представителей"), "name.part"),
    (("Organization", "федерация ВЗФК", "ВЗФК"), ("Organization", "совет ВЗФК", "ВЗФК"), "name.other"),
    (("Organization", "Всемирная зимняя федерация", "ВЗФК"), ("Organization", "ВЗФК"), "name.acronym"),
    (("Organization", "Вымышленный университет"), ("Organization", "Vymyshlenny University"), "name.equal"),
    (("Company", "Airbus"), ("Company", "Airbus Helicopters"), "name.reference_other"),
    (("Company", "Алтын"), ("Company", "Алтын Дала"), "name.part"),
    (("Company", "Цех 4"), ("Company", "Цех 14"), "name.other"),
    (("Region", "провинция Вымышленная"), ("Region", "Вымышленная"), "name.equal"),
]
MODULES = [
    persons, bodies, concepts, evidence, sounds, ontology.spelling.alignment, ontology.spelling.folding,
    ontology.spelling.forms,
]  # fmt: skip


@pytest.mark.parametrize("one, other, said", PERSONS)
def test_two_names_of_persons(one: str, other: str, said: str) -> None:
    assert said in persons.compare(one, other)
    assert persons.compare(one, other) == persons.compare(other, one)


def test_a_patronymic_tells_more_than_the_rest() -> None:
    assert "name.father_other" in persons.compare("Иван Сергеевич Орлов", "Иван Петрович Орлов")
    assert "name.father" in persons.compare("Серік Бейсенбайұлы Омаров", "Серик Бейсенбаевич Омаров")


@pytest.mark.parametrize("one, other, said", BODIES)
def test_two_sets_of_names_of_bodies(one: tuple[str, ...], other: tuple[str, ...], said: str) -> None:
    assert bodies.compare(one[0], one[1:], other[1:]) == said
    assert bodies.compare(one[0], other[1:], one[1:]) == said


def test_a_local_body_without_a_territory_is_that_of_the_articles_region() -> None:
    whole, vague = ("акимат Костанайской области",), ("областной акимат",)
    assert bodies.compare("Organization", whole, vague, "", "Q485605") == "name.home"
    assert bodies.compare("Organization", whole, vague, "", "Q486144") == "name.part"
    ministry = ("министерство энергетики Казахстана",), ("министерство энергетики",)
    assert bodies.compare("Organization", *ministry, "Q232", "Q232") == "name.part"  # no region has one


@given(st.text("абвгдежзийклмнопрстуфхцчшщыьэюяәғқңөұүһіabcdefghijklmnopqrstuvwxyz", max_size=12))
def test_a_word_is_itself(word: str) -> None:
    assert distance(word, word) == 0
    assert may_sound_alike(word, word)


@given(*[st.text("абдеиклмнорсухжш", max_size=8)] * 2)
def test_a_distance_is_the_same_from_either_side(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_the_examples_in_docstrings_run(module: ModuleType) -> None:
    assert doctest.testmod(module).failed == 0
