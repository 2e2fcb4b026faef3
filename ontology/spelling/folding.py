"""A name and the many ways to write it: case, signs, letters of three alphabets, case forms of Russian and Kazakh.

From the least that is made equal to the most: `even`, `fold`, `plain`, `stems`, `skeleton`. Two names that meet here
need not mean the same: which do is decided in graph/identity.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.tables import rows

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

Words = tuple[str, ...]

APOSTROPHES = re.compile(r"['’‘ʼʻ`´]")
WORD = re.compile(r"[^\W_]+")
LETTERS = str.maketrans("әғқңөұүһіёıøłđ", "агкноуухиеiold")
MARKS = re.compile(r"(?<![\u0400-\u04ff\u0300-\u036f])[\u0300-\u036f]+")  # not those of «й»
SHORTEST_STEM = 3
HERE = Path(__file__).parent
SIGNS = str.maketrans(
    {"ё": "е"} | dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("«»“”„‟″", '"') | dict.fromkeys("’‘ʼ`´′", "'")
)


def even(name: str) -> str:
    """A name with case, ё, dashes, quotes and spaces made equal: how names of reference data are compared.

    >>> even("Усть–Каменогорск") == even("усть-каменогорск")
    True
    """
    return " ".join(name.casefold().translate(SIGNS).split())


def fold(name: str) -> str:
    """A name with the differences of writing taken out: case, ё, punctuation; words are joined by hyphens.

    >>> fold("Касым-Жомарт  ТОКАЕВ"), fold("Королёв, С. П."), fold("O'Brien")
    ('касым-жомарт-токаев', 'королев-с-п', 'obrien')
    """
    bare = unicodedata.normalize("NFC", APOSTROPHES.sub("", name)).casefold()
    # casefold leaves the dot of İ as a mark of its own
    bare = unicodedata.normalize("NFC", bare.replace("i\u0307", "i")).replace("ё", "е")
    kept = (letter if unicodedata.category(letter)[0] in "LMN" else " " for letter in bare)
    return "-".join("".join(kept).split())


def plain(name: str) -> Words:
    """The words of a name without case, punctuation, what is only Kazakh about its letters, and marks on Latin ones.

    >>> plain("Қасым-Жомарт ТОҚАЕВ"), plain("Yıldız Örme")
    (('касым', 'жомарт', 'токаев'), ('yildiz', 'orme'))
    """
    parted = unicodedata.normalize("NFD", APOSTROPHES.sub("", name).casefold())
    text = unicodedata.normalize("NFC", MARKS.sub("", parted))
    return tuple(WORD.findall(text.translate(LETTERS)))


def nominatives(words: Words) -> tuple[Words, ...]:
    """The words themselves, then what they may be without a Kazakh case ending or an English 's on the last of them.

    >>> nominatives(plain("Францияның")), nominatives(plain("France's"))
    ((('франциянын',), ('франция',)), (('frances',), ('france',)))
    """
    found = [words]
    for ending in _endings("kk", "en") if words else ():
        rest = words[-1].removesuffix(ending)
        if rest != words[-1] and len(rest) >= SHORTEST_STEM:
            found.append((*words[:-1], rest))
    return tuple(found)


def stems(words: Words) -> Words:
    """Each word without its Russian case ending: equal for all cases of most names.

    >>> stems(("восточно", "казахстанской", "области")) == stems(("восточно", "казахстанская", "область"))
    True
    """
    return tuple(_stem(word) for word in words)


def skeleton(words: Words) -> Words:
    """Each word in Latin letters by sound, whatever alphabet and romanization it came in.

    >>> skeleton(plain("Нурымбет Сактаганов")) == skeleton(plain("Nurymbet Saqtaghanov"))
    True
    """
    return tuple(_skeleton(word) for word in words)


def lemmas(words: Words) -> Words:
    """Each word in the dictionary form that Russian morphology gives it; loads a dictionary at the first call."""
    return tuple(_morphology().parse(word)[0].normal_form.replace("ё", "е") for word in words)


def _stem(word: str) -> str:
    for ending in _endings("ru"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@cache
def _skeleton(word: str) -> str:
    letters, clusters = _sounds()
    if word.isascii():
        word = word.replace("q", "k")  # Saqtaghanov; the sound q of the table is «ч»
        for cluster, sound in clusters:
            word = word.replace(cluster, sound)
        word = word.translate(str.maketrans("yc", "ik"))
    else:
        word = "".join(letters.get(letter, letter) for letter in word)
    word = word.replace("ks", "x")  # Алексей, Alexey
    return "".join(letter for number, letter in enumerate(word) if number == 0 or word[number - 1] != letter)


@cache
def _endings(*languages: str) -> tuple[str, ...]:
    return tuple(row["ending"] for row in rows(HERE / "case_endings.tsv") if row["language"] in languages)


@cache
def _sounds() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """The sound of each Russian letter, and of each cluster of Latin letters."""
    table = [(row["letters"], row["sound"]) for row in rows(HERE / "sounds.tsv")]
    return {k: v for k, v in table if not k.isascii()}, tuple((k, v) for k, v in table if k.isascii())


@cache
def _morphology() -> MorphAnalyzer:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")
