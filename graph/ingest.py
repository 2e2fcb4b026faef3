"""Reading many files into a store, an article at a time, so that whatever ends it leaves whole articles behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import sources
from graph.store import Store
from ontology.errors import ArticleError
from sources.readers import find_files


@dataclass(frozen=True, slots=True)
class Summary:
    """What a reading has done: articles read, of these written and found the same, and their facts by kind."""

    read: int
    written: int
    same: int
    facts: dict[str, int] = field(default_factory=dict)


def ingest(
    store: Store,
    paths: Iterable[str | Path],
    on_error: Callable[[ArticleError], None],
    advance: Callable[[int, int], None] = lambda done, total: None,
) -> Summary:
    """Read the articles of files, folders and patterns into the store; what cannot be read goes to `on_error`.

    `advance` is told how many files are done, of how many. An article that two of the files hold alike is written as of
    the first, and counts as found the same.
    """
    files = list(find_files(paths, on_error))
    read = written = 0
    facts: Counter[str] = Counter()
    seen: set[tuple[str, int]] = set()  # not the articles: there may be a million
    advance(0, len(files))
    for number, file in enumerate(files, 1):
        for article in sources.read_file(file, on_error):
            read += 1
            known = article.id, hash(article)
            if known in seen:
                continue
            seen.add(known)
            extraction = sources.extract(article)
            written += store.add(extraction)
            facts.update(fact.kind for fact in extraction.facts)
        advance(number, len(files))
    return Summary(read, written, read - written, dict(sorted(facts.items())))
