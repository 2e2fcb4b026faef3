"""Whether two names may be one body's, firm's or place's: by what they mean, not by how many letters they share."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from itertools import permutations

from graph.identity.concepts import Reading, is_same_word, read
from ontology import reference
from ontology.spelling import Words, distance, fold, without_form
from ontology.spelling.forms import folded_forms

ACRONYM = re.compile(r"\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{3,7}\b")
BRACKETED = re.compile(r"\s*\(([^()]*)\)")
JOINED = 0.45  # as graph.identity.persons.EQUAL, for names that are cut into words differently
LEAST_JOINED = 6  # letters: shorter ones are joined by chance
MOST_WORDS = 5
AT_HOME = ("home", "local")  # of what sort a body without a territory is that of the article's region
BODIES = ("Company", "Organization")
# the sorts of concept that tell the bearers of a type apart
KINDS = {"Organization": ("head", "local", "field"), "Company": ("field",)} | dict.fromkeys(
    ("State", "Region", "Place"), ("place",)
)


@lru_cache(maxsize=200_000)
def compare(type: str, names: tuple[str, ...], others: tuple[str, ...], home: str = "", other_home: str = "") -> str:
    """What two sets of names of one type say, as a row of `evidence.tsv`; `home` is the region that an article is of.

    >>> compare("Company", ("ТОО «Алтын Дән»",), ("Altyn Dan LLP",))
    'name.equal'
    """
    known, other_known = items(type, names), items(type, others)
    if known & other_known:
        return "name.reference"
    if known and other_known:
        return "name.reference_other"
    found = {_compare(type, a, b, home, other_home) for a in names_of(type, names) for b in names_of(type, others)}
    if "name.equal" not in found and type in BODIES and acronyms(names) & acronyms(others):
        heads = [
            frozenset.union(*(reading(type, n).of_sort("head", "local") for n in _all(each)))
            for each in (names, others)
        ]
        if heads[0] == heads[1] or not all(heads):  # «совет ФИДЕ» is no other name of «федерация ФИДЕ»
            return "name.acronym"
    return next((sort for sort in ("name.equal", "name.home", "name.part") if sort in found), "name.other")


@lru_cache(maxsize=100_000)
def names_of(type: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names that may stand for the first: an article also calls an airport by its town, and a ministry «России»."""
    every = _all(names)
    needed = reading(type, every[0]).of_sort(*KINDS[type]) if every else frozenset()
    return tuple(name for name in every if needed <= (r := reading(type, name)).of_sort(*KINDS[type]) and _is_name(r))


def _is_name(a: Reading) -> bool:
    """Whether it is more than the name of a territory."""
    return bool(a.concepts or a.words)


@lru_cache(maxsize=100_000)
def items(type: str, names: tuple[str, ...]) -> frozenset[str]:
    """The reference items of the type that bear one of the names, as it stands or without a firm's legal form."""
    found: set[str] = set()
    for name in names_of(type, names):
        found |= {item.id for item in reference.find(name) if item.type == type}
        bare = without_form(name) if type == "Company" else fold(name)
        found.update(_items_by_fold(type).get(bare, ()))
    return frozenset(found)


@cache
def _items_by_fold(type: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for item in reference.by_type(type):
        for name in {name for names in item.names.values() for name in names}:
            found[without_form(name) if type == "Company" else fold(name)].append(item.id)
    return {name: tuple(sorted(set(ids))) for name, ids in found.items()}


@lru_cache(maxsize=100_000)
def acronyms(names: tuple[str, ...]) -> frozenset[str]:
    """The abbreviations among the names: CEA, «ЕБРР»; none that many bear («МИД»), and no territory («США»)."""
    found = (name.strip('«»"“” ') for name in _all(names))
    return frozenset(fold(name) for name in found if ACRONYM.fullmatch(name) and read(name).words)


def _all(names: tuple[str, ...]) -> list[str]:
    """The names, those in brackets apart: «Корейское агентство (KOICA)»."""
    found: list[str] = []
    for name in names:
        found += [BRACKETED.sub("", name), *BRACKETED.findall(name)]
    return [name for name in found if name.strip()]


@lru_cache(maxsize=200_000)
def _compare(type: str, one: str, other: str, home: str, other_home: str) -> str:
    if fold(one) == fold(other) and fold(one):
        a = reading(type, one)
        return "name.equal" if _is_telling(type, a) else _at_home(a, home, other_home)
    a, b = reading(type, one), reading(type, other)
    if a.numbers != b.numbers:
        return "name.other"
    if not _same_words(a.words, b.words):
        part = type == "Company" and _is_part(a.words, b.words)
        return "name.part" if part else "name.other"
    if a.of_sort(*KINDS[type]) != b.of_sort(*KINDS[type]):
        return "name.other"
    if type not in BODIES and (
        (a.of_sort("town") and b.of_sort("place")) or (b.of_sort("town") and a.of_sort("place"))
    ):
        return "name.other"
    return _same_territory(type, a, b, home, other_home)


@lru_cache(maxsize=200_000)
def reading(type: str, name: str) -> Reading:
    """A name taken apart as names of its type are: a firm's without its legal form, the towns in it being words."""
    if type == "Company":
        words = without_form(name).split("-")
        # a form inside a name: «СП ТОО «Арал»»
        return read(" ".join(w for w in words if folded_forms().get(w) != "any") or " ".join(words), places=False)
    return read(name, places=type == "Organization")


def _is_telling(type: str, a: Reading) -> bool:
    """Whether a name tells its bearer from all others: it has a word of its own, a territory or a number."""
    return bool(a.words or a.owners or a.hosts) or (type == "Company" and bool(a.concepts))


def _same_territory(type: str, a: Reading, b: Reading, home: str, other_home: str) -> str:
    if (set(a.owners), set(a.hosts)) == (set(b.owners), set(b.hosts)):
        return "name.equal" if _is_telling(type, a) else _at_home(a, home, other_home)
    if a.hosts != b.hosts and set(a.owners) == set(b.owners):
        return "name.part" if not (a.hosts and b.hosts) else "name.other"
    if not a.owners and b.owners and not a.words:
        return "name.home" if home in b.owners and a.of_sort(*AT_HOME) else "name.part"
    if not b.owners and a.owners and not b.words:
        return "name.home" if other_home in a.owners and b.of_sort(*AT_HOME) else "name.part"
    if a.words and (not a.owners or not b.owners):
        return "name.equal"  # «Сеул ұлттық университеті»; «университет Ясави Туркестана»
    return "name.other"


def _at_home(a: Reading, home: str, other_home: str) -> str:
    """Two names that tell nobody apart, «областной акимат»: of one region if both articles are."""
    same = home and home == other_home and a.of_sort(*AT_HOME)
    return "name.home" if same else "name.part"


def _same_words(words: Words, others: Words) -> bool:
    if words == others:
        return True
    orders = permutations(others) if len(words) == len(others) <= MOST_WORDS else ()
    if any(all(map(is_same_word, words, order)) for order in orders):
        return True
    whole, other = "".join(words), "".join(others)
    return min(len(whole), len(other)) >= LEAST_JOINED and distance(whole, other) <= JOINED


def _is_part(words: Words, others: Words) -> bool:
    shorter, longer = sorted((words, others), key=len)
    return bool(shorter) and all(any(is_same_word(x, y) for y in longer) for x in shorter)
