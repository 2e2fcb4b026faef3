"""The tables of words, as patterns and as sets: the only place that knows where they lie and which column is read.

Most tables have a column for each language; what is read of them is what they say of the language of the article at
hand (see sources/analysis/languages.py), and is kept by `per_language`.

A folder of one's own, named by the environment variable ELCHI_TABLES, may hold tables of the same names with rows to
add: they are read before the rows of sources/tables/, and of two equal patterns the first wins.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from ontology.tables import rows
from sources.analysis.languages import current, per_language
from sources.analysis.patterns import PatternIndex
from sources.own_tables import VARIABLE, read_own

TABLES = Path(__file__).parent / "tables"
Payload = TypeVar("Payload")


def table(name: str) -> list[dict[str, str]]:
    """The rows of the table NAME, the user's own first.

    Raises:
        TableError: a table does not read as its header says, or there is a mistake in one of the user's.
    """
    return [*own_tables().get(name, ()), *rows(TABLES / f"{name}.tsv")]


@cache
def own_tables() -> dict[str, list[dict[str, str]]]:
    """The rows of the user's folder, if there is one, by the table that they add to; raises TableError."""
    folder = os.environ.get(VARIABLE, "")
    return read_own(folder, TABLES) if folder else {}


def cell(row: dict[str, str]) -> str:
    """What a row has in the column of the current language, "" where it says nothing of that language."""
    return row.get(current(), "")


def alternatives(row: dict[str, str]) -> list[str]:
    """The words that a row's cell of the current language divides by `|`, е for ё."""
    return [word for word in cell(row).replace("ё", "е").split("|") if word]


def patterns(
    name: str, payload: Callable[[dict[str, str]], Payload], where: Callable[[dict[str, str]], bool] = lambda row: True
) -> PatternIndex[Payload]:
    """The patterns of a table with what its rows say of them."""
    return PatternIndex((cell(row), payload(row)) for row in table(name) if where(row))


@per_language()
def function_words(sort: str) -> frozenset[str]:
    """The function words of a sort, lower case, е for ё; raises KeyError for a sort that the table lacks."""
    words = _function_words()
    return words[sort]


@per_language()
def _function_words() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in table("function_words"):
        words = frozenset(alternatives(row))
        found[row["sort"]] = found.get(row["sort"], frozenset()) | words
    return found
