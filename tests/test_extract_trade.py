"""trade: turnover between two sides over a period."""

from __future__ import annotations

from show import cases, show

KIND = "trade"


@cases(
    (
        "Товарооборот между Казахстаном и Польшей составил 1,3 млрд долларов.",
        "party=Казахстан + Польша amount=1300000000 USD",
    ),
    (
        "Товарооборот Северо-Казахстанской области и Тюменской области превысил 95,4 млн долларов.",
        "party=Северо-Казахстанская область + Тюменская область amount=95400000 USD",
    ),
    (
        "Внешнеторговый оборот Казахстана и Кыргызстана вырос до 2 миллиардов долларов.",
        "party=Казахстан + Кыргызстан amount=2000000000 USD",
    ),
)
def test_two_sides_and_an_amount(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "В 2024 году товарооборот между Казахстаном и Польшей составил 1,3 млрд долларов.",
        "party=Казахстан + Польша amount=1300000000 USD date=2024",
    ),
    (
        "За восемь месяцев 2025 года товарооборот между Казахстаном и Польшей составил 900 млн евро.",
        "party=Казахстан + Польша amount=900000000 EUR date=2025-01/2025-08",
    ),
    (
        "По итогам первого полугодия 2025 года товарооборот между Казахстаном и Польшей составил 900 млн евро.",
        "party=Казахстан + Польша amount=900000000 EUR date=2025-01/2025-06",
    ),
    (
        "В прошлом году товарооборот между Казахстаном и Польшей составил 900 млн евро.",
        "party=Казахстан + Польша amount=900000000 EUR date=2024",
    ),
    (
        "Товарооборот между Казахстаном и Польшей за 9 месяцев текущего года составил 700 млн долларов.",
        "party=Казахстан + Польша amount=700000000 USD date=2025-01/2025-09",
    ),
)
def test_the_period(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Казахстан и Польша развивают торговлю. В 2024 году товарооборот двух стран составил 1,3 млрд долларов.",
        "party=Казахстан + Польша amount=1300000000 USD date=2024",
    ),
)
def test_sides_that_only_a_noun_or_pronoun_names(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Товарооборот между Казахстаном и Польшей растёт.",),
    ("Товарооборот Казахстана и Польши вырос на 5%.",),
    ("Экспорт в Польшу составил 400 млн долларов.",),
    ("Товарооборот составил 1,3 млрд долларов.",),
    ("Казахстан выделил Польше 3 млн долларов.",),
)
def test_without_two_sides_and_an_amount_no_fact(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("В 2024 году товарооборот между Казахстаном и Польшей составил 1,3 млрд долларов.",),
)
def test_turnover_is_neither_project_nor_agreement(text: str, facts: list[str]) -> None:
    assert show(text, "project") == show(text, "agreement") == facts
