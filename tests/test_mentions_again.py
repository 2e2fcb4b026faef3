"""Names that an article gives in one form here and in another there."""

from __future__ import annotations

import pytest
from show import named, show


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Компания «Baltvita» растёт. Посольство Литвы и «Baltvita» подписали меморандум.", "Baltvita"),
        ("Компания «Baltvita» растёт. Посольство Литвы и Baltvita подписали меморандум.", "Baltvita"),
        ("Фирма Baltvita GmbH растёт. Посольство Литвы и Baltvita подписали меморандум.", "Baltvita GmbH"),
    ],
)
def test_a_firm_is_known_again_without_its_noun(text: str, firm: str) -> None:
    assert show(text, "agreement") == [f"party={firm} + Посольство Литвы form=memorandum status=signed"]


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("ТОО «Тобол Агромаш» растёт. Гости осмотрели Тобол Агромаш.", ["Тобол Агромаш"]),
        ("Фирма «Курылысцинк» растёт. Аким принял главу Курылысцинка Олега Перова.", ["Курылысцинк"]),
        ("Фирма «Казцинк» растёт. Доход Казцинка велик.", ["Казцинк"]),
        ("Фирма «Восток» растёт. Гости прилетели на Дальний Восток. Восток велик.", ["Восток"]),
        ("Открыт «Зенит». Второй «Зенит» тоже.", []),
    ],
)
def test_what_is_a_name_elsewhere(text: str, firms: list[str]) -> None:
    """A word that the dictionary has is one between quotation marks alone."""
    assert named(text, "Company") == firms


def test_a_zone_is_one_by_its_noun_and_by_its_abbreviation() -> None:
    text = "В специальной экономической зоне «Сырдала» строят завод. СЭЗ «Сырдала» растёт, «Сырдала» богата."
    assert named(text, "Place") == ["специальная экономическая зона «Сырдала»"]
    assert named("Свободная экономическая зона (СЭЗ) «Сырдала» растёт. В СЭЗ «Сырдала» ждут.", "Place") == [
        "Свободная экономическая зона «Сырдала»"
    ]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Аким принял Ли Цзиня. С Ли Цзинем прибыл Чжан Вэй. Ли Цзинь рад.", ["Ли Цзинь", "Чжан Вэй"]),
        ("Письмо вручили Сюй Цзяньчэню.", ["Сюй Цзяньчэнь"]),
        ("Беседовал первый секретарь комитета У Сяоцзюнь.", ["У Сяоцзюнь"]),
        ("Приехал председатель Народного правительства округа Чжу Дайюн.", ["Чжу Дайюн"]),
        ("Приехал председатель Совета области Нордланд Нильс Белов.", ["Нильс Белов"]),
        ("У Казахстана есть нефть. Ма рада.", []),
    ],
)
def test_eastern_names_and_names_behind_a_place(text: str, persons: list[str]) -> None:
    assert named(text, "Person") == persons


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Ждали начальника Управления президента России по связям с молодёжью Олега Перова.",
            ["Управление президента России по связям с молодёжью"],
        ),
        (
            "Приехал руководитель Торговой и горной палаты Омской области Олег Перов.",
            ["Торговая и горная палата Омской области"],
        ),
        ("В Кабинете Министров Узбекистана ответили.", ["Кабинет Министров Узбекистана"]),
    ],
)
def test_bodies_by_all_their_words(text: str, bodies: list[str]) -> None:
    assert named(text, "Organization") == bodies


def test_a_firms_noun_with_a_capital_and_its_complement_are_a_name() -> None:
    assert named("Ответил директор Корпорации развития Олег Перов.", "Company") == ["Корпорация развития"]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Об этом рассказал Томоя Екоэ.", ["Томоя Екоэ"]),
        ("Завод откроет инвестор Томоя Екоэ.", ["Томоя Екоэ"]),
        ("Приехал координатор программы Акира Мацумото.", ["Акира Мацумото"]),
        ("Завод откроет Тырга Курам.", []),
        ("Компания Тырга Курам растёт.", []),
    ],
)
def test_a_name_that_no_list_has(text: str, persons: list[str]) -> None:
    """Only where what people do, or a noun for a person, stands right beside it."""
    assert named(text, "Person") == persons
