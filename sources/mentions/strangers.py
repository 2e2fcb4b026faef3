"""Persons whose name no list has: by what only people do, and by the people beside them.

«отметил Сохэй Хара»    «подписали Сохэй Хара и аким области»    «приехал инвестор Сохэй Хара»
"""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.token import Token
from sources.lexicon import function_words
from sources.mentions import persons
from sources.mentions.mention import Mention
from sources.mentions.names import is_initial
from sources.mentions.nouns import is_body_word

WORDS = (2, 3)  # of such a name
OTHER = {"Geox", "Orgn", "Abbr"}  # tags of a word that names no person


def find(tokens: list[Token], first: int, last: int, taken: set[int], people: set[int]) -> Iterator[Mention]:
    """Such names in tokens `[first, last)`; `people` are the tokens of titles and of persons known."""
    position = first
    while position < last:
        if position in taken or not persons.is_part(tokens[position]):
            position += 1
            continue
        stop = persons.run(tokens, position, last, taken)
        words = tokens[position:stop]
        if len(words) in WORDS and is_person(tokens, position, stop, first, last, people):
            yield persons.named(tokens, position, stop, cases_of(tokens, position, stop, first))
        position = max(stop, position + 1)


def is_person(tokens: list[Token], position: int, stop: int, first: int, last: int, people: set[int]) -> bool:
    """Whether words may be a name, and what stands right before or behind them tells of a person.

    In a list with a person one word may be an everyday one: «Сохэй Хара и аким области».
    """
    words = tokens[position:stop]
    if not all(map(may_name, words)) or not is_strange(words[0]):
        return False
    before = tokens[position - 1] if position > first else None
    behind = tokens[stop] if stop < last else None
    joining = function_words("and") | {","}
    listed = (behind is not None and behind.lower in joining and stop + 1 in people) or (
        before is not None and before.lower in joining and position - 2 in people
    )
    if listed or not all(map(is_strange, words)):
        return listed
    return any(t is not None and is_deed(t) for t in (before, behind)) or is_human(before)


def cases_of(tokens: list[Token], position: int, stop: int, first: int) -> frozenset[str]:
    """The cases of a name: a verb's right before it is the nominative, a common noun's are its own."""
    before = tokens[position - 1] if position > first else None
    if before is not None and before.finite:
        return frozenset({"nom"})
    if before is not None and is_human(before):
        return before.word.cases
    return persons.cases_of(tokens, position, stop)


def may_name(token: Token) -> bool:
    """Whether a word may be part of a person's name: no initial, no body, and in the dictionary no place or body."""
    if is_initial(token.text) or token.text.isupper() or is_body_word(token.text):
        return False
    return not token.word.known or not any(OTHER & a.tags for a in token.word.analyses[:1])


def is_strange(token: Token) -> bool:
    """Whether the dictionary lacks a word, or has it as a name."""
    return not token.word.known or any({"Name", "Surn"} & a.tags for a in token.word.analyses)


def is_deed(token: Token) -> bool:
    """Whether a word is a verb of what only people do: «отметил», «рассказала»."""
    return token.finite and token.among(function_words("a person's deed"))


def is_human(token: Token | None) -> bool:
    """Whether a word is a common noun for a person: «инвестор»."""
    readings = token.word.analyses[:1] if token is not None and not token.capital else ()
    return any(a.pos == "NOUN" and "anim" in a.tags and a.number == "sing" for a in readings)
