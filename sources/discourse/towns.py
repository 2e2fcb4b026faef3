"""The state that the adjective of a town or region tells: «будапештский» Hungary, «башкирский» Russia."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ontology import reference
from sources.analysis.russian import plain
from sources.discourse.territories import state_of
from sources.lexicon import table


def state_of_adjective(lemmas: Iterable[str]) -> str | None:
    """The reference item of the state of the town or region that one of the lemmas is the adjective of; None if of
    none, or if towns of two states have that adjective."""
    return next((state for lemma in lemmas if (state := adjectives().get(lemma))), None)


@cache
def adjectives() -> dict[str, str | None]:
    """States by the lemma of an adjective of a town or region in them; None where that is not one state."""
    found: dict[str, str | None] = {}
    rows = {plain(row["ending"]): row["adjective"].split("|") for row in table("town_adjectives")}
    for item in reference.items():
        state = state_of(item.id) if item.type in ("Region", "Place") else None
        for name in item.names.get("ru", ()) if state else ():
            for adjective in made_from(plain(name), rows):
                found[adjective] = state if found.get(adjective, state) == state else None
    return found


def made_from(name: str, rows: dict[str, list[str]]) -> list[str]:
    """The adjectives of a name; of «Челябинская область» its first word in the masculine."""
    words = name.split()
    if name in rows:
        return rows[name]
    if len(words) == 2 and words[0].endswith("ская"):
        return [words[0].removesuffix("ая") + "ий"]
    if len(words) > 1:
        return []
    ending = next(name[start:] for start in range(1, len(name) + 1) if name[start:] in rows)
    return [name.removesuffix(ending) + adjective for adjective in rows[ending]]
