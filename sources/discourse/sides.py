"""For whom someone speaks: the akim for the oblast, the ambassador for the state, the director for the firm."""

from __future__ import annotations

from collections.abc import Iterable

from sources.discourse.subjects import TERRITORIES, Subject

PARTIES = (*TERRITORIES, "Organization", "Company")  # types of those for whom a person speaks
ACTORS = ("Person", *PARTIES)


def side(subject: Subject) -> Subject:
    """The territory, body or firm that a person speaks for by the post named last; others speak for themselves.

    Who leads a delegation speaks for it, unless for a territory by their own post: a governor for his oblast.
    """
    held = (p.side for p in reversed(subject.posts) if not p.former and p.side is not subject)
    own = next(held, None)
    if own is not None and (own.type in TERRITORIES or subject.delegation is None):
        return own
    return subject.delegation or subject


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
