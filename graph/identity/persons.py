"""Whether two names may be one person's: its parts found, and each laid beside its like in the other name.

What a part is decides what a difference means. Another patronymic, another initial or a woman's surname beside a man's
makes two people of them, however alike the rest; a name turned around, a middle name left out or another alphabet does
not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import permutations
from pathlib import Path

from graph.identity.sounds import may_sound_alike
from ontology.spelling import distance, plain, skeleton
from ontology.spelling.alignment import letters
from ontology.tables import rows
from sources.lexicon import table

HERE = Path(__file__).parent
PART = re.compile(r"[^\W\d_]+\.?")
APOSTROPHES = re.compile(r"['’‘ʼʻ`´]")
# Up to EQUAL two words write one name, up to NEAR they may. On the tuned half of tests/identity_pairs.tsv words of one
# name cost up to 0.40, those of two names 0.55 and more; a word of three letters has no room for either.
EQUAL, NEAR, EQUAL_SHORT, SHORT = 0.45, 0.8, 0.25, 3
UNLIKE = 10.0  # the unlikeness of words that have not even their consonants in common
SHORT_SURNAME = 4  # letters: «Чжан», «Пак», which many lists of given names hold too
MOST_PARTS = 5  # a longer name is compared as it stands
LANGUAGES = ("ru", "kk", "en")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name's parts in lower case: given names and surnames as `words` in their order, `initials`, a patronymic."""

    words: tuple[str, ...]
    initials: tuple[str, ...] = ()
    patronymic: str = ""

    @property
    def is_full(self) -> bool:
        return len(self.words) > 1


@lru_cache(maxsize=200_000)
def read(name: str) -> PersonName:
    """The parts of a name, in whatever order it has them.

    >>> read("Токаев К.К.").initials, read("Кемелұлы Тоқаев Қасым").patronymic
    (('к', 'к'), 'кемел')
    """
    words: list[str] = []
    initials: list[str] = []
    patronymic = ""
    written = PART.findall(APOSTROPHES.sub("", name))
    count = sum(len(part.rstrip(".")) > 1 for part in written)
    for position, part in enumerate(written):
        bare = letters(part.rstrip("."))
        root = _father(bare)
        if (part.endswith(".") and len(bare) < 3) or (len(bare) == 1 and count > 1):  # «Ван И» has no initial
            initials.append(bare)
        elif bare in particles() and (part[:1].islower() or position + 1 < len(written)):
            continue
        elif root and count > 2 and not patronymic:
            patronymic = root
        else:
            words.append(bare)
    return PersonName(tuple(words), tuple(initials), patronymic)


@lru_cache(maxsize=200_000)
def compare(one: str, other: str) -> tuple[str, ...]:
    """What the names say, as rows of `evidence.tsv`: `name.equal`, `name.initials`, `name.gender` …

    >>> compare("Кумар Аксакалов", "Құмар Ақсақалов"), compare("Алихан Смаилов", "Аслан Смаилов")
    (('name.equal',), ('name.other',))
    """
    a, b = sorted((read(one), read(other)), key=lambda name: (len(name.words), name.words, name.initials))
    if not a.words:
        return ("name.other",)
    found = [_patronymics(a, b)] if a.patronymic and b.patronymic else []
    if a.is_full:
        found.append(_full(a, b))
    elif a.initials and (b.is_full or b.initials):
        found.append(_with_initials(a, b))
    else:
        found.append("name.surname" if _bears(b, a.words[0]) else "name.other")
    return tuple(found)


def is_equal(one: str, other: str) -> bool:
    """Whether two words write one name."""
    limit = EQUAL if min(len(one), len(other)) > SHORT else EQUAL_SHORT
    return sounds_alike(one, other) or (may_sound_alike(one, other) and distance(one, other) <= limit)


@lru_cache(maxsize=100_000)
def sounds_alike(one: str, other: str) -> bool:
    """Whether two words are one in Latin letters by sound; settles most pairs without laying letter beside letter."""
    return skeleton(plain(one)) == skeleton(plain(other))


def _full(a: PersonName, b: PersonName) -> str:
    """Two names with a given name and a surname each; `a` has no more words."""
    if len(b.words) > MOST_PARTS:
        return "name.equal" if a.words == b.words else "name.other"
    pairs = _laid_beside(a.words, b.words)
    differing = [(x, y) for x, y in pairs if not is_equal(x, y)]
    if any(_other_gender(x, y) for x, y in pairs):
        return "name.gender"
    if not differing:
        return "name.equal" if len(a.words) == len(b.words) else "name.shorter"
    if _in_one(a.words, b.words):
        return "name.equal"
    if len(differing) == 1 and len(a.words) == len(b.words) and _may_be_one(*differing[0]):
        x, y = differing[0]
        return "name.near" if x.isascii() == y.isascii() else "name.near_abroad"
    spelled = len(a.words) == len(b.words) and all(_may_be_spelled(x, y) for x, y in differing)
    return "name.spelled" if spelled else "name.other"


def _laid_beside(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each word of the shorter name with the word of the other that it is most like, no word twice."""
    if all(is_equal(x, y) for x, y in zip(words, others, strict=False)) and len(words) == len(others):
        return tuple(zip(words, others, strict=True))
    every = (tuple(zip(words, chosen, strict=True)) for chosen in permutations(others, len(words)))
    return min(every, key=lambda pairs: (sum(_unlikeness(x, y) for x, y in pairs), pairs))


def _unlikeness(one: str, other: str) -> float:
    if sounds_alike(one, other):
        return 0.0
    return distance(one, other) if may_sound_alike(one, other) else UNLIKE


def _in_one(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether the names are one where they are not cut into words: «Мин Сок», "Minseok"; «Абылай хан»."""
    whole = "".join(words)
    turned = ("".join(others[i:] + others[:i]) for i in range(len(others)))
    return len(words) != len(others) and any(distance(whole, other) <= EQUAL for other in turned)


def _may_be_one(one: str, other: str) -> bool:
    """Whether words that differ a little may be one name: not where both are given names that people bear."""
    if _unlikeness(one, other) > NEAR or min(len(one), len(other)) <= SHORT + 1:
        return False
    return not (is_given_name(one) and is_given_name(other))


def _may_be_spelled(one: str, other: str) -> bool:
    """Whether outlets may write one foreign word in both ways, each by ear: «Сильван», «Сильвен»; «Гиоге», «Гиог»."""
    if min(len(one), len(other)) <= SHORT or _unlikeness(one, other) > NEAR:
        return False
    return not (is_given_name(one) and is_given_name(other))  # «Марат» and «Мурат» are two men


def _with_initials(a: PersonName, b: PersonName) -> str:
    """A surname with initials beside a full name, or beside another surname with initials."""
    (surname,) = a.words[-1:]
    bearing = [word for word in b.words if is_equal(surname, word)]
    if not bearing:
        gendered = any(_other_gender(surname, word) for word in b.words)
        return "name.gender" if gendered else "name.other"
    rest = [word for word in b.words if word is not bearing[-1]]
    given = [*rest, *([b.patronymic] if b.patronymic else [])] if rest else list(b.initials)
    if not given:
        return "name.surname"
    fits = all(_begins(initial, word) for initial, word in zip(a.initials, given, strict=False))
    if not fits:
        return "name.initial_other"
    return "name.initials" if min(len(a.initials), len(given)) == 1 else "name.initials_all"


def _begins(initial: str, word: str) -> bool:
    """Whether a name may be written with that initial, in whatever alphabet: «Е.» for Yerlan."""
    return word.startswith(initial) or any(distance(initial, word[:n]) <= 0.1 for n in (1, 2))


def _bears(name: PersonName, surname: str) -> bool:
    """Whether it is the surname of that name: its last word, or its first where surnames go before («Чжан Хунмэй»)."""
    if not name.is_full:
        return is_equal(name.words[0], surname)
    first, last = name.words[0], name.words[-1]
    before = not is_given_name(surname) or (len(surname) <= SHORT_SURNAME and not _ends_as_surname(last))
    return is_equal(last, surname) or (before and is_equal(first, surname))


def _ends_as_surname(word: str) -> bool:
    return word.endswith(
        tuple(end for row in _name_parts() for end in (row["ending"], row["becomes"]) if row["becomes"])
    )


def _patronymics(a: PersonName, b: PersonName) -> str:
    return "name.father" if is_equal(a.patronymic, b.patronymic) else "name.father_other"


def _father(word: str) -> str:
    """The father's name in a patronymic; empty where the word is none."""
    for ending in _endings("patronymic"):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            return word[: -len(ending)]
    return ""


def _other_gender(one: str, other: str) -> bool:
    """Whether one is the woman's and the other the man's form of a surname: «Ахметова», «Ахметов», Akhmetov."""
    first, second = _masculine(one), _masculine(other)
    if (first is None) == (second is None):
        return False
    return is_equal(first or one, second or other)


@lru_cache(maxsize=100_000)
def _masculine(word: str) -> str | None:
    """The man's form of a woman's surname; None where the word is no woman's surname."""
    for row in _name_parts():
        if row["part"] == "feminine" and word.endswith(row["ending"]) and len(word) > len(row["ending"]) + 1:
            return word[: -len(row["ending"])] + row["becomes"]
    return None


def is_given_name(word: str) -> bool:
    """Whether people bear that given name, by the table of given names; in whatever alphabet it is written."""
    return skeleton(plain(word)) in _given_names()


@cache
def _given_names() -> frozenset[tuple[str, ...]]:
    named = (row[code] for row in table("given_names") for code in LANGUAGES if row.get(code))
    return frozenset(skeleton(plain(name)) for name in named)


@cache
def particles() -> frozenset[str]:
    """Words inside names that outlets keep or leave out: «фон», «аль», bin."""
    return frozenset(_endings("particle"))


@cache
def _endings(part: str) -> tuple[str, ...]:
    return tuple(row["ending"] for row in _name_parts() if row["part"] == part)


@cache
def _name_parts() -> tuple[dict[str, str], ...]:
    return tuple(rows(HERE / "name_parts.tsv"))
