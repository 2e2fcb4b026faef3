"""The promises board: every project in the column of the stage it has reached, with how long it has been silent."""

from __future__ import annotations

from typing import Any

from graph.dates import months_between
from graph.promises import STAGES, Promise, follow
from viz.pictures.shown import Shown
from viz.safe import clean

LONG = 6  # months without a word after which a promise that is not kept is called silent


def page(shown: Shown) -> str:
    """The board of the projects in a selection."""
    selection = shown.selection
    projects = [promise for promise in follow(selection.facts, selection.told.copies) if promise.kind == "project"]
    projects.sort(key=lambda promise: (promise.last, promise.id), reverse=True)
    return shown.page("board", {"stages": STAGES, "long": LONG, "cards": [card(shown, each) for each in projects]})


def card(shown: Shown, promise: Promise) -> dict[str, Any]:
    """A project ready for JSON; names by number, days in ISO 8601, `silence` in whole months."""
    return {
        "names": {lang: clean(name) for lang, name in promise.names.items()},
        "stage": promise.stage,
        "amount": clean(promise.amount),
        "sides": [shown.node(iri) for iri in promise.sides],
        "places": [shown.node(iri) for iri in promise.places],
        "topics": [shown.node(iri) for iri in promise.topics],
        "steps": [[step.stage, step.date, shown.facts(step.facts)] for step in promise.steps],
        "first": promise.first,
        "last": promise.last,
        "silence": 0 if promise.is_kept else months_between(promise.last, shown.selection.as_of),
        "independent": promise.independent,
        "facts": shown.facts(promise.facts),
    }
