from __future__ import annotations

from pathlib import Path

import pytest
from factories import article, extraction

from graph.store import Store
from graph.validate import validate

PERSON, STATE = "Person:Иван Петров", "State:Франция=Q142"

WRONG = [  # kind, roles, what it is about, what is said of it
    ("meeting", {"participant": [PERSON]}, "elchi:participant", "A meeting has at least two participants"),
    ("meeting", {"participant": [PERSON, STATE], "date": ["2025-13"]}, "elchi:date", "A date is a year, a month"),
    ("meeting", {"participant": [PERSON, STATE], "title": ["аким"]}, "elchi:title", "A meeting has no roles but"),
    ("office", {"holder": [STATE], "title": ["посол"]}, "elchi:holder", "An office has a holder, who is a person"),
    ("project", {"name": [" "]}, "elchi:name", "A project has a name"),
    (
        "visit",
        {"visitor": [PERSON], "destination": ["Sector:tourism"]},
        "elchi:destination",
        "A visit has a destination",
    ),
    ("agreement", {"party": [STATE], "form": ["bargain"]}, "elchi:form", "An agreement has a form"),
]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "graph")


def test_made_up_articles_are_right(store: Store) -> None:
    for number in range(20):
        store.add(article(number))
    assert validate(store) == []


@pytest.mark.parametrize("kind, roles, path, message", WRONG)
def test_a_violation_is_explained(
    store: Store, kind: str, roles: dict[str, list[str]], path: str, message: str
) -> None:
    found = extraction((kind, roles))
    store.add(found)
    (violation,) = validate(store, lang="en")
    assert violation.article == found.article.id
    assert violation.path == path
    assert violation.message.startswith(message)
    assert violation.name.startswith(kind)  # the words it rests on
    assert violation.severity == "violation"


def test_a_violation_is_explained_in_the_language_of_the_user(store: Store) -> None:
    store.add(extraction(("meeting", {"participant": [PERSON]})))
    messages = [validate(store, lang=lang)[0].message for lang in ("en", "ru", "kk")]
    assert [message.split()[0] for message in messages] == ["A", "Во", "Кездесуге"]


def test_only_what_changed_is_checked_again(store: Store) -> None:
    right, wrong = article(1), extraction(("meeting", {"participant": [PERSON]}))
    store.add(right)
    store.add(wrong)
    validate(store)
    assert store.unvalidated() == (wrong.article.id,)
    store.add(article(1, edition=1))
    assert set(store.unvalidated()) == {right.article.id, wrong.article.id}


def test_an_article_can_be_checked_by_name(store: Store) -> None:
    wrong = extraction(("meeting", {"participant": [PERSON]}))
    store.add(wrong)
    store.add(article(1))
    assert validate(store, [article(1).article.id]) == []
    assert len(validate(store, [wrong.article.id])) == 1


def test_a_reader_may_check_too(store: Store, tmp_path: Path) -> None:
    store.add(article(1))
    store.close()
    with Store.open_read(tmp_path / "graph") as reader:
        assert validate(reader) == []
        assert reader.unvalidated() == reader.articles()
