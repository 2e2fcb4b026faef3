"""The one family of errors that a user can put right.

ElchiError
├── ArticleError      a file cannot be read as an article (sources)
├── StoreError        the store is locked, missing or of another version (graph)
├── QueryError        SPARQL that does not parse, or an unknown saved query (graph)
├── NotFoundError     a name that the vocabulary or the graph does not know; may carry the nearest (ontology, graph)
└── TableError        a table of the package, or of the user's own, is broken (ontology, sources)
"""

from __future__ import annotations


class ElchiError(Exception):
    """What the user can put right: the command line prints it as one line and ends with status 1."""


class ArticleError(ElchiError):
    """A file that cannot be read as an article; the message says why and what to do."""


class StoreError(ElchiError):
    """A store that cannot be opened or written."""


class QueryError(ElchiError):
    """A query that cannot be answered as it stands."""


class NotFoundError(ElchiError):
    """A name that nothing bears; `suggestions` are the names nearest to it, best first."""

    def __init__(self, message: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.suggestions = suggestions


class TableError(ElchiError):
    """A table that does not read as its header says; the message names file and line."""
