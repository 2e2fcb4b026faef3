"""Paragraphs and quotation marks: what one saying may run over."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.token import Token
from sources.document import Document
from sources.mentions.quotation import SAID_CLOSE, SAID_OPEN

DASHES = {"–", "—", "-", "―", "−"}
JOINED = 5  # paragraphs that one pair of quotation marks may hold


def passages(document: Document) -> Iterator[tuple[int, int]]:
    """Paragraphs, those as one that a saying between quotation marks joins: «… | …», – сказал X."""
    waiting: list[tuple[int, int]] = []
    for first, last in paragraphs(document):
        waiting.append((first, last))
        if opened(document.tokens, waiting[0][0], last):
            if len(waiting) < JOINED:
                continue
            yield from waiting  # a mark that nothing closes
        elif len(waiting) > 1:
            yield waiting[0][0], last
        else:
            yield first, last
        waiting = []
    yield from waiting


def opened(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a range begins with a quotation mark that it does not close."""
    return tokens[first].text in SAID_OPEN and closing(tokens, first, last) is None


def paragraphs(document: Document) -> Iterator[tuple[int, int]]:
    first = 0
    sentences = document.sentences
    for index, sentence in enumerate(sentences):
        if index + 1 == len(sentences) or sentences[index + 1].paragraph != sentence.paragraph:
            yield first, sentence.last
            first = sentence.last


def closing(tokens: list[Token], position: int, last: int) -> int | None:
    """The mark that closes the one at `position`, nested ones passed over."""
    mark = tokens[position].text
    depth = 0
    for index in range(position, last):
        text = tokens[index].text
        if mark == "«":
            depth += (text == "«") - (text == "»")
            if depth == 0:
                return index
        elif (
            index > position and text in SAID_CLOSE and not (mark == '"' and text == '"' and opens(tokens, index, last))
        ):
            return index
    return None


def opens(tokens: list[Token], index: int, last: int) -> bool:
    """Whether a straight mark opens a name inside a saying: a space before it, none behind."""
    return (
        tokens[index].space_before
        and index + 1 < last
        and not tokens[index + 1].space_before
        and tokens[index + 1].capital
    )
