"""Names of firms and places by the noun behind them: «Иртыш Металл» зауыты, Tianshan Chip компаниясы, Қаратон кенті."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sources.analysis.kazakh import cuts
from sources.analysis.patterns import Match
from sources.analysis.token import Token
from sources.mentions.latin import latin_end
from sources.mentions.mention import Mention
from sources.mentions.nouns import (
    LATIN,
    Noun,
    Territory,
    firm_words,
    introducing,
    is_name_word,
    legal_forms,
    not_names,
    nouns,
    territories,
)
from sources.mentions.quotation import quoted_names
from sources.mentions.wording import joined

ROMAN = re.compile(r"[IVXLC]+")
WORDS = 3  # of the longest name before the noun of a place
DEPTH = 3  # words that may stand between a name in quotation marks and its noun: «„Жібек жолы“ өткізу бекеті»


def noun_at(tokens: list[Token], position: int, last: int) -> Match[Noun] | None:
    """The noun of a firm or body that begins at a token."""
    if position >= last:
        return None
    return nouns().at(tokens, position, last) or introducing().at(tokens, position, last)


def case_of(token: Token) -> frozenset[str]:
    """The case of a word that a phrase ends in: that of its likeliest reading as a noun."""
    reading = next((a for a in token.word.analyses if a.case and a.pos in ("NOUN", "NUMR", "NPRO", "ADJF")), None)
    if reading is None:
        return frozenset({"nom"})
    return frozenset({"attr" if "attr" in reading.tags else reading.case or "nom"})


def without_case(token: Token) -> str:
    """A word without the ending of its case, its possessive kept: «университетінің» → «университеті»."""
    wanted = case_of(token)
    if wanted == {"nom"}:
        return token.text
    found = [c for c in cuts(token.text) if ("attr" if c.attribute else c.case) in wanted]
    return min(found, key=lambda c: c.possessive not in ("", "3")).form if found else token.text


def find_quoted(tokens: list[Token], first: int, last: int, states: set[int]) -> Iterator[Mention]:
    """Names between quotation marks with the noun behind or before them: «„Тазалық“ қоры», «ЖШС „Арал“».

    `states` are the tokens right behind the adjective of a state, which alone tells a firm: «ресейлік „Арал“».
    """
    for opened, closed in quoted_names(tokens, first, last):
        inside = tokens[opened + 1 : closed]
        name = joined(inside)
        mention = with_noun(tokens, opened, closed, last, name) or with_form(tokens, opened, closed, first, name)
        if mention is not None:
            yield mention
        elif opened in states or (len(inside) > 1 and inside[-1].text.replace(".", "").casefold() in firm_words()):
            yield Mention(opened, closed + 1, "Company", name, closed)


def with_noun(tokens: list[Token], opened: int, closed: int, last: int, name: str) -> Mention | None:
    """A name whose noun stands behind it, perhaps with words of its own: «„Жібек жолы“ өткізу бекеті»."""
    for position in range(closed + 1, min(closed + 1 + DEPTH, last)):
        if not tokens[position].is_word or (tokens[position].capital and position > closed + 1):
            return None
        noun = noun_at(tokens, position, last)
        if noun is not None:
            head, cases = noun.last - 1, case_of(tokens[noun.last - 1])
            if noun.payload.keep:
                name = f"«{name}» {joined(tokens[closed + 1 : head])} {without_case(tokens[head])}".replace("  ", " ")
            return Mention(opened, noun.last, noun.payload.type, name, head, cases=cases)
        place = territories().at(tokens, position, last)
        if place is not None:
            head = place.last - 1
            return Mention(opened, place.last, "Place", name, head, cases=case_of(tokens[head]))
        if case_of(tokens[position]) != {"nom"}:
            return None
    return None


def with_form(tokens: list[Token], opened: int, closed: int, first: int, name: str) -> Mention | None:
    """A name with the legal form or the noun of a firm before it: «ЖШС „Арал“», «компания „Арал“»."""
    before = opened - 1
    if before < first:
        return None
    noun = nouns().at(tokens, before, opened)
    if noun is not None and noun.payload.type == "Company":
        return Mention(before, closed + 1, "Company", name, closed)
    return None


def find_latin(tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
    """Firms in Latin letters, with the noun behind them: «Tianshan Chip компаниясы», «Delta Water BV»."""
    position = first
    while position < last:
        token = tokens[position]
        known = position in taken or token.text in not_names() or ROMAN.fullmatch(token.text)
        if known or not LATIN.match(token.text) or not token.capital:
            position += 1
            continue
        stop = latin_end(tokens, position, last, taken)
        words = [t.text for t in tokens[position:stop]]
        cut = next((c for c in cuts(words[-1]) if c.case != "nom"), None) if "-" in words[-1] else None
        name = joined(tokens[position:stop]) if cut is None else " ".join([*words[:-1], cut.form])
        cases = frozenset({"nom"}) if cut is None else frozenset({"attr" if cut.attribute else cut.case})
        noun = noun_at(tokens, stop, last)
        if noun is None and stop + 1 < last and tokens[stop].text == "." and not tokens[stop + 1].space_before:
            position = stop + 2  # «Altaynews.kz»
            continue
        legal = words[-1].replace(".", "").casefold() in legal_forms() or len(words) > 1
        if noun is not None:
            head = noun.last - 1
            if noun.payload.keep:
                name = f"{name} {without_case(tokens[head])}"
            yield Mention(position, noun.last, noun.payload.type, name, head, cases=case_of(tokens[head]))
        elif (legal or len(words[0]) > 2) and not any(w in not_names() or "." in w[1:-1] for w in words):
            yield Mention(position, stop, "Company", name, stop - 1, cases=cases)
        position = max(stop, position + 1) if noun is None else noun.last


def find_places(
    tokens: list[Token], first: int, last: int, taken: set[int], listed: dict[int, Mention]
) -> Iterator[Mention]:
    """Places that their noun makes known: «Қаратон кентінде», «Мырзакент ауданының», «Шыңғыстау бөктерінде».

    `listed` are the names of the reference data by where they end: a town with its noun behind it stays that town.
    """
    for match in territories().find(tokens, first, last):
        place: Territory = match.payload
        start = match.first
        while start - 1 >= first and match.first - start < WORDS and is_own_word(tokens, start - 1, first, taken):
            start -= 1
        head = match.last - 1
        if start == match.first or place.type == "State" or "poss3" not in tags_of(tokens[head]):
            continue
        name = joined(tokens[start : match.first])
        town = listed.get(match.first)
        if town is not None and town.type in ("Place", "Region") and not (place.derived or town.adjective):
            yield Mention(town.first, match.last, town.type, town.name, head, town.reference,
                          cases=case_of(tokens[head]), written=town.written)  # fmt: skip
            continue
        if place.derived or place.keep or place.type == "Region":
            name = f"{name} {joined(tokens[match.first : head])} {without_case(tokens[head])}".replace("  ", " ")
        yield Mention(start, match.last, place.type, name, head, cases=case_of(tokens[head]))


def is_own_word(tokens: list[Token], position: int, first: int, taken: set[int]) -> bool:
    """Whether a word may be part of a place's name: a capital that no sentence's head gives it, and no ending."""
    token = tokens[position]
    if position in taken or not is_name_word(token) or case_of(token) != {"nom"} or token.text.isupper():
        return False
    return position > first or not token.word.known


def tags_of(token: Token) -> frozenset[str]:
    return frozenset(tag for a in token.word.analyses for tag in a.tags)
