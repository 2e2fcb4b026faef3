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
    """The SPARQL update that inserts the quads."""
    return f"INSERT DATA {{ {_blocks(quads)} }}"


def deletion(quads: Iterable[Quad]) -> str:
    """The SPARQL update that deletes the quads."""
    return f"DELETE DATA {{ {_blocks(quads)} }}"


def _blocks(quads: Iterable[Quad]) -> str:
    """The quads as SPARQL has them, graph by graph; it writes terms and escapes as N-Quads does."""
    graphs: dict[NamedNode | BlankNode | DefaultGraph, list[str]] = defaultdict(list)
    for quad in quads:
        graphs[quad.graph_name].append(f"{quad.triple} .")
    return " ".join(f"GRAPH {graph} {{ {' '.join(triples)} }}" for graph, triples in graphs.items())
