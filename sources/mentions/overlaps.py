"""Mentions that overlap: the longer one stays, a name inside a body's name stays known."""

from __future__ import annotations

from collections.abc import Iterable

from sources.mentions.mention import Mention


def longest(mentions: list[Mention]) -> list[Mention]:
    """Mentions that do not overlap, longer ones first, in the order of the text."""
    kept: list[Mention] = []
    used: set[int] = set()
    for mention in sorted(
        mentions, key=lambda m: (m.first - m.last, m.first, not m.reference, m.type != "Organization")
    ):
        positions = range(mention.first, mention.last)
        if used.isdisjoint(positions):
            kept.append(mention)
            used.update(positions)
        else:
            enclose(kept, mention)
    return sorted(kept, key=lambda m: m.first)


def enclose(kept: list[Mention], mention: Mention) -> None:
    """A name inside a body's name stays known: «акимат Костанайской области» names the oblast too."""
    for outer in kept:
        if outer.first <= mention.first and mention.last <= outer.last and mention.type in ("State", "Region", "Place"):
            same = (outer.first, outer.last) == (mention.first, mention.last)
            if (
                outer.type in ("Organization", "Place")
                and not same
                and all(m.first != mention.first for m in outer.inside)
            ):
                outer.inside.append(mention)
            return


def covered(mentions: Iterable[Mention]) -> set[int]:
    return {i for m in mentions for i in range(m.first, m.last)}
