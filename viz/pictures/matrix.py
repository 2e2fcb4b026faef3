"""The matrix: states by sectors, regions by states, regions by sectors, in several periods up to the newest article."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from graph.matrix import Matrix, Period, Side, fields, matrix
from graph.selection import Selection
from viz.pictures.shown import Shown

MONTHS = (3, 6, 12, 24)
DAYS = 365.25 / 12  # in a month, on the average


def page(shown: Shown) -> str:
    """The matrix of a selection."""
    sides = shown.selection.sides
    tables: dict[str, tuple[Side, Side]] = {
        "states": (sides.states, fields),
        "partners": (sides.regions, sides.states),
        "regions": (sides.regions, fields),
    }
    mine = {
        "tables": list(tables),
        "begins": shown.selection.begins,
        "periods": [
            {
                "months": months,
                "first": period.first.isoformat(),
                "last": period.last.isoformat(),
                "compared": months > 0 and is_known(shown.selection, period.before()),
                "tables": [
                    packed(shown, matrix(shown.selection.facts, row, column, period, shown.selection.told.copies))
                    for row, column in tables.values()
                ],
            }
            for months, period in periods(shown)
        ],
    }
    return shown.page("matrix", mine)


def periods(shown: Shown) -> Iterator[tuple[int, Period]]:
    """The periods to choose from, by their months; 0 is the time of all facts, before which there was nothing."""
    days = [fact.latest for fact in shown.selection.facts if fact.latest]
    if not days:
        return
    # a fact may lie ahead of the newest article: a plan for next year is none of this year's contacts
    last = date.fromisoformat(shown.selection.as_of or max(days))
    for months in MONTHS:
        yield months, Period(last - timedelta(days=round(months * DAYS) - 1), last)
    yield 0, Period(date.fromisoformat(min(days)), max(last, date.fromisoformat(max(days))))


def is_known(selection: Selection, period: Period) -> bool:
    """Whether articles were read from a period's beginning on: what was not read was not little."""
    return selection.begins != "" and selection.begins <= period.first.isoformat()


def packed(shown: Shown, found: Matrix) -> dict[str, Any]:
    """A matrix ready for JSON: names by number, each cell with row, column, count, that of before, and facts."""
    rows = {iri: number for number, iri in enumerate(found.rows)}
    columns = {iri: number for number, iri in enumerate(found.columns)}
    return {
        "rows": [shown.node(iri) for iri in rows],
        "columns": [shown.node(iri) for iri in columns],
        "cells": [
            [rows[row], columns[column], cell.texts, cell.before, shown.facts(cell.facts)]
            for (row, column), cell in found.cells.items()
        ],
        "apart": found.apart,
    }
