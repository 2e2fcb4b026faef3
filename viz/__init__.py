"""Answers for people: pages that need no other file and no network, tables for a terminal, JSON for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viz.files import write

if TYPE_CHECKING:
    from viz.network import page

__all__ = ["page", "write"]


def __getattr__(name: str) -> object:
    """`page` is loaded when first asked for: with networkx, numpy and pyvis it takes ten times as long as the rest."""
    if name == "page":
        from viz.network import page

        return page
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
