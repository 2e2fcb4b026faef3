"""SPARQL over a store: answers as rows of terms, or in the formats that the standard names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)

from graph.mistakes import BadQuery
from graph.store import QueryResults, Store
from ontology.namespaces import BASE, PREFIXES, expand

RESULTS = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
FORMATS = ("table", *RESULTS, "turtle")
TRIPLE = ("subject", "predicate", "object")
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
# What in a query is no keyword: texts, IRIs, comments, variables, language tags, the names behind a prefix.
NO_KEYWORD = re.compile(
    r""""{3}(?:\\.|[^\\])*?"{3}|'{3}(?:\\.|[^\\])*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*[']"""
    r"""|<[^<>"{}|^`\\\s]*>|\#[^\r\n]*|[?$@]\w[\w-]*|:[\w.:%-]*""",
    re.DOTALL,
)

# An IRI, or a name behind a prefix; what else may look like one, texts and comments, is matched before it.
IRI = re.compile(
    r"""\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*[']|\#[^\r\n]*"""
    r"""|<(?P<iri>[^<>"{}|^`\\\s]*)>|(?P<name>\b[a-z]+:[\w.:%-]*[\w%-])""",
    re.DOTALL,
)


class Term(NamedTuple):
    """What stands in a cell of an answer: an IRI, or a text with its language or datatype if it has one.

    A tuple, since answers have hundreds of thousands of cells and a dataclass takes four times as long to make.
    """

    text: str
    is_iri: bool = False
    language: str | None = None
    datatype: str | None = None


Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A table of terms; a cell that the query left open is None. `truth` is the answer to an ASK, which has no rows."""

    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    truth: bool | None = None


def rows(store: Store, sparql: str) -> Iterator[Row]:
    """The rows that a SELECT gives, in its order.

    Raises:
        QueryError: the query does not parse, cannot be evaluated, or is no SELECT.
    """
    with _query_errors():
        found = _ask(store, sparql)
        if not isinstance(found, QuerySolutions):
            raise BadQuery("ask.only_select")
        for solution in found:
            yield tuple(map(_term, solution))


def answer(store: Store, sparql: str) -> Answer:
    """What SPARQL of any form but an update gives, as a table: triples have the columns subject, predicate, object.

    Raises:
        QueryError: the query does not parse or cannot be evaluated.
    """
    with _query_errors():
        found = _ask(store, current(store, sparql))
        if isinstance(found, QueryBoolean):
            return Answer(truth=bool(found))
        if isinstance(found, QueryTriples):
            triples = {(_term(t.subject), _term(t.predicate), _term(t.object)) for t in found}
            return Answer(TRIPLE, tuple(sorted(triples, key=repr)))
        columns = tuple(variable.value for variable in found.variables)
        return Answer(columns, tuple(tuple(_term(value) for value in solution) for solution in found))


def render(store: Store, sparql: str, format: str) -> str:
    """The answer in a standard format: csv, tsv, json or xml for SELECT and ASK, turtle for CONSTRUCT and DESCRIBE.

    Raises:
        QueryError: as `answer`; or the format does not fit the form of the query.
    """
    with _query_errors():
        found = _ask(store, current(store, sparql))
        if isinstance(found, QueryTriples):
            if format != "turtle":
                raise BadQuery("ask.triples", format=format)
            triples = sorted(set(found), key=str)
            return (serialize(triples, format=RdfFormat.TURTLE, prefixes=_prefixes(triples)) or b"").decode("utf-8")
        if format not in RESULTS:
            raise BadQuery("ask.rows", format=format, formats=", ".join((*RESULTS, "table")))
        return (found.serialize(format=RESULTS[format]) or b"").decode("utf-8")


def current(store: Store, sparql: str) -> str:
    """The query with the IRIs of today in place of those that were replaced: who asked by an old one is answered."""

    def replaced(match: re.Match[str]) -> str:
        iri = match["iri"] or (expand(match["name"]) if match["name"] else "")
        new = store.current(iri) if iri.startswith(BASE) else iri
        return f"<{new}>" if new != iri else match[0]

    return IRI.sub(replaced, sparql)


def _ask(store: Store, sparql: str) -> QueryResults:
    """Evaluate a query that asks this store alone: SERVICE would call a network, which nothing here ever does."""
    unescaped = ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16) % 0x110000), sparql)
    for text in (sparql, unescaped):
        # even inside a longer word: the parser needs no space around a keyword
        if "service" in NO_KEYWORD.sub(" ", text).lower():
            raise BadQuery("ask.service")
    return store.query(sparql)


def _prefixes(triples: list[Triple]) -> dict[str, str]:
    """The prefixes that the triples need, so that a small answer does not begin with twenty lines of them."""
    text = "\n".join(map(str, triples))
    return {prefix: iri for prefix, iri in PREFIXES.items() if "<" + iri in text}


@contextmanager
def _query_errors() -> Iterator[None]:
    try:
        yield
    except SyntaxError as error:
        reason = " ".join(str(error.msg or error).split())
        raise BadQuery("ask.no_sparql", reason=reason) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise BadQuery("ask.unanswered", reason=error) from error


def _term(value: NamedNode | BlankNode | Literal | Triple | None) -> Term | None:
    # made without Term's own __new__, which takes twice as long
    if isinstance(value, NamedNode):
        return tuple.__new__(Term, (value.value, True, None, None))
    if isinstance(value, Literal):
        return tuple.__new__(Term, (value.value, False, value.language, value.datatype.value))
    return None if value is None else Term(str(value))  # a blank node of a CONSTRUCT: none is in the data
