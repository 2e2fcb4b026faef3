"""New names among old ones: what an earlier page has placed stays where it is, and the rest finds room beside it.

An analyst remembers a picture by its places. A layout computed anew would move everything for one article more.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping

import networkx as nx

from viz.network.layout import LANDSCAPE, Box, positions

Place = tuple[float, float]

ENOUGH = 0.5  # of fewer nodes with a place the picture is laid out anew: too little of it is remembered
CELL = 200.0  # of the grid that finds what a box would cover, CSS pixels
STEP = 14.0  # between the turns of the spiral along which a free place is sought
TRIES = 4000


def settle(
    graph: nx.Graph,
    boxes: Mapping[Hashable, Box],
    kept: Mapping[Hashable, Place],
    aspect: float = LANDSCAPE,
    communities: Mapping[Hashable, int] | None = None,
) -> dict[Hashable, Place]:
    """The centre of every node's box: that of `kept`, and for nodes without one the nearest free place to their ties.

    If `kept` knows fewer than half of the nodes, all are laid out anew.
    """
    found = {node: kept[node] for node in graph if node in kept}
    if not found or len(found) < ENOUGH * len(graph):
        return positions(graph, boxes, aspect, communities)
    room = Room()
    for node, place in found.items():
        room.take(place, boxes[node])
    for node in arrivals(graph, found):
        ties = [found[other] for other in graph[node] if other in found]
        found[node] = room.nearest(middle(ties) if ties else below(found), boxes[node])
        room.take(found[node], boxes[node])
    return {node: found[node] for node in graph}


def arrivals(graph: nx.Graph, placed: Mapping[Hashable, Place]) -> Iterator[Hashable]:
    """The nodes without a place, those tied to placed ones first, then those tied to them, and so on."""
    waiting = sorted((node for node in graph if node not in placed), key=str)
    seen = set(placed)
    while waiting:
        ready = [node for node in waiting if any(other in seen for other in graph[node])] or waiting[:1]
        yield from ready
        seen.update(ready)
        waiting = [node for node in waiting if node not in seen]


def middle(places: list[Place]) -> Place:
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)


def below(placed: Mapping[Hashable, Place]) -> Place:
    """Where a node goes that is tied to nobody: under the picture, on the left."""
    return min(x for x, _ in placed.values()), max(y for _, y in placed.values())


class Room:
    """What is taken of the plane, in boxes."""

    def __init__(self) -> None:
        self._cells: defaultdict[tuple[int, int], list[tuple[Place, Box]]] = defaultdict(list)

    def take(self, place: Place, box: Box) -> None:
        for cell in self._touched(place, box):
            self._cells[cell].append((place, box))

    def free(self, place: Place, box: Box) -> bool:
        return not any(
            abs(place[0] - x) < (box[0] + width) / 2 and abs(place[1] - y) < (box[1] + height) / 2
            for cell in self._touched(place, box)
            for (x, y), (width, height) in self._cells[cell]
        )

    def nearest(self, wish: Place, box: Box) -> Place:
        """The first free place on a spiral around the one wished for (Fermat's, so that all directions come early)."""
        for number in range(TRIES):
            radius, angle = STEP * math.sqrt(number), number * math.pi * (3 - math.sqrt(5))
            place = round(wish[0] + radius * math.cos(angle), 1), round(wish[1] + radius * math.sin(angle), 1)
            if self.free(place, box):
                return place
        return round(wish[0], 1), round(wish[1], 1)

    @staticmethod
    def _touched(place: Place, box: Box) -> Iterator[tuple[int, int]]:
        (x, y), (width, height) = place, box
        for column in range(math.floor((x - width / 2) / CELL), math.floor((x + width / 2) / CELL) + 1):
            for row in range(math.floor((y - height / 2) / CELL), math.floor((y + height / 2) / CELL) + 1):
                yield column, row
