"""Quads as lines of N-Quads and as SPARQL updates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad


def lines(quads: Iterable[Quad]) -> list[bytes]:
    """The quads in N-Quads, sorted, so that the same quads give the same bytes."""
    return sorted(f"{quad} .\n".encode() for quad in quads)


def content_hash(quads: Iterable[Quad]) -> str:
    """16 hexadecimal digits for what the quads say, in whatever order."""
    return sha256(b"".join(lines(quads))).hexdigest()[:16]


def insertion(quads: Iterable[Quad]) -> str:
    """The SPARQL update that inserts the quads. N-Quads and SPARQL write terms and escapes alike."""
    graphs: dict[NamedNode | BlankNode | DefaultGraph, list[str]] = defaultdict(list)
    for quad in quads:
        graphs[quad.graph_name].append(f"{quad.triple} .")
    blocks = (f"GRAPH {graph} {{ {' '.join(triples)} }}" for graph, triples in graphs.items())
    return f"INSERT DATA {{ {' '.join(blocks)} }}"
