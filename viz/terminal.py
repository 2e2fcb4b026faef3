"""How a command speaks to its user beside its answer, on standard error: messages, reasons, progress."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ontology.errors import ArticleError, ElchiError
from ontology.messages import preferred_language, say

if TYPE_CHECKING:
    from graph import Store
    from graph.lookup import Found, Index


def tell(key: str, lang: str, **values: object) -> None:
    """Print a message to standard error."""
    print(say(key, lang, **values), file=sys.stderr)


def reason_of(error: ElchiError, lang: str) -> str:
    """Why it went wrong, in one line."""
    message = getattr(error, "message", None)  # of those that speak several languages
    return " ".join((message(lang) if callable(message) else str(error)).split())


def refusals(kept: list[str], lang: str) -> Callable[[ArticleError], None]:
    """What to do with a file that cannot be read: say so, keep the reason, go on."""

    def refuse(error: ArticleError) -> None:
        kept.append(reason_of(error, lang))
        tell("cli.refused", lang, reason=kept[-1])

    return refuse


def open_existing(folder: str, lang: str, write: bool = False) -> Store:
    """The graph in a folder, for reading or to `write`; unlike `Store` it never makes one.

    Raises:
        StoreError: there is none, or another process is writing.
    """
    from graph import Store

    readable = Store.open_read(folder, lang)
    if not write:
        return readable
    readable.close()
    return Store(folder, lang)


def find_one(index: Index, name: str, lang: str, *types: str) -> Found:
    """What a name means; says so if the name had to be corrected. Raises NotFoundError."""
    from graph.lookup import find

    found = find(index, name, lang, types)
    if found.asked:
        tell("lookup.corrected", lang, asked=found.asked, name=found.name)
    return found


@contextmanager
def progress(text: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error while something takes long, where a terminal shows it; tell it what is done, of what."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    parts = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*parts, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(text, total=None)

        def advance(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield advance


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale: answers are in Cyrillic, and an ASCII locale would end them in an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


@contextmanager
def telling_of_full_disks() -> Iterator[None]:
    """Run a program; an answer that cannot be written, even at the end, is told in one line and status 1."""
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except OSError as error:
        # what could not be written is still in the buffer, and Python would try once more at its exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno != errno.EPIPE:  # nobody reads any more: no mistake
            lang = preferred_language()
            tell("error", lang, reason=say("cli.unwritten", lang, reason=error.strerror or error))
        sys.exit(1)
