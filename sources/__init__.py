"""From a file to facts: what an article says, as records that point back into its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sources.readers import read, read_file
from sources.records import Article, Change, Entity, Extraction, Fact, Mark, Span

if TYPE_CHECKING:
    from sources.extraction import extract

__all__ = ["Article", "Change", "Entity", "Extraction", "Fact", "Mark", "Span", "extract", "read", "read_file"]


def __getattr__(name: str) -> object:
    """`extract` is loaded when first asked for: with its morphology it takes ten times as long as all the rest."""
    if name == "extract":
        from sources.extraction import extract

        return extract
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
