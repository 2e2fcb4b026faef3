"""The graph of what every store holds: the vocabulary, the sectors, and the reference data of `ontology`."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from pyoxigraph import BlankNode, Quad, RdfFormat, parse

from graph.terms import term
from ontology.namespaces import REFERENCE


def reference_quads() -> list[Quad]:
    """The quads of the reference graph, without blank nodes, whose names would differ from one dump to the next."""
    quads: dict[Quad, None] = {}
    for file in _turtle():
        for triple in parse(file.read_bytes(), format=RdfFormat.TURTLE):
            if not isinstance(triple.subject, BlankNode) and not isinstance(triple.object, BlankNode):
                quads[Quad(triple.subject, triple.predicate, triple.object, term(REFERENCE))] = None
    return list(quads)


@cache
def reference_hash() -> str:
    """16 hexadecimal digits that change when the package's reference data do."""
    return sha256(b"".join(file.read_bytes() for file in _turtle())).hexdigest()[:16]


def _turtle() -> list[Traversable]:
    return [file for name in ("elchi.ttl", "sectors.ttl") if (file := files("ontology") / name).is_file()]
