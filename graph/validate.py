"""Whether the articles of a store look as the SHACL shapes of the ontology say, and what is wrong where they do not.

Each article is checked by itself: the shapes need nothing from outside it, pySHACL grows slow on large graphs, and a
mistake is the mistake of one article. An article of some 95 quads takes 20 ms.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox
import pyshacl
from rdflib import RDFS, SH, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from graph.store import Store
from ontology.messages import preferred_language
from ontology.namespaces import OA, XSD, shrink
from ontology.vocabulary import SHAPES_FILE

ANNOTATION = Namespace(OA)


@dataclass(frozen=True, order=True, slots=True)
class Violation:
    """One thing in one article that a shape forbids.

    `article` is the article's id, `focus` the IRI of the node at fault, `name` what to call it: its label, or the words
    that a fact rests on. `path` is the property at fault as `prefix:name`, `value` what stands there; both are empty
    where the shape is about the node as a whole or the value is missing. `message` is a sentence that says what is
    expected. `severity` is `violation`, `warning` or `info`.
    """

    article: str
    focus: str
    name: str
    path: str
    value: str
    message: str
    severity: str


def validate(store: Store, articles: Iterable[str] | None = None, lang: str | None = None) -> list[Violation]:
    """What is wrong in these articles, or in all that have changed since they were last found right; sorted.

    A store that is open for writing notes which articles are right. `lang` is the language of the messages, the
    user's own if it is not given.
    """
    lang = lang or preferred_language()
    violations: list[Violation] = []
    for id in store.unvalidated() if articles is None else articles:
        found = quads_violations(id, store.graph(id), lang)
        violations += found
        if not found and store.writable:
            store.note_validated(id)
    return sorted(violations)


def quads_violations(article: str, quads: Iterable[ox.Quad], lang: str) -> list[Violation]:
    """What is wrong in the quads of the article of this id."""
    data = Graph()
    for quad in quads:
        data.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    _, report, _ = pyshacl.validate(data, shacl_graph=_shapes(), inplace=True)  # inplace: no copy of the data
    if not isinstance(report, Graph):  # pySHACL gives an exception in its place
        raise report
    # A report also holds results that are mere details of another; those of the report itself are meant.
    return [_violation(article, data, report, result, lang) for result in report.objects(None, SH.result)]


@cache
def _shapes() -> Graph:
    return Graph().parse(SHAPES_FILE, format="turtle")


def _violation(article: str, data: Graph, report: Graph, result: Node, lang: str) -> Violation:
    focus, path, value, severity = (
        report.value(result, name) for name in (SH.focusNode, SH.resultPath, SH.value, SH.resultSeverity)
    )
    messages = {getattr(m, "language", None): str(m) for m in report.objects(result, SH.resultMessage)}
    return Violation(
        article,
        str(focus),
        _name(data, focus),
        shrink(str(path)) if isinstance(path, URIRef) else "",
        "" if value is None or value == focus else shrink(str(value)),
        messages.get(lang) or messages.get("en") or next(iter(messages.values()), ""),
        str(severity).rpartition("#")[2].lower(),
    )


def _name(data: Graph, focus: Node | None) -> str:
    """The label of a node, the words that a fact rests on, or else the IRI."""
    note = data.value(None, ANNOTATION.hasBody, focus)
    selectors = data.objects(data.value(note, ANNOTATION.hasTarget), ANNOTATION.hasSelector) if note else ()
    quoted = (words for selector in selectors if (words := data.value(selector, ANNOTATION.exact)))
    return str(data.value(focus, RDFS.label) or next(quoted, None) or shrink(str(focus)))


def _node(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    if isinstance(term, ox.Triple | ox.BlankNode):
        raise TypeError(f"{term} stands in no article's graph")
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if term.language is not None:
        return Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    return Literal(term.value, datatype=None if datatype == XSD + "string" else URIRef(datatype))
