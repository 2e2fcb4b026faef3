"""project: something to be built, launched or held."""

from __future__ import annotations

from show import cases, show

KIND = "project"


@cases(
    ("В Актау построили опреснительный завод.", "name=опреснительный завод topic=water place=Актау stage=operating"),
    ("В Актау строится опреснительный завод.", "name=опреснительный завод topic=water place=Актау stage=started"),
    (
        "В Актау планируется построить опреснительный завод.",
        "name=опреснительный завод topic=water place=Актау stage=planned",
    ),
    (
        "В Актау предложили построить опреснительный завод.",
        "name=опреснительный завод topic=water place=Актау stage=proposed",
    ),
    (
        "В Актау обсудили строительство опреснительного завода.",
        "name=опреснительный завод topic=water place=Актау stage=discussed",
    ),
    (
        "В Актау договорились построить опреснительный завод.",
        "name=опреснительный завод topic=water place=Актау stage=agreed",
    ),
    (
        "В Актау началось строительство опреснительного завода.",
        "name=опреснительный завод topic=water place=Актау stage=started",
    ),
    ("В Актау открыли опреснительный завод.", "name=опреснительный завод topic=water place=Актау stage=operating"),
)
def test_how_far_it_is_by_verb_and_tense(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Компания Borealis Wind построит ветропарк в Акмолинской области.",
        "name=ветропарк topic=renewables place=Акмолинская область actor=Borealis Wind stage=planned",
    ),
    (
        "Компания Daesung Robotics запустила тепличный комплекс в Кентау.",
        "name=тепличный комплекс topic=crops place=Кентау actor=Daesung Robotics stage=operating",
    ),
    (
        "Посол Японии Кэнта Мори предложил создать центр телемедицины в Семее.",
        "name=центр телемедицины topic=telemedicine place=Семей stage=proposed",
    ),
)
def test_who_does_it_and_where(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Компания Borealis Wind построит ветропарк в Акмолинской области за 120 млн долларов.",
        "name=ветропарк topic=renewables place=Акмолинская область actor=Borealis Wind "
        "amount=120000000 USD stage=planned",
    ),
    (
        "Компания Borealis Wind построит ветропарк в Акмолинской области. Стоимость проекта – 120 млн долларов.",
        "name=ветропарк topic=renewables place=Акмолинская область actor=Borealis Wind "
        "amount=120000000 USD stage=planned",
    ),
)
def test_what_it_costs_in_its_sentence_or_the_next(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Компания Borealis Wind построит ветропарк в Акмолинской области. Строительство ветропарка начнётся весной.",
        "name=ветропарк topic=renewables place=Акмолинская область actor=Borealis Wind stage=planned",
    ),
)
def test_a_project_told_twice_is_one(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Индийская компания Tata Agro планирует построить в Хромтау завод по переработке мяса "
        "стоимостью 30 млн долларов.",
        "name=завод по переработке мяса topic=food place=Хромтау actor=Tata Agro amount=30000000 USD stage=planned",
    ),
    (
        "Немецкая компания Nordlicht GmbH завершила строительство солнечной электростанции в Хромтау.",
        "name=солнечная электростанция topic=renewables place=Хромтау actor=Nordlicht GmbH stage=operating",
    ),
)
def test_name_place_actor_and_cost_in_one_sentence(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Компания Borealis Wind не будет строить ветропарк в Акмолинской области.",),
    ("Слухи о строительстве ветропарка в Акмолинской области опровергли.",),
    ("Гости осмотрели завод и музей.",),
    ("Завод работает с 1975 года.",),
)
def test_denied_or_merely_seen_is_no_project(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


def test_who_builds_it_together_with_another() -> None:
    text = "Компания «Тараз Балык» совместно с норвежской Nordvik Aqua AS построит рыбную ферму в Хромтау."
    assert show(text, KIND) == ["name=рыбная ферма place=Хромтау actor=Тараз Балык + Nordvik Aqua AS stage=planned"]
