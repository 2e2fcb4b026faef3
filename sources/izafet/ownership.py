"""Who owns what where the word of owning comes last: «X компаниясының 25 пайызы Y-ке тиесілі», «Y – X-тің еншілесі»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sources.discourse.subjects import BODIES

if TYPE_CHECKING:
    from sources.facts.ownership import Around, Found, Named

NEAR = 3  # tokens between a name and the noun that it owns
NOTHING: Found = ([], None)


def bodies(found: list[Named]) -> list[Named]:
    return [n for n in found if n.subject.type in BODIES]


def owns(around: Around) -> Found:
    """«X компаниясы Y зауытына иелік етеді», «X Y-ті сатып алды»."""
    owners = around.subject()
    owned = [n for n in bodies(around.before) if n.cases & {"dat", "acc", "gen"}]
    owned = [n for n in owned if all(n.subject is not o.subject for o in owners)]
    return (owners[:1], owned[-1]) if owners and owned else NOTHING


def belongs(around: Around) -> Found:
    """«Y-тің 25 пайыз үлесі X-ке тиесілі», «Y X-ке тиесілі»."""
    owner = next((n for n in reversed(around.before) if "dat" in n.cases), None)
    if owner is None:
        return NOTHING
    owned = [n for n in bodies(around.before) if n.last <= owner.first and n.cases & {"gen", "nom"}]
    return ([owner], owned[0]) if owned else NOTHING


def is_subsidiary(around: Around) -> Found:
    """«Y – X-тің еншілес құрылымы», «X-тің еншілес Y компаниясы»."""
    owner = next((n for n in reversed(bodies(around.before)) if around.trigger.first - n.last <= NEAR), None)
    if owner is None or not owner.cases & {"gen", "nom"}:
        return NOTHING
    owned = [n for n in bodies(around.before) if n.last < owner.first and "nom" in n.cases]
    owned = owned or [n for n in bodies(around.after) if n.first - around.trigger.last <= NEAR]
    return ([owner], owned[0]) if owned else NOTHING


def is_owner(around: Around) -> Found:
    """«Y компаниясының құрылтайшысы Асан Серіков»."""
    owned = next((n for n in reversed(bodies(around.before)) if around.trigger.first - n.last <= 1), None)
    named = next((n for n in around.after if n.first - around.trigger.last <= 1), None)
    if owned is None or named is None or not owned.cases & {"gen", "nom"}:
        return NOTHING
    return [named], owned


def says_nothing(around: Around) -> Found:
    return NOTHING


SENSES = {"verb": owns, "purchase": owns, "whole": belongs, "subsidiary": is_subsidiary, "member": belongs,
          "owner": is_owner, "share": says_nothing, "held": belongs}  # fmt: skip
