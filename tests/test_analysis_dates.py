"""Expressions of time, resolved against the article's date: here Friday, 10 October 2025."""

from __future__ import annotations

from datetime import date

import pytest

from sources import Article
from sources.document import tokenize
from sources.expressions.dates import Calendar, find_dates

BASE = date(2025, 10, 10)

WRITTEN_OUT = (
    ("Встреча прошла 12 марта 2024 года.", "2024-03-12"),
    ("Встреча прошла 12.03.2024.", "2024-03-12"),
    ("Договор подписан 1 мая 2023 г. в Лондоне.", "2023-05-01"),
    ("Встреча прошла в марте 2024 года.", "2024-03"),
    ("Встреча прошла в 2019 году.", "2019"),
)

WITHOUT_A_YEAR = (
    ("Встреча прошла 3 сентября.", "2025-09-03"),
    ("Встреча прошла 20 декабря.", "2025-12-20"),
    ("Встреча прошла в феврале.", "2026-02"),
    ("Встреча прошла в июне текущего года.", "2025-06"),
    ("Форум пройдёт в январе будущего года.", "2026-01"),
    ("Форум прошёл в ноябре прошлого года.", "2024-11"),
)

RELATIVE = (
    ("Сегодня прошла встреча.", "2025-10-10"),
    ("Вчера прошла встреча.", "2025-10-09"),
    ("Накануне прошла встреча.", "2025-10-09"),
    ("Позавчера прошла встреча.", "2025-10-08"),
    ("Завтра пройдёт встреча.", "2025-10-11"),
    ("Встреча прошла в среду.", "2025-10-08"),
    ("Встреча прошла в минувший вторник.", "2025-10-07"),
    ("Встреча прошла в минувшую пятницу.", "2025-10-03"),
    ("Встреча прошла на прошлой неделе.", "2025-W40"),
    ("Встреча прошла на этой неделе.", "2025-W41"),
    ("Встреча прошла в прошлом месяце.", "2025-09"),
    ("Встреча прошла в прошлом году.", "2024"),
    ("Завод откроют в следующем году.", "2026"),
)

PERIODS = (
    ("За восемь месяцев 2025 года вырос оборот.", "2025-01/2025-08"),
    ("За 9 месяцев текущего года вырос оборот.", "2025-01/2025-09"),
    ("За первое полугодие 2025 года вырос оборот.", "2025-01/2025-06"),
    ("Во втором полугодии 2024 года вырос оборот.", "2024-07/2024-12"),
    ("В третьем квартале 2025 года вырос оборот.", "2025-07/2025-09"),
    ("Весной 2026 года начнут стройку.", "2026-03/2026-05"),
    ("Летом начали стройку.", "2025-06/2025-08"),
)

NO_DATES = (
    "Приехали 12 человек из 3 городов.",
    "Марта Линд приехала в Актау.",
    "Май Чен открыл лавку.",
    "Среда обитания сайгака сокращается.",
    "Работа длилась 5 лет.",
    "Школа № 2024 открыта.",
)


def dates(text: str, base: date | None = BASE) -> list[str]:
    tokens = tokenize(Article(text)).tokens
    return [when.text for when in find_dates(tokens, Calendar(tokens, base), 0, len(tokens))]


@pytest.mark.parametrize("text, when", WRITTEN_OUT)
@pytest.mark.parametrize("base", [BASE, None])
def test_a_date_with_its_year_needs_no_base(text: str, when: str, base: date | None) -> None:
    assert dates(text, base) == [when]


@pytest.mark.parametrize("text, when", WITHOUT_A_YEAR)
def test_a_date_without_a_year_is_the_nearest(text: str, when: str) -> None:
    assert dates(text) == [when]


@pytest.mark.parametrize("text, when", RELATIVE)
def test_days_and_weeks_are_counted_from_the_articles_date(text: str, when: str) -> None:
    assert dates(text) == [when]


@pytest.mark.parametrize("text, when", RELATIVE)
def test_without_the_articles_date_they_say_nothing(text: str, when: str) -> None:
    assert dates(text, None) == []


@pytest.mark.parametrize("text, when", PERIODS)
def test_periods(text: str, when: str) -> None:
    assert dates(text) == [when]


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_and_words_that_are_no_date(text: str) -> None:
    assert dates(text) == []


def test_the_same_day_is_the_day_named_last() -> None:
    assert dates("Гости прибыли 3 октября. В тот же день они уехали.") == ["2025-10-03", "2025-10-03"]
    assert dates("Договор подписали 3 октября. Днём ранее его согласовали.") == ["2025-10-03", "2025-10-02"]


def test_a_full_date_becomes_the_base_of_an_article_without_date() -> None:
    assert dates("12 марта 2024 года приехал посол. Вчера он уехал.", None) == ["2024-03-12", "2024-03-11"]


def test_a_weekday_is_today_if_it_is_that_day() -> None:
    assert dates("Встреча прошла в пятницу.") == ["2025-10-10"]
