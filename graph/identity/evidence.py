"""Whether two profiles mean one: each piece of evidence by itself, and what they come to together.

The sum of weights as in Fellegi and Sunter, "A Theory for Record Linkage" (1969), but set by hand: there are no counts
to estimate them from. No single piece decides but those that exclude each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import product
from math import exp
from pathlib import Path
from typing import NamedTuple

from graph import dates
from graph.identity import bodies, persons
from graph.identity.mention import Office
from graph.identity.profile import Profile
from graph.terms import entity_iri
from ontology.spelling import plain
from ontology.tables import rows
from sources.lexicon import table

TABLE = Path(__file__).with_name("evidence.tsv")
SAME, UNSURE, DIFFERENT = "same", "unsure", "different"
BOUND = 2.0  # from it on a sum is same, down from its negative different: odds of 7 to 1
EXCLUDING = -12.0  # the weight of what no other evidence outweighs
AT_ONCE = 45  # days: two posts of different places in that time are hardly one man's
LANGUAGES = ("ru", "kk", "en")
HELD_ALONE = frozenset({"territory", "diplomat", "minister"})  # classes of titles that one holds for one place only


class Evidence(NamedTuple):
    """A piece of evidence: its row of `evidence.tsv`, its weight, and what was found on each side, or empty."""

    name: str
    weight: float
    one: str = ""
    other: str = ""


class Verdict(NamedTuple):
    """What evidence comes to: `same`, `unsure` or `different`; the sum of its weights."""

    verdict: str
    score: float
    evidence: tuple[Evidence, ...]

    @property
    def probability(self) -> float:
        """How likely it is that both are one, 0 to 1: the sum read as logarithm of odds."""
        return 1 / (1 + exp(-self.score))


def judge(a: Profile, b: Profile) -> Verdict:
    """Whether two profiles of one type mean one; the same whichever comes first, but for the sides of the evidence."""
    found = list(_names(a, b))
    if any(piece.weight <= EXCLUDING for piece in found):
        return Verdict(DIFFERENT, EXCLUDING, tuple(found))
    found += _offices(a, b)
    found += _surroundings(a, b)
    score = round(sum(piece.weight for piece in found), 2)
    verdict = SAME if score >= BOUND else DIFFERENT if score <= -BOUND else UNSURE
    return Verdict(verdict, score, tuple(found))


def excludes(a: Profile, b: Profile) -> bool:
    """Whether the names alone make two of them."""
    return any(piece.weight <= EXCLUDING for piece in _names(a, b))


def _names(a: Profile, b: Profile) -> Iterator[Evidence]:
    if a.type == "Person":
        for name in persons.compare(a.name, b.name):
            yield _piece(name, a.name, b.name)
    elif a.item and b.item:
        yield _piece("name.reference" if a.item == b.item else "name.reference_other", a.name, b.name)
    else:
        kind = a.type if a.type == b.type else "Organization"
        home, other = min(a.homes, default=""), min(b.homes, default="")
        yield _piece(bodies.compare(kind, a.names, b.names, home, other), a.name, b.name)


def _offices(a: Profile, b: Profile) -> Iterator[Evidence]:
    """The best that two careers say for one, and the worst that they say against it."""
    best: Evidence | None = None
    worst: Evidence | None = None
    for x, y in product(a.offices, b.offices):
        name = _office(x, y)
        if not name:
            continue
        piece = _piece(name, _told(x), _told(y))
        if piece.weight > 0 and (best is None or piece > best):
            best = piece
        if piece.weight < 0 and (worst is None or piece < worst):
            worst = piece
    # who holds the same post in both is not made two by another post
    yield from [piece for piece in (best or worst,) if piece]


def _office(x: Office, y: Office) -> str:
    title, kind = title_of(x.title)
    other_title, _ = title_of(y.title)
    if x.of and x.of == y.of:
        return "office.same" if title == other_title else "office.body"
    if x.of and y.of and title == other_title and kind in HELD_ALONE and _at_once(x, y):
        return "office.elsewhere"
    return ""


def _at_once(x: Office, y: Office) -> bool:
    spans = [dates.bounds(office.day) for office in (x, y)]
    if not spans[0] or not spans[1]:
        return False
    (first, last), (other_first, other_last) = spans[0], spans[1]
    return _days(first, other_last) <= AT_ONCE and _days(other_first, last) <= AT_ONCE


def _days(later: date, earlier: date) -> int:
    return (later - earlier).days


def _told(office: Office) -> str:
    return f"{office.title} · {office.of} · {office.day}"


def _surroundings(a: Profile, b: Profile) -> Iterator[Evidence]:
    beside = sorted(a.companions & b.companions)
    if beside:
        yield _piece("beside.one" if len(beside) == 1 else "beside.several", beside[0], beside[-1])
    homes = sorted(a.homes & b.homes)
    if homes:
        yield _piece("home.same", entity_iri(homes[0]), entity_iri(homes[0]))


@lru_cache(maxsize=20_000)
def title_of(title: str) -> tuple[str, str]:
    """Which title it is in any language, by its head, and the class of that; the title itself where no table has it.

    >>> title_of("чрезвычайный и полномочный посол") == title_of("төтенше және өкілетті елші")
    True
    """
    words = plain(title)
    for start in range(len(words)):
        for length in range(min(4, len(words) - start), 0, -1):
            known = _titles().get(words[start : start + length])
            if known:
                return known
    return title, ""


@cache
def _titles() -> dict[tuple[str, ...], tuple[str, str]]:
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for row in table("titles"):
        for code in LANGUAGES:
            for pattern in (row.get(code) or "").split("|"):
                found.setdefault(plain(pattern), (row["id"], row["class"]))
    return found


def _piece(name: str, one: str, other: str) -> Evidence:
    return Evidence(name, weights()[name], one, other)


@cache
def weights() -> dict[str, float]:
    """The weight of each kind of evidence."""
    return {row["evidence"]: float(row["weight"]) for row in rows(TABLE)}
