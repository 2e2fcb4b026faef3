"""The user's own tables: a folder, named by ELCHI_TABLES, of rows to add to those of sources/tables/.

People write them by hand, so that they are checked whole before the first is used: a code that no finder asks for would
find nothing, or find it under a rule that nobody measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ontology import vocabulary
from ontology.errors import TableError
from ontology.messages import Told
from ontology.tables import numbered_rows, rows
from sources.analysis.patterns import mistake

VARIABLE = "ELCHI_TABLES"
LANGUAGES = ("ru", "kk", "en")
OPTIONAL = ("kk", "en")  # columns that a table of one's own may leave out
SECTORS = "sector_words"  # its codes are those of the scheme of sectors, of which it need not name all
# Columns whose values the finders ask for by name: those of a user are among those of the table itself. Of several
# columns the values are checked together: a sense of a trigger is one of its group.
CODED: dict[str, tuple[tuple[str, ...], ...]] = {
    "company_nouns": (("type",), ("keep",)),
    "confidence": (("trait",),),
    "date_words": (("sort",),),
    "forms": (("form",),),
    "function_words": (("sort",),),
    "governed_cases": (("case",),),
    "groups": (("sort",),),
    "name_endings": (("case",), ("gender",), ("part",)),
    "negations": (("sort",),),
    "noun_endings": (("language",),),
    "numbers": (("sort",),),
    "place_cases": (("case",),),
    "post_changes": (("sense",),),
    "project_words": (("sort",),),
    "stages": (("stage",), ("tense",)),
    "surname_endings": (("sort",),),
    "territories": (("type",), ("relative",), ("derived",), ("keep",)),
    "title_complements": (("served",),),
    "title_former": (("time",),),
    "title_prefixes": (("case",),),
    "titles": (("class",),),
    "triggers": (("group",), ("group", "sense")),
}
PATTERNS = {
    "company_nouns", "currencies", "date_words", "forms", "groups", "negations", "numbers", "office_verbs",
    "post_changes", "project_words",
    "sector_words", "stages", "territories", "title_complements", "title_former", "titles", "triggers",
}  # fmt: skip

Row = dict[str, str]


class BadTable(Told, TableError):
    """A mistake in a table of the user's, which the message names with its file; `values` always hold `path`."""


def read_own(folder: str, shipped: Path) -> dict[str, list[Row]]:
    """The rows of a user's folder by the table of the folder `shipped` that they add to, with all columns of it.

    Raises:
        TableError: there is no folder, no table in it, one of an unknown name, or a mistake in one of them.
    """
    if not Path(folder).is_dir():
        raise BadTable("tables.no_folder", variable=VARIABLE, path=folder)
    found = sorted(Path(folder).glob("*.tsv"))
    names = sorted(path.stem for path in shipped.glob("*.tsv"))
    if not found:
        raise BadTable("tables.none", variable=VARIABLE, path=folder, names=", ".join(names))
    for path in found:
        if path.stem not in names:
            raise BadTable("tables.unknown", variable=VARIABLE, path=path, name=path.stem, names=", ".join(names))
    return {path.stem: list(_checked(path, rows(shipped / path.name))) for path in found}


def _checked(path: Path, shipped: list[Row]) -> Iterator[Row]:
    """The rows of a user's table, columns of other languages left out or not. Raises TableError."""
    try:
        found = numbered_rows(path)
    except TableError as error:
        raise BadTable("tables.unreadable", path=path, reason=error) from error
    columns = list(shipped[0])
    for number, row in found:
        missing = [column for column in columns if column not in row and column not in OPTIONAL]
        unknown = [column for column in row if column not in columns]
        if missing:
            raise BadTable("tables.missing", path=path, columns=", ".join(missing))
        if unknown:
            raise BadTable("tables.column", path=path, columns=", ".join(unknown), known=", ".join(columns))
        _check(path, number, row, shipped)
        yield {column: row.get(column, "") for column in columns}


def _check(path: Path, line: int, row: Row, shipped: list[Row]) -> None:
    """Raises TableError for a code, a number or a pattern that is none."""
    for columns in CODED.get(path.stem, ()):
        *outer, last = columns
        known = sorted({r[last] for r in shipped if all(r[column] == row[column] for column in outer)})
        _check_value(path, line, last, row[last], known)
    if path.stem == SECTORS:
        _check_value(path, line, "code", row["code"], sorted(vocabulary.sectors()))
    for column in row:
        if column not in LANGUAGES and all(map(_is_number, (r[column] for r in shipped))):
            if not _is_number(row[column]):
                raise BadTable("tables.number", path=path, line=line, column=column, value=row[column])
        elif column in LANGUAGES and path.stem in PATTERNS and (wrong := mistake(row[column])):
            raise BadTable("tables.pattern", path=path, line=line, pattern=wrong)


def _check_value(path: Path, line: int, column: str, value: str, known: list[str]) -> None:
    if value not in known:
        raise BadTable("tables.value", path=path, line=line, column=column, value=value, known=", ".join(known))


def _is_number(text: str) -> bool:
    try:
        return abs(float(text)) < float("inf")
    except ValueError:
        return False
