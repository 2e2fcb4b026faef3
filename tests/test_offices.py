"""Who held a post when: what follows from mentions, appointments, dismissals and successors, and what contradicts."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from factories import extraction

from graph import Store
from graph.copies import Copies
from graph.facts import Source
from graph.lookup import Index
from graph.offices import TOOK, Attestation, Post, is_sole, posts, tenures
from graph.post_names import asked_posts
from graph.validate import validate
from sources import Change, Extraction, Span
from viz.commands import cli

OLD, NEW = "Person:Ерлан Белов", "Person:Айдар Беркимбаев"
EAST = "Region:Восточно-Казахстанская область=Q36156"
EAST_IRI = "https://w3id.org/elchi/entity/Q36156"


def attest(*said: str) -> list[Attestation]:
    """Attestations from lines such as `2024-03-01 A held`; each from an outlet of its own."""
    return [
        Attestation(day, holder, turn, Source(f"article:{number}", date=day, outlet=f"outlet {number}"))
        for number, (day, holder, turn) in enumerate(line.split() for line in said)
    ]


def spells(*said: str) -> list[str]:
    """The tenures in a line each: holder, from when, until when; `~` where nothing tells the day itself."""
    found, _ = tenures(attest(*said), Copies({}))
    return [f"{t.holder} {t.since or '~' + t.first} {t.until or '~' + t.last}" for t in found]


CASES = {
    "seen once": (["2024-03-01 A held"], ["A ~2024-03-01 ~2024-03-01"]),
    "seen twice": (["2024-03-01 A held", "2024-09-01 A held"], ["A ~2024-03-01 ~2024-09-01"]),
    "told by two on one day": (["2024-03-01 A held", "2024-03-01 A held"], ["A ~2024-03-01 ~2024-03-01"]),
    "a successor": (
        ["2024-03-01 A held", "2024-09-01 B held"],
        ["A ~2024-03-01 ~2024-03-01", "B ~2024-09-01 ~2024-09-01"],
    ),
    "appointed": (["2024-03-01 A took", "2024-09-01 A held"], ["A 2024-03-01 ~2024-09-01"]),
    "dismissed": (["2024-03-01 A held", "2024-09-01 A left"], ["A ~2024-03-01 2024-09-01"]),
    "a handover on one day": (
        ["2024-03-01 A held", "2024-09-01 A held", "2024-09-01 A left", "2024-09-01 B took"],
        ["A ~2024-03-01 2024-09-01", "B 2024-09-01 ~2024-09-01"],
    ),
    "in office twice, dismissed at last": (
        ["2020-01-01 A held", "2021-01-01 B took", "2022-01-01 A took", "2023-01-01 A left"],
        ["A ~2020-01-01 ~2020-01-01", "B 2021-01-01 ~2021-01-01", "A 2022-01-01 2023-01-01"],
    ),
    "back in office": (
        ["2020-01-01 A held", "2021-01-01 B held", "2021-06-01 B held", "2022-01-01 A held"],
        ["A ~2020-01-01 ~2020-01-01", "B ~2021-01-01 ~2021-06-01", "A ~2022-01-01 ~2022-01-01"],
    ),
}


@pytest.mark.parametrize(("said", "expected"), CASES.values(), ids=CASES)
def test_tenures(said: list[str], expected: list[str]) -> None:
    assert spells(*said) == expected
    random.Random(1).shuffle(said)
    assert spells(*said) == expected


def test_a_successor_ends_the_predecessors_time() -> None:
    (old, new), _ = tenures(attest("2024-03-01 A held", "2024-09-01 B held"), Copies({}))
    assert (old.last, old.until_by, new.since_after) == ("2024-03-01", "2024-09-01", "2024-03-01")


def test_who_is_called_former_had_left_by_then() -> None:
    ((old,), _) = tenures(attest("2024-03-01 A held", "2024-06-01 A former"), Copies({}))
    assert (old.until, old.until_by) == ("", "2024-06-01")


def test_a_single_source_against_others_is_a_conflict_and_is_kept() -> None:
    said = attest("2024-03-01 A held", "2024-05-01 B held", "2024-06-01 A held")
    (spell,), (conflict,) = tenures(said, Copies({}))
    assert (spell.holder, spell.first, spell.last) == ("A", "2024-03-01", "2024-06-01")
    assert [told.holder for told in conflict.against] == ["B"]
    assert [told.day for told in conflict.held] == ["2024-03-01", "2024-06-01"]


def test_two_sources_are_no_slip() -> None:
    said = attest("2024-03-01 A held", "2024-05-01 B held", "2024-05-09 B held", "2024-06-01 A held")
    found, conflicts = tenures(said, Copies({}))
    assert [spell.holder for spell in found] == ["A", "B", "A"]
    assert conflicts == ()


def test_two_reprints_are_one_source() -> None:
    said = attest("2024-03-01 A held", "2024-05-01 B held", "2024-05-02 B held", "2024-06-01 A held")
    found, conflicts = tenures(said, Copies({"article:2": "article:1"}))
    assert ([spell.holder for spell in found], len(conflicts)) == (["A"], 1)


def test_two_holders_on_one_day_are_a_conflict() -> None:
    found, (conflict,) = tenures(attest("2024-03-01 A held", "2024-03-01 B held"), Copies({}))
    assert [spell.holder for spell in found] == ["A", "B"]
    assert {told.holder for told in (*conflict.against, *conflict.held)} == {"A", "B"}


def post(*said: str) -> Post:
    found, conflicts = tenures(attest(*said), Copies({}))
    return Post("аким", {"ru": "аким"}, EAST_IRI, False, True, found, conflicts)


ON = [
    ("2024-04-01", ["A sure"]),
    ("2024-07-01", ["A seen_before", "B seen_after"]),
    ("2024-10-01", ["B sure"]),
    ("2025-01-01", ["B seen_before"]),
    ("2024-01-01", ["A seen_after"]),
]


@pytest.mark.parametrize(("day", "expected"), ON, ids=[day for day, _ in ON])
def test_who_held_it_on_a_day(day: str, expected: list[str]) -> None:
    asked = post("2024-03-01 A held", "2024-06-01 A held", "2024-09-01 B held", "2024-11-01 B held")
    assert [f"{tenure.holder} {sure}" for tenure, sure in asked.on(day)] == expected


def test_an_appointment_and_a_dismissal_leave_no_doubt() -> None:
    asked = post("2024-03-01 A took", "2024-06-01 A left", "2024-09-01 B took")
    assert [[t.holder for t, _ in asked.on(d)] for d in ("2024-02-01", "2024-05-01", "2024-08-01", "2024-09-01")] == [
        [],
        ["A"],
        [],
        ["B"],
    ]


def test_a_conflict_is_shown_for_the_days_that_it_is_about() -> None:
    asked = post("2024-03-01 A held", "2024-05-01 B held", "2024-06-01 A held", "2025-06-01 A held")
    assert [len(asked.conflicts_on(day)) for day in ("2024-05-01", "2024-04-01", "2025-01-01")] == [1, 1, 0]


@pytest.mark.parametrize(
    "title", ["аким", "чрезвычайный и полномочный посол", "генеральный директор", "әкім", "governor"]
)
def test_a_sole_post(title: str) -> None:
    assert is_sole(title)


@pytest.mark.parametrize(
    "title", ["заместитель акима", "советник", "әкім орынбасары", "deputy governor", "вице-министр"]
)
def test_a_post_of_several(title: str) -> None:
    assert not is_sole(title)


def told(day: str, holder: str, title: str = "аким", turn: str = "") -> Extraction:
    made = extraction(
        ("office", {"holder": [holder], "title": [title], "of": [EAST]}), date=day, url=f"https://{day}.example/{title}"
    )
    ids = {entity.name: entity.id for entity in made.entities}
    if not turn:
        return made
    change = Change(
        turn, ids[holder.partition(":")[2]], title, of=ids["Восточно-Казахстанская область"], evidence=Span(0, 9)
    )
    return replace(made, changes=(change,))


def test_a_store_answers_in_whatever_words_a_post_is_asked_for(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.add(told("2024-03-01", OLD))
        store.add(told("2024-09-01", NEW, turn=TOOK))
        store.add(told("2024-10-01", NEW, "губернатор"))  # as a foreign outlet calls him
        store.add(told("2024-10-02", OLD, "заместитель акима"))
        assert validate(store) == []
        (akim, deputy) = posts(store, EAST_IRI)
        index = Index(store)
        for name in ("аким ВКО", "акимом ВКО", "ШҚО әкімі", "governor of East Kazakhstan Region"):
            asked = asked_posts(store, index, name, "ru")
            assert asked is not None
            assert asked.posts == (akim,)
        assert [(t.holder.rpartition("/")[2], t.since) for t in akim.tenures] == [
            ("ерлан-белов", ""),
            ("айдар-беркимбаев", "2024-09-01"),
        ]
        assert not deputy.sole
        assert asked_posts(store, index, "Восточный Казахстан", "ru") is None


def test_the_command_tells_who_held_a_post_on_a_day_and_what_contradicts(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        for day, holder in (("2024-03-01", OLD), ("2024-05-01", NEW), ("2024-06-01", OLD)):
            store.add(told(day, holder))

    def run(*words: str) -> str:
        words = ("about", *words, "--store", str(tmp_path / "store"), "--lang", "ru")
        result = CliRunner().invoke(cli, words)
        assert result.exit_code == 0, result.output
        return result.stdout

    lines = run("аким ВКО", "--on", "2024-05-15").splitlines()
    assert lines[0] == "# аким — Восточно-Казахстанская область, 2024-05-15"
    assert lines[2].split("\t")[:3] == ["Ерлан Белов", "не позже 2024-03-01", "не раньше 2024-06-01"]
    assert lines[4].startswith("# Расхождение")
    assert [line.split("\t")[:2] for line in lines[6:]] == [
        ["2024-03-01", "Ерлан Белов"],
        ["2024-05-01", "Айдар Беркимбаев"],
        ["2024-06-01", "Ерлан Белов"],
    ]
    assert "Ерлан Белов" in run("Белов", "--on", "2024-05-15")
    (post,) = json.loads(run("ВКО", "--on", "2024-05-15", "--json"))
    assert [holder["name"] for holder in post["holders"]] == ["Ерлан Белов"]
    assert len(post["conflicts"]) == 1
