"""The timeline: who met whom when, a row for each, and projects as bars with their stages."""

from __future__ import annotations

from typing import Any

from graph.promises import STAGES, follow
from graph.timeline import Event, events, side_by_side
from viz.pictures.board import card
from viz.pictures.shown import Shown

ROWS = 60  # of those who took part in most events; the page shows fewer until asked


def page(shown: Shown) -> str:
    """The timeline of a selection."""
    selection = shown.selection
    found = events(selection.facts, selection.known)
    projects = [promise for promise in follow(selection.facts, selection.known) if promise.kind == "project"]
    projects.sort(key=lambda promise: (promise.last, promise.id), reverse=True)
    mine = {
        "actors": [shown.node(iri) for iri in side_by_side(found, ROWS)],
        "events": [packed(shown, event) for event in found],
        "stages": STAGES,
        "projects": [card(shown, promise) for promise in projects],
    }
    return shown.page("timeline", mine)


def packed(shown: Shown, event: Event) -> list[Any]:
    """An event ready for JSON: kind, first and last day, parties by number, facts, independent sources."""
    parties = [shown.node(iri) for iri in event.parties]
    return [event.kind, event.first, event.last, parties, shown.facts(event.facts), event.independent]
