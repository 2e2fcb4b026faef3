"""Sums of money, as news write them, to `NUMBER CURRENCY` in whole units."""

from __future__ import annotations

import pytest

from sources import Article
from sources.document import tokenize
from sources.expressions.numbers import find_amounts

AMOUNTS = (
    ("Стоимость составит 218,8 млн долларов.", "218800000 USD"),
    ("Стоимость составит 218.8 млн долл. США.", "218800000 USD"),
    ("Стоимость составит 2,1 млрд. тенге.", "2100000000 KZT"),
    ("Стоимость составит 1 миллиард 20 миллионов сомов.", "1020000000 KGS"),
    ("Стоимость составит 1 500 000 рублей.", "1500000 RUB"),
    ("Стоимость составит 1\u00a0500\u00a0000 рублей.", "1500000 RUB"),
    ("Стоимость составит 850 тысяч евро.", "850000 EUR"),
    ("Стоимость составит 850 тыс. евро.", "850000 EUR"),
    ("Стоимость составит $50 млн.", "50000000 USD"),
    ("Стоимость составит 50 млн $.", "50000000 USD"),
    ("Стоимость составит €3,5 млн.", "3500000 EUR"),
    ("Стоимость составит 1,2 трлн тенге.", "1200000000000 KZT"),
    ("Стоимость составит два миллиона юаней.", "2000000 CNY"),
    ("Стоимость составит полтора миллиарда тенге.", "1500000000 KZT"),
    ("Стоимость составит 100 млн американских долларов.", "100000000 USD"),
    ("Стоимость составит 12 млн фунтов стерлингов.", "12000000 GBP"),
    ("Стоимость составит USD 7 млн.", "7000000 USD"),
    ("Стоимость составит 0,5 млн манатов.", "500000 AZN"),
)

NO_AMOUNTS = (
    "Построят завод на 300 тонн.",
    "Создадут 250 рабочих мест.",
    "В 2025 году приехали 3 делегации.",
    "Мощность – 150 МВт, площадь – 1 500 га.",
    "Цены растут в долларах.",
    "Выросло на 15%.",
)


def amounts(text: str) -> list[str]:
    tokens = tokenize(Article(text)).tokens
    return [found.text for found in find_amounts(tokens, 0, len(tokens))]


@pytest.mark.parametrize("text, amount", AMOUNTS)
def test_a_sum_is_a_number_and_a_currency(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_a_number_without_a_currency_is_no_sum(text: str) -> None:
    assert amounts(text) == []


def test_several_sums_stand_in_the_order_of_the_text() -> None:
    text = "Первый этап стоит 5 млн евро, второй – 7 млрд тенге, третий – 900 тысяч долларов США."
    assert amounts(text) == ["5000000 EUR", "7000000000 KZT", "900000 USD"]


def test_a_sum_covers_its_words_with_their_currency() -> None:
    document = tokenize(Article("Вложат 2,1 млрд. долларов США в порт."))
    (found,) = find_amounts(document.tokens, 0, len(document.tokens))
    assert document.text(found.first, found.last) == "2,1 млрд. долларов США"
