"""RDF terms as the triple store wants them, made from the names of `ontology.namespaces`."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ontology.namespaces import ARTICLE, ELCHI, ENTITY, XSD, expand


@lru_cache(maxsize=1024)
def term(name: str) -> NamedNode:
    """The node of a fixed name, `prefix:name` or an IRI; checked once and then remembered."""
    return NamedNode(expand(name))


@lru_cache(maxsize=256)
def elchi(name: str) -> NamedNode:
    """The class or property `elchi:name`.

    >>> elchi("metWith").value
    'https://w3id.org/elchi/ontology#metWith'
    """
    return NamedNode(ELCHI + name)


def article_node(id: str) -> NamedNode:
    """The node of an article, which is also the name of its graph."""
    return NamedNode(ARTICLE + id)


@lru_cache(maxsize=4096)
def entity_iri(id: str) -> str:
    """The IRI of an item of the reference data: `Q142`, `KZ-63`, `geonames:1526273`."""
    return ENTITY + quote(id, safe=":")


def typed(value: str, datatype: str) -> Literal:
    """A literal of an XSD type, such as `typed("2025-10-10", "date")`."""
    return Literal(value, datatype=term(XSD + datatype))


def decimal(text: str) -> Literal:
    """A number as the store gives it back, in canonical form: 0.97 rather than 0.970, and 1 rather than 1.0.

    The store keeps decimals as numbers, so any other spelling would read as a change at the next ingest.
    """
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0")
    return typed((whole.lstrip("0") or "0") + ("." + fraction if fraction else ""), "decimal")


def text(node: NamedNode | BlankNode | Literal | Triple) -> str:
    """The IRI of a node, or the text of a literal.

    Raises:
        TypeError: a triple term of RDF 1.2, which no graph of ours holds.
    """
    if isinstance(node, Triple):
        raise TypeError(f"{node} is a triple term")
    return node.value
