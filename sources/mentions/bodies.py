"""Bodies by their noun and what stands around it: «акимат Костанайской области», «школа № 18», «Университет Аалто»."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.languages import analyser
from sources.analysis.patterns import Match
from sources.analysis.token import Token
from sources.lexicon import function_words
from sources.mentions.complements import Complement, is_genitive
from sources.mentions.introduction import head_of, left_adjectives
from sources.mentions.made_known import is_of_town
from sources.mentions.mention import Mention
from sources.mentions.nouns import DERIVED, Noun, is_name_word, nouns
from sources.mentions.wording import base_form, text_between

TERRITORIES = ("State", "Region")


def find_bodies(tokens: list[Token], first: int, last: int, mentions: dict[int, Mention]) -> Iterator[Mention]:
    """Bodies named by a common noun with what stands around it: «акимат Костанайской области», «школа № 18».

    `mentions` gives what was found before, by its first token: they may become part of a body's name.
    """
    covered = {i for m in mentions.values() for i in range(m.first, m.last)}
    known = nouns()
    position = first
    while position < last:
        match = known.at(tokens, position, last)
        kept = match is not None and (match.payload.keep or has_proper_adjective(tokens, match, first))
        if match is None or not kept or match.first in covered or is_plural(tokens[match.first]):
            position += 1
            continue
        if is_seat(tokens, match.last, mentions):
            position = match.last
            continue
        start = left_adjectives(tokens, match.first, first)
        start = past_common(tokens, start, match.first, first)
        proper_left = start - 1 > first and is_name_word(tokens[start - 1]) and start - 1 not in covered
        if proper_left and is_name_word(tokens[start - 2]):
            proper_left = False  # «сообщила Ли Цзиня пресс-служба»
        stop, inner = Complement(tokens, match.last, last, mentions).read()
        if match.payload.plain and tokens[min(match.last, last - 1)].lower in function_words("body cause"):
            stop, inner = match.last, False  # «благодарил акимат за поддержку»
        lead = [tokens[i] for i in range(start, match.first)]
        named = (
            inner
            or (match.payload.plain and stop > match.last)
            or any(t.capital and t.index > first for t in (*lead, tokens[match.first]))
            or any(t.capital and DERIVED.fullmatch(t.lower) and (t.index > first or is_of_place(t)) for t in lead)
        )
        if proper_left and start == match.first:
            start -= 1
            named = True
        if named:
            noun = head_of(tokens, match)  # «Кабинета» of «Кабинета Министров»
            name = base_form(tokens, start, noun + 1) + text_between(tokens, noun + 1, stop)
            yield Mention(start, stop, match.payload.type, name, match.first, cases=tokens[noun].word.cases)
            position = max(stop, position + 1)
        else:
            position = match.last


def is_seat(tokens: list[Token], stop: int, mentions: dict[int, Mention]) -> bool:
    """Whether a noun that ends before token `stop` is the main town of what follows: «центр провинции Ляонин»."""
    territory = mentions.get(stop)
    return tokens[stop - 1].among(function_words("seat")) and territory is not None and territory.type in TERRITORIES


def is_of_place(token: Token) -> bool:
    """Whether an adjective at a sentence's head is of a place: «Карагандинский хаб», but «Логистический хаб»."""
    return is_of_town(token) or not analyser().is_in_dictionary(token.text)


def past_common(tokens: list[Token], start: int, noun: int, first: int) -> int:
    """Where a body's own name begins among its adjectives: «правого Народного фронта» has none in front."""
    proper = next((i for i in range(start, noun) if tokens[i].capital and i > first), start)
    return start if DERIVED.fullmatch(tokens[start].lower) else proper


def has_proper_adjective(tokens: list[Token], noun: Match[Noun], first: int) -> bool:
    """Whether an adjective with a capital makes a name of a noun that is no part of names: «Народная партия»; of a
    firm's noun its own capital before a genitive does: «Корпорация развития»."""
    before, own = tokens[noun.first - 1], tokens[noun.first]
    if noun.payload.type == "Company":
        behind = tokens[noun.last] if noun.last < len(tokens) else None
        mixed = own.capital and not own.text.isupper() and noun.first > first
        return mixed and behind is not None and not behind.capital and is_genitive(behind, "NOUN")
    return (
        noun.payload.type == "Organization" and noun.first - 1 > first and before.capital and not before.text.isupper()
        and any(a.pos == "ADJF" and a.case in tokens[noun.first].word.cases for a in before.word.analyses[:1])
    )  # fmt: skip


def is_plural(token: Token) -> bool:
    numbers = {a.number for a in token.word.analyses}
    return numbers == {"plur"}
