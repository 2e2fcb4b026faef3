"""The tables of words, as patterns and as sets: the only place that knows where they lie and which column is read.

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
from sources.analysis.patterns import PatternIndex
from sources.own_tables import VARIABLE, read_own

TABLES = Path(__file__).parent / "tables"
LANGUAGE = "ru"  # the column that is read; the tables have one for each language
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


def patterns(
    name: str, payload: Callable[[dict[str, str]], Payload], where: Callable[[dict[str, str]], bool] = lambda row: True
) -> PatternIndex[Payload]:
    """The patterns of a table with what its rows say of them."""
    return PatternIndex((row[LANGUAGE], payload(row)) for row in table(name) if where(row))


@cache
def function_words(sort: str) -> frozenset[str]:
    """The function words of a sort, lower case, е for ё; raises KeyError for a sort that the table lacks."""
    words = _function_words()
    return words[sort]


@cache
def _function_words() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in table("function_words"):
        words = frozenset(row[LANGUAGE].replace("ё", "е").split("|"))
        found[row["sort"]] = found.get(row["sort"], frozenset()) | words
    return found
