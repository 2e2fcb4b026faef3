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


@cases(
    (
        "Компании «Арал Групп» принадлежит 60 процентов ТОО «Кызыл Металл».",
        "owner=Арал Групп property=Кызыл Металл",
    ),
    (
        "Турецкий холдинг Arslan приобрёл 75% акций завода «Кызыл Металл».",
        "owner=Arslan property=Кызыл Металл",
    ),
    ("Корпорация Borealis Wind купила компанию Nordlicht GmbH.", "owner=Borealis Wind property=Nordlicht GmbH"),
    (
        "Фирма Nordlicht Sky, принадлежащая Юрию Орлову и Ивану Петрову, открыла офис.",
        "owner=Иван Петров property=Nordlicht Sky",
        "owner=Юрий Орлов property=Nordlicht Sky",
    ),
    ("Доля компании Borealis Wind в ТОО «Кызыл Металл» – 50%.", "owner=Borealis Wind property=Кызыл Металл"),
    (
        "Завод «Кызыл Металл» находится в собственности акимата Павлодарской области.",
        "owner=акимат Павлодарской области property=Кызыл Металл",
    ),
)
def test_shares_and_purchases(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("ТОО «Кызыл Металл» – дочерняя компания холдинга «Арал Групп».", "owner=Арал Групп property=Кызыл Металл"),
    ("Дочернее предприятие Borealis Wind – компания «Кызыл Металл».", "owner=Borealis Wind property=Кызыл Металл"),
    ("Borealis Wind учредила дочернюю компанию ТОО «Кызыл Металл».", "owner=Borealis Wind property=Кызыл Металл"),
    ("Kyzyl Metal (входит в Borealis Group) строит цех.", "owner=Borealis Group property=Kyzyl Metal"),
    ("Материнская компания завода «Кызыл Металл» – концерн Nordlicht AG.", "owner=Nordlicht AG property=Кызыл Металл"),
)
def test_parents_and_subsidiaries(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Владелец компании «Кызыл Металл» Серик Нуров рассказал о планах.", "owner=Серик Нуров property=Кызыл Металл"),
    ("Совладелец сети «Кызыл Маркет» Иван Орлов приехал в Тараз.", "owner=Иван Орлов property=Кызыл Маркет"),
    ("Гостем стал Иван Орлов, основатель Nordbook.", "owner=Иван Орлов property=Nordbook"),
    ("Главным владельцем Nordbook является её основатель Марк Орлов.", "owner=Марк Орлов property=Nordbook"),
    (
        "Единственным акционером завода «Кызыл Металл» является холдинг «Арал Групп».",
        "owner=Арал Групп property=Кызыл Металл",
    ),
    (
        "ТОО «Кызыл Металл», учредителем которого выступает турецкая Arslan Agro, построит завод.",
        "owner=Arslan Agro property=Кызыл Металл",
    ),
)
def test_owners_and_founders(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Университет Назарбаева входит в состав Ассоциации университетов Азии.",),
    ("Компания Borealis Wind купила у завода «Кызыл Металл» оборудование.",),
    ("Филиалы компании Borealis Wind есть в Таразе и Актау.",),
)
def test_members_and_customers_are_no_property(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(("Компания Borealis Wind подписала соглашение о покупке доли в компании Nordhaus Ltd.",))
def test_what_a_document_is_about_is_not_bought_yet(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
