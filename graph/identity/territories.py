"""The territories that stand in the name of a body: «Қостанай облысының әкімдігі» is of Kostanay Region.

States, regions and places of the reference data are found in three languages, in the case forms that names have, and
by the adjectives made of them («Ташкентский»).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from ontology import reference
from ontology.spelling import Words, nominatives, plain, stems
from sources.lexicon import table
from sources.mentions.derived import made_from

TYPES = ("State", "Region", "Place")  # the first that bears a name is meant
LONGEST = 4  # words of a territory's name
HOST_ENDINGS = ("дагы", "деги", "таги", "тагы", "теги")  # «Қазақстандағы», as `plain` writes it
HOST_WORDS = frozenset({"в", "во", "in", "to"})
TOWN_WORDS = frozenset({"город", "города", "городе", "г", "каласы", "каласынын", "кала", "city", "town"})


class Territory(NamedTuple):
    """The words `[start, stop)` that name a reference item; `host` if they say where a body works, not whose it is."""

    start: int
    stop: int
    id: str
    host: bool


def territories(words: Words) -> tuple[Territory, ...]:
    """The territories that stand in these plain words, from left to right, none within another."""
    found, position = [], 0
    while position < len(words):
        for length in range(min(LONGEST, len(words) - position), 0, -1):
            window = words[position : position + length]
            town = bool(TOWN_WORDS & {*words[max(0, position - 1) : position], *words[position + length :][:1]})
            id, host = _named(window, town)
            if id:
                host |= position > 0 and words[position - 1] in HOST_WORDS
                found.append(Territory(position, position + length, id, host))
                position += length - 1
                break
        position += 1
    return tuple(found)


def _named(window: Words, town: bool) -> tuple[str, bool]:
    """The item that a window names, and whether it is in a case that says where."""
    last = window[-1]
    for ending in HOST_ENDINGS:
        if last.endswith(ending) and (id := _pick(_exact().get((*window[:-1], last.removesuffix(ending))), town)):
            return id, True
    for form in nominatives(window):
        if id := _pick(_exact().get(form), town):
            return id, False
    return _pick(_by_stems().get(stems(window)), town), False


def _pick(ids: frozenset[str] | None, town: bool) -> str:
    """Of several items with one name the town if it is called one, else the largest."""
    if not ids:
        return ""
    order = TYPES[::-1] if town else TYPES
    return min(ids, key=lambda id: (order.index(reference.item(id).type), id))


@cache
def _exact() -> dict[Words, frozenset[str]]:
    found: dict[Words, set[str]] = defaultdict(set)
    for item in _items():
        for lang in reference.LANGUAGES:
            for form in (*item.names.get(lang, ()), *item.adjectives.get(lang, ())):
                found[plain(form)].add(item.id)
    return _frozen(found)


@cache
def _by_stems() -> dict[Words, frozenset[str]]:
    """Russian names and adjectives without their endings."""
    found: dict[Words, set[str]] = defaultdict(set)
    endings = {row["ending"].lower().replace("ё", "е"): row["adjective"].split("|") for row in table("town_adjectives")}
    for item in _items():
        forms = [*item.names.get("ru", ()), *item.adjectives.get("ru", ())]
        if item.type != "State":
            forms += [
                a for name in item.names.get("ru", ()) for a in made_from(name.lower().replace("ё", "е"), endings)
            ]
        for form in forms:
            found[stems(plain(form))].add(item.id)
    return _frozen(found)


def _items() -> tuple[reference.Item, ...]:
    return tuple(item for type in TYPES for item in reference.by_type(type))


def _frozen(found: dict[Words, set[str]]) -> dict[Words, frozenset[str]]:
    return {words: frozenset(ids) for words, ids in found.items() if words}
