"""The note for a meeting: what stands in it and in which order, a source for every line, and how it is written."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from chronicle import folder
from click.testing import CliRunner, Result
from factories import extraction

from graph import Store
from graph.brief import Brief, brief
from graph.lookup import Index, find
from ontology.messages import languages
from viz import brief as pages
from viz.commands import cli

__all__ = ["folder"]

TODAY = date(2026, 1, 1)


def made(folder: Path, name: str, lang: str = "ru", since: str = "") -> Brief:
    with Store.open_read(folder) as store:
        return brief(store, find(Index(store), name, lang), lang, since, TODAY)


def told(found: Brief, key: str) -> list[str]:
    return [note.text for part in found.parts if part.key == key for note in part.notes]


def run(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["brief", *words, "--store", str(folder), "--lang", "ru"])


def test_the_brief_of_a_state(folder: Path) -> None:
    found = made(folder, "Франция")
    assert [part.key for part in found.parts] == ["who", "meetings", "promises", "documents", "firms", "sectors"]
    assert told(found, "who") == ["посол: Софи Ламбер"]
    assert told(found, "meetings") == [
        "Франция → Восточно-Казахстанская область",
        "Айдар Беркимбаев (аким, Восточно-Казахстанская область), Софи Ламбер (посол, Франция): энергетика, туризм",
    ]
    assert told(found, "firms") == ["Rotor Alpes: канатная дорога"]


def test_a_promise_is_told_with_its_steps(folder: Path) -> None:
    (road,) = told(made(folder, "Франция"), "promises")
    assert road.startswith("канатная дорога (Rotor Alpes, Восточно-Казахстанская область; 12 000 000 EUR)")
    assert road.endswith("планируется 2024-06-18 → начат 2025-09-01")


def test_what_was_not_heard_of_for_a_year_is_said_to_be_silent(folder: Path) -> None:
    with Store.open_read(folder) as store:
        later = brief(store, find(Index(store), "Rotor Alpes", "ru"), "ru", today=date(2027, 1, 1))
    assert told(later, "promises")[0].endswith("— с 2025-09-01 вестей нет")


def test_a_document_is_told_with_what_came_of_it(tmp_path: Path) -> None:
    sides = ["Region:Восточно-Казахстанская область=Q36156", "Company:Rotor Alpes"]
    with Store(tmp_path / "store") as store:
        road = {"name": ["канатная дорога"], "actor": sides[1:], "place": sides[:1], "stage": ["started"]}
        for day, fact in (
            ("2024-02-01", ("agreement", {"party": sides, "form": ["memorandum"], "status": ["planned"]})),
            ("2024-06-01", ("agreement", {"party": sides, "form": ["memorandum"], "status": ["signed"]})),
            ("2025-03-01", ("project", road)),
        ):
            store.add(extraction(fact, date=day, url=f"https://{day}.example"))
    found = made(tmp_path / "store", "ВКО")
    assert told(found, "documents") == ["меморандум (Rotor Alpes) → канатная дорога (начат 2025-03-01)"]
    # the signed document is no promise any more
    assert told(found, "promises") == ["канатная дорога (Rotor Alpes): начат 2025-03-01"]


def test_the_brief_of_a_person_has_what_they_said(folder: Path) -> None:
    found = made(folder, "Беркимбаев")
    assert told(found, "who") == ["аким, Восточно-Казахстанская область"]
    assert "Софи Ламбер (посол, Франция): энергетика, туризм" in told(found, "meetings")


@pytest.mark.parametrize("name", ["Франция", "ВКО", "Беркимбаев", "Rotor Alpes", "Италия"])
def test_each_line_has_a_source_and_none_comes_twice(folder: Path, name: str) -> None:
    found = made(folder, name)
    notes = [note for part in found.parts for note in part.notes]
    assert notes
    assert all(note.sources and note.text for note in notes)
    assert len(notes) == len({(part.key, note.text) for part in found.parts for note in part.notes})
    assert all(part.notes for part in found.parts)


def test_since_leaves_out_what_was_before(folder: Path) -> None:
    assert told(made(folder, "Франция", since="2024-06"), "meetings") == ["Франция → Восточно-Казахстанская область"]
    assert told(made(folder, "Франция", since="2025"), "meetings") == []


@pytest.mark.parametrize("lang", languages)
def test_it_is_written_in_three_languages(folder: Path, lang: str) -> None:
    found = made(folder, "Франция", lang)
    text = pages.markdown(found, lang, today=TODAY)
    assert text.count("\n## ") == len(found.parts) + 1
    assert text == pages.markdown(made(folder, "Франция", lang), lang, today=TODAY)


def test_each_number_in_the_text_is_that_of_a_source(folder: Path) -> None:
    text = pages.markdown(made(folder, "ВКО"), "ru", today=TODAY)
    used = {int(number) for number in re.findall(r"\\\[(\d+)\\\]", text)}
    listed = {int(number) for number in re.findall(r"^(\d+)\. ", text, re.MULTILINE)}
    assert used == listed
    html = pages.html(made(folder, "ВКО"), "ru", today=TODAY)
    assert {int(n) for n in re.findall(r'href="#source-(\d+)"', html)} == listed
    assert {int(n) for n in re.findall(r'id="source-(\d+)"', html)} == listed


def test_what_an_article_says_is_no_markup(tmp_path: Path) -> None:
    evil = "Company:<script>alert(1)</script> *Фирма* [x](http://evil.example)"
    fact = ("project", {"name": ["завод <b>«Ромашка»</b>"], "actor": [evil], "stage": ["planned"]})
    told_ = extraction(fact, date="2025-03-01", url="javascript:alert(1)")
    told_ = replace(told_, article=replace(told_.article, title="<img src=x onerror=alert(1)>"))
    with Store(tmp_path / "store") as store:
        store.add(told_)
    found = made(tmp_path / "store", evil.partition(":")[2])
    html, text = pages.html(found, "ru", today=TODAY), pages.markdown(found, "ru", today=TODAY)
    assert "<script>alert" not in html
    assert "<img" not in html
    assert "javascript:" not in html
    assert re.search(r"(?<!\\)\[x\]", text) is None
    assert re.search(r"(?<!\\)<", text) is None


def test_the_command_writes_what_the_file_is_called(folder: Path, tmp_path: Path) -> None:
    assert run(folder, "Франция").stdout.startswith("# Франция: справка к встрече")
    page, note = tmp_path / "france.html", tmp_path / "france.md"
    assert run(folder, "Франция", "-o", str(page)).exit_code == 0
    assert run(folder, "Франция", "-o", str(note), "--since", "2024").exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "с 2024" in note.read_text(encoding="utf-8").splitlines()[2]


def test_the_command_says_what_is_wrong(folder: Path, tmp_path: Path) -> None:
    refused = run(folder, "Франция", "-o", str(tmp_path / "france.docx"))
    assert refused.exit_code == 1
    assert ".md или .html" in refused.stderr
    assert run(folder, "Франция", "--since", "вчера").exit_code == 1
    nothing = run(folder, "Бразилия")
    assert (nothing.stdout, nothing.exit_code) == ("", 0)
    assert "нет ничего" in nothing.stderr
