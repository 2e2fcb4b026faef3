"""Every saved question with its exact answer: on a made-up chronicle, and on the example articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from chronicle import folder, store

from graph import Store
from graph.lookup import Index, find
from graph.saved import saved_queries, saved_query
from ontology.errors import NotFoundError, QueryError
from ontology.messages import languages
from viz.answers import query_table

__all__ = ["folder", "store"]

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"
GOLDEN = Path(__file__).parent / "golden" / "saved_queries.json"  # made by: python tests/test_saved_queries.py

AKIM, ENVOY, ITALIAN = "Айдар Беркимбаев", "Софи Ламбер", "Паоло Риналди"
REGION = "Восточно-Казахстанская область"

ANSWERS: dict[str, list[tuple[str, ...]]] = {
    "ambassadors": [
        (AKIM, ITALIAN, "Италия", "1", "2025-02-05"),
        (AKIM, ENVOY, "Франция", "1", "2024-03-11"),
    ],
    "amounts": [
        ("EUR", "12000000", "канатная дорога", "Rotor Alpes", "2024-06-18"),
        ("KZT", "5000000000", "молочный комплекс", "Alpi Latte", "2025-04-20"),
    ],
    "firms": [("Франция", "Rotor Alpes", "1")],
    "interests": [
        ("Франция", "туризм", "1", "2024-03-12", "2024-03-12"),
        ("Италия", "сельское хозяйство", "1", "2025-04-20", "2025-04-20"),
    ],
    "meetings": [("2024-03", AKIM, ENVOY, "1"), ("2025-02", AKIM, ITALIAN, "1")],
    "newcomers": [("2025-02-05", ITALIAN, "посол")],
    "officials": [
        ("аким", REGION, AKIM, "2024-03-12", "2025-02-05", "2"),
        ("директор", "Rotor Alpes", "Ламбер", "2025-09-01", "2025-09-01", "1"),
        ("посол", "Франция", ENVOY, "2024-03-12", "2024-03-12", "1"),
        ("посол", "Италия", ITALIAN, "2025-02-05", "2025-02-05", "1"),
    ],
    "partners": [(REGION, "Франция", "5", "2025-02-05")],
    "planned": [("2025-02-05", "договор", "Alpi Latte", "", "Меморандум подписан")],
    "projects": [
        ("начат", "Канатная дорога", REGION, "Rotor Alpes", "", "2025-09-01"),
        ("начат", "молочный комплекс", REGION, "Alpi Latte", "5 000 000 000 KZT", "2025-04-20"),
        ("планируется", "канатная дорога", REGION, "Rotor Alpes", "12 000 000 EUR", "2024-06-18"),
    ],
    "quotes": [("2024-03-12", AKIM, "Мы ждём гостей", "Аким принял посла Франции")],
    "sectors": [
        ("туризм", "6", "3", "2025-02-05"),
        ("сельское хозяйство", "2", "2", "2025-04-20"),
        ("энергетика", "2", "1", "2024-03-12"),
    ],
    "trade": [("Китай", "Казахстан", "2024", "43800000000", "USD", "Торговля и молоко")],
    "visits": [(REGION, "Франция", "1", "2024-06-30")],
}

SET: list[tuple[str, dict[str, str], list[tuple[str, ...]]]] = [
    ("meetings", {"who": "Риналди"}, [("2025-02", AKIM, ITALIAN, "1")]),
    ("meetings", {"since": "2025"}, [("2025-02", AKIM, ITALIAN, "1")]),
    ("interests", {"state": "Италией"}, [("Италия", "сельское хозяйство", "1", "2025-04-20", "2025-04-20")]),
    ("newcomers", {"year": "2024"}, [("2024-03-12", AKIM, "аким"), ("2024-03-12", ENVOY, "посол")]),
    ("planned", {"party": "Франция"}, []),
    ("sectors", {"who": "Франция", "since": "2024-04"}, [("туризм", "2", "2", "2025-02-05")]),
]


def found(store: Store, name: str, settings: dict[str, str] | None = None, lang: str = "ru") -> list[tuple[str, ...]]:
    index = Index(store)
    sparql = saved_query(name).with_settings(settings or {}, lambda name: find(index, name, lang).iri)
    return list(query_table(store, sparql, lang).rows)


@pytest.mark.parametrize("name", ANSWERS)
def test_the_answer_from_the_chronicle(store: Store, name: str) -> None:
    assert found(store, name) == ANSWERS[name]


def test_the_facts_to_doubt(store: Store) -> None:
    doubtful = found(store, "doubtful", {"limit": "5"})
    assert [(row[0], row[1], row[5]) for row in doubtful] == [
        ("0.4", "встреча", "Меморандум подписан"),
        ("0.4", "проект", "Канатную дорогу строят"),
        ("0.4", "проект", "Торговля и молоко"),
        ("0.4", "высказывание", "Аким принял посла Франции"),
        ("0.4", "визит", "Канатная дорога"),
    ]
    assert found(store, "doubtful", {"below": "0.3"}) == []
    assert len(found(store, "doubtful")) == 21


@pytest.mark.parametrize("name, settings, rows", SET)
def test_the_answer_with_settings(
    store: Store, name: str, settings: dict[str, str], rows: list[tuple[str, ...]]
) -> None:
    assert found(store, name, settings) == rows


def test_every_saved_question_has_an_expected_answer() -> None:
    assert sorted([*ANSWERS, "doubtful"]) == list(saved_queries())
    assert len(saved_queries()) >= 12


@pytest.mark.parametrize("name", list(saved_queries()))
def test_a_saved_question_is_told_in_all_languages_and_runs_as_it_stands(store: Store, name: str) -> None:
    query = saved_query(name)
    assert sorted(query.titles) == sorted(query.descriptions) == sorted(languages)
    store.query(query.sparql)


def test_mistakes_say_what_there_is() -> None:
    with pytest.raises(NotFoundError, match="there are: ambassadors, amounts"):
        saved_query("everything")
    with pytest.raises(QueryError, match="no setting 'colour'; it has: state=NAME, sector=NAME"):
        saved_query("interests").with_settings({"colour": "red"}, str)
    with pytest.raises(QueryError, match="year: 'now' is no number"):
        saved_query("newcomers").with_settings({"year": "now"}, str)
    with pytest.raises(QueryError, match="since: 'spring' is no date"):
        saved_query("quotes").with_settings({"since": "spring"}, str)


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with read_examples(tmp_path_factory.mktemp("examples") / "store") as opened:
        yield opened


@pytest.mark.parametrize("name", list(saved_queries()))
def test_the_answer_from_the_examples(examples: Store, name: str) -> None:
    expected = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert [list(row) for row in found(examples, name)] == expected[name]


def read_examples(folder: Path) -> Store:
    from graph.ingest import ingest

    def refuse(error: Exception) -> None:
        raise error

    store = Store(folder)
    ingest(store, [EXAMPLES], refuse)
    return store


if __name__ == "__main__":  # read the answers before you pin them
    import tempfile

    with tempfile.TemporaryDirectory() as place, read_examples(Path(place) / "store") as read:
        answers = {name: found(read, name) for name in saved_queries()}
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(json.dumps(answers, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
