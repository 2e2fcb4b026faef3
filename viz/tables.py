"""Tables in a terminal and in a pipe: `rich` draws them for people, tabs separate them for programs."""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import asdict, dataclass, is_dataclass
from typing import Any, TextIO

from viz.safe import clean


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts under the names of their columns; `title` may be empty."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""


def show(table: Table, stream: TextIO | None = None) -> None:
    """Print a table: drawn where a terminal shows it, a line a row and nothing cut where a program reads it.

    Control characters are left out: what an article says must not steer a terminal.
    """
    stream = stream or sys.stdout
    if stream.isatty():
        _draw(table, stream)
    else:
        _separate(table, stream)


def show_heading(text: str, stream: TextIO | None = None, space: bool = False) -> None:
    """Print a line that stands above a table; in a pipe with a `#`, so that a program can leave it out."""
    stream = stream or sys.stdout
    stream.write("\n" if space else "")
    if stream.isatty():
        from rich.console import Console
        from rich.text import Text

        Console(file=stream, highlight=False).print(Text(clean(text), style="bold"))
        return
    stream.write(f"# {clean(text)}\n")


def show_as(table: Table, format: str, stream: TextIO | None = None) -> None:
    """Print a table as `table`, `csv`, `tsv` or `json` (a list of objects)."""
    stream = stream or sys.stdout
    if format == "csv":
        csv.writer(stream, lineterminator="\n").writerows([table.columns, *table.rows])
    elif format == "tsv":
        _separate(table, stream)
    elif format == "json":
        show_json([dict(zip(table.columns, row, strict=True)) for row in table.rows], stream)
    else:
        show(table, stream)


def show_either(table: Table, answer: Any, as_json: bool) -> None:
    """Print an answer as the table that shows it, or as JSON; it is a record, or a sequence of records."""
    if not as_json:
        show(table)
    elif is_dataclass(answer) and not isinstance(answer, type):
        show_json(asdict(answer))
    else:
        show_json([asdict(record) for record in answer])


def show_json(value: Any, stream: TextIO | None = None) -> None:
    """Print JSON for programs that is still readable; half a character of a broken text becomes a sign for it."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    (stream or sys.stdout).write(text.encode("utf-8", "replace").decode("utf-8") + "\n")


def _separate(table: Table, stream: TextIO) -> None:
    for cells in (table.columns, *table.rows):
        stream.write("\t".join(clean(cell) for cell in cells) + "\n")


def _draw(table: Table, stream: TextIO) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    drawn = RichTable(box=box.SIMPLE_HEAD, title=clean(table.title) or None, title_justify="left", pad_edge=False)
    for name in table.columns:
        drawn.add_column(Text(clean(name)), overflow="fold")
    for row in table.rows:
        drawn.add_row(*(Text(clean(cell)) for cell in row))
    Console(file=stream, highlight=False).print(drawn)
