"""The heads of titles, alone and in words of one piece: «глава», «замглавы», «экс-глава», «вице-спикер»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sources.analysis.languages import analyser, per_language
from sources.analysis.patterns import PatternIndex
from sources.lexicon import alternatives, cell, patterns, table

SHORTEST = 4  # letters of a title behind a prefix: «замглавы»


@per_language()
def heads() -> PatternIndex[tuple[str, str]]:
    return patterns("titles", lambda row: (row["id"], row["class"]))


@per_language()
def nouns() -> dict[str, tuple[str, str]]:
    """The heads of one word, by it."""
    words = ((word.strip('"'), (row["id"], row["class"])) for row in table("titles") for word in alternatives(row))
    return {word: payload for word, payload in words if " " not in word}


class Prefix(NamedTuple):
    """What a title in one word begins with («замглавы»), what that stands for, and the case of what follows."""

    form: str
    full: str
    case: str


@per_language()
def prefixes() -> list[Prefix]:
    return [Prefix(cell(row), row["full"], row["case"]) for row in table("title_prefixes") if cell(row)]


@per_language(maxsize=50_000)
def compound_head(lower: str) -> tuple[str, str] | None:
    """The head that a word in one piece ends in: «замначальника», «экс-глава», «вице-спикером»."""
    for prefix, rest in split(lower):
        for analysis in analyser().read_word(rest).analyses:
            if analysis.lemma in nouns() and prefix.case in ("nom", analysis.case):
                id, kind = nouns()[analysis.lemma]
                return ("deputy" if prefix.case == "gen" else id), kind
    _, hyphen, rest = lower.rpartition("-")
    if hyphen and len(rest) >= SHORTEST:
        return next((nouns()[lemma] for lemma in analyser().read_word(rest).lemmas if lemma in nouns()), None)
    return None


def split(lower: str) -> Iterator[tuple[Prefix, str]]:
    """The prefixes that a word may begin with, each with the rest of the word."""
    for prefix in prefixes():
        rest = lower.removeprefix(prefix.form)
        if rest != lower and len(rest) >= SHORTEST:
            yield prefix, rest
