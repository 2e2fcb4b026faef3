"""Projects and documents over time: which articles tell of one thing, its steps, and when it has gone silent."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from factories import extraction

from graph import Store
from graph.promises import Promise, promises
from sources import Extraction
from viz.commands import cli

RIDDER, SEMEY = "Place:Риддер=geonames:1521370", "Place:Семей=geonames:1519422"
EAST = "Region:Восточно-Казахстанская область=Q36156"
ITALY, FIRM, OTHER = "State:Италия=Q38", "Company:Monte Neve Funi", "Company:Альпы Строй"
TOURISM, ENERGY = "Sector:tourism", "Sector:energy"
FIELDS = {14: TOURISM, 20: ENERGY}


def project(day: str, name: str, stage: str, place: str = RIDDER, actor: str = "", **more: str) -> Extraction:
    roles = {"name": [name], "stage": [stage], "place": [place]} | ({"actor": [actor]} if actor else {})
    return extraction(
        ("project", roles | {role: [value] for role, value in more.items()}), date=day, url=f"https://a.example/{day}"
    )


def document(day: str, status: str, *parties: str, form: str = "memorandum", **more: str) -> Extraction:
    roles = {"party": list(parties), "form": [form], "status": [status]}
    return extraction(
        ("agreement", roles | {role: [value] for role, value in more.items()}), date=day, url=f"https://a.example/{day}"
    )


def followed(folder: Path, *told: Extraction) -> tuple[Promise, ...]:
    with Store(folder / "store") as store:
        for one in told:
            store.add(one)
        return promises(store)


def steps(promise: Promise) -> list[tuple[str, str]]:
    return [(step.stage, step.date) for step in promise.steps]


def test_a_project_is_followed_from_proposed_to_operating(tmp_path: Path) -> None:
    (road,) = followed(
        tmp_path,
        project("2024-02-14", "канатная дорога", "proposed", actor=FIRM, amount="18000000 EUR"),
        project("2024-10-24", "строительство канатной дороги", "agreed", actor=FIRM, amount="24000000 EUR"),
        project("2025-05-22", "канатная дорога «Ульба»", "started", topic=TOURISM),
        project("2026-02-11", "канатная дорога", "operating", actor=FIRM),
    )
    assert steps(road) == [
        ("proposed", "2024-02-14"),
        ("agreed", "2024-10-24"),
        ("started", "2025-05-22"),
        ("operating", "2026-02-11"),
    ]
    assert (road.stage, road.first, road.last, road.amount) == ("operating", "2024-02-14", "2026-02-11", "24000000 EUR")
    assert road.is_kept
    assert not road.is_silent(date(2030, 1, 1))


SAME = {
    "a name in another case and order": (("завод титановых слитков", RIDDER, ""), ("титановый завод", RIDDER, "")),
    "a town and its region, by one firm": (("текстильная фабрика", RIDDER, FIRM), ("текстильная фабрика", EAST, FIRM)),
    "another name for the same kind of thing": (("комбинат «Алтын»", RIDDER, FIRM), ("завод «Алтын»", RIDDER, FIRM)),
}
DIFFERENT = {
    "another town": (("канатная дорога", RIDDER, ""), ("канатная дорога", SEMEY, "")),
    "another thing in the same town": (("ветровая электростанция", RIDDER, ""), ("молочная ферма", RIDDER, "")),
    "another firm's plant of no other name": (("завод", EAST, FIRM), ("завод", EAST, OTHER)),
    "a kind of thing in a whole region": (("школа", EAST, ""), ("школа", EAST, "")),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_one_project(pair: tuple[tuple[str, str, str], ...], tmp_path: Path) -> None:
    (one, place, actor), (other, elsewhere, by) = pair
    told = project("2024-02-14", one, "planned", place, actor), project("2024-08-01", other, "started", elsewhere, by)
    assert len(followed(tmp_path, *told)) == 1


@pytest.mark.parametrize("pair", DIFFERENT.values(), ids=DIFFERENT)
def test_two_projects(pair: tuple[tuple[str, str, str], ...], tmp_path: Path) -> None:
    (one, place, actor), (other, elsewhere, by) = pair
    told = project("2024-02-14", one, "planned", place, actor), project("2024-08-01", other, "started", elsewhere, by)
    assert len(followed(tmp_path, *told)) == 2


def test_an_article_that_names_two_things_means_two(tmp_path: Path) -> None:
    roles = {"place": [RIDDER], "actor": [FIRM], "stage": ["planned"]}
    both = extraction(
        ("project", roles | {"name": ["первая очередь канатной дороги"]}),
        ("project", roles | {"name": ["вторая очередь канатной дороги"]}),
    )
    assert len(followed(tmp_path, both)) == 2


def test_a_planned_document_is_signed_later(tmp_path: Path) -> None:
    (paper,) = followed(
        tmp_path,
        document("2024-02-14", "planned", EAST, ITALY, topic=TOURISM),
        document("2024-10-24", "signed", EAST, ITALY, topic=TOURISM),
    )
    assert steps(paper) == [("planned", "2024-02-14"), ("signed", "2024-10-24")]
    assert paper.name("en") == "memorandum"


def test_what_is_planned_after_a_signing_is_another_document(tmp_path: Path) -> None:
    signed = document("2024-02-14", "signed", EAST, ITALY)
    planned = document("2024-10-24", "planned", EAST, ITALY)
    again = document("2025-10-24", "signed", EAST, ITALY)
    assert sorted(map(steps, followed(tmp_path, signed, planned, again))) == [
        [("planned", "2024-10-24"), ("signed", "2025-10-24")],
        [("signed", "2024-02-14")],
    ]


def test_documents_of_two_fields_are_two(tmp_path: Path) -> None:
    papers = [document(f"2024-02-{day}", "planned", EAST, ITALY, topic=topic) for day, topic in FIELDS.items()]
    assert len(followed(tmp_path, *papers)) == 2


def test_a_stage_told_again_is_no_step_back(tmp_path: Path) -> None:
    (plant,) = followed(
        tmp_path,
        project("2024-02-14", "титановый завод", "planned", actor=FIRM),
        project("2024-08-01", "титановый завод", "started", actor=FIRM),
        project("2024-09-01", "титановый завод", "proposed", actor=FIRM),
    )
    assert steps(plant) == [("planned", "2024-02-14"), ("started", "2024-08-01")]
    assert plant.last == "2024-09-01"


def test_silent_after_a_year_without_news(tmp_path: Path) -> None:
    (plant,) = followed(tmp_path, project("2024-02-14", "титановый завод", "planned"))
    assert not plant.is_silent(date(2025, 2, 12))
    assert plant.is_silent(date(2025, 2, 13))


def test_the_order_of_reading_does_not_matter(tmp_path: Path) -> None:
    names = ("титановый завод", "канатная дорога", "молочная ферма")
    told = [
        project(f"2024-{month:02}-01", names[month % 3], stage, actor=FIRM if month % 2 else "")
        for month, stage in zip(range(1, 13), ("proposed", "planned", "started") * 4, strict=True)
    ]
    found = []
    for seed in range(3):
        random.Random(seed).shuffle(told)
        found.append(followed(tmp_path / str(seed), *told))
    assert found[0] == found[1] == found[2]
    assert len(found[0]) == 3


def run(*words: str, store: Path) -> str:
    result = CliRunner().invoke(cli, ["promises", *words, "--store", str(store), "--lang", "ru"])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_command_lists_them(tmp_path: Path) -> None:
    told = [
        project("2024-02-14", "канатная дорога", "proposed", actor=FIRM),
        project("2024-10-24", "канатная дорога", "agreed", actor=FIRM),
        project("2025-03-01", "титановый завод", "operating", SEMEY),
        document("2024-02-15", "planned", EAST, ITALY),
    ]
    followed(tmp_path, *told)
    store = tmp_path / "store"
    lines = run(store=store).splitlines()
    assert len(lines) == 4
    assert "предложен 2024-02-14 → согласован 2024-10-24" in lines[2]  # the last heard of stands first
    assert [line.split("\t")[1] for line in run("--silent", "--on", "2025-03-01", store=store).splitlines()[1:]] == [
        "меморандум"
    ]
    assert len(run("--silent", "--on", "2025-12", store=store).splitlines()) == 3
    assert len(run("--open", "--kind", "project", store=store).splitlines()) == 2
    (road,) = json.loads(run("Monte Neve", "--json", "--on", "2025-11-01", store=store))
    assert (road["stage"], road["silent"], [step["date"] for step in road["steps"]]) == (
        "agreed",
        True,
        ["2024-02-14", "2024-10-24"],
    )
