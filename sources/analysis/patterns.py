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
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from sources.analysis.token import PREFIX, Token

Payload = TypeVar("Payload")
WORD = re.compile(r"""[^"*|\[\]]+\*?|"[^"*|\[\]]+\"""")


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


def mistake(cell: str) -> str:
    """The first pattern of a cell that is none: a bracket or quotation mark left open, a star within a word, a prefix
    too short to be looked up; "" if all are well.

    >>> mistake("завод|x*[")
    'x*['
    """
    for pattern in cell.split("|"):
        words = re.sub(r"\[([^\[\]]*)\]", r" \1 ", pattern).split()
        if not all(WORD.fullmatch(word) for word in words):
            return pattern.strip()
        try:
            any(map(first_key, expand(pattern)))
        except ValueError:
            return pattern.strip()
    return ""


def word_matches(pattern: str, token: Token) -> bool:
    if pattern.endswith("*"):
        return token.lower.startswith(pattern[:-1]) or any(
            lemma.startswith(pattern[:-1]) for lemma in token.word.lemmas
        )
    if pattern.startswith('"'):
        return token.lower == pattern.strip('"')
    return token.lower == pattern or pattern in token.word.lemmas


class Entry(NamedTuple, Generic[Payload]):
    """A pattern of a table; of two that match, the one of lower `rank` wins: more words, then the earlier row."""

    rank: tuple[int, int]
    words: tuple[str, ...]
    payload: Payload


class PatternIndex(Generic[Payload]):
    """Patterns of one table, found at a token in about constant time."""

    def __init__(self, rows: Iterable[tuple[str, Payload]]) -> None:
        self._by_key: dict[str, list[Entry[Payload]]] = defaultdict(list)
        for row, (cell, payload) in enumerate(rows):
            for words in expand(cell):
                self._by_key[first_key(words)].append(Entry((-len(words), row), words, payload))
        self._keys = frozenset(self._by_key)
        self._begun: dict[tuple[str, frozenset[str]], list[Entry[Payload]]] = {}

    def may_begin(self, token: Token) -> bool:
        """Whether a pattern may begin with the token: of nearly all words none does."""
        return not self._keys.isdisjoint(token.word.keys)

    def at(self, tokens: Sequence[Token], index: int, stop: int | None = None) -> Match[Payload] | None:
        """The longest pattern that begins at `index` and ends before `stop`."""
        token = tokens[index]
        if self._keys.isdisjoint(token.word.keys):  # of nearly all words
            return None
        space = (len(tokens) if stop is None else stop) - index
        for entry in self.begun_by(token):
            words = entry.words
            last = index + len(words)
            if len(words) == 1 or (len(words) <= space and all(map(word_matches, words[1:], tokens[index + 1 : last]))):
                return Match(index, last, entry.payload)
        return None

    def begun_by(self, token: Token) -> Sequence[Entry[Payload]]:
        """The patterns whose first word fits a token, those that win first; kept, since words come again."""
        word = (token.text, token.word.lemmas)
        found = self._begun.get(word)
        if found is None:
            entries = (entry for key in token.word.keys & self._keys for entry in self._by_key[key])
            found = sorted((e for e in entries if word_matches(e.words[0], token)), key=attrgetter("rank"))
            self._begun[word] = found
        return found

    def find(self, tokens: Sequence[Token], first: int, last: int) -> Iterator[Match[Payload]]:
        """Matches in `[first, last)` from left to right, none overlapping."""
        index, keys = first, self._keys
        while index < last:
            match = None if keys.isdisjoint(tokens[index].word.keys) else self.at(tokens, index, last)
            if match is None:
                index += 1
            else:
                yield match
                index = match.last


def first_key(words: tuple[str, ...]) -> str:
    """What a pattern is found by: its first word, or that word's first letters if it is a prefix.

    Raises:
        ValueError: the prefix is too short.
    """
    head = words[0]
    if not head.endswith("*"):
        return head.strip('"')
    if len(head) <= PREFIX:
        raise ValueError(f"pattern {' '.join(words)!r}: a prefix needs {PREFIX} letters or more")
    return head[:PREFIX] + "*"
