"""What the words of a name mean in any of three languages: «басқарма» and «управление» are one concept.

Words that mean nothing by themselves stay words: they are the proper part of a name, compared by sound.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from graph.identity.persons import is_equal
from graph.identity.territories import territories
from ontology.spelling import Words, nominatives, plain
from ontology.tables import rows

TABLE = Path(__file__).with_name("body_words.tsv")
LANGUAGES = ("ru", "kk", "en")
SHORTEST = 3  # letters that are left of a word without its ending
ADJECTIVE_ENDINGS = ("инский", "инского", "енский", "ский", "ского", "скому", "ским", "ском", "ская", "ской", "скую")
CASE_ENDINGS = ("а", "я", "ы", "и")


class Reading(NamedTuple):
    """A name taken apart: `concepts` with their sorts, `owners` and `hosts` as ids of reference items, and the rest."""

    concepts: tuple[tuple[str, str], ...]
    owners: tuple[str, ...]
    hosts: tuple[str, ...]
    words: Words
    numbers: tuple[str, ...]

    def of_sort(self, *sorts: str) -> frozenset[str]:
        return frozenset(concept for sort, concept in self.concepts if sort in sorts)


class Pattern(NamedTuple):
    """Words of which each stands as it is or, with `*` at its end, begins so; the concepts that they mean."""

    words: Words
    sort: str
    concepts: tuple[str, ...]


@lru_cache(maxsize=200_000)
def read(name: str, places: bool = True) -> Reading:
    """A name's concepts, territories (if `places` are looked for), proper words and numbers, in its order.

    >>> read("Павлодар облысының әкімдігі") == read("Pavlodar Region Akimat")
    True
    """
    words = plain(name)
    found = {territory.start: territory for territory in territories(words)} if places else {}
    concepts: dict[tuple[str, str], None] = {}
    owned: dict[bool, dict[str, None]] = {False: {}, True: {}}  # ids by whether they are hosts
    rest: list[str] = []
    position = 0
    while position < len(words):
        pattern, territory = _pattern(words[position:]), found.get(position)
        # «внутренних дел»: two words that mean something are no territory, though Delhi is called so in a case of it
        if territory and (pattern is None or len(pattern.words) <= territory.stop - position):
            owned[territory.host][territory.id] = None
            position = territory.stop
        elif pattern is not None:
            concepts |= dict.fromkeys((pattern.sort, concept) for concept in pattern.concepts)
            position += len(pattern.words)
        else:
            rest.append(words[position])
            position += 1
    numbers = tuple(word for word in rest if word.isdigit())
    proper = tuple(word for word in rest if not word.isdigit())
    return Reading(tuple(concepts), tuple(owned[False]), tuple(owned[True]), proper, numbers)


def _pattern(words: Words) -> Pattern | None:
    """The longest pattern that these words begin with."""
    for pattern in _patterns().get(words[0][:1], ()):
        length = len(pattern.words)
        if length <= len(words) and all(map(_fits, pattern.words, words[:length])):
            return pattern
    return None


def _fits(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else pattern == word


@cache
def _patterns() -> dict[str, tuple[Pattern, ...]]:
    """The patterns by their first letter, the longest first."""
    found: dict[str, list[Pattern]] = defaultdict(list)
    for row in rows(TABLE):
        for code in LANGUAGES:
            for cell in filter(None, row[code].split("|")):
                words = tuple(_plain_pattern(word) for word in cell.split())
                found[words[0][0]].append(Pattern(words, row["sort"], tuple(row["concept"].split())))
    return {
        letter: tuple(sorted(set(patterns), key=lambda p: (-len(p.words), -sum(map(len, p.words)), p)))
        for letter, patterns in found.items()
    }


def _plain_pattern(word: str) -> str:
    (bare,) = plain(word.removesuffix("*"))
    return bare + "*" * word.endswith("*")


def is_same_word(one: str, other: str) -> bool:
    """Whether two proper words write one name, in some case: «Торайгырова», «Торайгыров»."""
    if is_equal(one, other):
        return True
    return any(is_equal(a, b) for a in _forms(one) for b in _forms(other))


@lru_cache(maxsize=50_000)
def _forms(word: str) -> tuple[str, ...]:
    """What a proper word may be without its ending; of Russian only the -а of men's names and the -ский of places."""
    forms = [words[0] for words in nominatives((word,))]
    if not word.isascii():
        for ending in (*ADJECTIVE_ENDINGS, *CASE_ENDINGS):
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
                forms.append(word.removesuffix(ending))
    return tuple(dict.fromkeys(forms))
