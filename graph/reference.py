"""The graph that every store holds: the vocabulary, the sectors, and the states and regions of the world."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from graph.terms import elchi, entity_iri, term
from ontology import reference, vocabulary
from ontology.namespaces import REFERENCE

WIKIDATA = "http://www.wikidata.org/entity/"
GEONAMES = "https://sws.geonames.org/"
CODES = ("alpha2", "alpha3", "numeric", "iso")
Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def reference_quads() -> list[Quad]:
    """The quads of the reference graph, each once."""
    items = (*reference.by_type("State"), *reference.by_type("Region"))
    triples = dict.fromkeys(_vocabulary()) | dict.fromkeys(triple for item in items for triple in _item(item))
    return [Quad(*triple, term(REFERENCE)) for triple in triples]


def _vocabulary() -> Iterator[Triple]:
    """The terms and concepts, without what hangs on blank nodes, whose names would differ from one dump to the next."""
    for file in (vocabulary.VOCABULARY_FILE, vocabulary.SECTORS_FILE):
        for triple in parse(path=file, format=RdfFormat.TURTLE):
            begin, end = triple.subject, triple.object
            if isinstance(begin, NamedNode) and isinstance(end, NamedNode | Literal):
                yield begin, triple.predicate, end


def _item(item: reference.Item) -> Iterator[Triple]:
    node = NamedNode(entity_iri(item.id))
    yield node, term("rdf:type"), elchi(item.type)
    for lang, names in item.names.items():
        yield node, term("skos:prefLabel"), Literal(names[0], language=lang)
        for name in names[1:]:
            yield node, term("skos:altLabel"), Literal(name, language=lang)
    for code in CODES:
        if code in item.codes:
            yield node, term("skos:notation"), Literal(item.codes[code])
    wikidata = item.codes.get("wikidata") or (item.id if item.id.startswith("Q") else None)
    if wikidata:
        yield node, term("skos:exactMatch"), NamedNode(WIKIDATA + wikidata)
    if "geonames" in item.codes:
        yield node, term("skos:exactMatch"), NamedNode(f"{GEONAMES}{item.codes['geonames']}/")
    if item.part_of:
        yield node, term("schema:containedInPlace"), NamedNode(entity_iri(item.part_of))
