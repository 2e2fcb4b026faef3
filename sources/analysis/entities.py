"""Named entities of Kazakh text: a conditional random field over words, trained by tools/train_kazakh_names.py.

The model (sources/models/kazakh_names.crfsuite) was trained on KazNERD (https://github.com/IS2AI/KazNERD, CC BY 4.0).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from sources.analysis.forms import plain
from sources.analysis.kazakh import cuts
from sources.analysis.kazakh_endings import entries

MODEL = Path(__file__).parents[1] / "models" / "kazakh_names.crfsuite"
# Kazakh letters as Russian spelling has them, so that the one list of given names serves both: «Серік» is «Серик».
FOLDED = str.maketrans("әғқңөұүһіё", "агкноуухие", "ьъ")
OFFSETS = (-2, -1, 1, 2)  # of the words that tell something of one
SURNAMES = ("ов", "ев", "ин", "ова", "ева", "ина", "ұлы", "қызы", "бай", "бек", "хан", "әлі", "ский", "ая", "енко")


class Named(NamedTuple):
    """Words `[first, last)` that name something; `sort` is PERSON, PLACE, BODY, BUILDING or POST."""

    first: int
    last: int
    sort: str


@cache
def tagger() -> Any:
    """The trained model, loaded once (some 10 ms).

    Raises:
        FileNotFoundError: the file of the model is missing.
    """
    import pycrfsuite

    if not MODEL.exists():
        raise FileNotFoundError(f"{MODEL} is missing; make it with tools/train_kazakh_names.py")
    found = pycrfsuite.Tagger()
    found.open(str(MODEL))
    return found


@cache
def given_names() -> frozenset[str]:
    """First names as Russian spelling has them."""
    return frozenset(fold(row["ru"]) for row in entries("given_names"))


def fold(word: str) -> str:
    return plain(word).translate(FOLDED)


@lru_cache(maxsize=50_000)
def shape(word: str) -> str:
    """What a word looks like: A capital, a small, 0 digit, others themselves, runs of one written once."""
    found = ""
    for letter in word:
        sort = "0" if letter.isdigit() else "A" if letter.isupper() else "a" if letter.islower() else letter
        found += sort if found[-1:] != sort else ""
    return found


@lru_cache(maxsize=50_000)
def own_features(word: str) -> tuple[str, ...]:
    """What a word says of itself, whatever stands around it."""
    lower = plain(word)
    forms = {fold(cut.form) for cut in cuts(word)} if word[:1].isupper() else set()
    found = [f"w={lower}", f"s={shape(word)}", f"p3={lower[:3]}", f"p5={lower[:5]}"]
    found += [f"e{length}={lower[-length:]}" for length in (2, 3, 4, 5) if len(lower) > length]
    if not forms.isdisjoint(given_names()):
        found.append("given")
    if any(form.endswith(tuple(map(fold, SURNAMES))) for form in forms):
        found.append("surname")
    return tuple(found)


@lru_cache(maxsize=50_000)
def beside(word: str, offset: int) -> tuple[str, ...]:
    """What a word says of another one, `offset` words before it or behind: the further, the less."""
    kept = own_features(word) if abs(offset) == 1 else own_features(word)[:2]
    return tuple(f"{-offset}:{feature}" for feature in kept)


def features(words: Sequence[str]) -> list[list[str]]:
    """The features of each word of a sentence: its own, and those of two words to either side."""
    found = []
    for index, word in enumerate(words):
        own = list(own_features(word))
        for offset in OFFSETS:
            place = index + offset
            own += beside(words[place], -offset) if 0 <= place < len(words) else (f"{offset}:edge",)
        found.append(own)
    return found


def find(words: Sequence[str]) -> list[Named]:
    """The names of a sentence, in order."""
    tags = tagger().tag(features(words)) if any(word[:1].isupper() for word in words) else []
    return spans(tags)


def spans(tags: Sequence[str]) -> list[Named]:
    """Tags in IOB2 as spans; an I- without its B- begins one.

    >>> spans(["O", "B-PERSON", "I-PERSON"])
    [Named(first=1, last=3, sort='PERSON')]
    """
    found: list[Named] = []
    for index, tag in enumerate(tags):
        prefix, _, sort = tag.partition("-")
        if prefix == "I" and found and found[-1].last == index and found[-1].sort == sort:
            found[-1] = found[-1]._replace(last=index + 1)
        elif prefix != "O":
            found.append(Named(index, index + 1, sort))
    return found
