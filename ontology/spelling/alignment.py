"""How far two words are from writing one name, letter by letter, whatever alphabets they are in.

A weighted edit distance (Wagner & Fischer 1974) over letters and groups of letters: what `letters.tsv` lists as one
sound costs nothing or little, another vowel less than another consonant. Words are compared one with one, since no
single form can stand for all readings: Latin «c» is к in Cameron, с in François and дж in Cevdet.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from ontology.tables import rows

HERE = Path(__file__).parent
VOWELS = frozenset("аеёиоуыэюяәөұүіaeiouyı")
SILENT = frozenset("hьъ")  # as good as not written
# What it costs that letters differ. Two consonants that differ make another name; a vowel may be one outlet's way.
USUAL, OTHER, VOWEL, HALF_VOWEL, LOST_VOWEL, CONSONANT = 0.0, 0.1, 0.7, 0.3, 0.5, 1.0
MUTE, MUTE_ENDINGS = 0.15, frozenset("etsdxpz")  # the last letters of a French or English name: Dupont, Moore
FAR = 1.5  # beyond it two words are not one name, and how far is not measured
LONGEST = 4  # letters of a group in the table
MARKS = re.compile("[\u0300-\u036f]")
HALF_VOWELS = frozenset("йyjь")


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
    if one == other:
        return 0.0
    width = len(other) + 1
    costs = [[0.0] * width for _ in range(len(one) + 1)]
    for i in range(len(one) + 1):
        for j in range(width):
            if i or j:
                costs[i][j] = _cheapest(one, other, i, j, costs)
        # no way leads past these rows at less, since none is longer than a group of letters
        if i >= LONGEST and (least := min(map(min, costs[i - LONGEST + 1 : i + 1]))) > FAR:
            return round(least, 3)
    return round(costs[-1][-1], 3)


def _cheapest(one: str, other: str, i: int, j: int, costs: list[list[float]]) -> float:
    """The cost of reading the first `i` letters as the first `j`, those of shorter beginnings being known."""
    best = 1000.0
    if i and j:
        best = costs[i - 1][j - 1] + _exchange(one[i - 1], other[j - 1])
    if i:
        best = min(best, costs[i - 1][j] + _loss(one, i))
    if j:
        best = min(best, costs[i][j - 1] + _loss(other, j))
    pairs = _pairs()
    for n in range(min(LONGEST, i) + 1):
        known = pairs.get(one[i - n : i])
        if known is None:
            continue
        before = costs[i - n]
        for m in range(0 if n else 1, min(LONGEST, j) + 1):
            if before[j - m] < best:
                cost = known.get(other[j - m : j])
                if cost is not None and before[j - m] + cost < best:
                    best = before[j - m] + cost
    return best


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
