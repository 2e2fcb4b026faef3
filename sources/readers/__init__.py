"""From files to articles: plain text, HTML pages and JSON Lines, in the encodings that old sites use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ontology.errors import ArticleError
from sources.readers.encoding import SIZE_LIMIT
from sources.readers.html import load_html
from sources.readers.jsonl import load_jsonl
from sources.readers.paths import FORMATS, HTML, JSONL, STDIN, OnError, find_files, format_of, opened
from sources.readers.refusal import Refusal
from sources.readers.text import body_span, load_text
from sources.records import Article

__all__ = [
    "FORMATS",
    "SIZE_LIMIT",
    "STDIN",
    "OnError",
    "Refusal",
    "body_span",
    "find_files",
    "read",
    "read_file",
    "stop",
]


def stop(error: ArticleError) -> None:
    """What is done about an error where nobody asked for anything else: it is raised."""
    raise error


def read(paths: Iterable[str | Path], on_error: OnError = stop) -> Iterator[Article]:
    """The articles of these files, folders, patterns and `-`, one after another, as they are asked for.

    What cannot be read goes to `on_error`, and reading goes on; without `on_error` the first such file ends it.

    Raises:
        ArticleError: something cannot be read, and there is no `on_error`.
    """
    for path in find_files(paths, on_error):
        yield from _articles(path, on_error)


def read_file(path: str | Path, on_error: OnError = stop) -> list[Article]:
    """The articles of one file: one, or as many as a JSON Lines file has; errors as in `read`."""
    return list(_articles(Path(path), on_error))


def _articles(path: Path, on_error: OnError) -> Iterator[Article]:
    try:
        with opened(path) as stream:
            format = format_of(path, stream.peek(512)[:512])
            file = path.name
            if format == JSONL:
                yield from load_jsonl(stream, file, on_error)
            elif format == HTML:
                yield load_html(stream, file)
            else:
                yield load_text(stream, file)
    except Refusal as error:
        on_error(Refusal(error.key, **{**error.values, "file": str(path)}))  # a reader knows only the name of the file
