"""The graph in the formats of other programs: RDF for triple stores, networks for Gephi, tables for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

import networkx as nx
from pyoxigraph import Quad, RdfFormat, parse, serialize

from graph.facts import all_facts
from graph.mistakes import NoSuch
from graph.names import Names
from graph.networks import network
from graph.quads import article_quads
from graph.query import rows
from graph.store import Store
from graph.wording import value_text
from ontology import vocabulary
from ontology.namespaces import PREFIXES
from sources import Extraction

FACT_COLUMNS = ("fact", "kind", "date", "earliest", "latest")
SOURCE_COLUMNS = ("confidence", "rule", "sentence", "article", "outlet", "article_title", "published", "url", "file")
TODAY = re.compile(rb' lastmodifieddate="[^"]*"')
FORMULA = ("=", "+", "-", "@", "\t")


def export(store: Store, format: str, lang: str = "ru") -> Iterator[bytes]:
    """The whole graph in a format, in pieces of UTF-8; names of people and terms in `lang` where a format has words.

    nquads: the sorted dump, which `Store.load` reads. trig, turtle, jsonld: the same; turtle knows no named graphs
    and joins them. graphml, gexf: the network of `graph.networks`. csv: a line a fact.
    identities: which names are whose, a tab-separated line a name.

    Raises:
        NotFoundError: no such format; the message lists those that there are.
    """
    if format not in FORMATS:
        raise NoSuch("ask.no_format", name=format, formats=", ".join(FORMATS))
    return FORMATS[format](store, lang)


def identities(store: Store) -> tuple[tuple[str, str, str], ...]:
    """Stem of the article's file, name and IRI, for each entity of each article and each name it has there; sorted."""
    sparql = """SELECT DISTINCT ?file ?name ?iri { GRAPH ?article {
        ?article elchi:file ?file . ?iri elchi:mentionedIn ?article .
        { ?iri rdfs:label ?name } UNION { ?iri skos:altLabel ?name } } }"""
    found = {tuple(term.text if term else "" for term in row) for row in rows(store, sparql)}
    return tuple(sorted((PurePath(file).stem, " ".join(name.split()), iri) for file, name, iri in found))


def extractions_turtle(extractions: Iterable[Extraction]) -> str:
    """What articles say as Turtle, without a store; the graphs that they would have are joined."""
    triples = dict.fromkeys(quad.triple for extraction in extractions for quad in article_quads(extraction))
    return (serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"").decode("utf-8")


def _nquads(store: Store, lang: str) -> Iterator[bytes]:
    yield from store.dump()


def _rdf(format: RdfFormat) -> Callable[[Store, str], Iterator[bytes]]:
    def write(store: Store, lang: str) -> Iterator[bytes]:
        quads: list[Quad] = list(parse(b"".join(store.dump()), format=RdfFormat.N_QUADS))
        if format.supports_datasets:
            yield serialize(quads, format=format, prefixes=PREFIXES) or b""
        else:
            triples = dict.fromkeys(quad.triple for quad in quads)
            yield serialize(triples, format=format, prefixes=PREFIXES) or b""

    return write


def _network(write: Callable[[nx.Graph, io.BytesIO], None]) -> Callable[[Store, str], Iterator[bytes]]:
    def written(store: Store, lang: str) -> Iterator[bytes]:
        stream = io.BytesIO()
        write(_flat(network(store, lang=lang)), stream)
        yield TODAY.sub(b"", stream.getvalue())  # the same graph makes the same file tomorrow

    return written


def _flat(graph: nx.Graph) -> nx.Graph:
    """The network with attributes that are single texts and numbers, which is all that these formats know."""
    flat = nx.Graph()
    for node, data in graph.nodes(data=True):
        names = {f"label_{lang}": name for lang, name in data["labels"].items()}
        flat.add_node(node, label=data["label"], type=data["type"], weight=data["weight"], **names)
    for a, b, data in graph.edges(data=True):
        flat.add_edge(
            a,
            b,
            weight=data["weight"],
            kinds=" ".join(data["kinds"]),
            facts=" ".join(data["facts"]),
            first=data["first"],
            last=data["last"],
        )
    for _, data in flat.nodes(data=True):
        data.update({key: _xml(value) for key, value in data.items() if isinstance(value, str)})
    return flat


def _xml(text: str) -> str:
    """Without the characters that XML 1.0 cannot hold at all: some of them stand in articles of old sites."""
    return "".join(
        c for c in text if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
    )


def _facts_table(store: Store, lang: str) -> Iterator[bytes]:
    """A line a fact with a column for each role of any kind; several values of a role are joined by « | »."""
    roles = tuple(dict.fromkeys(r.name for kind in vocabulary.kinds().values() for r in kind.roles if r.name != "date"))
    facts = all_facts(store)
    names = Names(store, (value.iri for fact in facts for _, value in fact.roles if value.iri is not None))
    yield _csv_line((*FACT_COLUMNS, *roles, *SOURCE_COLUMNS))
    for fact in facts:
        source = fact.source
        sentence = " | ".join(quote.sentence for quote in fact.evidence)
        yield _csv_line(
            (
                *(fact.id, fact.kind, fact.date, fact.earliest, fact.latest),
                *(value_text(fact, role, names, lang, joint=" | ") for role in roles),
                *(f"{fact.confidence:g}", fact.rule, sentence, source.iri),
                *(source.outlet, source.title, source.date, source.url, source.file),
            )
        )


def _identities_table(store: Store, lang: str) -> Iterator[bytes]:
    yield b"article\tname\tiri\n"
    for row in identities(store):
        yield ("\t".join(row) + "\n").encode("utf-8")


def _csv_line(cells: tuple[str, ...]) -> bytes:
    """The cells as CSV; what a spreadsheet would take for a formula, and an article may have put there, is a text."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow("'" + c if c.startswith(FORMULA) else c for c in cells)
    return line.getvalue().encode("utf-8")


FORMATS: dict[str, Callable[[Store, str], Iterator[bytes]]] = {
    "nquads": _nquads,
    "trig": _rdf(RdfFormat.TRIG),
    "turtle": _rdf(RdfFormat.TURTLE),
    "jsonld": _rdf(RdfFormat.JSON_LD),
    "graphml": _network(nx.write_graphml_xml),
    "gexf": _network(nx.write_gexf),
    "csv": _facts_table,
    "identities": _identities_table,
}
