"""Firms and bodies: «ТОО "Тобол Агромаш"», Airbus Helicopters Kazakhstan, Таласский государственный университет."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.russian import capitalize_like, inflect
from sources.analysis.token import Token
from sources.lexicon import patterns, table
from sources.mentions.mention import Mention

OPEN, CLOSE = "«“„\"'‹", "»”“\"'›"
QUOTED = 8  # tokens of the longest name between quotation marks; more is a saying
LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]")
CONNECTORS = {"&", "and", "of", "for", "the", "de", "du", "des", "und", "et", "-", "–"}
DERIVED = re.compile(r"\w+[сц]к(?:ий|ая|ое|ого|ой|ому|им|ом|ую|ие|их)")  # an adjective of a place: «Таласский»
CODED = re.compile(r"[А-ЯЁ][а-яё]+-[А-ЯЁ]{2,}\d*")  # «Ульба-ТВС»


class Noun(NamedTuple):
    """A common noun of a firm or body: the type that it gives a name, and whether it is part of it."""

    type: str
    keep: bool
    plain: bool


@cache
def nouns() -> PatternIndex[Noun]:
    return patterns("company_nouns", lambda row: Noun(row["type"], row["keep"] != "no", row["keep"] == "plain"))


@cache
def legal_forms() -> frozenset[str]:
    return frozenset(row["form"].replace(".", "").casefold() for row in table("legal_forms"))


@cache
def not_names() -> frozenset[str]:
    return frozenset(row["word"] for row in table("not_names"))


def quote_pairs(tokens: list[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Pairs of quotation marks within `[first, last)`: positions of the opening and the closing one."""
    opened: int | None = None
    for position in range(first, last):
        text = tokens[position].text
        if opened is not None and text in CLOSE:
            yield opened, position
            opened = None
        elif opened is None and text in OPEN:
            opened = position


def noun_before(tokens: list[Token], position: int, first: int) -> Match[Noun] | None:
    """The noun of a firm or body that ends right before `position`."""
    for start in range(max(first, position - 3), position):
        match = nouns().at(tokens, start, position)
        if match is not None and match.last == position:
            return match
    return None


def find_quoted(tokens: list[Token], first: int, last: int) -> Iterator[Mention]:
    """Names between quotation marks that a noun introduces."""
    for opened, closed in quote_pairs(tokens, first, last):
        inside = tokens[opened + 1 : closed]
        if not 1 <= len(inside) <= QUOTED or not (inside[0].capital or inside[0].text[:1].isdigit()):
            continue
        if inside[-1].text in ".,!?…":
            continue
        noun = noun_before(tokens, opened, first)
        if noun is None:
            continue
        name = joined(inside)
        start = noun.first
        if noun.payload.keep:
            start = left_adjectives(tokens, noun.first, first)
            name = f"{base_form(tokens, start, noun.last)} «{name}»"
        head = noun.last - 1
        yield Mention(start, closed + 1, noun.payload.type, name, head, cases=tokens[head].word.cases)


def find_latin(tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
    """Names in Latin letters: a run of capitalised words, an opening legal form or noun deciding what they are."""
    position = first
    while position < last:
        if (
            position in taken
            or not LATIN.match(tokens[position].text)
            or not (tokens[position].capital and tokens[position].text not in not_names())
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
        if noun is not None or form or not lone or (bracketed and name.isupper()) or hybrid(name):
            kind = noun.payload.type if noun else "Company"
            start, head = position, position
            if noun is not None:
                start, head = noun.first, noun.last - 1
                if noun.payload.keep and noun.payload.type == "Organization":
                    start = left_adjectives(tokens, noun.first, first)
                    name = f"{base_form(tokens, start, noun.last)} {name}"
            yield Mention(start, stop, kind, name, head, cases=tokens[head].word.cases if noun else frozenset())
        position = stop


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
            stop += 1
        if stop > match.last and match.payload.type == "Company" and not match.payload.keep:
            name = joined(tokens[match.last : stop])
            yield Mention(match.first, stop, "Company", name, match.last - 1, cases=tokens[match.last - 1].word.cases)


def find_places(tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
    """A place that only its noun makes known: «в селе Покровка», «порту Курык», «Мугалжарского района»."""
    for match in territory_nouns().find(tokens, first, last):
        head = tokens[match.first]
        kind, derived = match.payload
        if kind == "State" or not any(a.pos == "NOUN" for a in head.word.analyses) or match.first in taken:
            continue
        stop = match.last
        while (
            stop < last
            and stop not in taken
            and is_name_word(tokens[stop])
            and not tokens[stop].text.isupper()
            and stop - match.last < 2
        ):
            stop += 1
        if stop > match.last and not is_titled(tokens, match.first):
            yield Mention(
                match.first, stop, kind, joined(tokens[match.last : stop]), match.first, cases=head.word.cases
            )
        elif (
            derived
            and match.first > first
            and match.first - 1 not in taken
            and DERIVED.fullmatch(tokens[match.first - 1].lower)
            and (tokens[match.first - 1].capital and "sing" in {a.number for a in head.word.analyses})
        ):
            name = base_form(tokens, match.first - 1, match.last)
            yield Mention(match.first - 1, match.last, kind, name, match.first, cases=head.word.cases)


@cache
def territory_nouns() -> PatternIndex[tuple[str, bool]]:
    return patterns("territories", lambda row: (row["type"], row["derived"] == "yes"))


def is_titled(tokens: list[Token], position: int) -> bool:
    from sources.mentions.titles import heads

    return position > 0 and heads().at(tokens, position - 1) is not None


def is_name_word(token: Token) -> bool:
    return token.capital and token.is_word and len(token.text) > 1 and not LATIN.match(token.text)


def left_adjectives(tokens: list[Token], position: int, first: int, taken: frozenset[int] = frozenset()) -> int:
    """Where the adjectives begin that agree with the noun at `position`."""
    cases = tokens[position].word.cases
    start = position
    while start > first and start - 1 not in taken:
        token = tokens[start - 1]
        if (
            token.text == "-"
            or not token.can_be("ADJF")
            or not any(a.pos in ("ADJF",) and a.case in cases for a in token.word.analyses)
        ):
            break
        start -= 1
    return start


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
        elif token.lower == "№" or (token.text.isdigit() and index > position and tokens[index - 1].text == "№"):
            index += 1
            stop = index
            named = True
        elif token.lower == "по" and index + 1 < last and "dat" in tokens[index + 1].word.cases:
            wanted = "dat"
            index += 1
        elif token.lower in ("имени", "им") or (token.text == "." and tokens[index - 1].lower == "им"):
            index += 1
            wanted = "name"
        elif wanted == "name" and token.capital:
            index += 1
            stop, named = index, True
        elif token.lower in ("и", ",") and index + 1 < last and joins(tokens, index, wanted):
            index += 1
        elif any(a.case == wanted and a.pos in ("NOUN", "ADJF", "PRTF") for a in token.word.analyses[:4]) and (
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


def base_form(tokens: list[Token], first: int, last: int, known: frozenset[str] = frozenset()) -> str:
    """Adjectives and their noun (the last word) in the nominative singular; `known` are lemmas to be preferred."""
    noun = tokens[last - 1]
    reading = next((a for a in noun.word.analyses if a.pos == "NOUN" and a.number == "sing"), None)
    if reading is None and noun.can_be("ADJF"):  # «поверенный», «управляющий»
        reading = next((a for a in noun.word.analyses if a.pos == "ADJF" and a.gender == "masc"), None)
    if reading is None:
        return joined(tokens[first:last])
    words = []
    for token in tokens[first : last - 1]:
        agreeing = [a for a in token.word.analyses if a.pos == "ADJF" and a.case in noun.word.cases]
        agreeing.sort(key=lambda a: a.lemma not in known)
        if agreeing:
            words.append(inflect_adjective(token.text, agreeing[0].lemma, reading.gender))
        else:
            words.append(token.text)
    words.append(capitalize_like(reading.lemma, noun.text) if not noun.text.isupper() else noun.text)
    return " ".join(words)


def inflect_adjective(text: str, lemma: str, gender: str | None) -> str:
    """An adjective's nominative in the gender of its noun, or in the plural where that is "plur"."""
    from sources.analysis.russian import morphology

    for parse in morphology().parse(lemma):
        if parse.tag.POS == "ADJF":
            form = parse.inflect({"nomn", "plur"} if gender == "plur" else {"nomn", "sing", gender or "masc"})
            if form is not None:
                return capitalize_like(form.word, text)
    return inflect(text, "gen", None, gender)


def joined(tokens: list[Token]) -> str:
    return "".join((" " if token.space_before and i else "") + token.text for i, token in enumerate(tokens)).strip(
        '«»"“”'
    )


def text_between(tokens: list[Token], first: int, last: int) -> str:
    return " " + joined(tokens[first:last]) if last > first else ""
