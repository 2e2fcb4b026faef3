"""Other pictures of the graph than the network: timeline, matrix, map, promises board, and a folder of them all.

Each has a module that says in `page(shown)` what it shows, computed by `graph`, and a script of the same name that
draws it within viz/frame; `pictures.js` is what the scripts share.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from viz.pictures import board, map, matrix, timeline
from viz.pictures.report import report
from viz.pictures.shown import Shown, shown

PICTURES: Mapping[str, Callable[[Shown], str]] = {
    "timeline": timeline.page,
    "matrix": matrix.page,
    "map": map.page,
    "project": board.page,
}

__all__ = ["PICTURES", "Shown", "report", "shown"]
