"""The vocabulary of Kazakh stems: which of several cuts of a word is likely."""

from __future__ import annotations

from functools import cache, lru_cache

from sources.analysis.kazakh_endings import SHORTEST, entries
from sources.analysis.token import Analysis

# What makes a verb of another (passive, causative, mutual), and what makes one of a noun: «жоспар» → «жоспарла».
VOICES = ("ыл", "іл", "ын", "ін", "ыс", "іс", "тыр", "тір", "дыр", "дір", "л", "н", "т", "с")
MAKING = ("ла", "ле", "да", "де", "та", "те")


@cache
def vocabulary() -> dict[str, frozenset[str]]:
    """The parts of speech of stems: noun, verb, adjective."""
    return {row["stem"]: frozenset(row["pos"].split("|")) for row in entries("kazakh_words")}


def known(stem: str, *poses: str) -> bool:
    return not vocabulary().get(stem, frozenset()).isdisjoint(poses or ("noun", "verb", "adjective"))


@lru_cache(maxsize=50_000)
def known_verb(stem: str) -> bool:
    """Whether the vocabulary has a verb, or what it is made from: «жоспарлан» is of «жоспарла», that of «жоспар»."""
    if known(stem, "verb") or (stem.endswith(MAKING) and known(stem[:-2], "noun", "adjective")):
        return True
    bases = [stem.removesuffix(voice) for voice in VOICES if stem.endswith(voice) and len(stem) - len(voice) > SHORTEST]
    return any(known(base, "verb") or (base.endswith(MAKING) and known(base[:-2], "noun")) for base in bases)


def is_listed(reading: Analysis) -> bool:
    """Whether the vocabulary itself has a stem, and not only what it may be made from: «инвесторлар» is no verb."""
    return known(
        reading.lemma.removesuffix("-"), *(("verb",) if reading.lemma.endswith("-") else ("noun", "adjective"))
    )


def is_known(reading: Analysis) -> bool:
    stem = reading.lemma.removesuffix("-")
    if reading.lemma.endswith("-"):
        return known_verb(stem)
    return known(stem, "noun", "adjective") or (bool(reading.tags & {"INFN"}) and known_verb(stem[:-1]))
