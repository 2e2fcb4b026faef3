"""Bodies by their noun and what stands around it: «акимат Костанайской области», «школа № 18», «Университет Аалто»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sources.analysis.token import Token
from sources.lexicon import function_words
from sources.mentions.firms import left_adjectives
from sources.mentions.mention import Mention
from sources.mentions.nouns import DERIVED, is_body_word, is_name_word, nouns
from sources.mentions.wording import base_form, text_between

CAPITALS = re.compile(r"([А-ЯЁ]{2,6})(?:а|у|е|ом)?")  # «МИД», «МИДа»


def find_bodies(tokens: list[Token], first: int, last: int, mentions: dict[int, Mention]) -> Iterator[Mention]:
    """Bodies named by a common noun with what stands around it: «акимат Костанайской области», «школа № 18».

    `mentions` gives what was found before, by its first token: they may become part of a body's name.
    """
    covered = {i for m in mentions.values() for i in range(m.first, m.last)}
    position = first
    while position < last:
        match = nouns().at(tokens, position, last)
        if match is None or not match.payload.keep or match.first in covered or is_plural(tokens[match.first]):
            position += 1
            continue
        start = left_adjectives(tokens, match.first, first)
        proper_left = start - 1 > first and is_name_word(tokens[start - 1]) and start - 1 not in covered
        stop, inner = right_complement(tokens, match.last, last, mentions)
        lead = [tokens[i] for i in range(start, match.first)]
        named = (
            inner
            or (match.payload.plain and stop > match.last)
            or any(t.capital and t.index > first for t in (*lead, tokens[match.first]))
            or any(t.capital and DERIVED.fullmatch(t.lower) for t in lead)
        )
        if proper_left and start == match.first:
            start -= 1
            named = True
        if named:
            name = base_form(tokens, start, match.last) + text_between(tokens, match.last, stop)
            yield Mention(start, stop, match.payload.type, name, match.first, cases=tokens[match.first].word.cases)
            position = max(stop, position + 1)
        else:
            position = match.last


def abbreviation(token: Token) -> str | None:
    """The body that an abbreviation behind a title names, in the nominative: «глава МИДа», «председатель КГБ»."""
    match = CAPITALS.fullmatch(token.text)
    if match is not None:
        return match[1]
    return token.text if is_body_word(token.text) else None


def is_plural(token: Token) -> bool:
    numbers = {a.number for a in token.word.analyses}
    return numbers == {"plur"}


def right_complement(tokens: list[Token], position: int, last: int, mentions: dict[int, Mention]) -> tuple[int, bool]:
    """The end of what follows a body's noun and belongs to its name, and whether a name is in it."""
    stop, named, wanted = position, False, "gen"
    index = position
    while index < last:
        token = tokens[index]
        mention = mentions.get(index)
        if (
            mention is not None
            and mention.type in ("State", "Region", "Place", "Organization")
            and (not mention.cases or "gen" in mention.cases or mention.name.isupper())
        ):
            index = stop = mention.last
            named = True
            if mention.type in ("Region", "Place") and not mention.adjective:
                break
        elif (
            index == position
            and mention is None
            and is_name_word(token)
            and not (index + 1 < last and is_name_word(tokens[index + 1]))
        ):
            index += 1  # «Университет Аалто»
            stop, named = index, True
        elif is_number(tokens, index, position):
            index += 1
            stop = index
            named = True
        elif token.lower in function_words("about") and index + 1 < last and "dat" in tokens[index + 1].word.cases:
            wanted = "dat"
            index += 1
        elif token.lower in function_words("beside") | function_words("body cause") and is_common(
            tokens, index + 1, last
        ):
            wanted = "loc" if token.lower in function_words("beside") else "acc"
            index += 1
        elif is_dedication(tokens, index):
            index += 1
            wanted = "name"
        elif wanted == "name" and token.capital:
            index += 1
            stop, named = index, True
        elif token.lower in function_words("listing") and index + 1 < last and joins(tokens, index, wanted):
            index += 1
        elif any(a.case in (wanted, "gen") and a.pos in ("NOUN", "ADJF", "PRTF") for a in token.word.analyses[:4]) and (
            (not token.capital or DERIVED.fullmatch(token.lower))
            and mention is None
            and nouns().at(tokens, index, last) is None
        ):
            index += 1
            stop = index
            named = named or token.capital
        else:
            break
    return stop, named


def is_common(tokens: list[Token], index: int, last: int) -> bool:
    """Whether a common noun or its adjective stands at `index`: «совет при губернаторе», «фронт за мир»."""
    return index < last and not tokens[index].capital and tokens[index].can_be("NOUN", "ADJF")


def is_number(tokens: list[Token], index: int, first: int) -> bool:
    """«№», or the digits behind it."""
    signs = function_words("number sign")
    return tokens[index].text in signs or (
        index > first and tokens[index].text.isdigit() and tokens[index - 1].text in signs
    )


def is_dedication(tokens: list[Token], index: int) -> bool:
    """«имени», «им», or the dot behind it."""
    token = tokens[index - 1] if tokens[index].text == "." else tokens[index]
    return token.lower in function_words("dedication")


def joins(tokens: list[Token], position: int, case: str) -> bool:
    """Whether «и» or a comma goes on with the same case in lower-case words: «промышленности и строительства»."""
    following = tokens[position + 1]
    before = tokens[position - 1]
    if tokens[position].text == ",":
        return following.can_be("ADJF", "NOUN") and case in following.word.cases and "nom" not in following.word.cases
    return (
        following.is_word and not following.capital and not before.capital and case in following.word.cases
        and "nom" not in following.word.cases
    )  # fmt: skip
