"""Chinese names in Russian letters, by the system of Palladius (1888), which the press keeps to."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ontology.tables import rows


def palladius(pinyin: str) -> str:
    """A Chinese name in Russian letters; empty for one that is no pinyin, as names in Xinjiang and Tibet are.

    >>> palladius("Jinan"), palladius("Xi'an"), palladius("Hohhot")
    ('Цзинань', 'Сиань', '')
    """
    parts = [_syllables(part) for part in pinyin.lower().split("'")]
    if not all(parts):
        return ""
    written = parts[0]
    for part in parts[1:]:
        # «Чанъань»: without the sign the vowel would be read with the consonant before it
        written += ("ъ" if written[-1] == "н" else "") + part
    return written.capitalize()


@cache
def _syllables(text: str) -> str:
    """The syllables of a text in Russian letters. Only the first may begin with a vowel: an apostrophe parts others."""
    if not text:
        return ""
    for length in range(min(6, len(text)), 0, -1):
        head, rest = text[:length], text[length:]
        if head in _table() and not rest.startswith(("a", "e", "o")):
            following = _syllables(rest)
            if not rest or following:
                return _table()[head] + following
    return ""


@cache
def _table() -> dict[str, str]:
    parts: dict[str, dict[str, str]] = {"initial": {}, "final": {}, "palatal": {}, "whole": {}}
    for row in rows(Path(__file__).with_name("palladius.tsv")):
        parts[row["part"]][row["pinyin"]] = row["ru"]
    table = {a + b: x + y for a, x in parts["initial"].items() for b, y in parts["final"].items()}
    for initial in ("j", "q", "x"):
        table |= {initial + final: parts["initial"][initial] + ru for final, ru in parts["palatal"].items()}
    return table | parts["whole"]
