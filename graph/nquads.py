"""Quads as lines of N-Quads and as SPARQL updates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from os import PathLike

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, parse

GraphName = NamedNode | BlankNode | DefaultGraph


def lines(quads: Iterable[Quad]) -> list[bytes]:
    """The quads in N-Quads, sorted, so that the same quads give the same bytes."""
    return sorted(f"{quad} .\n".encode() for quad in quads)


def content_hash(quads: Iterable[Quad]) -> str:
    """16 hexadecimal digits for what the quads say, in whatever order."""
    return sha256(b"".join(lines(quads))).hexdigest()[:16]


def read_graphs(path: str | PathLike[str]) -> Iterator[tuple[GraphName, list[Quad]]]:
    """The graphs of a file of N-Quads, one after the other.

    A file that has each graph in one piece, as dumps have, is never in memory as a whole.

    Raises:
        SyntaxError: before the first graph, if there is a mistake anywhere in the file.
        OSError: the file cannot be read.
    """
    order = [graph for graph, _ in groupby(_parse(path), _graph)]
    if len(order) == len(set(order)):
        for graph, quads in groupby(_parse(path), _graph):
            yield graph, list(quads)
    else:
        scattered: dict[GraphName, list[Quad]] = defaultdict(list)
        for quad in _parse(path):
            scattered[quad.graph_name].append(quad)
        yield from scattered.items()


def insertion(quads: Iterable[Quad]) -> str:
    """The SPARQL update that inserts the quads."""
    return f"INSERT DATA {{ {_blocks(quads)} }}"


def deletion(quads: Iterable[Quad]) -> str:
    """The SPARQL update that deletes the quads."""
    return f"DELETE DATA {{ {_blocks(quads)} }}"


def _blocks(quads: Iterable[Quad]) -> str:
    """The quads as SPARQL has them, graph by graph; it writes terms and escapes as N-Quads does."""
    graphs: dict[GraphName, list[str]] = defaultdict(list)
    for quad in quads:
        graphs[quad.graph_name].append(f"{quad.triple} .")
    return " ".join(f"GRAPH {graph} {{ {' '.join(triples)} }}" for graph, triples in graphs.items())


def _parse(path: str | PathLike[str]) -> Iterator[Quad]:
    return parse(path=path, format=RdfFormat.N_QUADS)


def _graph(quad: Quad) -> GraphName:
    return quad.graph_name
