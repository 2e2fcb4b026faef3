"""The tables of words, as patterns and as sets: the only place that knows where they lie and which column is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from ontology.tables import rows
from sources.analysis.patterns import PatternIndex

TABLES = Path(__file__).parent / "tables"
LANGUAGE = "ru"  # the column that is read; the tables have one for each language
Payload = TypeVar("Payload")


def table(name: str) -> list[dict[str, str]]:
    """The rows of `tables/NAME.tsv`; raises TableError where they do not read as the header says."""
    return rows(TABLES / f"{name}.tsv")


def patterns(
    name: str, payload: Callable[[dict[str, str]], Payload], where: Callable[[dict[str, str]], bool] = lambda row: True
) -> PatternIndex[Payload]:
    """The patterns of a table with what its rows say of them."""
    return PatternIndex((row[LANGUAGE], payload(row)) for row in table(name) if where(row))


@cache
def function_words(sort: str) -> frozenset[str]:
    """The function words of a sort, lower case, е for ё; raises KeyError for a sort that the table lacks."""
    found = {row["sort"]: row[LANGUAGE] for row in table("function_words")}
    return frozenset(found[sort].replace("ё", "е").split("|"))
