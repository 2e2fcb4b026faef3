"""Where every node stands: computed here once, so that a page opens at rest and looks the same every time.

The distances of the picture follow the distances of the graph (stress majorization, Gansner, Koren and North 2004). A
tie from one community to another counts twice, so that communities lie apart. A big component starts from pivots
(Brandes and Pich 2006) and is refined by springs. Then boxes are pushed apart until no label covers another, and the
components are packed side by side. Units are CSS pixels at zoom 1; y grows downwards.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from viz.network.boxes import pack, separate

Points = NDArray[np.float64]
Box = tuple[float, float]

LANDSCAPE = 1.1  # width to height of the picture that suits a screen with a panel beside it
PORTRAIT = 0.57
DENSE = 900  # above this the n x n matrices of stress majorization take seconds: springs on pivots instead
PIVOTS = 40
BETWEEN = 2  # the length of a tie between two communities, of 1 within one


def positions(
    graph: nx.Graph,
    boxes: Mapping[Hashable, Box],
    aspect: float = LANDSCAPE,
    communities: Mapping[Hashable, int] | None = None,
) -> dict[Hashable, tuple[float, float]]:
    """The centre of every node's box, the picture about `aspect` times as wide as high.

    The result depends on nodes, edges, boxes and aspect alone: not on the order in which the graph was built, nor on
    anything random. `boxes` holds the width and height that each node and its label take, `communities` the number of
    each node's community; without it all are one.
    """
    groups = communities or dict.fromkeys(graph, 0)
    order = {node: number for number, node in enumerate(sorted(graph, key=str))}
    components = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(order[n] for n in part)))
    parts: list[tuple[list[Hashable], Points, Points]] = []
    for component in components:
        members = sorted(component, key=order.__getitem__)
        sizes = np.array([boxes[member] for member in members], dtype=float)
        parts.append((members, component_points(graph, members, sizes, aspect, groups), sizes))
    offsets = pack([extent(points, sizes) for _, points, sizes in parts], aspect)
    return {
        member: (round(float(x), 1), round(float(y), 1))
        for (members, points, _), offset in zip(parts, offsets, strict=True)
        for member, (x, y) in zip(members, points + offset, strict=True)
    }


def component_points(
    graph: nx.Graph, members: list[Hashable], sizes: Points, aspect: float, groups: Mapping[Hashable, int]
) -> Points:
    """Centres of a connected component's boxes, none over another, the upper left corner of all at (0, 0)."""
    if len(members) == 1:
        return sizes / 2
    index = {member: number for number, member in enumerate(members)}
    pairs = np.array(sorted((index[a], index[b]) for a, b in graph.subgraph(members).edges() if a != b))
    pairs = np.unique(np.sort(pairs, axis=1), axis=0)
    group = np.array([groups[member] for member in members])
    lengths = np.where(group[pairs[:, 0]] == group[pairs[:, 1]], 1, BETWEEN)
    raw = stressed(len(members), pairs, lengths) if len(members) <= DENSE else sprung(len(members), pairs, 1 / lengths)
    placed = separate(stretched(spread(turned(raw, aspect)), sizes, aspect), sizes)
    return placed - (placed - sizes / 2).min(axis=0)


def extent(points: Points, sizes: Points) -> Box:
    """Width and height of all boxes together."""
    width, height = (points + sizes / 2).max(axis=0) - (points - sizes / 2).min(axis=0)
    return float(width), float(height)


def turned(points: Points, aspect: float) -> Points:
    """The points turned about their centre until their longest direction lies along the picture's longer side."""
    centred = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    axes = axes * np.where(axes.sum(axis=1, keepdims=True) < 0, -1, 1)  # the sign of an axis is the library's whim
    along = centred @ axes.T
    return along if aspect >= 1 else along[:, ::-1]


def spread(points: Points, crowd: int = 80) -> Points:
    """The points of a crowd halfway towards equal steps along each axis, their order kept.

    The distances of a crowd make a dense middle and a thin rim: most of the screen would go to the rim. A picture of
    up to `crowd` points stays as it is.
    """
    if len(points) <= crowd:
        return points
    ranks = points.argsort(axis=0, kind="stable").argsort(axis=0, kind="stable") / (len(points) - 1)
    low, size = points.min(axis=0), np.maximum(np.ptp(points, axis=0), 1e-9)
    return size * ((points - low) / size + ranks) / 2


def stretched(points: Points, sizes: Points, aspect: float, fill: float = 0.5) -> Points:
    """The points scaled until the boxes fill about `fill` of their common rectangle, and that has about the aspect.

    The fuller, the bigger is everything when the whole is fitted to a screen, and the more must be pushed apart against
    what the distances say; no side is stretched so far that these are lost.
    """
    area = float((sizes[:, 0] * sizes[:, 1]).sum()) / fill
    wanted = np.array([math.sqrt(area * aspect), math.sqrt(area / aspect)])
    span = np.ptp(points, axis=0)
    scale = wanted / np.maximum(span, max(span.max() / 8, 1e-9))  # a chain of nodes has no height to scale
    even = math.sqrt(float(scale[0] * scale[1]))
    return points * np.clip(scale, even / 1.6, even * 1.6)


def distances(count: int, pairs: NDArray[Any], lengths: NDArray[Any]) -> NDArray[np.float32]:
    """The length of the way from every node (a row) to every node (a column), breadth first for all rows at once.

    `lengths` of the ties are 1 or `BETWEEN`.
    """
    near, far = (adjacency(count, pairs[lengths == length]) for length in (1, BETWEEN))
    found = np.full((count, count), np.inf, dtype=np.float32)
    np.fill_diagonal(found, 0)
    fronts = [np.zeros((count, count), dtype=np.float32)] * (BETWEEN - 1) + [np.eye(count, dtype=np.float32)]
    step = 0
    while any(front.any() for front in fronts):
        step += 1
        reached = ((fronts[-1] @ near + fronts[-BETWEEN] @ far) > 0) & np.isinf(found)
        found[reached] = step
        fronts = [*fronts[1:], reached.astype(np.float32)]
    return found


def adjacency(count: int, pairs: NDArray[Any]) -> NDArray[np.float32]:
    found = np.zeros((count, count), dtype=np.float32)
    found[pairs[:, 0], pairs[:, 1]] = found[pairs[:, 1], pairs[:, 0]] = 1
    return found


def pivoted(count: int, pairs: NDArray[Any]) -> Points:
    """Classical scaling of every node's distances to a few pivots, each as far as can be from those before it."""
    neighbours: list[list[int]] = [[] for _ in range(count)]
    for a, b in pairs.tolist():
        neighbours[a].append(b)
        neighbours[b].append(a)
    source = max(range(count), key=lambda node: (len(neighbours[node]), -node))
    nearest = np.full(count, np.inf)
    rows = []
    for _ in range(min(PIVOTS, count)):
        rows.append(steps_from(source, neighbours))
        nearest = np.minimum(nearest, rows[-1])
        source = int(nearest.argmax())
    squared = np.array(rows).T ** 2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()
    left, values, _ = np.linalg.svd(-centred / 2, full_matrices=False)
    flat = np.zeros((count, 2))
    flat[:, : min(2, left.shape[1])] = (left * np.sqrt(values))[:, :2]
    return apart(flat)


def steps_from(source: int, neighbours: list[list[int]]) -> list[int]:
    """Steps from `source` to every node of a connected graph."""
    steps = [-1] * len(neighbours)
    steps[source] = 0
    queue = [source]
    for node in queue:
        for other in neighbours[node]:
            if steps[other] < 0:
                steps[other] = steps[node] + 1
                queue.append(other)
    return steps


def apart(points: Points) -> Points:
    """The points moved a little, each its own way: leaves of one hub have the same distances, hence the same place."""
    golden = np.arange(len(points)) * math.pi * (3 - math.sqrt(5))
    return points + 0.3 * np.column_stack((np.cos(golden), np.sin(golden)))


def stressed(count: int, pairs: NDArray[Any], lengths: NDArray[Any], iterations: int = 80) -> Points:
    """Points whose distances follow the steps between nodes, the near ones most faithfully."""
    points = pivoted(count, pairs)
    ideal = distances(count, pairs, lengths).astype(float)
    np.fill_diagonal(ideal, 1)
    weights = ideal**-2
    np.fill_diagonal(weights, 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.inv(laplacian + 1 / count)
    pull = weights * ideal
    for _ in range(iterations):
        share = pull / np.sqrt(np.maximum(squared_gaps(points, points), 1e-12))
        np.fill_diagonal(share, 0)
        points = inverse @ (share.sum(axis=1)[:, None] * points - share @ points)
    return points


def sprung(count: int, pairs: NDArray[Any], strengths: NDArray[Any], iterations: int = 45, cells: int = 14) -> Points:
    """Points of a big component: edges pull, everything pushes, what is far pushes as the cells of a grid."""
    points = pivoted(count, pairs)
    points = points / np.ptp(points, axis=0).max() * math.sqrt(count)
    degree = np.bincount(pairs.ravel(), minlength=count)[:, None]
    for heat in np.linspace(1.0, 0.02, iterations):
        push = repulsion(points, cells)
        along = (points[pairs[:, 1]] - points[pairs[:, 0]]) * strengths[:, None]
        pull = [
            np.bincount(pairs[:, 0], along[:, axis], count) - np.bincount(pairs[:, 1], along[:, axis], count)
            for axis in (0, 1)
        ]
        move = push + np.column_stack(pull) / np.sqrt(degree)
        length = np.maximum(np.linalg.norm(move, axis=1, keepdims=True), 1e-9)
        points = points + move / length * np.minimum(length, heat * math.sqrt(count) / 10)
    return points


def repulsion(points: Points, cells: int) -> Points:
    """The push on each point, one over the distance, from the centre of gravity of each cell of a grid."""
    low, spread = points.min(axis=0), np.maximum(np.ptp(points, axis=0), 1e-9)
    column = np.minimum((points - low) / spread * cells, cells - 1).astype(int)
    cell = column[:, 0] * cells + column[:, 1]
    mass = np.bincount(cell, minlength=cells * cells)
    used = mass > 0
    sums = np.column_stack([np.bincount(cell, points[:, axis], cells * cells) for axis in (0, 1)])
    centres = sums[used] / mass[used, None]
    weight = mass[used] / (squared_gaps(points, centres) + 0.1)
    return points * weight.sum(axis=1, keepdims=True) - weight @ centres


def squared_gaps(points: Points, others: Points) -> Points:
    """The squared distance from every point (a row) to every other (a column); no array of differences is made."""
    squares = (points**2).sum(axis=1)[:, None] + (others**2).sum(axis=1)[None, :]
    return np.maximum(squares - 2 * (points @ others.T), 0)
