"""Letters of another alphabet that look alike: «Кaзахстан» with a Latin «a» is read as it was meant."""

from __future__ import annotations

import re

LATIN, CYRILLIC = "aceopxyABCEHKMOPTXYk", "асеорхуАВСЕНКМОРТХУк"
TO_CYRILLIC, TO_LATIN = str.maketrans(LATIN, CYRILLIC), str.maketrans(CYRILLIC, LATIN)
MIXED = re.compile(r"[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]")
WORD = re.compile(r"[A-Za-zА-яЁё]+")


def unmixed(text: str) -> str:
    """The text, as long as before, each word of two alphabets in the one that all its letters may belong to."""
    return WORD.sub(lambda match: in_one_alphabet(match[0]), text) if MIXED.search(text) else text


def in_one_alphabet(word: str) -> str:
    """A word with its look-alikes turned into the alphabet of most letters; itself where others remain.

    >>> in_one_alphabet("Кaзахстан") == "Казахстан"
    True
    """
    latin = sum(letter.isascii() for letter in word)
    if not 0 < latin < len(word):
        return word
    turned = word.translate(TO_CYRILLIC if latin * 2 <= len(word) else TO_LATIN)
    return turned if turned.isascii() or not any(letter.isascii() for letter in turned) else word
