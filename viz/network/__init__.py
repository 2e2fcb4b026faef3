"""The network picture: who is tied to whom, by which facts."""

from __future__ import annotations

from viz.network.memory import Memory
from viz.network.page import page

__all__ = ["Memory", "page"]
