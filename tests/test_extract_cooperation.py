"""cooperation: the sides discuss or carry on cooperation in these fields; after meetings see there too."""

from __future__ import annotations

from show import cases, show

KIND = "cooperation"


@cases(
    (
        "Казахстан и Латвия развивают сотрудничество в сфере логистики.",
        "party=Казахстан + Латвия topic=logistics",
    ),
    (
        "Акмолинская область и Латвия сотрудничают в туризме и образовании.",
        "party=Акмолинская область + Латвия topic=education + tourism",
    ),
)
def test_sides_that_carry_it_on(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Аким Акмолинской области Ержан Омаров встретился с послом Латвии Янисом Озолсом. "
        "Обсуждались торгово-экономические связи.",
        "party=Акмолинская область + Латвия topic=trade",
    ),
    (
        "Аким Акмолинской области Ержан Омаров встретился с послом Латвии Янисом Озолсом. "
        "Стороны обсудили культурно-гуманитарное сотрудничество.",
        "party=Акмолинская область + Латвия topic=culture",
    ),
    (
        "Аким Акмолинской области Ержан Омаров встретился с послом Латвии Янисом Озолсом. Стороны обсудили АПК.",
        "party=Акмолинская область + Латвия topic=agriculture",
    ),
    (
        "Аким Акмолинской области Ержан Омаров встретился с послом Латвии Янисом Озолсом. "
        "Стороны обсудили экономическое сотрудничество.",
        "party=Акмолинская область + Латвия",
    ),
)
def test_the_code_of_a_field(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    (
        "Между Акмолинской областью и Латвией развиваются торгово-экономические связи.",
        "party=Акмолинская область + Латвия topic=trade",
    ),
    (
        "Таразский университет сотрудничает с латвийским фондом в сфере экологии.",
        "party=Таразский университет + Латвия topic=environment",
    ),
    (
        "Сотрудничество Акмолинской области с Латвией в сфере медицины продолжается.",
        "party=Акмолинская область + Латвия topic=health",
    ),
    (
        "С весны акимат Акмолинской области сотрудничает с компанией Solaria Power.",
        "party=акимат Акмолинской области + Solaria Power",
    ),
    ("Акмолинская область не сотрудничает с Латвией.",),
)
def test_links_between_sides_and_a_verb_that_needs_no_field(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
