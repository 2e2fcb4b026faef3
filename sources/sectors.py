"""Sectors that words name, the narrowest code that fits and not its broader one as well."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ontology.vocabulary import sectors
from sources.analysis.patterns import PatternIndex
from sources.analysis.token import Token
from sources.lexicon import patterns


class Topic(NamedTuple):
    """Tokens `[first, last)` that name a sector."""

    first: int
    last: int
    code: str


@cache
def words() -> PatternIndex[str]:
    return patterns("sector_words", lambda row: row["code"])


@cache
def broader() -> dict[str, str]:
    """The broader sector of each that has one."""
    return {code: sector.broader for code, sector in sectors().items() if sector.broader}


def find_topics(tokens: list[Token], first: int, last: int, skip: set[int] = frozenset()) -> list[Topic]:  # type: ignore[assignment]
    """Words of sectors in tokens `[first, last)`, those in `skip` (names) aside."""
    found = []
    for match in words().find(tokens, first, last):
        if skip.isdisjoint(range(match.first, match.last)):
            found.append(Topic(match.first, match.last, match.payload))
    return [topic for topic in found if not any(narrows(other, topic) for other in found)]


def narrows(topic: Topic, other: Topic) -> bool:
    """Whether a word makes the one beside it narrower: «текстильной промышленности» is no industry besides."""
    beside = topic.last == other.first or other.last == topic.first
    return beside and broader().get(topic.code) == other.code


def narrowest(codes: Iterable[str]) -> list[str]:
    """The codes without those that are broader than another of them, in their order."""
    listed = list(dict.fromkeys(codes))
    wider = {broader().get(code) for code in listed}
    wider |= {broader().get(code) for code in wider if code}
    return [code for code in listed if code not in wider]
