"""`--min-confidence`: facts that are less likely to be right are left out, of what is read and of what is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from factories import extraction

from graph import Store
from graph.networks import network
from viz.commands import cli

TEXT = "Аким Жетысу Серик Ахметов обсудил туризм с послом Франции Анной Дюбуа."
PEOPLE = ("Person:Иван Петров", "Person:Мария Ким", "Person:Олег Ли")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph in which Петров surely met Ким, and Ким perhaps met Ли."""
    folder = tmp_path_factory.mktemp("graph") / "store"
    made = extraction(("meeting", {"participant": [*PEOPLE[:2]]}), ("meeting", {"participant": [*PEOPLE[1:]]}))
    facts = tuple(replace(fact, confidence=c) for fact, c in zip(made.facts, (0.9, 0.6), strict=True))
    with Store(folder) as store:
        store.add(replace(made, facts=facts))
    return folder


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.setenv("ELCHI_STORE", str(folder))
    return lambda *words: CliRunner().invoke(cli, [*words, "--lang", "en"])


def test_facts(run: Callable[..., Result]) -> None:
    def listed(*words: str) -> list[float]:
        return [fact["confidence"] for fact in json.loads(run("facts", "--json", *words).stdout)]

    assert listed() == [0.6, 0.9] or listed() == [0.9, 0.6]
    assert listed("--min-confidence", "0.7") == listed("--min-confidence", "0,9") == [0.9]
    assert listed("--min-confidence", "1") == []


def test_extract(run: Callable[..., Result], tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text(TEXT, encoding="utf-8")
    every = json.loads(run("extract", str(file)).stdout)["facts"]
    least = max(fact["confidence"] for fact in every)
    surest = [fact for fact in every if fact["confidence"] >= least]
    assert 0 < len(surest) < len(every)
    assert json.loads(run("extract", str(file), "--min-confidence", str(least)).stdout)["facts"] == surest
    table = run("extract", str(file), "--format", "table", "--min-confidence", str(least)).stdout.splitlines()[1:]
    assert [int(row.split("\t")[1]) for row in table] == [every.index(fact) + 1 for fact in surest]


def test_view_tells_how_many_facts_it_leaves_out(run: Callable[..., Result], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = run("view", "-o", str(page), "--min-confidence", "0.7")
    assert "facts left out for their confidence below 0.7: 1" in result.stderr
    assert "Олег Ли" not in page.read_text(encoding="utf-8")
    assert '"hidden": 1' in page.read_text(encoding="utf-8") or '"hidden":1' in page.read_text(encoding="utf-8")
    assert "left out" not in run("view", "-o", str(page)).stderr


def test_nothing_that_is_left_out_is_left_unsaid(run: Callable[..., Result], tmp_path: Path) -> None:
    file, page = tmp_path / "news.txt", tmp_path / "page.html"
    file.write_text(TEXT, encoding="utf-8")
    for command in (["facts"], ["extract", str(file)], ["view", "Иван Петров", "-o", str(page)]):
        told = run(*command, "--min-confidence", "1").stderr
        assert "facts left out for their confidence below 1: " in told and "no fact is known" not in told
        assert "left out" not in run(*command).stderr


def test_a_doubtful_fact_leads_nowhere(folder: Path) -> None:
    with Store.open_read(folder) as store:
        (petrov,) = [n for n, data in network(store).nodes(data=True) if data["label"] == "Иван Петров"]
        around = network(store, [petrov], depth=3, min_confidence=0.7)
    assert len(around) == 2 and around.graph["hidden"] == 1


@pytest.mark.parametrize("value", ["2", "-0.1", "nan", "high", ""])
@pytest.mark.parametrize("command", [["extract", "a.txt"], ["facts"], ["view", "-o", "a.html"]])
def test_nonsense_is_answered_with_what_to_write(run: Callable[..., Result], command: list[str], value: str) -> None:
    result = run(*command, "--min-confidence", value)
    assert result.exit_code == 2
    assert f"--min-confidence {value}: write a number from 0 to 1, such as 0.8" in result.stderr
