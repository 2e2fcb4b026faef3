"""Where the names of an earlier page stood, kept in the folder of the graph: the next page leaves them there."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

Place = tuple[float, float]

FOLDER = "places"


class Memory:
    """The places of one view of a graph: of the whole, or of what is around a name.

    What cannot be read counts as not kept, and what cannot be written is not kept: a graph on a shared disk that one
    may only read still gives pages.
    """

    def __init__(self, folder: str | os.PathLike[str], view: str = "") -> None:
        """`folder` is that of the graph, `view` tells its views apart."""
        name = hashlib.sha256(view.encode("utf-8")).hexdigest()[:16] if view else "all"
        self.path = Path(folder) / FOLDER / f"{name}.json"

    def recall(self) -> dict[str, dict[str, Place]]:
        """For each way of holding the screen (`landscape`, `portrait`) the place of each IRI."""
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
            return {
                way: {str(iri): (float(x), float(y)) for iri, (x, y) in places.items()} for way, places in kept.items()
            }
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def keep(self, places: dict[str, dict[str, Place]]) -> None:
        """Add these to what is kept; the file is replaced as a whole."""
        before = self.recall()
        after = {way: before.get(way, {}) | places.get(way, {}) for way in {**before, **places}}
        part = self.path.with_name(f".{self.path.name}.{os.getpid()}.part")
        with suppress(OSError):
            self.path.parent.mkdir(exist_ok=True)
            part.write_text(json.dumps(after, ensure_ascii=False), encoding="utf-8")
            part.replace(self.path)

    def forget(self) -> None:
        """Let the next page be laid out anew."""
        with suppress(OSError):
            self.path.unlink()
