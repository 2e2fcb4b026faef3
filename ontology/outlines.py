"""Outlines of the states and centres of the regions, for maps: `reference/outlines.tsv` and `reference/centres.tsv`.

Their source and licence stand on top of the tables. They show who holds what de facto and take no stand on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ontology.reference import FOLDER
from ontology.tables import rows

Point = tuple[float, float]  # longitude and latitude, degrees
HUNDREDTHS = 100  # of a degree, in which the table gives the rings


@dataclass(frozen=True, slots=True)
class Outline:
    """A state by its id in the reference data, a point to hang a label on, and its parts, the largest first.

    `id` is empty for land that has no entry in ISO 3166-1.
    """

    id: str
    centre: Point
    rings: tuple[tuple[Point, ...], ...]


@cache
def outlines() -> tuple[Outline, ...]:
    """The outlines of the world's states."""
    return tuple(
        Outline(row["id"], _point(row["centre"]), tuple(tuple(_ring(ring)) for ring in row["rings"].split("|")))
        for row in rows(FOLDER / "outlines.tsv")
    )


@cache
def centres() -> Mapping[str, Point]:
    """Where a map shows each state, and each region of Kazakhstan, by its id in the reference data."""
    states = {outline.id: outline.centre for outline in outlines() if outline.id}
    return states | {row["id"]: (float(row["lon"]), float(row["lat"])) for row in rows(FOLDER / "centres.tsv")}


def _point(cell: str) -> Point:
    longitude, latitude = map(float, cell.split())
    return longitude, latitude


def _ring(cell: str) -> Iterator[Point]:
    numbers = [int(number) / HUNDREDTHS for number in cell.split()]
    yield from zip(numbers[::2], numbers[1::2], strict=True)
