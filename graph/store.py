"""The graph on disk: one named graph an article, each written or removed in one transaction.

Whoever is killed while writing leaves whole articles only. One process writes at a time; readers take no lock (see
`Store.open_read`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad

from graph.identity.mention import Mention, from_json, mentions, to_json
from graph.nquads import GraphName, content_hash, deletion, insertion, lines, read_graphs
from graph.opening import open_to_read, open_to_write
from graph.quads import article_quads
from graph.reference import reference_quads
from graph.renaming import packed, renamed, unpacked
from graph.terms import article_node, term, text
from ontology.errors import StoreError
from ontology.messages import preferred_language, say
from ontology.namespaces import ARTICLE, BASE, CORRECTIONS, JUDGEMENTS, PREFIXES, REFERENCE
from sources import Extraction

if TYPE_CHECKING:
    from rdflib import Dataset

FORMAT = "2"
BOOKS = BASE + "store"  # the graph of what the store notes about itself and its articles; no part of a dump
# The log is what a reader, or the next writer after a kill, has to replay: 8 s for 500,000 quads. Moved into the tables
# every so often it stays short, at no cost: writing 3,000 articles took 8.1 s without, 6.3 s with this.
FLUSH_EVERY = 20_000  # quads

QueryResults = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples


class Store:
    """A graph on disk, open for writing; made where there is none. Use it in a `with` statement.

    `lang` is the language of its errors, the user's own if it is not given.

    Raises:
        StoreError: another process is writing, the folder is something else, or the format is another version's.
    """

    def __init__(self, path: str | PathLike[str], lang: str | None = None) -> None:
        self.path, self.lang, self.writable = Path(path), lang or preferred_language(), True
        self._unflushed = 0  # quads
        self._inner: pyoxigraph.Store | None = open_to_write(self.path, self.lang)
        self._prepare()

    @classmethod
    def open_read(cls, path: str | PathLike[str], lang: str | None = None) -> Store:
        """Open what is there for reading, whether or not another process is writing.

        A reader takes no lock, so it keeps no writer out. It sees the articles that were whole when it opened the
        store, and none that came later. Beside a writer that never rests, about one read in a thousand ends in an
        error, since the engine opens some files late and the writer may have merged them by then; none ever gave half
        an article.

        Raises:
            StoreError: there is no graph at `path`, it cannot be read, or its format is another version's.
        """
        store = cls.__new__(cls)
        store.path, store.lang, store.writable = Path(path), lang or preferred_language(), False
        store._inner = open_to_read(store.path, store.lang)
        store._check_format()
        return store

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the store go. The lock falls once the results of queries and the datasets still in use are gone too."""
        if self._inner is not None and self.writable:
            self._inner.flush()
        self._inner = None

    def add(self, extraction: Extraction) -> bool:
        """Write an article in place of what it said before; False, and nothing written, if it says just the same."""
        return self._write(article_node(extraction.article.id), article_quads(extraction))

    def remove(self, id: str) -> bool:
        """Remove an article and all that it alone supports; False if the store does not hold it."""
        graph = article_node(id)
        notes = list(self._match(graph, None, None, term(BOOKS)))
        if not notes:
            return False
        left = insertion([_book(term(BOOKS), "unjudged", "yes")])
        self._oxigraph.update(f"DROP SILENT GRAPH {graph}; {deletion(notes)}; {left}")  # one transaction
        return True

    def quads_of(self, graph: str) -> list[Quad]:
        """The quads of a named graph that is no article's, in no order."""
        return list(self._match(None, None, None, term(graph)))

    def replace(self, graph: str, quads: Iterable[Quad]) -> None:
        """Write a named graph that is no article's in place of what it held."""
        self._exchange(set(self.quads_of(graph)), set(quads))

    def mentions(self) -> list[Mention]:
        """Whom and what the articles name, each as its article has it; sorted."""
        return sorted(from_json(cells) for noted in self._notes("mentions").values() for cells in json.loads(noted))

    def current(self, iri: str) -> str:
        """The IRI that stands today in place of one that a name had, or the entity of it; itself if none does."""
        try:
            node = NamedNode(iri)
        except ValueError:  # a user's words that only look like an IRI
            return iri
        found = self._match(node, term("dcterms:isReplacedBy"), None, term(JUDGEMENTS))
        return next((text(quad.object) for quad in found), iri)

    def entities(self) -> dict[str, dict[str, str]]:
        """For each article in which names were found to mean other entities: the IRI of each by that of the name."""
        return {id: json.loads(noted) for id, noted in self._notes("entities").items()}

    def rename(self, id: str, entities: Mapping[str, str]) -> None:
        """Let an article's names mean these entities, by the IRIs of the names, and no others."""
        graph = article_node(id)
        notes = {q for name in ("entities", "read") for q in self._match(graph, _noted(name), None, term(BOOKS))}
        held, read = self.graph(id), self.as_read(id)
        new = (
            {_book(graph, "entities", json.dumps(entities)), _book(graph, "read", packed(read))} if entities else set()
        )
        self._exchange({*held, *notes}, {*renamed(read, entities), *new})

    def is_judged(self) -> bool:
        """Whether nothing has changed since it was last found out who is who."""
        return next(self._match(None, _noted("unjudged"), None, term(BOOKS)), None) is None

    def note_judged(self) -> None:
        """Note that it has been found out who is who."""
        self._exchange(set(self._match(None, _noted("unjudged"), None, term(BOOKS))), set())

    def articles(self) -> tuple[str, ...]:
        """The ids of the articles in the store, sorted."""
        return tuple(sorted(self._notes("content")))

    def graph(self, id: str) -> list[Quad]:
        """The quads of an article with the entities that it means, in no order; none if the store does not hold it."""
        return list(self._match(None, None, None, article_node(id)))

    def as_read(self, id: str) -> list[Quad]:
        """The quads of an article before its names were found to mean anyone, in no order."""
        read = self._note(article_node(id), "read")
        return self.graph(id) if read is None else unpacked(read)

    def query(self, sparql: str) -> QueryResults:
        """Evaluate SPARQL over all graphs at once; the prefixes of `ontology.namespaces` are known.

        A triple that several articles say is found once in each of them: `elchi:metWith` of two who met in three
        articles gives three rows. Ask for DISTINCT, or count DISTINCT, where each is to count once.

        Results of SELECT and CONSTRUCT are read lazily, and hold the store open while they are.

        Raises:
            SyntaxError: the query does not parse.
            OSError, RuntimeError: the store cannot be read, or another process changed it meanwhile.
        """
        return self._oxigraph.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=True)

    def dataset(self) -> Dataset:
        """The store as an rdflib dataset over the union of its graphs, for reading; it holds the store open."""
        from oxrdflib import OxigraphStore  # here, since it takes 0.1 s that every command would pay
        from rdflib import Dataset

        dataset = Dataset(store=OxigraphStore(store=self._oxigraph), default_union=True)
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace)
        return dataset

    def dump(self, reference: bool = False) -> Iterator[bytes]:
        """The articles as they read, as lines of N-Quads, article by article, the lines of each sorted.

        What persons corrected of identities stands in front. The same articles and corrections give the same bytes,
        in whatever order they came. `reference` puts the reference graph before all.
        """
        graphs = [term(REFERENCE)] if reference else []
        for graph in (*graphs, term(CORRECTIONS)):
            yield from lines(self._match(None, None, None, graph))
        for id in self.articles():
            yield from lines(self.as_read(id))

    def load(self, path: str | PathLike[str]) -> int:
        """Read a dump; each article in it stands in place of what it said before. Gives how many changed.

        Raises:
            StoreError: no dump of articles; of a file that is no N-Quads nothing is written, of one that holds another
                graph what stands before it.
        """
        changed = 0
        for graph, quads in self._graphs_of(path):
            if isinstance(graph, NamedNode) and graph.value.startswith(ARTICLE):
                changed += self._write(graph, quads)
            elif graph == term(CORRECTIONS):
                said = {quad.subject for quad in quads}
                held = {quad for quad in self.quads_of(CORRECTIONS) if quad.subject in said}
                self._exchange(held, {*quads, _book(term(BOOKS), "unjudged", "yes")})
            elif graph != term(REFERENCE):  # which is in the store already, as this version has it
                raise self._error("no_dump", file=path, graph=graph)
        return changed

    def unvalidated(self) -> tuple[str, ...]:
        """The ids of the articles that changed since they were last noted as validated, sorted."""
        content, validated = self._notes("content"), self._notes("validated")
        return tuple(sorted(id for id in content if content[id] != validated.get(id)))

    def note_validated(self, id: str) -> None:
        """Note that the article, as it stands, has been validated."""
        content = self._note(article_node(id), "content")
        if content is not None:
            self._oxigraph.extend([_book(article_node(id), "validated", content)])

    @property
    def _oxigraph(self) -> pyoxigraph.Store:
        if self._inner is None:
            raise self._error("closed")
        return self._inner

    def _match(
        self,
        subject: NamedNode | None,
        predicate: NamedNode | None,
        object: Literal | None,
        graph: NamedNode | None = None,
    ) -> Iterator[Quad]:
        try:
            yield from self._oxigraph.quads_for_pattern(subject, predicate, object, graph)
        except (OSError, RuntimeError) as error:
            raise self._error("changed", reason=error) from error

    def _graphs_of(self, path: str | PathLike[str]) -> Iterator[tuple[GraphName, list[Quad]]]:
        try:
            yield from read_graphs(path)
        except (SyntaxError, OSError) as error:
            raise self._error("no_nquads", file=path, reason=error) from error

    def _write(self, graph: NamedNode, quads: list[Quad]) -> bool:
        content = content_hash(quads)
        notes = list(self._match(graph, None, None, term(BOOKS)))
        if _book(graph, "content", content) in notes:
            return False
        held = self._match(None, None, None, graph) if notes else ()
        named = json.dumps([to_json(mention) for mention in mentions(graph.value.removeprefix(ARTICLE), quads)])
        books = [_book(graph, *note) for note in (("content", content), ("mentions", named), ("unjudged", "yes"))]
        self._exchange({*held, *notes}, {*quads, *books})
        return True

    def _exchange(self, old: set[Quad], new: set[Quad]) -> None:
        """Write new quads in place of old ones, in one transaction."""
        removed, added = old - new, new - old
        try:
            if removed:
                self._oxigraph.update(f"{deletion(removed)}; {insertion(added)}")
            else:
                self._oxigraph.extend(added)  # faster than an update, which has to be parsed
        except OSError as error:  # no space left, no permission
            raise self._error("unwritable", reason=error) from error
        self._unflushed += len(removed) + len(added)
        if self._unflushed >= FLUSH_EVERY:
            self._oxigraph.flush()
            self._unflushed = 0

    def _note(self, subject: NamedNode, name: str) -> str | None:
        """What the store has noted about an article, or about itself."""
        notes = self._match(subject, _noted(name), None, term(BOOKS))
        return next((text(quad.object) for quad in notes), None)

    def _notes(self, name: str) -> dict[str, str]:
        """What the store has noted under this name about its articles, by their ids."""
        notes = self._match(None, _noted(name), None, term(BOOKS))
        return {id: text(note.object) for note in notes if (id := text(note.subject).removeprefix(ARTICLE)) != BOOKS}

    def _prepare(self) -> None:
        """Write format and reference data into a new store; bring the reference data of an old one up to date."""
        books = term(BOOKS)
        if next(self._match(None, None, None), None) is not None:
            self._check_format()
        quads = reference_quads()
        notes = {_book(books, "format", FORMAT), _book(books, "reference", content_hash(quads))}
        noted = {quad.predicate for quad in notes}
        held = {quad for quad in self._match(books, None, None, books) if quad.predicate in noted}
        if held != notes:
            old = self._match(None, None, None, term(REFERENCE))
            self._exchange({*old, *held}, {*quads, *notes})

    def _check_format(self) -> None:
        version = self._note(term(BOOKS), "format")
        if version != FORMAT:
            self._inner = None
            raise self._error("format", found=version or "?", wanted=FORMAT)

    def _error(self, key: str, **values: object) -> StoreError:
        return StoreError(say(f"store.{key}", self.lang, path=self.path, **values))


def _noted(name: str) -> NamedNode:
    return term(f"{BOOKS}#{name}")


def _book(subject: NamedNode, name: str, value: str) -> Quad:
    return Quad(subject, _noted(name), Literal(value), term(BOOKS))
