"""Names that only a word of visiting makes known: «гостям показали «Курылыс»»."""

from __future__ import annotations

from sources.analysis.languages import per_language
from sources.analysis.patterns import PatternIndex
from sources.analysis.token import Token
from sources.lexicon import patterns

OBJECTS = ("see", "show")  # senses of words of visiting whose object is what was visited
LONGEST = 2  # tokens of the longest of these words


def is_visited(tokens: list[Token], opened: int, first: int) -> bool:
    """Whether a word of visiting takes what a quotation mark opens for its object: «гостям показали «Курылыс»»."""
    return any((match := seen().at(tokens, i, opened)) is not None and match.last == opened
               for i in range(max(first, opened - LONGEST), opened))  # fmt: skip


@per_language()
def seen() -> PatternIndex[str]:
    """The words of visiting whose object is what was visited."""
    return patterns(
        "triggers", lambda row: row["sense"], lambda row: row["group"] == "visit" and row["sense"] in OBJECTS
    )
