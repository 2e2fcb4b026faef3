"""A report: a folder of pages, each reachable from the others, with an overview to begin with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from graph.facts import KnownFact
from graph.matrix import TIES, fields, matrix, year_up_to
from graph.networks import facts_network
from graph.promises import follow
from graph.selection import Selection, texts
from graph.store import Store
from graph.timeline import encounters
from viz import network
from viz.pictures import board, map, timeline
from viz.pictures import matrix as matrix_page
from viz.pictures.shown import Shown, shown

# the pages by the words that lead to them
FILES = {
    "toindex": "index.html",
    "tonetwork": "network.html",
    "totimeline": "timeline.html",
    "tomatrix": "matrix.html",
    "tomap": "map.html",
    "toboard": "promises.html",
}
MOST = 8  # lines of a list in the overview


def report(store: Store, selection: Selection, lang: str = "ru", about: str = "") -> Iterator[tuple[str, str]]:
    """The pages of a report on a selection, each as the name of its file and its HTML; the overview comes first."""
    every = shown(store, selection, lang, about, FILES)
    yield FILES["toindex"], overview(every)
    graph = facts_network(store, selection.facts, lang, [about] if about else [], selection.told)
    graph.graph["hidden"] = selection.hidden
    yield FILES["tonetwork"], network.page(graph, lang, links=FILES)
    for key, picture in (("totimeline", timeline), ("tomatrix", matrix_page), ("tomap", map), ("toboard", board)):
        yield FILES[key], picture.page(every)


def overview(shown: Shown) -> str:
    """The page that says what is most important and leads to the others."""
    selection = shown.selection
    found = encounters(selection.told.events)
    projects = [promise for promise in follow(selection.facts, selection.told.copies) if promise.kind == "project"]
    cards = [board.card(shown, promise) for promise in projects]
    ties = [fact for fact in selection.facts if fact.kind in TIES]
    mine = {
        "events": len(found),
        "cards": sorted(cards, key=lambda card: (-card["silence"], card["last"]))[:MOST],
        "projects": len(projects),
        "silent": sum(card["silence"] >= board.LONG for card in cards),
        "long": board.LONG,
        "latest": [timeline.packed(shown, each) for each in reversed(found[-MOST:])],
        "states": len({iri for fact in ties for iri in shown.selection.sides.states(fact)}),
        "partners": ranking(shown, ties, shown.selection.sides.states),
        "fields": ranking(shown, ties, fields),
        "changes": changes(shown),
    }
    return shown.page("index", mine)


def ranking(
    shown: Shown, facts: Iterable[KnownFact], whose: Callable[[KnownFact], Iterable[str]]
) -> list[tuple[int, int, list[int]]]:
    """Those whom most articles tell of: the name by number, the articles, the facts."""
    found: dict[str, list[KnownFact]] = defaultdict(list)
    for fact in facts:
        for iri in whose(fact):
            found[iri].append(fact)
    counted = ((texts(own, shown.selection.told.copies), iri, own) for iri, own in found.items())
    best = sorted(counted, key=lambda entry: (-entry[0], entry[1]))[:MOST]
    return [(shown.node(iri), count, shown.facts(own)) for count, iri, own in best]


def changes(shown: Shown) -> list[tuple[int, int, int, int, list[int]]]:
    """Where the last twelve months differ most from those before: state, field, articles now and before, facts."""
    selection = shown.selection
    year = year_up_to(selection.as_of) if selection.as_of else None
    if year is None or not matrix_page.is_known(selection, year.before()):
        return []
    found = matrix(selection.facts, selection.sides.states, fields, year, selection.told.copies)
    moved = [(key, cell) for key, cell in found.cells.items() if cell.texts != cell.before]
    moved.sort(key=lambda entry: (-abs(entry[1].texts - entry[1].before), entry[0]))
    return [
        (shown.node(row), shown.node(column), cell.texts, cell.before, shown.facts(cell.facts))
        for (row, column), cell in moved[:MOST]
    ]
