"""Which files are meant: files, folders with all that is below them, patterns, `-` for standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import cast

from ontology.errors import ArticleError
from sources.readers.refusal import Refusal

STDIN = "-"
TEXT, HTML, JSONL = "text", "html", "jsonl"
FORMATS = {
    ".txt": TEXT,
    ".text": TEXT,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".jsonl": JSONL,
    ".ndjson": JSONL,
}
"""What a folder is searched for. A file that is named outright may have any suffix: its first characters decide."""

OnError = Callable[[ArticleError], None]


def find_files(paths: Iterable[str | Path], on_error: OnError) -> Iterator[Path]:
    """The files that these paths mean, each once, the files of a folder in the order of their names.

    A path that means no file is told to `on_error`.
    """
    seen: set[str] = set()
    for path in paths:
        found = False
        for file in _files(str(path), on_error):
            found = True
            if (real := os.path.realpath(file)) not in seen:
                seen.add(real)
                yield file
        if not found:
            key = "read.no_articles" if os.path.isdir(path) else "read.no_file"
            on_error(Refusal(key, file=str(path), suffixes=" ".join(sorted(FORMATS))))


@contextmanager
def opened(path: Path | str) -> Iterator[BufferedReader]:
    """The bytes of a file, or of standard input for `-`; raises ArticleError where the system refuses them."""
    try:
        if str(path) == STDIN:
            yield cast(BufferedReader, sys.stdin.buffer)
        else:
            with open(path, "rb") as stream:
                yield stream
    except OSError as error:
        raise refused(path, error) from error


def format_of(path: Path, beginning: bytes) -> str:
    """TEXT, HTML or JSONL: by the suffix, else by how the content begins."""
    if path.suffix.lower() in FORMATS:
        return FORMATS[path.suffix.lower()]
    beginning = beginning.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")):
        return HTML
    return JSONL if beginning.startswith((b'{"', b"{ ")) else TEXT


def _files(path: str, on_error: OnError) -> Iterator[Path]:
    if os.path.isdir(path):
        yield from _below(path, on_error)
    elif path == STDIN or os.path.exists(path):
        yield Path(path)
    elif glob.has_magic(path):
        for match in sorted(glob.glob(path, recursive=True)):
            if os.path.isfile(match):
                yield Path(match)


def _below(folder: str, on_error: OnError) -> Iterator[Path]:
    def tell(error: OSError) -> None:
        on_error(refused(error.filename or folder, error))

    for place, folders, files in os.walk(folder, onerror=tell):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(place, name)
            if not name.startswith(".") and file.suffix.lower() in FORMATS and file.is_file():  # a pipe would wait
                yield file


def refused(path: Path | str, error: OSError) -> Refusal:
    """What the system's refusal to open a file or folder is to the user."""
    return Refusal("read.refused", file=str(path), reason=error.strerror or str(error))
