"""Firms and bodies: quoted, in Latin letters, behind their noun."""

from __future__ import annotations

from show import cases, named, read


@cases(
    ('Приехали из ТОО "Жетысу Сут".', "Жетысу Сут"),
    ("Приехали из АО «Каспий Логистик».", "Каспий Логистик"),
    ("Приехали из компании „Тянь Лу“.", "Тянь Лу"),
    ('Приехали с завода "Кызыл Металл".', "Кызыл Металл"),
    ('Приехали из холдинга "Арал Групп" и фирмы "Темир Жол".', "Арал Групп", "Темир Жол"),
    ("Приехали из компании Казтехно.", "Казтехно"),
    ("Приехали с Ульба-ФМ.", "Ульба-ФМ"),
)
def test_firms_between_marks_or_behind_their_noun(text: str, facts: list[str]) -> None:
    assert named(text, "Company") == facts


@cases(
    ("Приехали из Borealis Wind.", "Borealis Wind"),
    ("Приехали из Nordlicht Solar GmbH.", "Nordlicht Solar GmbH"),
    ("Приехали из Tianlu Chip Co., Ltd. утром.", "Tianlu Chip Co., Ltd."),
    ("Приехали из Bozkurt Tekstil A.Ş. вчера.", "Bozkurt Tekstil A.Ş."),
    ("Приехали из Smith & Jones.", "Smith & Jones"),
    ("Приехали из компании Hanul.", "Hanul"),
    ("Приехали из AgroNova.", "AgroNova"),
)
def test_firms_in_latin_letters(text: str, facts: list[str]) -> None:
    assert named(text, "Company") == facts


@cases(
    ("Приехали из Nordlicht Solar GmbH. Позже Nordlicht Solar открыла офис.", "Nordlicht Solar GmbH"),
    ('Приехали из ТОО "Жетысу Сут". «Жетысу Сут» работает давно.', "Жетысу Сут"),
)
def test_a_firm_named_twice_is_one(text: str, facts: list[str]) -> None:
    assert named(text, "Company") == facts


@cases(
    ("Акимат Костанайской области провёл форум.", "Акимат Костанайской области"),
    ("В акимате Костанайской области прошёл форум.", "акимат Костанайской области"),
    ("Управление туризма Абайской области провело форум.", "Управление туризма Абайской области"),
    ("Форум прошёл в Таразском университете.", "Таразский университет"),
    ("Форум прошёл в Казахско-Немецком университете.", "Казахско-Немецкий университет"),
    ('Форум провёл фонд "Степной ветер".', "фонд «Степной ветер»"),
    ("Форум прошёл в школе № 18.", "школа № 18"),
    ("Форум провело Агентство по развитию туризма Латвии (LTA).", "Агентство по развитию туризма Латвии"),
    ("Форум прошёл в университете имени Абая.", "университет имени Абая"),
    ("Форум прошёл в посольстве Латвии.", "посольство Латвии"),
)
def test_bodies_in_the_nominative_with_what_belongs_to_their_name(text: str, facts: list[str]) -> None:
    assert named(text, "Organization") == facts


@cases(
    ("Форум провёл акимат Костанайской области.", "Костанайская область"),
    (
        "Форум провёл акимат Абайской области и управление туризма Костанайской области.",
        "область Абай",
        "Костанайская область",
    ),
)
def test_a_region_within_a_bodys_name_is_named_too(text: str, facts: list[str]) -> None:
    assert sorted(named(text, "Region")) == facts


@cases(
    ("Фото в Instagram и WhatsApp.",),
    ('Прошёл фестиваль "Песни степи".',),
    ("Говорили о «мягкой силе».",),
    ("Компания растёт, завод строят, университет открыт.",),
    ("Мощность 150 MW, формат PDF.",),
)
def test_what_is_neither_firm_nor_body(text: str, facts: list[str]) -> None:
    assert named(text, "Company") == named(text, "Organization") == facts


def test_a_body_is_not_named_by_what_it_is_thanked_for_nor_by_a_person_before_it() -> None:
    text = "Посол поблагодарил акимат за поддержку. Об этом сообщила Ли Цзиня пресс-служба."
    assert [e.name for e in read(text).entities if e.type == "Organization"] == []
