"""Patterns over words, as a linguist writes them into a table.

A pattern is words set apart by spaces. `завод` stands for every form of that lemma, `возобновляем*` for every word
that begins so, `"по"` (in quotation marks) for that very form. `[чрезвычайный и] полномочный посол` has an optional
part; a cell holds several patterns divided by `|`. The longest match wins; of equals, the row that comes first.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from sources.analysis.token import Token

Payload = TypeVar("Payload")
PREFIX = 3  # letters that a `prefix*` must have at least: shorter ones would be tried at nearly every word


class Match(NamedTuple, Generic[Payload]):
    """Tokens `[first, last)` and what the table says of them."""

    first: int
    last: int
    payload: Payload


def expand(cell: str) -> Iterator[tuple[str, ...]]:
    """The word sequences that a table's cell stands for.

    >>> list(expand("[первый] заместитель|вице-аким"))
    [('первый', 'заместитель'), ('заместитель',), ('вице-аким',)]
    """
    for pattern in cell.split("|"):
        parts = [p for p in re.split(r"(\[[^\]]*\])", pattern.strip()) if p.strip()]
        choices = [(p[1:-1].split(), []) if p.startswith("[") else (p.split(),) for p in parts]
        for choice in itertools.product(*choices):
            words = tuple(word.lower().replace("ё", "е") for part in choice for word in part)
            if words:
                yield words


def word_matches(pattern: str, token: Token) -> bool:
    if pattern.endswith("*"):
        return token.lower.startswith(pattern[:-1]) or any(
            lemma.startswith(pattern[:-1]) for lemma in token.word.lemmas
        )
    if pattern.startswith('"'):
        return token.lower == pattern.strip('"')
    return token.lower == pattern or pattern in token.word.lemmas


class PatternIndex(Generic[Payload]):
    """Patterns of one table, found at a token in about constant time."""

    def __init__(self, rows: Iterable[tuple[str, Payload]]) -> None:
        self._exact: dict[str, list[tuple[tuple[str, ...], Payload]]] = defaultdict(list)
        self._prefix: dict[str, list[tuple[tuple[str, ...], Payload]]] = defaultdict(list)
        for cell, payload in rows:
            for words in expand(cell):
                head = words[0]
                if head.endswith("*"):
                    if len(head) <= PREFIX:
                        raise ValueError(f"pattern {' '.join(words)!r}: a prefix needs {PREFIX} letters or more")
                    self._prefix[head[:PREFIX]].append((words, payload))
                else:
                    self._exact[head.strip('"')].append((words, payload))

    def at(self, tokens: Sequence[Token], index: int, stop: int | None = None) -> Match[Payload] | None:
        """The longest pattern that begins at `index` and ends before `stop`."""
        token = tokens[index]
        stop = len(tokens) if stop is None else stop
        best: Match[Payload] | None = None
        keys = token.word.lemmas if token.lower in token.word.lemmas else (*token.word.lemmas, token.lower)
        buckets = [self._exact[key] for key in keys if key in self._exact]
        if token.lower[:PREFIX] in self._prefix:
            buckets.append(self._prefix[token.lower[:PREFIX]])
        for bucket in buckets:
            for words, payload in bucket:
                last = index + len(words)
                if last > stop or (best is not None and last <= best.last):
                    continue
                if all(word_matches(word, tokens[index + i]) for i, word in enumerate(words)):
                    best = Match(index, last, payload)
        return best

    def find(self, tokens: Sequence[Token], first: int, last: int) -> Iterator[Match[Payload]]:
        """Matches in `[first, last)` from left to right, none overlapping."""
        index = first
        while index < last:
            match = self.at(tokens, index, last)
            if match is None:
                index += 1
            else:
                yield match
                index = match.last
