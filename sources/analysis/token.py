"""A token with what morphology can say of it, before any context."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

PREFIX = 3  # letters that a table's `prefix*` must have at least: shorter ones would be tried at nearly every word


class Analysis(NamedTuple):
    """One reading of a word form; `tags` are the analyser's own grammemes (OpenCorpora's for Russian)."""

    lemma: str
    pos: str
    case: str | None
    number: str | None
    gender: str | None
    tags: frozenset[str]


class Word(NamedTuple):
    """All readings of a word form, likeliest first, and what most questions about it need.

    `keys` are what tables find the word by: its lemmas, its form in lower case, and `при*` for its first letters;
    a word that is not `known` to the dictionary has readings by its ending.
    """

    analyses: tuple[Analysis, ...]
    lemmas: frozenset[str]
    cases: frozenset[str]
    poses: frozenset[str]
    keys: frozenset[str]
    known: bool


@dataclass(slots=True)
class Token:
    """A word, number or sign of the text; `lower` is its form for matching (lower case, ё as е)."""

    index: int
    start: int
    stop: int
    text: str
    lower: str
    word: Word
    sentence: int = -1
    space_before: bool = True

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def is_word(self) -> bool:
        return self.text[:1].isalpha()

    def has(self, *lemmas: str) -> bool:
        return any(lemma in self.word.lemmas or lemma == self.lower for lemma in lemmas)

    def among(self, words: frozenset[str]) -> bool:
        """Whether the token's form or one of its lemmas is in a set of words."""
        return self.lower in words or not self.word.lemmas.isdisjoint(words)

    def can_be(self, *poses: str) -> bool:
        return any(pos in self.word.poses for pos in poses)

    @property
    def finite(self) -> bool:
        """Whether the word reads first of all as a finite verb or a short participle («подписан»)."""
        return bool(self.word.analyses) and self.word.analyses[0].pos in ("VERB", "PRTS")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a range of tokens, `[first, last)`; `paragraph` counts the article's paragraphs."""

    index: int
    first: int
    last: int
    start: int
    stop: int
    paragraph: int


class Extent(Protocol):
    """Anything that stands at tokens `[first, last)`: a trigger, a match, a phrase, a mention, a sentence."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...
