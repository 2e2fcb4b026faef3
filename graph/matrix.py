"""A table of two sides, such as states by sectors: in each cell how much is told of both, and how much before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from graph.copies import Copies
from graph.facts import KnownFact
from graph.selection import texts
from ontology import vocabulary
from ontology.namespaces import SECTOR

Side = Callable[[KnownFact], Iterable[str]]
# what makes a tie between a territory and a field; who holds an office or what someone said makes none
TIES = frozenset({"meeting", "visit", "agreement", "interest", "project", "cooperation", "trade"})


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included."""

    first: date
    last: date

    def before(self) -> Period:
        """The period as long as this that ends the day before it begins."""
        return Period(self.first - (self.last - self.first) - timedelta(days=1), self.first - timedelta(days=1))

    def holds(self, fact: KnownFact) -> bool:
        """Whether the fact's last day lies in it."""
        return bool(fact.latest) and self.first <= date.fromisoformat(fact.latest) <= self.last


@dataclass(frozen=True, slots=True)
class Cell:
    """The facts of a row and a column in the period, how many texts tell them, and how many did before."""

    facts: tuple[KnownFact, ...]
    texts: int
    before: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows and columns (IRIs), those with most texts first, and the cells that are not empty.

    `apart` counts the facts of the period that tie some row to no column: they are in no cell.
    """

    period: Period
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]
    apart: int


def matrix(facts: Iterable[KnownFact], row: Side, column: Side, period: Period, known: Copies) -> Matrix:
    """What ties each row to each column in the period, counted in texts: one that says it twice says it once."""
    ties = [fact for fact in facts if fact.kind in TIES]
    now = _sorted_out((fact for fact in ties if period.holds(fact)), row, column)
    before = _sorted_out((fact for fact in ties if period.before().holds(fact)), row, column)
    cells = {
        key: Cell(tuple(now.get(key, ())), texts(now.get(key, ()), known), texts(before.get(key, ()), known))
        for key in (*now, *(key for key in before if key not in now))
    }
    apart = sum(period.holds(fact) and any(row(fact)) and not any(column(fact)) for fact in ties)
    return Matrix(period, _weighty(cells, 0), _weighty(cells, 1), cells, apart)


def fields(fact: KnownFact) -> tuple[str, ...]:
    """The IRIs of the broadest sectors that the topics of a fact belong to."""
    return tuple(dict.fromkeys(SECTOR + _broadest(iri.removeprefix(SECTOR)) for iri in fact.nodes("topic")))


def year_up_to(day: str) -> Period:
    """The twelve months that end on a day in ISO 8601."""
    last = date.fromisoformat(day)
    return Period(last - timedelta(days=364), last)


def _sorted_out(facts: Iterable[KnownFact], row: Side, column: Side) -> dict[tuple[str, str], list[KnownFact]]:
    found: dict[tuple[str, str], list[KnownFact]] = defaultdict(list)
    for fact in facts:
        for left in row(fact):
            for right in column(fact):
                found[left, right].append(fact)
    return found


def _weighty(cells: Mapping[tuple[str, str], Cell], side: int) -> tuple[str, ...]:
    weight: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for key, cell in cells.items():
        now, before = weight[key[side]]
        weight[key[side]] = (now + cell.texts, before + cell.before)
    return tuple(sorted(sorted(weight), key=lambda iri: weight[iri], reverse=True))


def _broadest(code: str) -> str:
    sector = vocabulary.sectors().get(code)
    return _broadest(sector.broader) if sector and sector.broader else code
