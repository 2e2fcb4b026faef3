"""The quads of an article with entities in place of what its names alone give, and how it was read kept beside.

An article is written as it reads: «С. Баймуханов» is `article/…/entity/person-с-баймуханов`. Once that is found to be
Серик Баймуханов, its quads are kept, packed, and stand in the store with his IRI. Another finding starts from the
packed quads again, so that nothing a judgement did is ever lost in it.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from graph.identity.iris import is_local
from graph.nquads import lines
from graph.terms import term, text
from ontology.namespaces import RDFS


def renamed(quads: Iterable[Quad], entities: Mapping[str, str]) -> list[Quad]:
    """The quads with `entities`' values in place of their keys, each once.

    A vague name of one known otherwise becomes one of its other names: who is called Баймуханов in ten articles and
    by his full name in one is still called by that. An edge from one to oneself, such as that of a person whom an
    article has under two names, is none.
    """
    found: dict[Quad, None] = {}
    for quad in quads:
        begin, property, end = text(quad.subject), quad.predicate, quad.object
        new = entities.get(begin, begin)
        if isinstance(end, NamedNode):
            other = entities.get(end.value, end.value)
            if other == new and end.value != begin:
                continue
            end = NamedNode(other)
        elif new != begin and isinstance(end, Literal) and property.value == RDFS + "label" and is_local(begin):
            property = term("skos:altLabel")
        found[Quad(NamedNode(new), property, end, quad.graph_name)] = None
    return list(found)


def packed(quads: Iterable[Quad]) -> str:
    """Quads as one short text; `unpacked` undoes it."""
    return base64.b64encode(zlib.compress(b"".join(lines(quads)), 9)).decode("ascii")


def unpacked(packed: str) -> list[Quad]:
    """The quads that were packed."""
    return list(parse(zlib.decompress(base64.b64decode(packed)), format=RdfFormat.N_QUADS))
