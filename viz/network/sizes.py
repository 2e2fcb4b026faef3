"""How big nodes, lines and labels are drawn."""

from __future__ import annotations

import math

SMALLEST, LARGEST = 8.0, 26.0  # half the height of a node, CSS pixels at zoom 1
CODED = 14.0
HEAVY = 6.0  # no node of less weight is drawn largest, though it be the heaviest of a small picture
THINNEST, THICKEST = 1.4, 9.0
WIDEST = 30  # sources; more make a line no wider
LETTER, LINE = 6.7, 16.0  # a letter's mean width and a line's height in the labels' font of 12.5 px
WRAP, LINES = 18, 3  # letters a line of a label, and lines
MARGIN = 10.0


def node_size(weight: float, heaviest: float, coded: bool = False) -> float:
    """Half the height of a node; its area grows with its weight. One that is `coded` has room for two letters."""
    size = SMALLEST + (LARGEST - SMALLEST) * math.sqrt(max(weight, 0) / max(heaviest, HEAVY))
    return round(max(size, CODED if coded else 0), 1)


def edge_width(sources: int) -> float:
    """The width of a line that so many independent sources speak of: each doubling adds the same."""
    return round(min(THICKEST, THINNEST + 1.6 * math.log2(max(sources, 1))), 2)


def box(size: float, labels: tuple[str, ...]) -> tuple[float, float]:
    """Width and height that a node takes with its label below it, the widest of `labels`; without labels its shape."""
    width, height = 2 * size, 2 * size
    if labels:
        letters = min(WRAP, max(len(label) for label in labels))
        lines = min(LINES, max(math.ceil(len(label) / (WRAP - 3)) for label in labels))
        width, height = max(width, letters * LETTER), height + lines * LINE
    return width + MARGIN, height + MARGIN
