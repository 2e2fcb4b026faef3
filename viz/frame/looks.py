"""How each type of thing looks, on light paper and on dark.

The colours are those that Okabe and Ito chose for all kinds of colour vision (https://jfly.uni-koeln.de/color/); two
are darkened for light paper or lightened for dark, where they would hardly show. Shapes tell the types apart without
any colour.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """Shape as vis-network names it, fill on light and on dark paper; a hollow shape is drawn as an outline."""

    shape: str
    light: str
    dark: str
    hollow: bool = False


LOOKS = {
    "Person": Look("dot", "#0072b2", "#3d9bd6"),
    "State": Look("square", "#d55e00", "#e8731a"),
    "Region": Look("hexagon", "#e69f00", "#e69f00"),
    "Place": Look("triangleDown", "#b89b00", "#f0e442"),
    "Company": Look("diamond", "#cc79a7", "#cc79a7"),
    "Organization": Look("triangle", "#2b8fc7", "#56b4e9"),
    "Sector": Look("dot", "#009e73", "#1bb98b", hollow=True),
    "Project": Look("star", "#333a45", "#e8ebf0"),
    "Agreement": Look("square", "#333a45", "#e8ebf0", hollow=True),
}
OTHER = Look("dot", "#777777", "#999999")


def look(type: str) -> Look:
    """How a type looks, that of `OTHER` for a type nobody drew."""
    return LOOKS.get(type, OTHER)
