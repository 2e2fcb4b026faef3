"""The state that the adjective of a town or region tells: «будапештский» Hungary, «башкирский» Russia."""

from __future__ import annotations

from collections.abc import Iterable

from ontology import reference
from sources.analysis.languages import per_language
from sources.discourse.territories import state_of
from sources.mentions.derived import places


def state_of_adjective(lemmas: Iterable[str]) -> str | None:
    """The reference item of the state of the town or region that one of the lemmas is the adjective of; None if of
    none, or if towns of two states have that adjective."""
    return next((state for lemma in lemmas if (state := adjectives().get(lemma))), None)


@per_language()
def adjectives() -> dict[str, str | None]:
    """States by the lemma of an adjective of a town or region in them; None where that is not one state."""
    found: dict[str, str | None] = {}
    for adjective, items in places().items():
        states = {state_of(identifier) for identifier in items if reference.item(identifier).type != "State"} - {None}
        if states:
            found[adjective] = states.pop() if len(states) == 1 else None
    return found
