"""ownership: owns it, holds a share of it, or is its parent company."""

from __future__ import annotations

from show import cases, show

KIND = "ownership"


@cases(
    (
        'Холдинг "Арал Групп" владеет заводом "Кызыл Металл".',
        "owner=Арал Групп property=Кызыл Металл",
    ),
    (
        'Заводом "Кызыл Металл" владеет холдинг "Арал Групп".',
        "owner=Арал Групп property=Кызыл Металл",
    ),
    (
        'Гости осмотрели завод "Кызыл Металл", которым владеет холдинг "Арал Групп".',
        "owner=Арал Групп property=Кызыл Металл",
    ),
    (
        'Завод "Кызыл Металл" принадлежит компании Borealis Wind.',
        "owner=Borealis Wind property=Кызыл Металл",
    ),
    (
        "Borealis Kazakhstan является дочерней компанией немецкой Nordlicht GmbH.",
        "owner=Nordlicht GmbH property=Borealis Kazakhstan",
    ),
    (
        "Контрольный пакет акций АО «Мугалжар Мунай» принадлежит китайской компании Tianlu Oil.",
        "owner=Tianlu Oil property=Мугалжар Мунай",
    ),
    (
        'ТОО "Кызыл Металл" входит в группу Borealis Holding.',
        "owner=Borealis Holding property=Кызыл Металл",
    ),
    (
        'Компания Borealis Wind приобрела долю в ТОО "Кызыл Металл".',
        "owner=Borealis Wind property=Кызыл Металл",
    ),
)
def test_who_owns_what_in_each_way_of_saying_it(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ('Холдинг "Арал Групп" сотрудничает с заводом "Кызыл Металл".',),
    ('Холдинг "Арал Групп" не владеет заводом "Кызыл Металл".',),
    ("Область владеет большим опытом.",),
)
def test_dealing_with_a_firm_is_not_owning_it(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
