"""A Turtle file as a dictionary of what it says of each term, in the order of the file.

Read with pyoxigraph's parser alone: the vocabulary is needed at every start of the command, and rdflib would take
longer to import than this takes to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph

from ontology.errors import TableError
from ontology.namespaces import RDF

FIRST, REST, NIL = RDF + "first", RDF + "rest", RDF + "nil"


class Terms:
    """The triples of some Turtle files; a term is an IRI or, for a node without a name, `_:` and its label."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._objects: dict[str, dict[str, list[str]]] = {}
        self._texts: dict[str, dict[str, list[pyoxigraph.Literal]]] = {}
        for path in paths:
            for triple in _triples(path):
                subject, predicate = _key(triple.subject), triple.predicate.value
                if isinstance(triple.object, pyoxigraph.Literal):
                    self._texts.setdefault(subject, {}).setdefault(predicate, []).append(triple.object)
                else:
                    self._objects.setdefault(subject, {}).setdefault(predicate, []).append(_key(triple.object))

    def subjects(self, predicate: str, object: str) -> list[str]:
        """The terms that have `object` as a value of `predicate`."""
        return [subject for subject, said in self._objects.items() if object in said.get(predicate, ())]

    def objects(self, subject: str, predicate: str) -> list[str]:
        """The terms that are values of `predicate`; literals are left out."""
        return self._objects.get(subject, {}).get(predicate, [])

    def members(self, node: str) -> list[str]:
        """The items of the RDF list that begins at `node`."""
        items = []
        while node != NIL:
            items += self.objects(node, FIRST)
            (node,) = self.objects(node, REST)
        return items

    def text(self, subject: str, predicate: str, datatype: str) -> str | None:
        """The first literal of that datatype, or None."""
        for literal in self._texts.get(subject, {}).get(predicate, ()):
            if literal.datatype.value == datatype:
                return literal.value
        return None

    def translations(self, predicate: str) -> Iterator[tuple[str, dict[str, str]]]:
        """For each term that has texts in a language as values of `predicate`: language -> text."""
        for subject, said in self._texts.items():
            texts = {text.language: text.value for text in said.get(predicate, ()) if text.language}
            if texts:
                yield subject, texts


def _triples(path: Path) -> Iterator[pyoxigraph.Quad]:
    try:
        yield from pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise TableError(f"{path.name}: {error}") from error


def _key(term: object) -> str:
    return term.value if isinstance(term, pyoxigraph.NamedNode) else str(term)
