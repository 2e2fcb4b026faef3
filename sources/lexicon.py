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

from ontology.errors import TableError
from ontology.tables import rows
from sources.analysis.patterns import PatternIndex

TABLES = Path(__file__).parent / "tables"
OWN_TABLES = "ELCHI_TABLES"
LANGUAGE = "ru"  # the column that is read; the tables have one for each language
Payload = TypeVar("Payload")


def table(name: str) -> list[dict[str, str]]:
    """The rows of the table NAME, the user's own first.

    Raises:
        TableError: a table does not read as its header says, or the user's folder is not one of tables.
    """
    known = rows(TABLES / f"{name}.tsv")
    added = own_tables().get(name)
    return known if added is None else [*own_rows(added, list(known[0])), *known]


@cache
def own_tables() -> dict[str, Path]:
    """The files of the user's folder by the table that they add to. Raises TableError where there is no such table."""
    folder = os.environ.get(OWN_TABLES, "")
    if not folder:
        return {}
    if not Path(folder).is_dir():
        raise TableError(f"{OWN_TABLES}: there is no folder {folder}")
    found = {path.stem: path for path in sorted(Path(folder).glob("*.tsv"))}
    names = sorted(path.stem for path in TABLES.glob("*.tsv"))
    unknown = sorted(found.keys() - set(names))
    if unknown:
        raise TableError(f"{OWN_TABLES}: there is no table {unknown[0]}; there are {', '.join(names)}")
    return found


def own_rows(path: Path, columns: list[str]) -> list[dict[str, str]]:
    """The rows of a user's table with the columns of the one that they add to; those of other languages may be missing.

    Raises:
        TableError: a column that the table does not have, or lacks one that is needed.
    """
    found = rows(path)
    given = list(found[0]) if found else columns
    missing = [column for column in columns if column not in given and column not in ("kk", "en")]
    unknown = [column for column in given if column not in columns]
    if missing or unknown:
        raise TableError(f"{path.name}: the columns are {', '.join(columns)}, not {', '.join(given)}")
    return [{column: row.get(column, "") for column in columns} for row in found]


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
