"""elchi merge, split, review and history, over a graph on disk."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from command import invoke
from factories import extraction

from graph import Store
from graph.identity.resolution import resolve
from ontology.namespaces import BASE

Run = Callable[..., Result]
AKIM, ENVOY = "Person:Серик Баймуханов", "Person:Сильван Гиоге"
REGION = "Region:Костанайская область=Q485605"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command over three articles, in Russian: an akim, then with an initial, then an envoy spelled otherwise."""
    with Store(tmp_path / "graph") as store:
        post = ("office", {"holder": [AKIM], "title": ["аким"], "of": [REGION]})
        store.add(extraction(post, ("meeting", {"participant": [AKIM, ENVOY]}), url="https://example.org/1"))
        firm = ("meeting", {"participant": ["Person:С. Баймуханов", "Company:Вектор"]})
        store.add(extraction(firm, date="2025-11-01", url="https://example.org/2"))
        met = ("meeting", {"participant": [AKIM, "Person:Сильвио Гиор", "Company:Вектор"]})
        store.add(extraction(met, date="2025-12-01", url="https://example.org/3"))
        resolve(store, "2026-01-01")
    monkeypatch.setenv("ELCHI_STORE", str(tmp_path / "graph"))
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    return invoke


def names(run: Run) -> list[str]:
    return [person["name"] for person in json.loads(run("list", "persons", "--json").stdout)]


def test_merge_makes_two_names_one_in_every_answer(run: Run) -> None:
    assert len(names(run)) == 4
    result = run("merge", "Сильвио Гиор", "Сильван Гиоге")
    assert result.exit_code == 0
    assert result.stdout.startswith("«Сильвио Гиор» и «Сильван Гиоге» теперь одно: " + BASE)
    assert len(names(run)) == 3
    for name in ("Сильвио Гиор", "Сильван Гиоге", "person:сильвио-гиор"):
        assert json.loads(run("about", name, "--json").stdout)["iri"] == BASE + "person/сильван-гиоге"
    assert len(json.loads(run("facts", "--about", "Гиор", "--json").stdout)) == 2


def test_merge_of_what_cannot_be_one_is_refused_in_the_users_language(run: Run) -> None:
    result = run("merge", "Сильвио Гиор", "Вектор")
    assert result.exit_code == 1
    assert "типы разные" in result.stderr
    assert run("merge", "Вектор", "ВЕКТОР").exit_code == 1
    assert run("merge", "Вектор", "Никто Никтоев").exit_code == 1


def test_split_lists_the_mentions_and_then_parts_them(run: Run) -> None:
    listed = run("split", "Серик Баймуханов")
    assert listed.stdout.splitlines()[0].split("\t")[:3] == ["№", "дата", "как назван"]
    assert [line.split("\t")[0] for line in listed.stdout.splitlines()[1:]] == ["1", "2"]
    assert "elchi split" in listed.stderr
    assert run("split", "Серик Баймуханов", "2").exit_code == 0
    assert names(run).count("Серик Баймуханов") == 2
    assert run("split", "Серик Баймуханов", "9").exit_code == 1


def test_review_asks_about_open_pairs_and_keeps_the_answers(run: Run) -> None:
    (asked,) = json.loads(run("review", "--json").stdout)
    assert asked["judgement"]["verdict"] == "unsure"
    shown = run("review", input="?\n")
    assert "С. Баймуханов" in shown.stdout
    assert "фамилия и инициал подходят" in shown.stdout
    assert "ответов сохранено: 1" in shown.stderr
    assert json.loads(run("review", "--json").stdout) == []  # what a person does not know is not asked again
    assert len(names(run)) == 4


@pytest.mark.parametrize("answer, persons", [("д", 3), ("y", 3), ("н", 4), ("n", 4), ("q", 4), ("", 4)])
def test_review_takes_yes_and_no_in_the_users_language(run: Run, answer: str, persons: int) -> None:
    assert run("review", input=f"{answer}\n").exit_code == 0
    assert len(names(run)) == persons


def test_history_tells_names_judgements_and_former_iris(run: Run) -> None:
    run("review", input="y\n")
    told = run("history", "Серик Баймуханов")
    assert told.stdout.count("С. Баймуханов") >= 1
    assert "одно\tчеловек" in told.stdout
    assert "прежние IRI: https://" in told.stdout
    record = json.loads(run("history", "Серик Баймуханов", "--json").stdout)
    assert [judgement["by"] for judgement in record["judgements"]] == ["person"]
    assert run("history", "Серик Баймуханов", "--lang", "kk").stdout.startswith("# Мақалалардағы атаулары")
