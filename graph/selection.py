"""The facts that a picture shows: all of them, or those around a name, within dates, as sure as one likes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.copies import Copies
from graph.events import Told
from graph.facts import KnownFact
from graph.listing import Filter, facts
from graph.lookup import Found
from graph.query import rows
from graph.sides import Sides
from graph.store import Store

TERRITORIES = frozenset({"State", "Region", "Place"})


@dataclass(frozen=True, slots=True)
class Selection:
    """Facts, the oldest first, and how many were left out for their confidence.

    `told` says which of them are one event and which articles are copies, `sides` who is on whose side. `begins` and
    `as_of` are the days of the oldest and the newest article in the store, empty if none has a date: of what was before
    or after nothing is known, so that is no silence.
    """

    facts: tuple[KnownFact, ...]
    hidden: int
    told: Told
    sides: Sides
    begins: str
    as_of: str


def select(
    store: Store, about: Found | None = None, since: str = "", until: str = "", min_confidence: float = 0
) -> Selection:
    """The facts around a name, or all.

    Around a territory these are also those of what lies in it and of who speaks for it; in a sector, of its parts.

    Raises:
        QueryError: `since` or `until` is no date.
    """
    sides = Sides(store)
    found = facts(store, _around(about, since, until))
    if about and about.type in TERRITORIES:
        found = tuple(fact for fact in found if sides.concerns(fact, about.iri))
    sure = tuple(fact for fact in found if fact.confidence >= min_confidence)
    return Selection(sure, len(found) - len(sure), Told.of(store, sure), sides, *days_read(store))


def days_read(store: Store) -> tuple[str, str]:
    """The days of the oldest and the newest article, empty if none has one."""
    found = rows(store, "SELECT ?day { ?article a elchi:Article ; schema:datePublished ?day }")
    days = [day.text for (day,) in found if day is not None]
    return min(days, default=""), max(days, default="")


def texts(facts: Iterable[KnownFact], known: Copies) -> int:
    """How many texts state these facts: an article that states several counts once, and so do copies of it."""
    return len({known.text_of(fact.source.iri) for fact in facts})


def _around(about: Found | None, since: str, until: str) -> Filter:
    if about is None or about.type in TERRITORIES:
        return Filter(since=since, until=until)
    if about.type == "Sector":
        return Filter(sectors=(about.iri,), since=since, until=until)
    return Filter(about=(about.iri,), since=since, until=until)
