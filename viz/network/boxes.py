"""Rectangles that must not cover each other: pushing them apart, and packing groups of them side by side."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

GAP = 40.0  # between two components, CSS pixels
ROUNDS = 400


def separate(centres: Points, sizes: Points) -> Points:
    """The centres moved as little as will do until no two boxes overlap; the picture grows where it must.

    Each round moves every overlapping pair apart, half each, along the axis on which that takes less. A crowd that
    has no room left to move is given some: from time to time all distances grow by a few hundredths.
    """
    points = centres.copy()
    for round in range(ROUNDS):
        first, second = overlaps(points, sizes)
        if not len(first):
            break
        between = points[second] - points[first]
        room = (sizes[first] + sizes[second]) / 2 - np.abs(between)
        across = room[:, 0] / sizes[:, 0].mean() < room[:, 1] / sizes[:, 1].mean()
        axis = np.where(across, 0, 1)
        rows = np.arange(len(first))
        way = np.where(between[rows, axis] < 0, -1.0, 1.0)
        push = np.zeros_like(between)
        push[rows, axis] = way * (room[rows, axis] * 0.5 + 0.5)
        shift = np.zeros_like(points)
        np.add.at(shift, second, push)
        np.add.at(shift, first, -push)
        meetings = np.bincount(np.concatenate((first, second)), minlength=len(points))
        points += shift / np.sqrt(np.maximum(meetings, 1))[:, None]
        if round % 8 == 7:
            middle = points.mean(axis=0)
            points = middle + (points - middle) * (1.02 if round < ROUNDS / 2 else 1.05)
    return points


def overlaps(centres: Points, sizes: Points) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The pairs of boxes that cover each other, as two arrays of indices.

    Boxes are sorted by their left edge; each is compared with its 1st, 2nd … follower until no follower begins before
    some box ends, so the work grows with the crowd and not with the square of the number.
    """
    left = centres[:, 0] - sizes[:, 0] / 2
    order = np.argsort(left, kind="stable")
    left, right = left[order], left[order] + sizes[order, 0]
    middle, half = centres[order, 1], sizes[order, 1] / 2
    firsts, seconds = [], []
    for step in range(1, len(order)):
        beside = left[step:] < right[:-step]
        if not beside.any() and not (left[step:] < np.maximum.accumulate(right)[:-step]).any():
            break
        hit = beside & (np.abs(middle[step:] - middle[:-step]) < half[step:] + half[:-step])
        places = np.flatnonzero(hit)
        firsts.append(order[places])
        seconds.append(order[places + step])
    if not firsts:
        nothing = np.empty(0, dtype=np.int64)
        return nothing, nothing
    return np.concatenate(firsts), np.concatenate(seconds)


def pack(extents: list[tuple[float, float]], aspect: float) -> list[tuple[float, float]]:
    """The upper left corner for each rectangle, largest first, on shelves from left to right and top to bottom.

    A shelf is as wide as the widest rectangle, or as makes the whole about `aspect` times as wide as high.
    """
    if not extents:
        return []
    area = sum((width + GAP) * (height + GAP) for width, height in extents)
    limit = max(max(width for width, _ in extents), math.sqrt(area * aspect))
    order = sorted(range(len(extents)), key=lambda number: (-extents[number][1], number))
    corners: list[tuple[float, float]] = [(0.0, 0.0)] * len(extents)
    x = y = tallest = 0.0
    for number in order:
        width, height = extents[number]
        if x and x + width > limit:
            x, y, tallest = 0.0, y + tallest + GAP, 0.0
        corners[number] = (x, y)
        x += width + GAP
        tallest = max(tallest, height)
    return corners
