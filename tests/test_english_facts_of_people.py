"""English articles: who holds which post, who met, went and said what."""

from __future__ import annotations

from show import cases, show

LANGUAGE = "en"


@cases(
    (
        "Governor of Mangystau Region Arman Suleimenov opened the forum.",
        "holder=Arman Suleimenov title=governor of=Mangystau Region",
    ),
    (
        "Akim (governor) of Mangystau region Arman Suleimenov opened the forum.",
        "holder=Arman Suleimenov title=akim of=Mangystau Region",
    ),
    (
        "Mangystau Region Governor Arman Suleimenov opened the forum.",
        "holder=Arman Suleimenov title=governor of=Mangystau Region",
    ),
    (
        "Managing Director of Nordhaus GmbH Hans Weber opened the forum.",
        "holder=Hans Weber title=managing director of=Nordhaus GmbH",
    ),
    (
        "Nordhaus GmbH chief executive Hans Weber opened the forum.",
        "holder=Hans Weber title=chief executive of=Nordhaus GmbH",
    ),
    (
        "Rector of Zhetysu University Marat Iskakov opened the forum.",
        "holder=Marat Iskakov title=rector of=Zhetysu University",
    ),
)
def test_office_a_title_stands_before_a_name_with_what_it_is_of_before_or_behind_it(
    text: str, facts: list[str]
) -> None:
    assert show(text, "office", language=LANGUAGE) == facts


@cases(
    (
        "Arman Suleimenov, the governor of Mangystau Region, opened the forum.",
        "holder=Arman Suleimenov title=governor of=Mangystau Region",
    ),
    ("Hans Weber, CEO of Nordhaus GmbH, opened the forum.", "holder=Hans Weber title=ceo of=Nordhaus GmbH"),
    (
        "Arman Suleimenov, director of Altyn Media, opened the forum.",
        "holder=Arman Suleimenov title=director of=Altyn Media",
    ),
    (
        "The mayor of the Swiss city of Lugano, Marco Bellini, opened the forum.",
        "holder=Marco Bellini title=mayor of=Lugano",
    ),
)
def test_office_a_title_stands_behind_a_name_or_a_name_behind_a_title_between_commas(
    text: str, facts: list[str]
) -> None:
    assert show(text, "office", language=LANGUAGE) == facts


@cases(
    (
        "The Ambassador Extraordinary and Plenipotentiary of Norway to Kazakhstan, Einar Hagen, opened the forum.",
        "holder=Einar Hagen title=ambassador extraordinary and plenipotentiary represents=Norway in=Kazakhstan",
    ),
    (
        "Norwegian Ambassador to Kazakhstan Einar Hagen opened the forum.",
        "holder=Einar Hagen title=ambassador represents=Norway in=Kazakhstan",
    ),
    ("Norway's ambassador H.E. Einar Hagen opened the forum.", "holder=Einar Hagen title=ambassador represents=Norway"),
    (
        "Kazakhstan's Ambassador to Poland Alim Kirabayev opened the forum.",
        "holder=Alim Kirabayev title=ambassador represents=Kazakhstan in=Poland",
    ),
    (
        "Honorary Consul of Hungary in Almaty, Gábor Nagy, opened the forum.",
        "holder=Gábor Nagy title=honorary consul represents=Hungary in=Almaty",
    ),
)
def test_office_a_diplomat_represents_a_state_and_sits_in_another(text: str, facts: list[str]) -> None:
    assert show(text, "office", language=LANGUAGE) == facts


@cases(
    (
        "Minister of Trade and Industry of Estonia Jaan Tamm opened the forum.",
        "holder=Jaan Tamm title=minister of trade and industry of=Estonia",
    ),
    (
        "Deputy Prime Minister – Minister of National Economy Marat Iskakov opened the forum.",
        "holder=Marat Iskakov title=deputy prime minister – minister of national economy",
    ),
)
def test_office_a_ministers_field_belongs_to_the_title(text: str, facts: list[str]) -> None:
    assert show(text, "office", language=LANGUAGE) == facts


@cases(
    ("Former governor of Mangystau Region Arman Suleimenov opened the forum.",),
)
def test_office_a_post_once_held_is_no_office(text: str, facts: list[str]) -> None:
    assert show(text, "office", language=LANGUAGE) == facts


@cases(
    (
        "Governor of Mangystau Region Arman Suleimenov met with Norwegian Ambassador Einar Hagen.",
        "participant=Arman Suleimenov + Einar Hagen",
    ),
    (
        "Governor of Mangystau Region Arman Suleimenov met Norwegian Ambassador Einar Hagen in Aktau on October 3.",
        "participant=Arman Suleimenov + Einar Hagen place=Aktau date=2025-10-03",
    ),
    (
        "Governor of Mangystau Region Arman Suleimenov received the ambassadors of Peru and Chile.",
        "participant=Arman Suleimenov + Peru + Chile",
    ),
    (
        "Norwegian Ambassador Einar Hagen was received by Governor of Mangystau Region Arman Suleimenov.",
        "participant=Einar Hagen + Arman Suleimenov",
    ),
    (
        "A meeting was held in Aktau between entrepreneurs of Mangystau Region and a delegation from Norway.",
        "participant=Mangystau Region + Norway place=Aktau",
    ),
)
def test_meeting_those_who_met_in_each_way_of_saying_it(text: str, facts: list[str]) -> None:
    assert show(text, "meeting", language=LANGUAGE) == facts


@cases(
    (
        "On Wednesday, Governor of Mangystau Region Arman Suleimenov held talks with Norwegian "
        "Ambassador Einar Hagen on tourism and water supply.",
        "participant=Arman Suleimenov + Einar Hagen date=2025-10-08 topic=tourism + water",
    ),
    (
        "Governor of Mangystau Region Arman Suleimenov had a telephone conversation with Norwegian "
        "Ambassador Einar Hagen about sport.",
        "participant=Arman Suleimenov + Einar Hagen topic=sport",
    ),
    (
        "Governor of Mangystau Region Arman Suleimenov received Norwegian Ambassador Einar Hagen. The "
        "sides discussed fish farming, dairy farming and vocational training.",
        "participant=Arman Suleimenov + Einar Hagen topic=agriculture + education + livestock",
    ),
)
def test_meeting_what_they_talked_of(text: str, facts: list[str]) -> None:
    assert show(text, "meeting", language=LANGUAGE) == facts


@cases(
    (
        "Governor of Mangystau Region Arman Suleimenov received Norwegian Ambassador Einar Hagen and "
        "Polish Ambassador Anna Zielinska. A day later the two ambassadors met with Akim of Zhetysu "
        "Region Bolat Saparov.",
        "participant=Arman Suleimenov + Einar Hagen + Anna Zielinska",
        "participant=Einar Hagen + Anna Zielinska + Bolat Saparov date=2025-10-11",
    ),
)
def test_meeting_two_who_were_told_of_one_by_one_come_again_together(text: str, facts: list[str]) -> None:
    assert show(text, "meeting", language=LANGUAGE) == facts


@cases(
    ("Governor of Mangystau Region Arman Suleimenov did not meet with Norwegian Ambassador Einar Hagen.",),
    ("Governor of Mangystau Region Arman Suleimenov will meet with Norwegian Ambassador Einar Hagen.",),
    (
        "If Governor of Mangystau Region Arman Suleimenov meets with Norwegian Ambassador Einar Hagen, "
        "they will discuss sport.",
    ),
)
def test_meeting_what_is_denied_supposed_or_still_to_come_is_no_meeting(text: str, facts: list[str]) -> None:
    assert show(text, "meeting", language=LANGUAGE) == facts


@cases(
    (
        "Norwegian Ambassador Einar Hagen visited Mangystau Region on 3 October.",
        "visitor=Einar Hagen destination=Mangystau Region date=2025-10-03",
    ),
    (
        "Norwegian Ambassador Einar Hagen paid a working visit to Mangystau Region.",
        "visitor=Einar Hagen destination=Mangystau Region",
    ),
    (
        "A delegation of Mangystau Region led by Governor Arman Suleimenov has visited Paris and Oslo.",
        "visitor=Mangystau Region + Arman Suleimenov destination=Paris + Oslo",
    ),
    (
        "A delegation from Shandong province arrived in Aktau last week.",
        "visitor=Shandong destination=Aktau date=2025-W40",
    ),
)
def test_visit_who_went_where(text: str, facts: list[str]) -> None:
    assert show(text, "visit", language=LANGUAGE) == facts


@cases(
    ("Governor of Mangystau Region Arman Suleimenov plans to visit Norway in November.",),
    ("Turkish investors are going to build a hotel in Aktau.",),
)
def test_visit_a_visit_that_is_planned_is_none_nor_is_a_will(text: str, facts: list[str]) -> None:
    assert show(text, "visit", language=LANGUAGE) == facts


@cases(
    (
        '"We have cranes on the site today," said Hans Weber, director of Nordhaus GmbH.',
        "speaker=Hans Weber quote=We have cranes on the site today",
    ),
    (
        '"We have cranes on the site today," Hans Weber, director of Nordhaus GmbH, told reporters.',
        "speaker=Hans Weber quote=We have cranes on the site today",
    ),
    (
        'Governor of Mangystau Region Arman Suleimenov took the floor. "We have cranes on the site today," he said.',
        "speaker=Arman Suleimenov quote=We have cranes on the site today",
    ),
    (
        "“We have cranes on the site today,” joked Governor of Mangystau Region Arman Suleimenov.",
        "speaker=Arman Suleimenov quote=We have cranes on the site today",
    ),
)
def test_statement_whose_words_they_are(text: str, facts: list[str]) -> None:
    assert show(text, "statement", language=LANGUAGE) == facts
