"""A selection of facts as the pages show it: its names and facts by number, and what a page is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.facts import KnownFact
from graph.matrix import fields
from graph.networks import facts_network
from graph.selection import Selection
from graph.sides import HOME
from graph.store import Store
from ontology.namespaces import ENTITY
from viz.frame import Content, Picture, content_data, frame, names, read

BODY = "picture.html"
STYLE, SCRIPT = "pictures.css", "pictures.js"  # what all pictures share


@dataclass(frozen=True)
class Shown:
    """A selection with what every picture of it needs; make one with `shown`.

    `about` is the IRI of the name that it is all about, empty for none; `links` lead to the other pages of a report,
    from the word for a page to its relative address.
    """

    selection: Selection
    content: Content
    nodes: Mapping[str, int]
    numbers: Mapping[str, int]
    lang: str
    about: str = ""
    links: Mapping[str, str] = field(default_factory=dict)

    def node(self, iri: str) -> int:
        """The number of a name on the page; -1 for one that no fact of it names."""
        return self.nodes.get(iri, -1)

    def facts(self, facts: Iterable[KnownFact]) -> list[int]:
        """The numbers of facts on the page."""
        return [self.numbers[fact.id] for fact in facts]

    def page(self, name: str, mine: Mapping[str, Any]) -> str:
        """The page of the picture `name`, drawn by the script of that name from `mine`."""
        data = content_data(self.content) | {
            "mine": mine,
            "asof": self.selection.as_of,
            "hidden": self.selection.hidden,
        }
        picture = Picture(
            "viz.pictures",
            data,
            BODY,
            (SCRIPT, f"{name}.js"),
            (STYLE, f"{name}.css"),
            heading=f"to{name}",
            about=self.node(self.about),
            links=self.links,
            names=names(self.content),
        )
        return frame(picture, self.lang)


def shown(
    store: Store,
    selection: Selection,
    lang: str = "ru",
    about: str = "",
    links: Mapping[str, str] | None = None,
) -> Shown:
    """The selection made ready."""
    sides = selection.sides
    around = {iri for fact in selection.facts for iri in (*sides.states(fact), *sides.regions(fact), *fields(fact))}
    nodes_too = sorted({*around, ENTITY + HOME, *([about] if about else ())})
    graph = facts_network(store, selection.facts, lang, nodes_too, selection.told)
    content = read(graph)
    nodes = {node.id: number for number, node in enumerate(content.nodes)}
    numbers = {id: number for number, id in enumerate(graph.graph["facts"])}
    return Shown(selection, content, nodes, numbers, lang, about, links or {})
