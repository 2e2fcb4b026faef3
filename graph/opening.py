"""How the triple store on disk is opened, and why it could not be: errors in the language of the user."""

from __future__ import annotations

import time
from pathlib import Path

import pyoxigraph

from ontology.errors import StoreError
from ontology.messages import say

ROCKSDB_FILES = ("CURRENT", "IDENTITY", "LOCK", "LOG*", "MANIFEST*", "OPTIONS*", "*.log", "*.sst", "*.dbtmp")
LOCKED = ("While lock file", "lock hold by current process")  # the engine's words for a second writer
WAITS = (0.02, 0.05, 0.1, 0.2, 0.5, 1.0)  # seconds before a reader tries once more


def open_to_write(path: Path, lang: str) -> pyoxigraph.Store:
    """Open the triple store and take its lock; make it where there is none, but never among other people's files.

    Raises:
        StoreError: another process has the lock, the path is something else, or the store is broken.
    """
    if path.exists() and not path.is_dir():
        raise _error("is_file", lang, path=path)
    if path.exists() and not _is_store(path):
        for file in path.iterdir():
            # an ingest killed in its first moment leaves some of the engine's files, and no CURRENT yet
            if not any(file.match(form) for form in ROCKSDB_FILES):
                raise _error("not_empty", lang, path=path, file=file.name)
    try:
        path.mkdir(parents=True, exist_ok=True)
        return pyoxigraph.Store(path)
    except OSError as error:
        locked = any(words in str(error) for words in LOCKED)
        raise _error("locked" if locked else "unreadable", lang, path=path, reason=error) from error


def open_to_read(path: Path, lang: str) -> pyoxigraph.Store:
    """Open the triple store as it stands, without its lock.

    The engine calls this undefined beside a writer. What happens is that a file is gone before it has been opened:
    one time in four while the writer does nothing but write, hence the tries.

    Raises:
        StoreError: there is no store, or it is broken.
    """
    if not _is_store(path):
        raise _error("missing", lang, path=path)
    for wait in (*WAITS, None):
        try:
            return pyoxigraph.Store.read_only(str(path))
        except (OSError, RuntimeError) as error:  # RuntimeError: a file that the manifest names is gone
            if wait is None:
                raise _error("unreadable", lang, path=path, reason=error) from error
            time.sleep(wait)
    raise AssertionError("the last try returns or raises")


def _is_store(path: Path) -> bool:
    return (path / "CURRENT").is_file()


def _error(key: str, lang: str, **values: object) -> StoreError:
    return StoreError(say(f"store.{key}", lang, **values))
