"""The map: partner states, the regions of Kazakhstan, and what flows between them."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import unquote

from graph.flows import Flow, flows
from graph.sides import HOME
from ontology.namespaces import ENTITY
from ontology.outlines import centres, outlines
from viz.pictures.projection import path, projected
from viz.pictures.shown import Shown


def page(shown: Shown) -> str:
    """The map of a selection."""
    found = flows(shown.selection.facts, shown.selection.sides, shown.selection.told.copies)
    ends = dict.fromkeys(iri for flow in found for iri in (flow.state, flow.region))
    places = {iri: place for iri in (*ends, ENTITY + HOME) if (place := place_of(iri))}
    mine = {
        "land": [[shown.node(ENTITY + id), shape] for id, shape in land()],
        "home": shown.node(ENTITY + HOME),
        "places": {shown.node(iri): place for iri, place in places.items()},
        "flows": [packed(shown, flow) for flow in found],
    }
    return shown.page("map", mine)


@cache
def land() -> tuple[tuple[str, str], ...]:
    """The states (their ids, empty for other land) with their outlines on the map, those that can be seen."""
    shapes = ((outline.id, path(outline.rings)) for outline in outlines())
    return tuple((id, shape) for id, shape in shapes if shape)


def place_of(iri: str) -> tuple[float, float] | None:
    """Where a state or a region lies on the map, in pixels; None for one without a place in the reference data."""
    point = centres().get(unquote(iri.removeprefix(ENTITY)))
    if point is None:
        return None
    x, y = projected(point)
    return round(x, 1), round(y, 1)


def packed(shown: Shown, flow: Flow) -> list[Any]:
    """A flow ready for JSON: state and region by number, its texts, its facts."""
    return [shown.node(flow.state), shown.node(flow.region), flow.texts, shown.facts(flow.facts)]
