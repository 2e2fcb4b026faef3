"""Pages that show a part of the graph: each is one HTML file that needs no other and no network."""

from viz.files import write
from viz.network import page

__all__ = ["page", "write"]
