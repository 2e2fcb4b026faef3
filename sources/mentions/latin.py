"""Names in Latin letters: Airbus Helicopters Kazakhstan, «компания Nordhaus», eBay, «Tianshan Chip Co., Ltd.»."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sources.analysis.token import Token
from sources.lexicon import function_words
from sources.mentions.introduction import head_of, is_listing, left_adjectives, noun_before
from sources.mentions.mention import Mention
from sources.mentions.nouns import LATIN, legal_forms, not_names
from sources.mentions.quotation import CLOSE, OPEN
from sources.mentions.wording import base_form, joined

CONNECTORS = {"&", "and", "of", "for", "the", "de", "du", "des", "und", "et", "-", "–"}


def find_latin(
    tokens: list[Token], first: int, last: int, taken: set[int], states: Collection[int] = ()
) -> Iterator[Mention]:
    """Names in Latin letters: a run of capitalised words, an opening legal form or noun deciding what they are.

    `states` are the positions right behind adjectives of states: «немецкая Nordhaus» is a firm, and what «и» joins
    to one is another: «компании Nordhaus и Varda».
    """
    position, ended = first, last
    while position < last:
        if position in taken or not begins_name(tokens, position, first):
            position += 1
            continue
        stop = latin_end(tokens, position, last, taken)
        joins = position == ended + 1 and tokens[ended].lower in function_words("joining")
        if (
            joins
            or (position in states and not joined(tokens[position:stop]).isupper())
            or is_name(tokens, position, stop, first)
        ):
            mention = named(tokens, position, stop, first, last)
            ended = mention.last if mention.type == "Company" else last
            yield mention
        position = stop


def begins_name(tokens: list[Token], position: int, first: int) -> bool:
    """Whether a word may begin a name: in Latin letters, with a capital, and none of those that name no firm."""
    token = tokens[position]
    return (
        bool(LATIN.match(token.text))
        and token.capital
        and (token.text not in not_names() or is_firms_place(tokens, position, first))
    )


def is_name(tokens: list[Token], position: int, stop: int, first: int) -> bool:
    """Whether a run of Latin words is a name by its words or by what stands before it: of one word it takes more."""
    name = joined(tokens[position:stop])
    bracketed = position > first and tokens[position - 1].text == "("
    return (
        stop - position > 1
        or name.replace(".", "").casefold() in legal_forms()
        or hybrid(name)
        or (bracketed and name.isupper())
        or noun_before(tokens, position, first) is not None
        or is_firms_place(tokens, position, first)
    )


def named(tokens: list[Token], position: int, stop: int, first: int, last: int) -> Mention:
    """The firm or body that Latin words name, with the noun or the quotation marks around them."""
    name = joined(tokens[position:stop])
    noun = noun_before(tokens, position, first)
    if noun is None:
        start, stop = with_marks(tokens, position, stop, first, last)
        return Mention(start, stop, "Company", name, position)
    if is_listing(tokens, noun):
        return Mention(position, stop, noun.payload.type, name, position)
    start, head = noun.first, head_of(tokens, noun)
    if noun.payload.keep and noun.payload.type == "Organization":
        start = left_adjectives(tokens, noun.first, first)
        name = f"{base_form(tokens, start, noun.last)} {name}"
    return Mention(start, stop, noun.payload.type, name, head, cases=tokens[head].word.cases)


def is_firms_place(tokens: list[Token], position: int, first: int) -> bool:
    """Whether a word stands before that only a firm has: «акций Oracle», «основатель Bookface»."""
    return position > first and tokens[position - 1].among(function_words("a firm's"))


def with_marks(tokens: list[Token], start: int, stop: int, first: int, last: int) -> tuple[int, int]:
    """A name with the quotation marks right around it, so that its adjective is beside it: «иранская "Parsan Co"»."""
    if start > first and stop < last and tokens[start - 1].text in OPEN and tokens[stop].text in CLOSE:
        return start - 1, stop + 1
    return start, stop


def hybrid(name: str) -> bool:
    """Whether a single word is written as brands are: AgroSad, eBay."""
    return bool(re.search(r"[a-z][A-Z]", name))


def latin_end(tokens: list[Token], position: int, last: int, taken: set[int]) -> int:
    """The end of the run of Latin words at `position`: «Tianshan Chip Co., Ltd.», «Anadolu Traktör A.Ş.»."""
    stop = position + 1
    index = stop
    while index < last and index not in taken:
        text = tokens[index].text
        previous = tokens[index - 1].text
        if LATIN.match(text):
            index += 1
            if tokens[index - 1].capital or text not in CONNECTORS:
                stop = index
        elif (
            text in CONNECTORS
            or (text.isdigit() and len(text) <= 4)
            or (
                text == "," and index + 1 < last and tokens[index + 1].text.replace(".", "").casefold() in legal_forms()
            )
        ):
            index += 1
        elif text == "." and previous.casefold() in {"co", "ltd", "inc", "corp"} and not tokens[index].space_before:
            index += 1
            stop = index
        else:
            break
    return stop
