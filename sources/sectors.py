"""Sectors that words name, the narrowest code that fits and not its broader one as well."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import NamedTuple

from ontology.vocabulary import sectors
from sources.analysis.languages import per_language
from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Token
from sources.lexicon import function_words, patterns


class Topic(NamedTuple):
    """Tokens `[first, last)` that name a sector."""

    first: int
    last: int
    code: str


@per_language()
def words() -> PatternIndex[str]:
    return patterns("sector_words", lambda row: row["code"])


@cache
def broader() -> dict[str, str]:
    """The broader sector of each that has one."""
    return {code: sector.broader for code, sector in sectors().items() if sector.broader}


def find_topics(tokens: list[Token], first: int, last: int, skip: Collection[int] = frozenset()) -> list[Topic]:
    """Words of sectors in tokens `[first, last)`, those in `skip` (names) aside; quotation marks part no words."""
    marks = function_words("quotation mark")
    line = [t for t in tokens[first:last] if t.text not in marks]
    matches = sorted([*words().find(line, 0, len(line)), *shared_heads(line)])
    found = [Topic(line[m.first].index, line[m.last - 1].index + 1, m.payload) for m in matches]
    found = [topic for topic in dict.fromkeys(found) if not any(i in skip for i in range(topic.first, topic.last))]
    return [topic for topic in found if not any(narrows(other, topic) for other in found)]


def shared_heads(line: list[Token]) -> Iterator[Match[str]]:
    """Adjectives whose noun stands behind others of its kind: «в лёгкой, химической и пищевой промышленности»."""
    listing = function_words("listing")
    for index, token in enumerate(line[:-2]):
        head = index + 1
        while head + 1 < len(line) and line[head].text in listing and is_adjective(line[head + 1]):
            head += 2
        if head > index + 1 and head < len(line) and is_adjective(token) and line[head].can_be("NOUN"):
            match = words().at([token, line[head]], 0)
            if match is not None and match.last == 2:
                yield Match(index, index + 1, match.payload)


def is_adjective(token: Token) -> bool:
    return bool(token.word.analyses) and token.word.analyses[0].pos == "ADJF"


def narrows(topic: Topic, other: Topic) -> bool:
    """Whether a word makes the one beside it narrower: «текстильной промышленности» is no industry besides."""
    beside = topic.last == other.first or other.last == topic.first
    return beside and broader().get(topic.code) == other.code
