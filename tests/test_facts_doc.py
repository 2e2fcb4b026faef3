"""docs/facts.md says what the vocabulary says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import sources
from ontology import vocabulary
from sources import Article
from viz.records import extraction_record

TEXT = (Path(__file__).parent.parent / "docs" / "facts.md").read_text(encoding="utf-8")
WORDS = {
    "territory": ("State", "Region", "Place"),
    "body": ("Company", "Organization"),
    "anyone": ("Person", "State", "Region", "Place", "Company", "Organization"),
}
CODES = {"form": vocabulary.forms, "status": vocabulary.statuses, "stage": vocabulary.stages}


def section(title: str) -> str:
    """What stands under a heading, up to the next one of any level."""
    _, _, rest = TEXT.partition(f"# {title}\n")
    return re.split(r"^#", rest, maxsplit=1, flags=re.MULTILINE)[0]


def table(title: str) -> list[list[str]]:
    """The cells of the table under a heading, row by row, without the header."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def holds(role: vocabulary.Role) -> tuple[str, ...]:
    return ("code",) if role.holds in CODES else role.types or (role.holds,)


def number(role: vocabulary.Role) -> str:
    if not role.required:
        return "any"
    return str(role.minimum) if role.maximum == role.minimum else f"{role.minimum}+"


def test_types_of_entity() -> None:
    assert tuple(row[0] for row in table("Types of entity")) == vocabulary.entity_types()


def test_kinds_of_fact_and_their_order() -> None:
    assert re.findall(r"^### (\w+)$", TEXT, re.MULTILINE) == list(vocabulary.kinds())


@pytest.mark.parametrize("kind", vocabulary.kinds())
def test_roles_what_they_hold_and_how_many(kind: str) -> None:
    said = [(role, tuple(holding.split(", ")), count) for role, holding, count, _ in table(kind)]
    found = [
        (role, tuple(name for word in words for name in WORDS.get(word, (word,))), count) for role, words, count in said
    ]
    assert found == [(role.name, holds(role), number(role)) for role in vocabulary.kind(kind).roles]


def test_codes() -> None:
    assert {role: codes.split(", ") for role, codes in table("Texts of a fixed form")} == {
        role: list(concepts()) for role, concepts in CODES.items()
    }


def test_every_code_in_the_decisions_is_a_sector() -> None:
    topics = next(
        line for line in section("How doubtful cases are decided").split("\n- ") if line.startswith("*topic*")
    )
    codes = re.findall(r"`([\w-]+)`", topics)
    assert codes and set(codes) <= set(vocabulary.sectors())


def test_the_example_keeps_the_contract() -> None:
    match = re.search(r"```json\n(.*?)```", TEXT, re.DOTALL)
    text = re.search(r"For the text\n«(.*?)»", TEXT)
    assert match and text
    record = json.loads(match[1])
    types = {entity["id"]: entity["type"] for entity in record["entities"]}
    assert list(record) == ["article", "entities", "facts"]
    assert list(record["article"]) == ["id", "url", "date", "language", "title", "file"]
    assert record["article"]["id"] == Article(text[1], record["article"]["date"]).id
    for entity in record["entities"]:
        assert list(entity) == ["id", "type", "name", "mentions", "same_as"]
        assert entity["type"] in vocabulary.entity_types()
        for start, end in entity["mentions"]:
            assert text[1][start - 1].isspace() and not text[1][end].isalpha()
    for fact in record["facts"]:
        assert list(fact) == ["kind", "roles", "evidence", "confidence", "rule", "marks"]
        kind = vocabulary.kind(fact["kind"])
        assert all(0 <= start < end <= len(text[1]) for start, end in fact["evidence"])
        assert all(role.minimum <= len(fact["roles"].get(role.name, ())) for role in kind.roles)
        for name, items in fact["roles"].items():
            role = kind.role(name)
            assert role.is_text or all(types[item] in role.types for item in items)


def test_the_example_is_what_the_extraction_gives() -> None:
    match = re.search(r"```json\n(.*?)```", TEXT, re.DOTALL)
    assert match is not None
    shown = json.loads(match[1])
    text = re.search(r"For the text\n«(.*?)»", TEXT)
    assert text is not None
    article = sources.Article(text[1], date=shown["article"]["date"], file=shown["article"]["file"])
    given = extraction_record(sources.extract(article))
    for fact in (*shown["facts"], *given["facts"]):
        del fact["confidence"]  # measured anew with every change of the rules
    assert given == shown
