"""Reading many files into a store, an article at a time, so that whatever ends it leaves whole articles behind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import sources
from graph.identity.resolution import resolve
from graph.query import rows
from graph.store import Store
from ontology.errors import ArticleError
from ontology.namespaces import ARTICLE
from sources.readers import find_files


@dataclass(frozen=True, slots=True)
class Summary:
    """What a reading has done: articles read, of these written and found the same, and their facts by kind.

    `older` are the ids of other articles that were read before from files of the same names: perhaps older versions.
    `unsure` is how many pairs of names may mean one or two, for a person to say; 0 if nothing was written.
    """

    read: int
    written: int
    same: int
    facts: dict[str, int] = field(default_factory=dict)
    older: tuple[str, ...] = ()
    unsure: int = 0


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
    before = read_from(store)
    older: set[str] = set()
    advance(0, len(files))
    for number, file in enumerate(files, 1):
        articles = sources.read_file(file, on_error)
        if len(articles) == 1 and articles[0].id not in before.get(file.name, ()):
            older |= before.get(file.name, set())
        for article in articles:
            read += 1
            known = article.id, hash(article)
            if known in seen:
                continue
            seen.add(known)
            extraction = sources.extract(article)
            written += store.add(extraction)
            facts.update(fact.kind for fact in extraction.facts)
        advance(number, len(files))
    unsure = 0 if store.is_judged() else resolve(store).open
    return Summary(read, written, read - written, dict(sorted(facts.items())), tuple(sorted(older)), unsure)


def read_from(store: Store) -> dict[str, set[str]]:
    """The ids of the articles in a store by the name of the file that they were read from."""
    found: dict[str, set[str]] = defaultdict(set)
    for article, file in rows(store, "SELECT ?article ?file { ?article a elchi:Article ; elchi:file ?file }"):
        if article is not None and file is not None:
            found[file.text].add(article.text.removeprefix(ARTICLE))
    return found
