"""Firms by their name: «ТОО "Тобол Агромаш"», Airbus Helicopters Kazakhstan, Ульба-ТВС, «компания Казцинк»."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sources.analysis.forms import capitalize_like
from sources.analysis.languages import analyser, per_language
from sources.analysis.patterns import Match
from sources.analysis.token import Token
from sources.lexicon import alternatives, function_words, table
from sources.mentions.made_known import acts, has_town, is_visited
from sources.mentions.mention import Mention
from sources.mentions.names import first_name
from sources.mentions.nouns import (
    DERIVED,
    LATIN,
    Noun,
    firm_words,
    introducing,
    is_name_word,
    legal_forms,
    not_names,
    nouns,
    territories,
)
from sources.mentions.titles import heads
from sources.mentions.wording import base_form, joined

OPEN, CLOSE = "«“„\"'‹", "»”“\"'›"
QUOTED = 8  # tokens of the longest name between quotation marks; more is a saying
COMPOUND = 7  # letters of the shortest name that its ending makes a firm's
CONNECTORS = {"&", "and", "of", "for", "the", "de", "du", "des", "und", "et", "-", "–"}
ABBREVIATION = re.compile(r"[А-ЯЁ]{2,5}")  # a legal form that no table has
CODED = re.compile(r"[А-ЯЁ][а-яё]+-[А-ЯЁ]{2,}\d*")  # «Ульба-ТВС»


def quote_pairs(tokens: list[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Pairs of quotation marks within `[first, last)`: positions of the opening and the closing one."""
    opened: int | None = None
    for position in range(first, last):
        text = tokens[position].text
        if opened is not None and text in CLOSE and not opens_inner(tokens, position, last):
            yield opened, position
            opened = None
        elif text in OPEN:
            opened = position  # the inner one of two


def opens_inner(tokens: list[Token], position: int, last: int) -> bool:
    """Whether a mark that may open or close opens, by the space before it and none behind: «корпорация "Арал"»."""
    return (
        tokens[position].text in OPEN
        and tokens[position].space_before
        and position + 1 < last
        and not tokens[position + 1].space_before
        and tokens[position + 1].is_word
    )


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


def find_quoted(tokens: list[Token], first: int, last: int, states: set[int]) -> Iterator[Mention]:
    """Names between quotation marks that a noun introduces, or a state's adjective alone: «китайская «Хуасинь»».

    `states` are the positions right behind such adjectives. What «и» joins to a firm is another: «Арал» и «Тан».
    """
    ended = last
    for opened, closed in quote_pairs(tokens, first, last):
        inside = tokens[opened + 1 : closed]
        if not 1 <= len(inside) <= QUOTED or not (inside[0].capital or inside[0].text[:1].isdigit()):
            continue
        if inside[-1].text in ".,!?…":
            continue
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


def find_latin(
    tokens: list[Token], first: int, last: int, taken: set[int], states: Collection[int] = ()
) -> Iterator[Mention]:
    """Names in Latin letters: a run of capitalised words, an opening legal form or noun deciding what they are.

    `states` are the positions right behind adjectives of states: «немецкая Nordhaus» is a firm, and what «и» joins
    to one is another: «компании Nordhaus и Varda».
    """
    position, ended = first, last
    while position < last:
        if (
            position in taken
            or not LATIN.match(tokens[position].text)
            or not tokens[position].capital
            or (tokens[position].text in not_names() and not is_firms_place(tokens, position, first))
        ):
            position += 1
            continue
        stop = latin_end(tokens, position, last, taken)
        words = [t.text for t in tokens[position:stop]]
        name = joined(tokens[position:stop])
        noun = noun_before(tokens, position, first)
        lone = len(words) == 1
        form = words[-1].replace(".", "").casefold() in legal_forms()
        bracketed = position > first and tokens[position - 1].text == "("
        if (
            noun is not None
            or form
            or not lone
            or (bracketed and name.isupper())
            or hybrid(name)
            or (position in states and not name.isupper())
            or (position == ended + 1 and tokens[ended].lower in function_words("joining"))
            or is_firms_place(tokens, position, first)
        ):
            kind = noun.payload.type if noun else "Company"
            start, head = position, position
            if noun is not None and is_listing(tokens, noun):
                noun = None
            elif noun is not None:
                start, head = noun.first, head_of(tokens, noun)
                if noun.payload.keep and noun.payload.type == "Organization":
                    start = left_adjectives(tokens, noun.first, first)
                    name = f"{base_form(tokens, start, noun.last)} {name}"
            else:
                start, stop = with_marks(tokens, start, stop, first, last)
            ended = stop if kind == "Company" else last
            yield Mention(start, stop, kind, name, head, cases=tokens[head].word.cases if noun else frozenset())
        position = stop


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


def is_titled(tokens: list[Token], position: int) -> bool:
    """Whether a title stands right before: «директор фирмы Ли Вэй» names the director, not the firm."""
    return position > 0 and heads().at(tokens, position - 1) is not None


def left_adjectives(tokens: list[Token], position: int, first: int) -> int:
    """Where the adjectives begin that agree with the noun at `position`."""
    cases = tokens[position].word.cases
    start = position
    while start > first:
        token = tokens[start - 1]
        if (
            token.text == "-"
            or not token.can_be("ADJF")
            or not any(a.pos == "ADJF" and a.case in cases for a in token.word.analyses)
            or {"PRTF", "actv", "tran"} <= token.word.analyses[0].tags  # «возглавляющий фонд»
        ):
            break
        start -= 1
    return start
