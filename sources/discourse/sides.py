"""For whom someone speaks: the akim for the oblast, the ambassador for the state, the director for the firm."""

from __future__ import annotations

from collections.abc import Iterable

from sources.discourse.subjects import Subject

TERRITORIES = ("State", "Region", "Place")
PARTIES = (*TERRITORIES, "Organization", "Company")  # types of those for whom a person speaks
ACTORS = ("Person", *PARTIES)


def side(subject: Subject) -> Subject:
    """The territory, body or firm that a person speaks for: whose delegation they lead, or by the post named last."""
    if subject.delegation is not None:
        return subject.delegation
    for post in reversed(subject.posts):
        if not post.former and post.side is not subject:
            return post.side
    return subject


def sides(subjects: Iterable[Subject]) -> list[Subject]:
    found: list[Subject] = []
    for subject in subjects:
        spoken = side(subject)
        if spoken not in found:
            found.append(spoken)
    return found


def unlike(subjects: Iterable[Subject]) -> bool:
    """Whether the subjects speak for two sides or more."""
    return len(sides(subjects)) >= 2
