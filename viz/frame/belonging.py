"""What lies in what, so that a filter by a state also finds its regions and those who speak for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from ontology import reference, vocabulary
from ontology.namespaces import ENTITY, SECTOR

TERRITORIES = ("State", "Region")
# facts that say whom somebody speaks for or where a firm is from: kind, the role of the part, the roles of the whole
TIES = (("office", "holder", ("of", "represents")), ("origin", "company", ("state",)))


def state_code(iri: str) -> str:
    """The two letters of ISO 3166-1 for a state of the reference data, else nothing."""
    found = _item(iri)
    return found.codes.get("alpha2", "") if found and found.type == "State" else ""


def belonging(
    nodes: Mapping[str, int], types: Mapping[str, str], facts: Iterable[Mapping[str, Any]]
) -> dict[int, set[int]]:
    """The territories and broader sectors that each node is part of, by the numbers in `nodes`.

    A place lies in its region and a region in its state as the reference data have it; a person belongs to the
    territories that an office binds them to, a firm to the state that it is from.
    """
    found: dict[str, set[str]] = {iri: set(_wholes(iri)) for iri in nodes}
    for fact in facts:
        for kind, part, whole in TIES:
            if fact.get("kind") == kind:
                filled = [(role, str(node)) for role, _, node in fact.get("roles") or () if node is not None]
                wholes = {node for role, node in filled if role in whole and types.get(node) in TERRITORIES}
                for role, node in filled:
                    if role == part and node in found:
                        found[node] |= wholes.union(*(_wholes(each) for each in wholes))
    return {
        number: {nodes[whole] for whole in found[iri] if whole in nodes and whole != iri}
        for iri, number in nodes.items()
    }


def _wholes(iri: str) -> Iterator[str]:
    """What an item of the reference data or a sector is part of, the nearest first."""
    if iri.startswith(SECTOR):
        code = vocabulary.sectors().get(iri.removeprefix(SECTOR))
        while code is not None and code.broader:
            yield SECTOR + code.broader
            code = vocabulary.sectors().get(code.broader)
        return
    found = _item(iri)
    while found is not None and found.part_of:
        whole = found.part_of
        yield ENTITY + whole
        found = _item(ENTITY + whole)


def _item(iri: str) -> reference.Item | None:
    if not iri.startswith(ENTITY):
        return None
    try:
        return reference.item(unquote(iri.removeprefix(ENTITY)))
    except KeyError:
        return None
