"""How far two words are from writing one name, letter by letter, whatever alphabets they are in.

A weighted edit distance (Wagner & Fischer 1974) over letters and groups of letters: what `letters.tsv` lists as one
sound costs nothing or little, another vowel less than another consonant. Words are compared one with one, since no
single form can stand for all readings: Latin «c» is к in Cameron, с in François and дж in Cevdet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from heapq import heappop, heappush
from pathlib import Path

from ontology.tables import rows

HERE = Path(__file__).parent
VOWELS = frozenset("аеёиоуыэюяәөұүіaeiouyı")
SILENT = frozenset("hьъ")  # as good as not written
# What it costs that letters differ. Two consonants that differ make another name; a vowel may be one outlet's way.
USUAL, OTHER, VOWEL, HALF_VOWEL, LOST_VOWEL, CONSONANT = 0.0, 0.1, 0.7, 0.3, 0.5, 1.0
MUTE, MUTE_ENDINGS = 0.15, frozenset("etsdxpz")  # the last letters of a French or English name: Dupont, Moore
FAR = 1.0  # beyond it two words are not one name, and how far is not measured
LONGEST = 4  # letters of a group in the table
MARKS = re.compile("[\u0300-\u036f]")
HALF_VOWELS = frozenset("йyjь")


@lru_cache(maxsize=200_000)
def letters(word: str) -> str:
    """A word in lower case without marks on Latin letters; Cyrillic letters stay what they are.

    >>> letters("Öztürk"), letters("Қайрат"), letters("Kıvanç")
    ('ozturk', 'қайрат', 'kivanc')
    """
    if word.isascii():
        return word.lower()
    found = []
    for letter in unicodedata.normalize("NFC", word.casefold()):
        if "\u0400" <= letter <= "\u04ff":
            found.append(letter)
        else:
            found.append(MARKS.sub("", unicodedata.normalize("NFD", letter)).translate(_latin()))
    return "".join(found)


def distance(one: str, other: str) -> float:
    """What it costs to read one word as the other: 0 if both write one name, 1 for each consonant that differs.

    What is more than `FAR` may be less than the whole cost.

    >>> distance("Гиоге", "Guiaugué") < 0.5, distance("Ахметов", "Ахмедов")
    (True, 1.0)
    """
    return _distance(*sorted((letters(one), letters(other)), key=_cyrillic_first))


@lru_cache(maxsize=500_000)
def _distance(one: str, other: str) -> float:
    """The cheapest way through both words, by Dijkstra's search: names that are one are read straight to their ends."""
    end = len(one), len(other)
    cheapest = {(0, 0): 0.0}
    heap = [(0.0, 0, 0)]
    while heap:
        cost, i, j = heappop(heap)
        if (i, j) == end or cost > FAR:
            return round(cost, 3)
        if cost > cheapest[i, j]:
            continue
        for step, n, m in _steps(one, other, i, j):
            place = i + n, j + m
            if cost + step < cheapest.get(place, FAR + CONSONANT):
                cheapest[place] = cost + step
                heappush(heap, (cost + step, *place))
    return FAR + CONSONANT


def _steps(one: str, other: str, i: int, j: int) -> Iterator[tuple[float, int, int]]:
    """What may be read next from there: a cost, and how many letters of each word it takes."""
    pairs = _pairs()
    for n in range(LONGEST + 1 if i + LONGEST <= len(one) else len(one) - i + 1):
        known = pairs.get(one[i : i + n])
        if known is not None:
            for written, cost in known.items():
                if other.startswith(written, j) and (n or written):
                    yield cost, n, len(written)
    if i < len(one):
        yield _loss(one, i + 1), 1, 0
        if j < len(other):
            yield _exchange(one[i], other[j]), 1, 1
    if j < len(other):
        yield _loss(other, j + 1), 0, 1


def _exchange(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one in VOWELS and other in VOWELS:
        return VOWEL
    return CONSONANT


def _loss(word: str, end: int) -> float:
    """The cost of a letter that the other word lacks: nothing for a double one, little for a mute one."""
    letter = word[end - 1]
    if (end > 1 and word[end - 2] == letter) or letter in SILENT:
        return 0.05
    if end == len(word) and word.isascii() and letter in MUTE_ENDINGS and end > 3:
        return MUTE
    if letter in HALF_VOWELS:
        return HALF_VOWEL
    return LOST_VOWEL if letter in VOWELS else CONSONANT


@cache
def _pairs() -> dict[str, dict[str, float]]:
    """What a group of letters may stand for, with its cost; both ways, since both words may be Cyrillic."""
    found: dict[str, dict[str, float]] = {}
    for row in rows(HERE / "letters.tsv"):
        for cell, cost in ((row["usual"], USUAL), (row["other"], OTHER)):
            for written in filter(None, cell.split("|")):
                pair = row["letters"], "" if written == "-" else letters(written)
                for a, b in (pair, pair[::-1]):
                    known = found.setdefault(a, {})
                    known[b] = min(known.get(b, cost), cost)
    for group in found:
        found[group].setdefault(group, 0.0)
    return found


@cache
def _latin() -> dict[int, str]:
    """Latin letters whose marks do not come off."""
    return str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def _cyrillic_first(word: str) -> tuple[bool, str]:
    return word.isascii(), word
