"""What the pictures show, computed over the chronicle: events, promises, ties of two sides, flows."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from chronicle import AKIM, ENVOY, folder, store
from factories import extraction

from graph import Store
from graph.copies import Copies
from graph.dates import months_between
from graph.events import group
from graph.facts import KnownFact, all_facts
from graph.flows import flows
from graph.lookup import Index, find
from graph.matrix import Period, fields, matrix, year_up_to
from graph.names import Names
from graph.selection import select, texts
from graph.sides import Sides, territory_of
from graph.timeline import busiest, encounters, side_by_side
from ontology.namespaces import ENTITY, SECTOR

__all__ = ["folder", "store"]

FRANCE, ITALY, CHINA, EAST = (ENTITY + id for id in ("Q142", "Q38", "Q148", "Q36156"))
NO_COPIES = Copies({})
TOURISM, AGRICULTURE, ENERGY = SECTOR + "tourism", SECTOR + "agriculture", SECTOR + "energy"


def facts_of(tmp_path: Path, *articles: tuple[Any, ...]) -> tuple[KnownFact, ...]:
    """The facts that a store gives back of these articles: pairs of a day and facts as `factories` writes them."""
    with Store(tmp_path / "made") as made:
        for day, *facts in articles:
            made.add(extraction(*facts, date=day, url=f"https://example.org/{day}/{len(facts)}/{facts}"))
        return all_facts(made)


# --- the selection


@pytest.mark.parametrize(
    "name, count",
    [("Франция", 7), ("туризм", 6), ("Rotor Alpes", 4), ("Беркимбаев", 5)],
)
def test_a_picture_around_a_name_has_the_facts_around_it(store: Store, name: str, count: int) -> None:
    found = find(Index(store), name, "ru")
    assert len(select(store, found).facts) >= count


def test_a_selection_keeps_to_its_dates_and_confidence_and_counts_what_it_hides(store: Store) -> None:
    every = select(store)
    assert every.as_of == "2025-09-01"
    assert {fact.latest[:4] for fact in select(store, since="2025").facts} == {"2025"}
    sure = select(store, min_confidence=0.5)
    assert len(sure.facts) + sure.hidden == len(every.facts) and sure.hidden == 5


# --- sides


def test_whoever_holds_a_post_is_on_the_side_of_what_the_article_says(store: Store) -> None:
    sides = Sides(store)
    (meeting,) = (fact for fact in all_facts(store) if fact.kind == "meeting" and fact.earliest == "2024-03-11")
    assert sides.states(meeting) == (FRANCE,)
    assert sides.regions(meeting) == (EAST,)


def test_a_firm_is_on_the_side_of_the_state_it_is_from(store: Store) -> None:
    sides = Sides(store)
    road = [fact for fact in all_facts(store) if fact.kind == "project" and "дорога" in fact.values("name")[0].text]
    assert [sides.states(fact) for fact in road] == [(FRANCE,), (FRANCE,)]


def test_a_place_lies_in_its_region_and_a_foreign_region_in_its_state() -> None:
    assert territory_of(ENTITY + "geonames%3A1520316") == EAST  # Ust-Kamenogorsk
    assert territory_of(ENTITY + "Q1520") == ENTITY + "Q1520"  # Astana is a region
    assert territory_of(ENTITY + "US-CA") in ("", ENTITY + "Q30")
    assert territory_of(SECTOR + "tourism") == ""
    assert territory_of(ENTITY + "unheard-of") == ""


# --- events


def test_who_met_whom_when(store: Store) -> None:
    names = Names(store)
    told = [
        (event.kind, event.first, sorted(names.name(party, "ru") for party in event.parties))
        for event in encounters(group(all_facts(store), NO_COPIES, {}))
        if event.kind == "meeting"
    ]
    akim, envoy = AKIM.partition(":")[2], ENVOY.partition(":")[2]
    assert told == [
        ("meeting", "2024-03-11", [akim, envoy]),
        ("meeting", "2025-02-05", [akim, "Паоло Риналди"]),
    ]


MET = ("meeting", {"participant": ["Person:Иван Петров", "Person:Анна Дюбуа"]})


@pytest.mark.parametrize("days, sources", [(("2025-03-10", "2025-03-11"), [2]), (("2025-03-10", "2025-05-11"), [1, 1])])
def test_articles_of_one_event_are_one_mark(tmp_path: Path, days: tuple[str, ...], sources: list[int]) -> None:
    found = encounters(group(facts_of(tmp_path, *((day, MET) for day in days)), NO_COPIES, {}))
    assert [len(each.facts) for each in found] == sources


def test_an_encounter_was_when_the_most_exact_article_says(tmp_path: Path) -> None:
    month, day = (("meeting", {**MET[1], "date": [date]}) for date in ("2025-03", "2025-03-11"))
    (event,) = encounters(group(facts_of(tmp_path, ("2025-03-20", month), ("2025-03-12", day)), NO_COPIES, {}))
    assert (event.first, event.last, len(event.facts)) == ("2025-03-11", "2025-03-11", 2)


def test_what_has_no_date_is_no_mark(tmp_path: Path) -> None:
    assert encounters(group(facts_of(tmp_path, (None, MET)), NO_COPIES, {})) == ()


def test_rows_stand_beside_those_they_met_most(tmp_path: Path) -> None:
    a, b, c, d = (f"Person:Иван {name}" for name in ("Алимов", "Беков", "Валиев", "Громов"))
    pairs = [(a, b), (a, b), (c, d), (a, c), (c, d), (a, b)]
    days = [(f"2025-0{month}-10", ("meeting", {"participant": list(pair)})) for month, pair in enumerate(pairs, 1)]
    found = encounters(group(facts_of(tmp_path, *days), NO_COPIES, {}))
    together = [{*each.parties} for each in found]
    rows = side_by_side(found, 4)
    assert {rows[0], rows[1]} in together and {rows[2], rows[3]} in together
    assert len(side_by_side(found, 2)) == 2


def test_copies_of_a_text_are_one_source_of_an_event_and_one_text_of_a_cell(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, ("2025-03-10", MET), ("2025-03-11", MET))
    copied = Copies(dict.fromkeys((fact.source.iri for fact in facts), facts[0].source.iri))
    (event,) = encounters(group(facts, copied, {}))
    assert (event.independent, texts(facts, copied), texts(facts, NO_COPIES)) == (1, 1, 2)


def test_the_busiest_go_first(store: Store) -> None:
    names = Names(store)
    top = busiest(encounters(group(all_facts(store), NO_COPIES, {})), 2)
    assert names.name(top[0], "ru") in ("Восточно-Казахстанская область", "Франция")
    assert len(top) == 2


# --- silence


@pytest.mark.parametrize(
    "first, last, months",
    [
        ("2025-01-31", "2025-02-28", 0),
        ("2025-01-31", "2025-03-31", 2),
        ("2024-12-15", "2025-12-14", 11),
        ("2025-05-01", "2025-04-01", 0),
        ("", "2025-04-01", 0),
        ("2025-04-01", "", 0),
    ],
)
def test_silence_is_counted_in_whole_months(first: str, last: str, months: int) -> None:
    assert months_between(first, last) == months


# --- two sides


def test_states_by_fields_with_the_change_against_the_year_before(store: Store) -> None:
    sides = Sides(store)
    found = matrix(all_facts(store), sides.states, fields, Period(date(2024, 9, 1), date(2025, 8, 31)), NO_COPIES)
    cells = {key: (cell.texts, cell.before) for key, cell in found.cells.items()}
    assert cells[ITALY, AGRICULTURE] == (2, 0)
    assert cells[FRANCE, TOURISM] == (1, 2)
    assert cells[FRANCE, ENERGY] == (0, 1)
    assert found.rows[:2] == (ITALY, FRANCE)
    assert (CHINA, AGRICULTURE) not in cells
    assert {fact.kind for fact in found.cells[ITALY, AGRICULTURE].facts} <= {"meeting", "interest", "cooperation"}


def test_what_ties_a_row_to_no_column_is_counted(store: Store) -> None:
    sides = Sides(store)
    year = Period(date(2024, 12, 1), date(2024, 12, 31))
    assert matrix(all_facts(store), sides.states, fields, year, NO_COPIES).apart == 1  # trade of 2024 with China


def test_the_period_before_is_as_long_and_ends_the_day_before() -> None:
    assert Period(date(2025, 1, 1), date(2025, 1, 31)).before() == Period(date(2024, 12, 1), date(2024, 12, 31))
    assert year_up_to("2025-03-01") == Period(date(2024, 3, 2), date(2025, 3, 1))


def test_a_narrow_field_counts_for_the_broad_one(tmp_path: Path) -> None:
    facts = facts_of(
        tmp_path, ("2025-01-10", ("interest", {"actor": ["State:Франция=Q142"], "topic": ["Sector:nuclear"]}))
    )
    assert [fields(fact) for fact in facts] == [(ENERGY,)]


# --- flows


def test_flows_go_from_partner_states_to_regions(store: Store) -> None:
    found = {(flow.state, flow.region): flow for flow in flows(all_facts(store), Sides(store), NO_COPIES)}
    assert found[FRANCE, EAST].texts == 4
    assert found[CHINA, ENTITY + "Q232"].kinds == {"trade": 1}
    assert next(iter(found)) == (FRANCE, EAST)


def test_what_an_article_says_of_a_state_goes_to_the_regions_that_it_ties_to_it(tmp_path: Path) -> None:
    interest = ("interest", {"actor": ["State:Франция=Q142"], "topic": ["Sector:tourism"]})
    talks = ("cooperation", {"party": ["State:Франция=Q142", "Region:Восточно-Казахстанская область=Q36156"]})
    with Store(tmp_path / "made") as made:
        made.add(extraction(interest, talks, url="https://example.org/both"))
        made.add(extraction(interest, url="https://example.org/alone"))
        found = {flow.region: len(flow.facts) for flow in flows(all_facts(made), Sides(made), NO_COPIES)}
    assert found == {EAST: 2, ENTITY + "Q232": 1}
