"""The common noun before a name and the adjectives before that noun: «китайская компания «Арал»», «фонд «Арал»»."""

from __future__ import annotations

from sources.analysis.patterns import Match
from sources.analysis.token import Token
from sources.lexicon import function_words
from sources.mentions.nouns import Noun, introducing, nouns
from sources.mentions.title_heads import heads


def noun_before(tokens: list[Token], position: int, first: int) -> Match[Noun] | None:
    """The noun of a firm or body that ends right before `position`."""
    for start in range(max(first, position - 3), position):
        match = nouns().at(tokens, start, position) or introducing().at(tokens, start, position)
        if match is not None and match.last == position:
            return match
    return None


def is_listing(tokens: list[Token], noun: Match[Noun]) -> bool:
    """Whether a noun stands before the name of somebody else: «глава отдела серверов и сетей Nordhaus»."""
    plural = all(a.number == "plur" for a in tokens[noun.last - 1].word.analyses)
    return plural and introducing().at(tokens, noun.first, noun.last) is not None


def head_of(tokens: list[Token], noun: Match[Noun]) -> int:
    """The word that has the case of a noun of several words: the first that is one, «группой» of «группой компаний»."""
    nominal = (i for i in range(noun.first, noun.last) if tokens[i].word.analyses[0].pos == "NOUN")
    return next(nominal, noun.last - 1)


def is_titled(tokens: list[Token], position: int) -> bool:
    """Whether a title stands right before: «директор фирмы Ли Вэй» names the director, not the firm."""
    return position > 0 and heads().at(tokens, position - 1) is not None


def left_adjectives(tokens: list[Token], position: int, first: int) -> int:
    """Where the adjectives begin that agree with the noun at `position`: «Торговой и горной палаты» has two."""
    cases = tokens[position].word.cases
    start = position
    while start > first:
        joined = start - 1 > first and start < position and tokens[start - 1].lower in function_words("and")
        if joined and tokens[start - 2].capital and agrees(tokens[start - 2], cases):
            start -= 2
        elif agrees(tokens[start - 1], cases):
            start -= 1
        else:
            break
    return start


def agrees(token: Token, cases: frozenset[str]) -> bool:
    """Whether a word is an adjective in one of these cases, and no participle with an object of its own."""
    return (
        token.text != "-"
        and any(a.pos == "ADJF" and a.case in cases for a in token.word.analyses)
        and not {"PRTF", "actv", "tran"} <= token.word.analyses[0].tags  # «возглавляющий фонд»
    )
