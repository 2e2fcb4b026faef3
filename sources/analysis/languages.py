"""The language in which an article is being read: its analyser, and what is kept for it alone.

`sources.extraction.extract` sets it for the time of an article. What a table or an analyser says depends on it, so
that whatever is kept of them is kept by language: `per_language` is `functools.cache` with that.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, wraps
from inspect import Parameter, signature
from typing import ParamSpec, Protocol, TypeVar, cast

from sources.analysis.token import Token, Word

# The module that reads the words of a language. Articles in others are read for the names of the reference data alone.
ANALYSERS = {
    "ru": "sources.analysis.russian",
    "kk": "sources.analysis.kazakh",
    "en": "sources.analysis.english",
}
HEAD_FINAL = {"kk"}  # languages whose nouns and verbs stand behind all that belongs to them
ANALYTIC = {"en"}  # languages whose nouns have no endings of cases: a word's place tells its case
CYRILLIC = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІ]")
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻŃŅŇŌŐŒŖŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ]")
CAPITALS = {"en": LATIN}  # the capital letters of a language's own script, Cyrillic where none is told
DEFAULT = "ru"
_current: ContextVar[str] = ContextVar("language", default=DEFAULT)

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


class Analyser(Protocol):
    """What a language's module must offer. Cases are nom, gen, dat, acc, ins, loc and, where there is one, abl."""

    def load(self) -> None:
        """Loads what is large, so that no article waits for it."""

    def read_word(self, text: str) -> Word:
        """All readings of a word form as it was written."""

    def tokens_of(self, chunk: str) -> tuple[tuple[int, int], ...]:
        """The tokens of a text without spaces, as [start, stop)."""

    def settle(self, tokens: list[Token]) -> None:
        """Keeps of the readings of a sentence's words those that fit where they stand."""

    def read_noun(self, lemma: str) -> Word:
        """A noun as a word that shows no case, such as an abbreviation."""

    def is_in_dictionary(self, text: str) -> bool:
        """Whether the dictionary has a word form; readings of others are guesses."""

    def known_only_as(self, word: str, grammeme: str, case: str) -> bool:
        """Whether the dictionary has a word form with a grammeme in the singular of a case, and nothing else."""

    def inflect(self, text: str, case: str, number: str | None, gender: str | None) -> str:
        """A word form in the nominative, `case` being the case that it stands in."""

    def inflect_adjective(self, text: str, lemma: str, gender: str | None) -> str:
        """An adjective's nominative in the gender of its noun, or in the plural where that is "plur"."""

    def plural_nominative(self, text: str) -> str:
        """The nominative plural of a noun in the plural."""

    def genitive_form(self, text: str) -> str:
        """The genitive of a noun or adjective in the accusative or nominative."""


def current() -> str:
    """The language in which the article at hand is read."""
    return _current.get()


def head_final() -> bool:
    """Whether in the current language what belongs to a noun or a verb stands before it."""
    return _current.get() in HEAD_FINAL


def analytic() -> bool:
    """Whether in the current language its place and no ending tells a word's case."""
    return _current.get() in ANALYTIC


def begins_name(text: str) -> bool:
    """Whether a word begins with a capital letter of the current language's own script."""
    return CAPITALS.get(_current.get(), CYRILLIC).match(text) is not None


@contextmanager
def reading_in(language: str) -> Iterator[None]:
    """For the time of the block, tables and analysers are those of `language`, or of the default where it has none."""
    token = _current.set(language if language in ANALYSERS else DEFAULT)
    try:
        yield
    finally:
        _current.reset(token)


def analyser() -> Analyser:
    """The analyser of the current language."""
    return _analyser(_current.get())


@cache
def _analyser(language: str) -> Analyser:
    return cast(Analyser, importlib.import_module(ANALYSERS[language]))


def per_language(
    maxsize: int | None = None,
) -> Callable[[Callable[Parameters, Result]], Callable[Parameters, Result]]:
    """Keeps what a function of hashable arguments returned, as `functools.lru_cache` does, for each language apart."""

    def decorate(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
        kept: dict[str, Callable[..., Result]] = {}

        def of_current() -> Callable[..., Result]:
            language = _current.get()
            if language not in kept:
                kept[language] = lru_cache(maxsize)(function)
            return kept[language]

        # Called some thousand times an article: arguments in a tuple would cost as much as the rest.
        def of_none() -> Result:
            try:
                own = kept[_current.get()]
            except KeyError:
                own = of_current()
            return own()

        def of_one(argument: object) -> Result:
            try:
                own = kept[_current.get()]
            except KeyError:
                own = of_current()
            return own(argument)

        def of_several(*arguments: object) -> Result:
            return of_current()(*arguments)

        takes = [parameter.kind for parameter in signature(function).parameters.values()]
        wrapper: Callable[..., Result] = of_several
        if not takes:
            wrapper = of_none
        elif takes == [Parameter.POSITIONAL_OR_KEYWORD]:
            wrapper = of_one
        return wraps(function)(wrapper)

    return decorate
