"""Who leads a state or region, where an article names the person in one place and the post in another."""

from __future__ import annotations

from typing import NamedTuple

from ontology import reference
from ontology.tables import rows
from sources.analysis.forms import plain
from sources.analysis.languages import per_language
from sources.discourse.subjects import Subject, same_person
from sources.lexicon import alternatives, function_words


class Leader(NamedTuple):
    """A holder by each spelling of the name, in words; the id of the territory; the title; the years in office."""

    names: tuple[tuple[str, ...], ...]
    territory: str
    title: str
    since: int
    until: int

    def is_named(self, subject: Subject) -> bool:
        words = plain(subject.name).split()
        return any(same_person(words, list(name)) for name in self.names)

    def led(self, date: str | None) -> bool:
        """Whether they were in office at an article's date; in one without a date they may have been."""
        return date is None or self.since <= int(date[:4]) <= self.until


@per_language()
def leaders() -> dict[str, tuple[Leader, ...]]:
    """The leaders of each territory, by its id."""
    found: dict[str, list[Leader]] = {}
    for row in rows(reference.FOLDER / "leaders.tsv"):
        names = tuple(tuple(plain(name).split()) for name in alternatives(row))
        leader = Leader(names, row["territory"], row["title"], int(row["since"]), int(row["until"] or 9999))
        found.setdefault(leader.territory, []).append(leader)
    return {id: tuple(group) for id, group in found.items()}


def holds(leader: Leader, title: str) -> bool:
    """Whether a title may mean a leader's post: «глава России» and «американский лидер» any."""
    return (
        title == leader.title
        or title in function_words("any leader")
        or {title, leader.title} <= function_words("premier")
    )


def holder(territory: str | None, title: str, persons: list[Subject], date: str | None) -> Subject | None:
    """Of an article's persons the one who holds a post of a territory; None where it may be nobody or several."""
    found = {
        id(person): person
        for leader in leaders().get(territory or "", ())
        if holds(leader, title) and leader.led(date)
        for person in persons
        if leader.is_named(person)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def territories(person: Subject, title: str, date: str | None) -> set[str]:
    """The ids of the territories of which a person may be the holder of a title: «президент Обама»."""
    return {
        leader.territory
        for group in leaders().values()
        for leader in group
        if holds(leader, title) and leader.led(date) and leader.is_named(person)
    }
