"""The timeline: who met whom when, a row for each, and projects as bars with their stages."""

from __future__ import annotations

from typing import Any

from graph.promises import STAGES, follow
from graph.timeline import Encounter, encounters, side_by_side
from viz.pictures.board import card
from viz.pictures.shown import Shown

ROWS = 60  # of those who took part in most events; the page shows fewer until asked


def page(shown: Shown) -> str:
    """The timeline of a selection."""
    selection = shown.selection
    found = encounters(selection.told.events)
    projects = [promise for promise in follow(selection.facts, selection.told.copies) if promise.kind == "project"]
    projects.sort(key=lambda promise: (promise.last, promise.id), reverse=True)
    mine = {
        "actors": [shown.node(iri) for iri in side_by_side(found, ROWS)],
        "events": [packed(shown, each) for each in found],
        "stages": STAGES,
        "projects": [card(shown, promise) for promise in projects],
    }
    return shown.page("timeline", mine)


def packed(shown: Shown, encounter: Encounter) -> list[Any]:
    """An encounter ready for JSON: kind, first and last day, parties by number, facts, independent sources."""
    parties = [shown.node(iri) for iri in encounter.parties]
    return [
        encounter.kind,
        encounter.first,
        encounter.last,
        parties,
        shown.facts(encounter.facts),
        encounter.independent,
    ]
