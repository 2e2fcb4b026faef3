"""Firms by their name: «ТОО "Тобол Агромаш"», Ульба-ТВС, «компания Казцинк», «Казатомпром», «Уфимский завод»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sources.analysis.forms import capitalize_like
from sources.analysis.languages import analyser, per_language
from sources.analysis.patterns import Match
from sources.analysis.token import Token
from sources.lexicon import alternatives, function_words, table
from sources.mentions.introduction import head_of, is_titled, left_adjectives, noun_before
from sources.mentions.made_known import acts, has_town, is_visited
from sources.mentions.mention import Mention
from sources.mentions.names import first_name
from sources.mentions.nouns import DERIVED, Noun, firm_words, is_name_word, nouns, territories
from sources.mentions.quotation import CLOSE, OPEN, quoted_names
from sources.mentions.wording import base_form, joined

COMPOUND = 7  # letters of the shortest name that its ending makes a firm's
ABBREVIATION = re.compile(r"[А-ЯЁ]{2,5}")  # a legal form that no table has
CODED = re.compile(r"[А-ЯЁ][а-яё]+-[А-ЯЁ]{2,}\d*")  # «Ульба-ТВС»


def find_quoted(tokens: list[Token], first: int, last: int, states: set[int]) -> Iterator[Mention]:
    """Names between quotation marks that a noun introduces, or a state's adjective alone: «китайская «Хуасинь»».

    `states` are the positions right behind such adjectives. What «и» joins to a firm is another: «Арал» и «Тан».
    """
    ended = last
    for opened, closed in quoted_names(tokens, first, last):
        inside = tokens[opened + 1 : closed]
        noun = noun_before(tokens, opened, first)
        name = joined(inside)
        follows = opened == ended + 1 and tokens[ended].lower in function_words("joining")
        ended = closed + 1 if follows or (noun is not None and noun.payload.type == "Company") else last
        if noun is None:
            before = opened - 1
            if opened > first and territories().at(tokens, before) is not None:
                continue  # «СЭЗ «Алатау»» is a place
            if opened > first and ABBREVIATION.fullmatch(tokens[before].text):
                yield Mention(opened - 1, closed + 1, "Company", name, opened - 1)  # «РКК «Восток»»
            elif opened in states or has_town(tokens, opened, first):
                yield Mention(opened, closed + 1, "Company", name, opened - 1, cases=tokens[opened - 1].word.cases)
            elif (
                follows
                or is_visited(tokens, opened, first)
                or acts(tokens, closed, last)
                or (len(inside) > 1 and inside[-1].text.replace(".", "").casefold() in firm_words())
            ):
                yield Mention(opened, closed + 1, "Company", name, opened)
            continue
        start = noun.first
        if noun.payload.keep:
            start = left_adjectives(tokens, noun.first, first)
            name = f"{base_form(tokens, start, noun.last)} «{name}»"
        stop = closed + 1
        outer = outer_noun(tokens, start, first)
        if outer is not None:
            noun, start = outer, outer.first
            stop += stop < last and tokens[stop].text in CLOSE
        head = head_of(tokens, noun)
        yield Mention(start, stop, noun.payload.type, name, head, cases=tokens[head].word.cases)


def outer_noun(tokens: list[Token], start: int, first: int) -> Match[Noun] | None:
    """The noun before an outer quotation mark that opens right before `start`: «АО «НК «Арал»» is one name."""
    if start - 1 <= first or tokens[start - 1].text not in OPEN:
        return None
    return noun_before(tokens, start - 1, first)


def find_plants(tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
    """A plant by the adjective of its town: «Челябинский тракторный завод», «Уфимская кабельная компания».

    At the head of a sentence every word has a capital: there a second adjective must make it a name.
    """
    for match in nouns().find(tokens, first, last):
        start = left_adjectives(tokens, match.first, first)
        if start == match.first or match.payload.type != "Company" or match.first in taken or start in taken:
            continue
        town = tokens[start]
        if town.capital and DERIVED.fullmatch(town.lower) and (start > first or match.first - start > 1):
            name = base_form(tokens, start, match.last)
            yield Mention(start, match.last, "Company", name, match.last - 1, cases=tokens[match.last - 1].word.cases)


def find_compounds(tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
    """A firm by the way its name ends: «Казатомпром», «Узбекнефтегаз», «с Курганхиммашем»."""
    for position in range(first, last):
        token = tokens[position]
        if not token.capital or position in taken or len(token.text) < COMPOUND or not is_name_word(token):
            continue
        if token.text.isupper() or analyser().is_in_dictionary(token.text) or not corporate(token):
            continue
        if nouns().at(tokens, position) is not None:
            continue  # «Акиматом области» at a sentence's head ends like «Казатом» and names no firm
        reading = next((a for a in token.word.analyses if a.pos == "NOUN" and a.lemma.endswith(endings())), None)
        name = capitalize_like(reading.lemma, token.text) if reading is not None else token.text
        cases = token.word.cases if reading is not None else frozenset()
        yield Mention(position, position + 1, "Company", name, position, cases=cases)


def corporate(token: Token) -> bool:
    """Whether a word ends as the names of firms do, in its form or its lemma."""
    return token.lower.endswith(endings()) or any(a.lemma.endswith(endings()) for a in token.word.analyses)


@per_language()
def endings() -> tuple[str, ...]:
    return tuple(ending for row in table("firm_endings") for ending in alternatives(row))


def find_coded(tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
    for position in range(first, last):
        if position not in taken and CODED.fullmatch(tokens[position].text):
            yield Mention(position, position + 1, "Company", tokens[position].text, position)


def find_after_noun(tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
    """A Cyrillic name without quotation marks behind a firm's noun: «компании Казцинк»."""
    for match in nouns().find(tokens, first, last):
        if is_titled(tokens, match.first):
            continue  # «директор фирмы Ли Вэй» names the director
        stop = match.last
        while stop < last and stop not in taken and is_name_word(tokens[stop]) and stop - match.last < 3:
            if stop > match.last and first_name(tokens[stop].text) and next_is_name(tokens, stop, last):
                break  # «защитник клуба Старт Иван Белов»
            stop += 1
        if stop > match.last and not match.payload.keep:
            name = joined(tokens[match.last : stop])
            yield Mention(
                match.first, stop, match.payload.type, name, match.last - 1, cases=tokens[match.last - 1].word.cases
            )


def next_is_name(tokens: list[Token], position: int, last: int) -> bool:
    return position + 1 < last and is_name_word(tokens[position + 1])
