"""Nouns of people that have no name of their own: «делегация», «гости», «группа турецких инвесторов»."""

from __future__ import annotations

from collections.abc import Sequence

from sources.analysis.languages import per_language
from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Token
from sources.lexicon import function_words, patterns
from sources.sectors import is_adjective

MEMBERS = ("agent", "business")  # sorts of people that a delegation may consist of


@per_language()
def groups() -> PatternIndex[str]:
    return patterns("groups", lambda row: row["sort"])


def members(tokens: Sequence[Token], position: int, last: int) -> Match[str] | None:
    """«группа турецких инвесторов»: of whom the group at a token consists, adjectives before them passed over."""
    if not tokens[position].among(function_words("team")):
        return None
    index = position + 1
    while index < last and is_adjective(tokens[index]):
        index += 1
    people = groups().at(tokens, index, last) if index < last else None
    if people is None or people.payload not in MEMBERS or "gen" not in tokens[index].word.cases:
        return None
    return people
