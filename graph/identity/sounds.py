"""The sounds of a word so coarsely that every spelling of it, in every alphabet, has them in common.

Six classes of consonants and no vowels: a coarser Soundex (Russell 1918). Where a letter is a consonant in one
language and none in another, as «h» and «х», a word has a code for each reading.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from ontology.tables import rows

TABLE = Path(__file__).with_name("sound_classes.tsv")
LENGTH = 3  # classes that a code holds: the ends of French names are mute


@lru_cache(maxsize=200_000)
def codes(word: str, length: int = LENGTH) -> tuple[str, ...]:
    """The first consonants of a word by their classes, in each way that it may be read.

    >>> codes("гиоге"), codes("guiauge"), codes("ханбит"), codes("hanbit")
    (('CC',), ('CC',), ('CNP', 'NPT'), ('CNP', 'NPT'))
    """
    found, end = {""}, -1
    for match in _letters().finditer(word):
        near, end = match.start() == end, match.end()
        pairs = [(start, classes) for start in found for classes in _classes()[match[0]]]
        found = {_followed(start, classes, near) if len(start) < length else start for start, classes in pairs}
    return tuple(sorted({code[:length] for code in found}))


def _followed(start: str, classes: str, near: bool) -> str:
    """Classes and those behind them; neighbours of one class are one: «сс», "sz"."""
    return start + (classes[1:] if near and start and start[-1] == classes[:1] else classes)


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    """Letters -> the classes that they may count as."""
    return {row["letters"]: tuple("" if c == "-" else c for c in row["classes"].split("|")) for row in rows(TABLE)}


@cache
def _letters() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_classes(), key=lambda cluster: (-len(cluster), cluster))))


@lru_cache(maxsize=500_000)
def may_sound_alike(one: str, other: str) -> bool:
    """Whether one word begins with all consonants of the other in some reading: if not, no closer look is worth it."""
    return any(a.startswith(b) or b.startswith(a) for a in codes(one, 2 * LENGTH) for b in codes(other, 2 * LENGTH))
