"""The tables of words under sources/: every row is one that the code asks for, every pattern one that can match."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import sources
from ontology.tables import rows
from sources import Article
from sources.analysis.patterns import PatternIndex
from sources.document import tokenize
from sources.lexicon import TABLES, table
from sources.projects.stage import STAGES, TENSES
from sources.sectors import find_topics

NAMES = sorted(path.stem for path in TABLES.glob("*.tsv"))
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(sources.__file__).parent.rglob("*.py")))
RULES = {part for row in table("rules") for part in row["rule"].split(".")[1:]}
LANGUAGES = ("ru", "kk", "en")
# Columns whose values the code, or the name of a rule, has word for word.
SELECTORS = [
    ("date_words", "sort"),
    ("groups", "sort"),
    ("negations", "sort"),
    ("numbers", "sort"),
    ("project_words", "sort"),
    ("titles", "class"),
    ("triggers", "group"),
    ("triggers", "sense"),
]
# What the code does not ask for by name, because it takes all that is left: a call is a noun of meeting.
REST = {"agent", "business", "call", "decision", "member", "see", "mutual", "offer"}


@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_read_and_every_row_has_the_columns_of_the_header(name: str) -> None:
    assert f'"{name}"' in CODE
    assert rows(TABLES / f"{name}.tsv")


@pytest.mark.parametrize("name", NAMES)
def test_every_pattern_can_match(name: str) -> None:
    for language in LANGUAGES:
        PatternIndex((row[language], None) for row in table(name) if language in row)


@pytest.mark.parametrize("name", NAMES)
def test_no_row_stands_twice(name: str) -> None:
    counts = Counter(tuple(row.values()) for row in table(name))
    assert [row for row, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(("name", "column"), SELECTORS)
def test_every_sort_is_one_that_the_code_asks_for(name: str, column: str) -> None:
    told = {row[column] for row in table(name)}
    assert {value for value in told - RULES - REST if f'"{value}"' not in CODE} == set()


def test_every_sort_of_function_words_is_asked_for_and_none_is_missing() -> None:
    asked = set(re.findall(r'function_words\("([^"]+)"\)', CODE))
    assert {row["sort"] for row in table("function_words")} == asked


def test_stages_are_those_of_the_contract() -> None:
    assert {row["stage"] for row in table("stages")} == set(STAGES)
    assert {row["tense"] for row in table("stages")} == set(TENSES)


def test_agriculture_is_known_in_every_case() -> None:
    text = "Стороны обсудили сотрудничество в сельском хозяйстве и добычу редких металлов."
    tokens = tokenize(Article(text)).tokens
    assert [topic.code for topic in find_topics(tokens, 0, len(tokens))] == ["agriculture", "mining"]
