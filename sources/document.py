"""A text cut into paragraphs, sentences and tokens, with its quotations marked: what all finders look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

import razdel

from sources.analysis.forms import plain
from sources.analysis.languages import analyser, per_language
from sources.analysis.lookalikes import unmixed
from sources.analysis.token import Sentence, Token
from sources.asides import Asides
from sources.language import is_of_another
from sources.lexicon import table
from sources.readers.text import body_span
from sources.records import Article, Span

if TYPE_CHECKING:
    from sources.mentions.mention import Mention
    from sources.phrases.phrase import Phrase

WRAPPED = re.compile(r"[^\W\d_][,–-]?[ \t]*$")  # a line that ends in the middle of a sentence
UNSPACED = re.compile(r"\S+")
OPENING = {",", "(", "–", "—"}  # signs that a place may follow
FINAL = {".", "!", "?", "…", ":", ";", "»", '"'}  # what a sentence of running text ends with


@dataclass
class Document:
    """What is known of an article while it is being read; finders add to `mentions` and `phrases`."""

    article: Article
    tokens: list[Token]
    sentences: list[Sentence]
    quotes: list[tuple[int, int]] = field(default_factory=list)  # token ranges of direct speech, [first, last)
    mentions: list[Mention] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    clauses: dict[int, tuple[int, int]] = field(default_factory=dict, repr=False)  # those asked for, by a token within

    def sentence_of(self, token: int) -> Sentence:
        return self.sentences[self.tokens[token].sentence]

    def is_headline(self, sentence: int) -> bool:
        """Whether a sentence ends without a full stop: a headline, a caption, a line of a menu."""
        return self.tokens[self.sentences[sentence].last - 1].text not in FINAL

    def text(self, first: int, last: int) -> str:
        """The article's own words for tokens `[first, last)`."""
        return self.article.text[self.tokens[first].start : self.tokens[last - 1].stop]

    def span(self, first: int, last: int) -> Span:
        return Span(self.tokens[first].start, self.tokens[last - 1].stop)

    def quoted(self, token: int) -> bool:
        return any(first <= token < last for first, last in self.quotes)


def tokenize(article: Article) -> Document:
    """Paragraphs are the text's lines, those of other articles left out; sentences and tokens are razdel's, an initial
    keeps its dot."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    read_word = analyser().read_word
    body = body_span(article.text)
    paragraph, offset = 0, body.start
    asides = Asides()
    for line in paragraphs(unmixed(article.text[body.start : body.stop])):
        left_out = asides.has(line) or is_of_another(line, article.language)  # what would be misread
        for start_, stop_ in sentence_spans(line) if not left_out else ():
            first = len(tokens)
            begin = offset + start_
            for start, stop in token_spans(line[start_:stop_]):
                text = line[start_ + start : start_ + stop]
                previous = tokens[-1].stop if len(tokens) > first else -1
                tokens.append(
                    Token(len(tokens), begin + start, begin + stop, text, plain(text), read_word(text),
                          len(sentences), begin + start != previous)
                )  # fmt: skip
            write_out_places(tokens, first)
            analyser().settle(tokens[first:])
            if len(tokens) > first:
                sentences.append(
                    Sentence(len(sentences), first, len(tokens), tokens[first].start, tokens[-1].stop, paragraph)
                )
        paragraph += bool(line.strip())
        offset += len(line) + 1
    return Document(article, tokens, sentences)


@per_language()
def place_abbreviations() -> dict[str, str]:
    return {row["short"]: row["full"] for row in table("place_abbreviations")}


def write_out_places(tokens: list[Token], first: int) -> None:
    """Reads «г.», «обл.» from token `first` on as the noun, the dot joined to it; «2025 г.» is a year.

    A name must follow, or an adjective stand before: «мэр г. Сеул», «аким Абайской обл.».
    """
    known = place_abbreviations()
    found = [
        i
        for i in range(first, len(tokens) - 1)
        if tokens[i].text in known and tokens[i + 1].text == "." and is_place_noun(tokens, first, i)
    ]
    for index in reversed(found):
        token, dot = tokens[index], tokens.pop(index + 1)
        token.stop, token.text = dot.stop, token.text + "."
        token.word = analyser().read_noun(place_abbreviations()[token.lower])
        for later in tokens[index + 1 :]:
            later.index -= 1


def is_place_noun(tokens: list[Token], first: int, index: int) -> bool:
    before = tokens[index - 1] if index > first else None
    if before is not None and not before.is_word and before.text not in OPENING:
        return False
    return is_named(tokens, index) or (before is not None and before.capital and before.can_be("ADJF"))


def is_named(tokens: list[Token], index: int) -> bool:
    return index + 2 < len(tokens) and tokens[index + 2].capital


def paragraphs(text: str) -> Iterator[str]:
    """The text's lines, those joined that a hard wrap cut: no full stop before it, a small letter behind it."""
    lines = text.split("\n")
    begin = 0
    for index in range(1, len(lines) + 1):
        wrapped = index < len(lines) and WRAPPED.search(lines[index - 1]) and lines[index][:1].islower()
        if not wrapped:
            yield "\n".join(lines[begin:index])
            begin = index


@cache
def abbreviations() -> frozenset[str]:
    return frozenset(cell.lower() for row in table("abbreviations") for cell in row.values() if cell)


def sentence_spans(line: str) -> Iterator[tuple[int, int]]:
    """razdel's sentences, those joined again that an abbreviation cut apart: «Tianshan Chip Co. | Ltd»."""
    start: int | None = None
    for sentence in razdel.sentenize(line):
        begin = sentence.start if start is None else start
        words = sentence.text.rsplit(None, 1)
        if (
            words
            and words[-1].rstrip('»"”').endswith(".")
            and words[-1].strip('«»"().,').lower() in abbreviations()
            and sentence.stop < len(line)
        ):
            start = begin
            continue
        yield begin, sentence.stop
        start = None
    if start is not None:
        yield start, len(line.rstrip())


def token_spans(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for chunk in UNSPACED.finditer(text):
        begin = chunk.start()
        spans += [(begin + start, begin + stop) for start, stop in analyser().tokens_of(chunk[0])]
    return spans
