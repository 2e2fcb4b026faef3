"""How far what two articles say of a project agrees: its name in any language, its sides, place, fields and price."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from graph.facts import KnownFact
from ontology import reference
from ontology.namespaces import ENTITY
from ontology.spelling import plain, skeleton
from ontology.tables import rows

HERE = Path(__file__).parent
LANGUAGES = ("ru", "kk", "en")
BEGINNING = 5  # letters by which a word is known in all its forms and alphabets: «текст…», "tekst…"
SAYS_NOTHING = "-"  # the sense of words that any project's name may have
KIND_OF_THING = 0.5  # the weight of «завод» beside 1 for «текстильный»: there are many plants
SAME_NAME = 0.5  # of the shorter name's words, by weight, that the other must have
UNCOMPARED = 0.5  # what names tell that cannot be compared: nothing against


@dataclass(frozen=True, slots=True)
class Name:
    """What a project is called: its words, folded, with their weights, and the language."""

    words: tuple[tuple[str, float], ...]
    language: str | None

    @classmethod
    def of(cls, text: str, language: str | None) -> Name:
        weights: dict[str, float] = {}
        for word, folded in zip(plain(text), skeleton(plain(text)), strict=True):
            sense = _sense(word)
            if sense is None and len(word) > 2:
                weights[folded[:BEGINNING]] = 1.0
            elif sense and sense != SAYS_NOTHING:
                weights["=" + sense] = KIND_OF_THING
        return cls(tuple(sorted(weights.items())), language)

    def likeness(self, other: Name) -> float:
        """How much it tells that two names have words in common, 0 to 1; a kind of thing alone, «завод», tells half."""
        mine, others = dict(self.words), dict(other.words)
        common = sum(weight for word, weight in mine.items() if word in others)
        least = min(sum(mine.values()), sum(others.values()))
        return min(1.0, common) * common / least if least and common / least >= SAME_NAME else 0.0


def names_agree(names: Iterable[Name], others: Iterable[Name]) -> float:
    """Up to 2 where some names are alike, 0.5 where none can be compared, and 0 where they differ.

    Names in two languages are compared too, since many words of projects are known in three; only that they differ
    says nothing.
    """
    pairs = [(name, other) for name in names for other in others]
    best = max((name.likeness(other) for name, other in pairs), default=0.0)
    if best > 0:
        return 2 * best
    comparable = any(a.language == b.language and a.words and b.words for a, b in pairs)
    return 0.0 if comparable else UNCOMPARED


def wholes(iri: str) -> Iterator[str]:
    """The territories that a territory of the reference data lies in, the smallest first."""
    item = _item(iri)
    while item is not None and item.part_of:
        yield (whole := ENTITY + item.part_of)
        item = _item(whole)


def places_agree(places: frozenset[str], others: frozenset[str]) -> float | None:
    """1 for the same town, less for the same region or state or where one lies in the other; None for two places."""
    if not places or not others:
        return 0.0
    if same := places & others:
        return max(_precision(iri) for iri in same)
    inside = any(set(wholes(a)) & others for a in places) or any(set(wholes(b)) & places for b in others)
    return 0.5 if inside else None


def money(fact: KnownFact) -> frozenset[str]:
    return frozenset(value.text for value in fact.values("amount"))


def _precision(iri: str) -> float:
    item = _item(iri)
    return {"State": 0.25, "Region": 0.75}.get(item.type if item else "", 1.0)


def is_state(iri: str) -> bool:
    item = _item(iri)
    return item is not None and item.type == "State"


@cache
def _item(iri: str) -> reference.Item | None:
    try:
        return reference.item(unquote(iri.removeprefix(ENTITY))) if iri.startswith(ENTITY) else None
    except KeyError:  # of a version that knew more
        return None


@cache
def _sense(word: str) -> str | None:
    """The sense of a folded word, by the longest beginning that the table has of it."""
    # «ет» is meat and «етікші» a shoemaker: short words may have an ending, no more
    may_be = (
        start for start in _senses() if word.startswith(start) and (len(start) > 3 or len(word) - len(start) <= 3)
    )
    found = max(may_be, key=len, default=None)
    return _senses()[found] if found else None


@cache
def _senses() -> dict[str, str]:
    return {
        beginning: row["sense"]
        for row in rows(HERE / "project_nouns.tsv")
        for language in LANGUAGES
        for beginning in row[language].split("|")
        if beginning
    }
