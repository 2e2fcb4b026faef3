"""Places that only their noun makes known: «в селе Покровка», «порту Курык», «Мугалжарского района»."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.russian import read_word
from sources.analysis.token import Token
from sources.mentions.firms import is_titled
from sources.mentions.mention import Mention
from sources.mentions.names import first_name
from sources.mentions.nouns import DERIVED, is_name_word, territories
from sources.mentions.wording import base_form, joined

FULL = 3  # words of the longest name; behind a title, a place's one word and a person's two


def find_places(tokens: list[Token], first: int, last: int, taken: set[int]) -> Iterator[Mention]:
    """A place that only its noun makes known: «в селе Покровка», «порту Курык», «Мугалжарского района»."""
    for match in territories().find(tokens, first, last):
        head = tokens[match.first]
        kind, _, derived, keep = match.payload
        if kind == "State" or not any(a.pos == "NOUN" for a in head.word.analyses) or match.first in taken:
            continue
        stop = match.last
        while (
            stop < last
            and stop not in taken
            and is_name_word(tokens[stop])
            and not tokens[stop].text.isupper()
            and stop - match.last < FULL
        ):
            stop += 1
        titled = is_titled(tokens, match.first)
        if titled and stop - match.last == FULL:
            stop, titled = match.last + 1, False  # «глава уезда Чжунмоу Дин Вэнься»: the place, then the name
        elif titled and stop - match.last == 1 and not is_personal(tokens[match.last].text):
            titled = False  # «мэр города Вэйнань»
        if stop > match.last and not titled:
            name = joined(tokens[match.last : stop])
            if keep:
                name = f"{base_form(tokens, match.first, match.last)} {name}"
            yield Mention(match.first, stop, kind, name, match.first, cases=head.word.cases)
        elif (
            derived
            and match.first > first
            and match.first - 1 not in taken
            and DERIVED.fullmatch(tokens[match.first - 1].lower)
            and (tokens[match.first - 1].capital and "sing" in {a.number for a in head.word.analyses})
        ):
            name = base_form(tokens, match.first - 1, match.last)
            yield Mention(match.first - 1, match.last, kind, name, match.first, cases=head.word.cases)


def is_personal(text: str) -> bool:
    """Whether a word is in use as a person's name: «аким города Сериков»."""
    return first_name(text) or any("Surn" in a.tags for a in read_word(text).analyses)
