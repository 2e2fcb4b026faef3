"""Where the noun phrase of a thing begins and ends: «новый завод по переработке риса мощностью 20 тысяч тонн»."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sources.analysis.languages import analytic
from sources.analysis.token import Token
from sources.lexicon import function_words
from sources.mentions.quotation import QUOTED
from sources.projects.words import by_sort, is_adjunct, is_noun, thing_at

DASHES = {"–", "—", "-"}
QUOTES = {"«": "»", '"': '"', "“": "”", "„": "“"}
CODE = re.compile(r"[А-ЯЁ]{2,5}")  # «плит ДСП», «станков ЧПУ»


def adjectives(tokens: list[Token], position: int, floor: int) -> int:
    """The first of the adjectives and participles before a noun, none of them a determiner or «первый»."""
    first = position
    counted = tokens[position].among(function_words("counted part"))  # «первая очередь завода» is a name
    parts = ("ADJF", "PRTF", "NOUN") if analytic() else ("ADJF", "PRTF")
    while (
        first > floor
        and tokens[first - 1].can_be(*parts)
        and tokens[first - 1].word.cases & tokens[position].word.cases
        and not tokens[first - 1].among(function_words("determiner"))
        and (counted or not tokens[first - 1].among(function_words("first of its kind")))
    ):
        first -= 1
    return first


def complement(tokens: list[Token], position: int, end: int, names: set[int]) -> int:
    """Where the noun phrase ends whose noun ends before `position`; `names` are the tokens of names."""
    return Complement(tokens, position, end, names).stop()


@dataclass(frozen=True)
class Complement:
    """What follows a thing's noun in tokens `[first, end)` and tells which thing it is.

    Each step reads one part from a token on: it gives where the next begins and whether the phrase may end there,
    None where the part is of another sort.
    """

    tokens: list[Token]
    first: int
    end: int
    names: set[int]

    def stop(self) -> int:
        steps: list[Callable[[int], tuple[int, bool] | None]] = [
            self.route, self.quoted, self.purpose, self.capacity, self.listing, self.marker, self.genitive, self.number,
        ]  # fmt: skip
        stop = index = self.first
        while index < self.end and not self.breaks(index):
            found = next((f for step in steps if (f := step(index)) is not None), None)
            if found is None:
                break
            index, whole = found
            stop = index if whole else stop
        return min(stop, self.end)

    def breaks(self, index: int) -> bool:
        """Whether a token surely is no part of the phrase: a price, a clause of its own, a verb."""
        token = self.tokens[index]
        return (
            token.among(function_words("price") | function_words("relative"))
            or (token.finite and not token.can_be("NOUN", "ADJF"))
            or (token.can_be("INFN", "GRND") and not is_noun(token))  # «чая» is of tea
            or (token.can_be("ADVB") and token.word.analyses[0].pos == "ADVB")
            or (index in self.names and self.route(index) is None and self.quoted(index) is None)
        )

    def route(self, index: int) -> tuple[int, bool] | None:
        """«авиарейс Актау – Батуми», «рейс между Актау и Батуми»."""
        tokens = self.tokens
        if (
            index + 2 < self.end and tokens[index].capital
            and tokens[index + 1].text in DASHES and tokens[index + 2].capital
            and (index == self.first or {index, index + 2} <= self.names)
        ):  # fmt: skip
            return index + 3, True
        if index == self.first and tokens[index].lower in function_words("between"):
            stop = index + 1
            while stop < self.end and (stop in self.names or tokens[stop].lower in function_words("and")):
                stop += 1
            stop -= tokens[stop - 1].lower in function_words("and")
            return (stop, True) if stop > index + 2 else None
        if index == self.first and tokens[index].lower in function_words("from") and index + 1 in self.names:
            return self.bound_for(index + 1)
        return None

    def bound_for(self, position: int) -> tuple[int, bool] | None:
        """«рейс из Осло в Тараз», from the first of the two names on."""
        while position < self.end and position in self.names:
            position += 1
        if position + 1 >= self.end or self.tokens[position].lower not in function_words("into"):
            return None
        start = position + 1
        stop = next((i for i in range(start, self.end) if i not in self.names), self.end)
        return (stop, True) if stop > start else None

    def quoted(self, index: int) -> tuple[int, bool] | None:
        """«технопарк «Восток»», «ярмарка «Сугд – 2025»»: the thing's own name right behind it."""
        closing = QUOTES.get(self.tokens[index].text)
        if closing is None:
            return None
        for position in range(index + 2, min(self.end, index + QUOTED)):
            if self.tokens[position].text == closing:
                return position + 1, True
        return None

    def purpose(self, index: int) -> tuple[int, bool] | None:
        """«по переработке», «для агрономов», «на 900 мест»; not «на прошлой неделе»."""
        tokens, following = self.tokens, index + 1
        if tokens[index].lower not in function_words("purpose") or following >= self.end or following in self.names:
            return None
        counted = tokens[following].text[:1].isdigit() or tokens[following].can_be("NUMR")
        if not (tokens[following].is_word or counted):
            return None  # "with $89 million"
        if tokens[following].capital or (tokens[index].lower in function_words("onto") and not counted):
            return None
        if tokens[following].can_be("NPRO") or tokens[following].among(function_words("determiner")):
            return None
        if tokens[index].lower in function_words("for") and self.is_abstract(following):
            return None
        index += 2
        while counted and index < self.end and self.tokens[index].lower in function_words("unit"):
            index += 1
        return index, True

    def is_abstract(self, position: int) -> bool:
        """Whether a noun, behind its adjectives, is what anything may be for: «для дальнейшего развития»."""
        while position < self.end and self.tokens[position].can_be("ADJF") and not is_noun(self.tokens[position]):
            position += 1
        return by_sort("abstract").at(self.tokens, position, self.end) is not None

    def capacity(self, index: int) -> tuple[int, bool] | None:
        """«мощностью 150 МВт»."""
        if not self.tokens[index].among(function_words("capacity")) or index + 1 >= self.end:
            return None
        index += 1
        while index < self.end and (
            self.tokens[index].text[:1].isdigit() or self.tokens[index].lower in function_words("unit")
        ):
            index += 1
        if index + 1 < self.end and self.tokens[index + 1].among(function_words("per")):
            index += 2  # «20 тысяч тонн в год»
        return index, True

    def listing(self, index: int) -> tuple[int, bool] | None:
        """«и» or a comma before another genitive: «курортов, канатных дорог и гостиничной инфраструктуры»."""
        tokens = self.tokens
        if tokens[index].text not in function_words("listing") or index + 1 >= self.end or index <= self.first:
            return None
        following, before = tokens[index + 1], tokens[index - 1]
        if CODE.fullmatch(following.text) and CODE.fullmatch(before.text):
            return index + 2, True
        joined = (
            not following.capital
            and not following.finite
            and "gen" in following.word.cases
            and "gen" in before.word.cases
            and not (following.word.cases >= {"nom", "acc", "gen"} and tokens[index].text == ",")
        )
        noun = index + 1
        while (
            joined
            and noun < self.end
            and ((tokens[noun].can_be("ADJF", "PRTF") and not tokens[noun].can_be("NOUN")) or is_adjunct(tokens, noun))
        ):
            noun += 1
        if not joined or noun >= self.end or not is_noun(tokens[noun]) or "gen" not in tokens[noun].word.cases:
            return None
        return (index + 1, False) if not self.another_thing(noun) else None

    def another_thing(self, index: int) -> bool:
        """Whether a list goes on with one more thing, in the singular: it is a project of its own."""
        thing = thing_at(self.tokens, index, self.end)
        if thing is None:
            return False
        numbers = {a.number for a in self.tokens[thing.last - 1].word.analyses if a.pos == "NOUN" and a.case == "gen"}
        return numbers == {"sing"}

    def marker(self, index: int) -> tuple[int, bool] | None:
        """The "of" before what other languages put into the genitive, articles behind it."""
        if self.tokens[index].lower not in function_words("case marker"):
            return None
        index += 1
        while index + 1 < self.end and self.tokens[index].among(function_words("determiner")):
            index += 1
        return index, False

    def genitive(self, index: int) -> tuple[int, bool] | None:
        token = self.tokens[index]
        """A word in an oblique case; an adjective ends no name: its noun may be in a name («завод датской фирмы X»)."""
        oblique = [
            a.pos for a in token.word.analyses
            if a.case in ("gen", "dat", "ins") and a.pos in ("NOUN", "ADJF", "PRTF")
        ]  # fmt: skip
        code = index > self.first and CODE.fullmatch(token.text) and "gen" in self.tokens[index - 1].word.cases
        return (index + 1, bool(code) or "NOUN" in oblique) if code or (oblique and not token.capital) else None

    def number(self, index: int) -> tuple[int, bool] | None:
        """Digits, «№»."""
        text = self.tokens[index].text
        return (index + 1, True) if text[:1].isdigit() or text in function_words("number sign") else None
