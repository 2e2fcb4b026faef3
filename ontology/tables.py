"""Tables of words and names: tab-separated files that people edit, read the same way by every package."""

from __future__ import annotations

from pathlib import Path

from ontology.errors import TableError


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a tab-separated UTF-8 file, each as column -> text, both stripped of outer spaces.

    The first line that counts is the header. Blank lines and lines that begin with `#` do not count. Quotation marks
    are letters like any other; an empty cell is an empty string.

    Raises:
        TableError: the file is missing or not UTF-8, has no header, names a column twice, or has a row with another
            number of columns than the header; the message names the file and the line.
    """
    return [row for _, row in numbered_rows(path)]


def numbered_rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """The same as `rows`, each row with the number of its line, counted from 1; raises as that does."""
    columns: list[str] = []
    table: list[tuple[int, dict[str, str]]] = []
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not columns:
            columns = _header(cells, path, number)
        elif len(cells) != len(columns):
            raise TableError(f"{path.name}, line {number}: {len(cells)} columns, the header has {len(columns)}")
        else:
            table.append((number, dict(zip(columns, cells, strict=True))))
    if not columns:
        raise TableError(f"{path.name}: no header line")
    return table


def _header(cells: list[str], path: Path, number: int) -> list[str]:
    twice = sorted({cell for cell in cells if cells.count(cell) > 1})
    if twice:
        raise TableError(f"{path.name}, line {number}: the header names {', '.join(twice)} twice")
    return cells


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise TableError(f"{path.name}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except OSError as error:
        raise TableError(f"{path}: {error.strerror or error}") from error
