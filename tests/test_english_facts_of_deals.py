"""English articles: documents, wills, projects, turnover, firms and where they are from."""

from __future__ import annotations

from show import cases, show

LANGUAGE = "en"


@cases(
    (
        "In Aktau, Mangystau Region and Nordhaus GmbH signed a roadmap on the training of technicians.",
        "party=Mangystau Region + Nordhaus GmbH form=roadmap topic=education status=signed",
    ),
    (
        "A memorandum on cooperation in tourism was signed between Mangystau Region and Estonia on 12 May 2025.",
        "party=Mangystau Region + Estonia form=memorandum topic=tourism date=2025-05-12 status=signed",
    ),
    (
        "The memorandum was signed by Akim of Mangystau Region Arman Suleimenov and CEO of Nordhaus GmbH Hans Weber.",
        "party=Mangystau Region + Nordhaus GmbH form=memorandum status=signed",
    ),
    (
        "Mayor of Astana Marat Iskakov and Mayor of Moscow Ivan Belov have signed a protocol.",
        "party=Astana + Moscow form=protocol status=signed",
    ),
)
def test_agreement_who_signed_what_in_the_active_and_in_the_passive(text: str, facts: list[str]) -> None:
    assert show(text, "agreement", language=LANGUAGE) == facts


@cases(
    (
        "The Asian Development Bank plans to sign an agreement with Nordhaus GmbH in March to lend it USD 15 million.",
        "party=Asian Development Bank + Nordhaus GmbH form=agreement amount=15000000 USD date=2026-03 status=planned",
    ),
)
def test_agreement_what_is_to_be_signed_is_planned(text: str, facts: list[str]) -> None:
    assert show(text, "agreement", language=LANGUAGE) == facts


@cases(
    ("No deal has been signed with Nordhaus GmbH, the akimat said.",),
)
def test_agreement_what_was_not_signed_is_none(text: str, facts: list[str]) -> None:
    assert show(text, "agreement", language=LANGUAGE) == facts


@cases(
    (
        "Nordhaus GmbH is interested in solar energy in Mangystau Region.",
        "actor=Nordhaus GmbH topic=renewables target=Mangystau Region",
    ),
    ("The Norwegian firm Nordhaus is ready to invest in fish farming.", "actor=Nordhaus topic=agriculture"),
    (
        "Nordhaus GmbH would like to take part in tourism projects in Mangystau Region.",
        "actor=Nordhaus GmbH topic=tourism target=Mangystau Region",
    ),
)
def test_interest_who_wants_what(text: str, facts: list[str]) -> None:
    assert show(text, "interest", language=LANGUAGE) == facts


@cases(
    ("It is planned to invest in tourism.",),
)
def test_interest_a_plan_that_nobody_has_is_no_interest(text: str, facts: list[str]) -> None:
    assert show(text, "interest", language=LANGUAGE) == facts


@cases(
    (
        "Nordhaus GmbH plans to build a plant worth $20 million in Semey.",
        "name=plant place=Semey actor=Nordhaus GmbH amount=20000000 USD stage=planned",
    ),
    (
        "Work has started on a wind farm near Ekibastuz.",
        "name=wind farm topic=renewables place=Ekibastuz stage=started",
    ),
    (
        "The foundation of a rice processing plant was laid in Talgar district on Monday.",
        "name=rice processing plant topic=food place=Talgar District stage=started",
    ),
    (
        "A solar power station with a capacity of 50 MW will be put into operation in Kentau.",
        "name=solar power station topic=renewables place=Kentau stage=planned",
    ),
    (
        "A branch of the agrarian university will open in Kostanay.",
        "name=branch of the agrarian university topic=agriculture + education place=Kostanay stage=planned",
    ),
    (
        "In Pavlodar Region, a tractor assembly plant was opened last week.",
        "name=tractor assembly plant topic=machinery place=Pavlodar Region stage=operating",
    ),
    ("The plant is to be built by Nordhaus GmbH in Taraz.", "name=plant place=Taraz actor=Nordhaus GmbH stage=planned"),
    (
        "Tianlu Oil has invested in a poultry farm in Kentau.",
        "name=poultry farm topic=livestock place=Kentau actor=Tianlu Oil stage=started",
    ),
    (
        "Nordhaus Energie plans to build a solar park in Kentau and a cement plant in Shymkent.",
        "name=cement plant topic=building-materials place=Shymkent actor=Nordhaus Energie stage=planned",
        "name=solar park topic=renewables place=Kentau actor=Nordhaus Energie stage=planned",
    ),
)
def test_project_things_and_what_announces_them(text: str, facts: list[str]) -> None:
    assert show(text, "project", language=LANGUAGE) == facts


@cases(
    (
        "They discussed the construction of a meat processing plant and a feed mill in Semey.",
        "name=feed mill place=Semey stage=discussed",
        "name=meat processing plant topic=food place=Semey stage=discussed",
    ),
)
def test_project_a_list_gives_several(text: str, facts: list[str]) -> None:
    assert show(text, "project", language=LANGUAGE) == facts


@cases(
    (
        "The corn processing project in Taraz is estimated at $1 billion.",
        "name=corn processing project topic=food place=Taraz amount=1000000000 USD",
    ),
)
def test_project_a_compound_of_a_field_and_a_bare_project_is_one(text: str, facts: list[str]) -> None:
    assert show(text, "project", language=LANGUAGE) == facts


@cases(
    ("If a new pipeline is laid, the tariff will fall.",),
)
def test_project_a_condition_announces_nothing(text: str, facts: list[str]) -> None:
    assert show(text, "project", language=LANGUAGE) == facts


@cases(
    (
        "Trade between Kazakhstan and the Netherlands reached USD 3.9 billion in the first half of 2025.",
        "party=Kazakhstan + Netherlands amount=3900000000 USD date=2025-01/2025-06",
    ),
    (
        "Trade turnover between Mangystau Region and China rose by 12% to $450 million in January-August 2025.",
        "party=Mangystau Region + China amount=450000000 USD date=2025-01/2025-08",
    ),
    (
        "According to the akimat, trade between Mangystau Region and Italy amounted to €20.5 million last year.",
        "party=Mangystau Region + Italy amount=20500000 EUR date=2024",
    ),
)
def test_trade_turnover_between_two_sides_over_a_period(text: str, facts: list[str]) -> None:
    assert show(text, "trade", language=LANGUAGE) == facts


@cases(
    ("Nordhaus Energie is a subsidiary of Elbe Kraft AG.", "owner=Elbe Kraft AG property=Nordhaus Energie"),
    ("Nordhaus Energie holds 70 percent of Semey Rice LLP.", "owner=Nordhaus Energie property=Semey Rice LLP"),
    ("Tianlu Oil owns 51% of shares in Semey Cement LLP.", "owner=Tianlu Oil property=Semey Cement LLP"),
)
def test_ownership_who_owns_what(text: str, facts: list[str]) -> None:
    assert show(text, "ownership", language=LANGUAGE) == facts


@cases(
    ("Germany's Nordhaus Energie opened an office.", "company=Nordhaus Energie state=Germany"),
    ("The Czech brewer Klasek Pivo opened an office.", "company=Klasek Pivo state=Czechia"),
    ("Van Houten Glas, a Dutch company, opened an office.", "company=Van Houten Glas state=Netherlands"),
    ("South Korean company Hanil Motors opened an office.", "company=Hanil Motors state=South Korea"),
)
def test_origin_where_a_firm_is_from(text: str, facts: list[str]) -> None:
    assert show(text, "origin", language=LANGUAGE) == facts
