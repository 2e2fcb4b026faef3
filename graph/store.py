"""The graph on disk: one named graph an article, each written or removed in one transaction.

Whoever is killed while writing leaves whole articles only. One process writes at a time; readers take no lock (see
`Store.open_read`). The only module that opens the triple store.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from os import PathLike
from pathlib import Path
from types import TracebackType

import pyoxigraph
from oxrdflib import OxigraphStore
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat
from rdflib import Dataset

from graph.quads import article_quads
from graph.reference import reference_hash, reference_quads
from graph.terms import article_node, elchi, term, text
from ontology.errors import StoreError
from ontology.namespaces import ARTICLE, BASE, PREFIXES, REFERENCE
from sources import Extraction

FORMAT = "1"
BOOKS = BASE + "store"  # the graph in which the store keeps what it knows about itself; no part of a dump
ROCKSDB_FILES = ("CURRENT", "IDENTITY", "LOCK", "LOG*", "MANIFEST*", "OPTIONS*", "*.log", "*.sst", "*.dbtmp")

Substitutions = dict[pyoxigraph.Variable, NamedNode | BlankNode | Literal | pyoxigraph.Triple]
QueryResults = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples


class Store:
    """A graph on disk, open for writing; made where there is none. Use it in a `with` statement.

    Raises:
        StoreError: another process is writing, the folder is something else, or the format is another version's.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = Path(path)
        _check_folder(self.path)
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self._inner: pyoxigraph.Store | None = pyoxigraph.Store(self.path)
        except OSError as error:
            raise _open_error(self.path, error) from error
        self._writable = True
        self._prepare()

    @classmethod
    def open_read(cls, path: str | PathLike[str]) -> Store:
        """Open for reading what is there, whether or not another process is writing.

        The reader takes no lock, so it keeps no writer out. It sees the articles that were whole when it opened the
        store and none that came later. The engine calls this undefined beside a live writer; what can happen is
        that a file goes away while it is being opened, hence the second and third try.

        Raises:
            StoreError: there is no graph at `path`, it cannot be read, or its format is another version's.
        """
        store = cls.__new__(cls)
        store.path = Path(path)
        store._writable = False
        if not (store.path / "CURRENT").exists():
            raise StoreError(f"no graph at {path}; make one with: elchi ingest PATH… --store {path}")
        store._inner = _open_patiently(store.path)
        store._check_format()
        return store

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the store go. The lock falls once results of queries and datasets that are still read are gone too."""
        if self._inner is not None and self._writable:
            self._inner.flush()  # else the next reader has to replay the log, seconds after a large ingest
        self._inner = None

    def add(self, extraction: Extraction) -> bool:
        """Write an article, in place of what it said before; False if it says just the same, and nothing is written."""
        return self._write(article_node(extraction.article.id), article_quads(extraction))

    def remove(self, id: str) -> bool:
        """Remove an article and all that it alone supports; False if the store does not hold it."""
        graph = article_node(id)
        if self._content(graph) is None:
            return False
        self._oxigraph.update(_removal(graph))
        return True

    def articles(self) -> tuple[str, ...]:
        """The ids of the articles in the store, sorted."""
        held = self._oxigraph.quads_for_pattern(None, elchi("content"), None, term(BOOKS))
        return tuple(sorted(text(quad.subject).removeprefix(ARTICLE) for quad in held))

    def graph(self, id: str) -> list[Quad]:
        """The quads of an article; none if the store does not hold it."""
        return list(self._oxigraph.quads_for_pattern(None, None, None, article_node(id)))

    def query(self, sparql: str, substitutions: Substitutions | None = None) -> QueryResults:
        """Evaluate SPARQL over all graphs at once; the prefixes of `ontology.namespaces` are known.

        Results of SELECT and CONSTRUCT are read lazily, and hold the store open while they are.

        Raises:
            SyntaxError: the query does not parse.
            OSError: the store cannot be read.
        """
        return self._oxigraph.query(
            sparql, prefixes=PREFIXES, use_default_graph_as_union=True, substitutions=substitutions
        )

    def dataset(self) -> Dataset:
        """The store as an rdflib dataset over the union of its graphs; it holds the store open while it is used."""
        dataset = Dataset(store=OxigraphStore(store=self._oxigraph), default_union=True)
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace)
        return dataset

    def dump(self, reference: bool = False) -> Iterator[bytes]:
        """The articles as lines of N-Quads, article by article, the lines of each sorted.

        The same articles give the same bytes, in whatever order they came. `reference` puts the reference graph in
        front.
        """
        graphs = [term(REFERENCE)] if reference else []
        for graph in (*graphs, *map(article_node, self.articles())):
            yield from sorted(_line(quad) for quad in self._oxigraph.quads_for_pattern(None, None, None, graph))

    def load(self, path: str | PathLike[str]) -> int:
        """Read a dump; each article in it stands in place of what it said before. Gives how many changed.

        Raises:
            StoreError: not a dump of Elchi; what was read before the mistake is not written.
        """
        graphs: dict[NamedNode, list[Quad]] = defaultdict(list)
        try:
            for quad in pyoxigraph.parse(path=path, format=RdfFormat.N_QUADS):
                if not _belongs(quad):
                    raise StoreError(f"{path} is no dump of articles: {quad.graph_name} is no article's graph")
                graphs[quad.graph_name].append(quad)
        except (SyntaxError, OSError) as error:
            raise StoreError(f"{path} cannot be read as N-Quads: {error}") from error
        return sum(self._write(graph, quads) for graph, quads in graphs.items() if graph != term(REFERENCE))

    @property
    def _oxigraph(self) -> pyoxigraph.Store:
        if self._inner is None:
            raise StoreError(f"the graph at {self.path} is closed")
        return self._inner

    def _write(self, graph: NamedNode, quads: list[Quad]) -> bool:
        content, held = _content_hash(quads), self._content(graph)
        if content == held:
            return False
        new = [*quads, Quad(graph, elchi("content"), Literal(content), term(BOOKS))]
        if held is None:
            self._oxigraph.extend(new)  # one transaction
        else:
            self._oxigraph.update(f"{_removal(graph)}; INSERT DATA {{ {_sparql(new)} }}")  # one transaction as well
        return True

    def _content(self, graph: NamedNode) -> str | None:
        return self._note(graph, "content")

    def _note(self, subject: NamedNode, name: str) -> str | None:
        """What the store has noted about an article, or about itself."""
        notes = self._oxigraph.quads_for_pattern(subject, elchi(name), None, term(BOOKS))
        return next((text(quad.object) for quad in notes), None)

    def _prepare(self) -> None:
        """Write format and reference data into a new store; bring the reference data of an old one up to date."""
        new = next(self._oxigraph.quads_for_pattern(None, None, None), None) is None
        if not new:
            self._check_format()
        current = reference_hash()
        if self._note(term(BOOKS), "referenceHash") == current:
            return
        notes = {"format": FORMAT, "referenceHash": current}
        quads = [Quad(term(BOOKS), elchi(name), Literal(value), term(BOOKS)) for name, value in notes.items()]
        quads += reference_quads()
        if new:
            self._oxigraph.extend(quads)
        else:
            self._oxigraph.update(f"{_removal(term(BOOKS), term(REFERENCE))}; INSERT DATA {{ {_sparql(quads)} }}")

    def _check_format(self) -> None:
        version = self._note(term(BOOKS), "format")
        if version != FORMAT:
            self._inner = None
            found = f"has format {version}" if version else "is no graph of Elchi"
            raise StoreError(
                f"{self.path} {found}, and this version reads format {FORMAT}; "
                "make a new one with: elchi ingest PATH… --store DIR"
            )


def _removal(subject: NamedNode, graph: NamedNode | None = None) -> str:
    """The update that removes a graph together with the notes about it."""
    drop = f"DROP SILENT GRAPH {graph or subject}"
    return f"{drop}; DELETE WHERE {{ GRAPH {term(BOOKS)} {{ {subject} ?name ?value }} }}"


def _sparql(quads: Iterable[Quad]) -> str:
    graphs: dict[NamedNode | BlankNode | DefaultGraph, list[str]] = defaultdict(list)
    for quad in quads:
        graphs[quad.graph_name].append(f"{quad.triple} .")
    return " ".join(f"GRAPH {graph} {{ {' '.join(triples)} }}" for graph, triples in graphs.items())


def _line(quad: Quad) -> bytes:
    return f"{quad} .\n".encode()


def _content_hash(quads: Iterable[Quad]) -> str:
    return sha256(b"".join(sorted(map(_line, quads)))).hexdigest()[:16]


def _belongs(quad: Quad) -> bool:
    graph = quad.graph_name
    return isinstance(graph, NamedNode) and (graph.value == REFERENCE or graph.value.startswith(ARTICLE))


def _check_folder(path: Path) -> None:
    """Never make a store among other people's files."""
    if path.is_dir():
        strange = [file for file in path.iterdir() if not any(file.match(form) for form in ROCKSDB_FILES)]
        if strange and not (path / "CURRENT").exists():
            raise StoreError(f"{path} is no graph: it holds {strange[0].name}; name an empty or new folder")
    elif path.exists():
        raise StoreError(f"{path} is a file; a graph is a folder")


def _open_patiently(path: Path) -> pyoxigraph.Store:
    for wait in (0.05, 0.2, None):
        try:
            return pyoxigraph.Store.read_only(str(path))
        except OSError as error:
            if wait is None:
                raise _open_error(path, error) from error
            time.sleep(wait)
    raise AssertionError("the last try returns or raises")


def _open_error(path: Path, error: OSError) -> StoreError:
    if "lock" in str(error).lower():
        return StoreError(f"another process is writing to {path}; wait until it has ended, then try again")
    return StoreError(f"the graph at {path} cannot be opened: {error}")
