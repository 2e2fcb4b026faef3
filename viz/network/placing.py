"""The places of a page's nodes, on a screen that is wider than high and on one that is higher than wide."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

import networkx as nx

from viz.frame import Content
from viz.network.communities import communities
from viz.network.layout import LANDSCAPE, PORTRAIT, Box
from viz.network.memory import Memory
from viz.network.settling import Place, settle
from viz.network.sizes import box, node_size

LABELLED = 150  # in a picture of more nodes only so many, the heaviest, are given room for their labels
MANY = 300  # nodes above which a picture is no picture for a small screen, and not every label can be seen


@dataclass(frozen=True, slots=True)
class Placing:
    """What the layout says of each node, in their order; `upright` is empty where no small screen could hold all."""

    sizes: tuple[float, ...]
    communities: tuple[int, ...]
    landscape: tuple[Place, ...]
    upright: tuple[Place, ...]


def placing(content: Content, memory: Memory | None = None) -> Placing:
    """Place all nodes; those that `memory` knows stay where they were, and it keeps where the others are now.

    Nodes go into the layout under their identifiers: places hang on what a node is, not on the number it has here.
    """
    heaviest = max((node.weight for node in content.nodes), default=1)
    sizes = tuple(node_size(node.weight, heaviest, bool(node.code)) for node in content.nodes)
    groups = communities(
        len(content.nodes), ((edge.first, edge.second, len(edge.facts) or 1) for edge in content.edges)
    )
    graph, boxes = skeleton(content), boxes_of(content, sizes)
    group_of: dict[Hashable, int] = {node.id: group for node, group in zip(content.nodes, groups, strict=True)}
    kept: dict[str, dict[Hashable, Place]] = {}
    for way, known in (memory.recall() if memory else {}).items():
        kept[way] = dict(known.items())
    ways = {"landscape": LANDSCAPE} | ({"portrait": PORTRAIT} if len(content.nodes) <= MANY else {})
    found = {way: settle(graph, boxes, kept.get(way, {}), aspect, group_of) for way, aspect in ways.items()}
    if memory:
        memory.keep({way: {str(id): place for id, place in places.items()} for way, places in found.items()})
    landscape, upright = (
        tuple(found[way][node.id] for node in content.nodes) if way in found else ()
        for way in ("landscape", "portrait")
    )
    return Placing(sizes, tuple(groups), landscape, upright)


def skeleton(content: Content) -> nx.Graph:
    """Nodes by their identifiers, and who is tied to whom."""
    graph = nx.Graph()
    graph.add_nodes_from(node.id for node in content.nodes)
    graph.add_edges_from((content.nodes[edge.first].id, content.nodes[edge.second].id) for edge in content.edges)
    return graph


def boxes_of(content: Content, sizes: tuple[float, ...]) -> dict[Hashable, Box]:
    """The room that each node takes, with its label where this is to be seen."""
    boxes: dict[Hashable, Box] = {}
    for number, node in enumerate(content.nodes):
        labelled = number < LABELLED or len(content.nodes) <= MANY
        boxes[node.id] = box(sizes[number], (node.label, *node.labels.values()) if labelled else ())
    return boxes
