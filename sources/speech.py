"""Direct speech: where it stands and the words that attribute it.

«…», – сказал X.    – …, – сказал X. – …    X сказал: «…»    «…, – заметил X. – …»
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sources.analysis.patterns import PatternIndex
from sources.analysis.token import Token
from sources.document import Document
from sources.lexicon import function_words

DASHES = {"–", "—", "-", "―", "−"}
OPEN, CLOSE = set('«“„"'), set('»”“"')
WORDS = 5  # words of the shortest saying; «мягкая сила» is a term
ATTRIBUTION = 12  # tokens behind a saying within which its verb of speech must come


@dataclass
class Speech:
    """One person's words: token ranges of the saying's pieces, and of the words that attribute it."""

    pieces: list[tuple[int, int]]
    attribution: tuple[int, int] | None = None
    parts: list[tuple[int, int]] = field(default_factory=list)


def find_speech(document: Document, says: PatternIndex[str]) -> list[Speech]:
    """All direct speech of a document, in order; `says` are the verbs of speech."""
    found: list[Speech] = []
    for first, last in paragraphs(document):
        if document.tokens[first].text in DASHES and last - first > WORDS:
            found.extend(dashed(document, first + 1, last, says))
        else:
            marked_ones = list(between_marks(document, first, last, says))
            found.extend(marked_ones or unmarked(document, first, last, says))
    return found


def unmarked(document: Document, first: int, last: int, says: PatternIndex[str]) -> Iterator[Speech]:
    """A paragraph in someone's own words without any mark before them: «Хочу выразить …, – сказал глава региона»."""
    words = document.tokens[first:last]
    if not any(t.among(function_words("first person")) or own(t) for t in words):
        return
    yield from dashed(document, first, last, says)


def own(token: Token) -> bool:
    """Whether a verb stands in the first person: «хочу», «готовы» alone would not do."""
    return any("1per" in a.tags for a in token.word.analyses[:1])


def paragraphs(document: Document) -> Iterator[tuple[int, int]]:
    first = 0
    sentences = document.sentences
    for index, sentence in enumerate(sentences):
        if index + 1 == len(sentences) or sentences[index + 1].paragraph != sentence.paragraph:
            yield first, sentence.last
            first = sentence.last


def verb_of_speech(tokens: list[Token], first: int, last: int, says: PatternIndex[str]) -> int | None:
    """The first verb of speech in `[first, last)`; None if a quotation mark comes before it."""
    for position in range(first, last):
        if tokens[position].text in OPEN | CLOSE:
            return None
        if says.at(tokens, position, last) is not None:
            return position
    return None


def attribution_end(document: Document, position: int, last: int) -> int:
    """Where the words that attribute a saying end: at the end of their sentence, or where a dash resumes the saying."""
    tokens = document.tokens
    index = position
    while index < last:
        if tokens[index].text in DASHES and tokens[index - 1].text in {".", ",", "!", "?", "…"} and index > position:
            return index
        if tokens[index].text in {".", "!", "?", "…"} and index > position:
            following = index + 1
            if following < last and tokens[following].text in DASHES:
                return following
            return index + 1
        index += 1
    return last


def dashed(document: Document, first: int, last: int, says: PatternIndex[str]) -> Iterator[Speech]:
    """A paragraph that a dash opens: the saying runs to a dash that a verb of speech follows."""
    tokens = document.tokens
    pieces: list[tuple[int, int]] = []
    attribution: tuple[int, int] | None = None
    start = index = first
    while index < last:
        if (
            tokens[index].text in DASHES
            and index > start
            and tokens[index - 1].text in {",", ".", "!", "?", "…", "»", '"'}
        ):
            verb = verb_of_speech(tokens, index + 1, min(last, index + 1 + ATTRIBUTION), says)
            if verb is not None:
                pieces.append(trimmed(tokens, start, index))
                end = attribution_end(document, index + 1, last)
                attribution = attribution or (index + 1, end)
                start = index = end + (end < last and tokens[end].text in DASHES)
                if end >= last or tokens[end].text not in DASHES:
                    start = last
                    break
                continue
        index += 1
    if start < last and pieces:
        pieces.append(trimmed(tokens, start, last))
    if pieces and attribution:
        yield Speech(pieces, attribution)


def between_marks(document: Document, first: int, last: int, says: PatternIndex[str]) -> Iterator[Speech]:
    """Sayings between quotation marks, and who said them before or behind."""
    tokens = document.tokens
    position = first
    while position < last:
        if tokens[position].text not in OPEN:
            position += 1
            continue
        close = closing(tokens, position, last)
        if close is None:
            position += 1
            continue
        speech = marked(document, position, close, first, last, says)
        if speech is not None:
            yield speech
        position = close + 1


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
        elif index > position and text in CLOSE and not (mark == '"' and text == '"' and opens(tokens, index, last)):
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


def marked(
    document: Document, opened: int, closed: int, first: int, last: int, says: PatternIndex[str]
) -> Speech | None:
    tokens = document.tokens
    words = sum(token.is_word for token in tokens[opened + 1 : closed])
    if words < WORDS:
        return None
    pieces, inside = inner_attribution(document, opened + 1, closed, says)
    if inside is not None:
        return Speech(pieces, inside)
    index = closed + 1
    while index < last and tokens[index].text in {",", ".", "!", "?"} | DASHES and index - closed < 4:
        index += 1
    behind = tokens[closed + 1 : index]
    if any(t.text in DASHES or t.text == "," for t in behind):
        verb = verb_of_speech(tokens, index, min(last, index + ATTRIBUTION), says)
        if verb is not None:
            return Speech([trimmed(tokens, opened + 1, closed)], (index, attribution_end(document, index, last)))
    before = opened - 1
    if before >= first and tokens[before].text in {":", ","} | DASHES:
        start = document.sentence_of(before).first
        verb = verb_of_speech(tokens, start, before, says)
        if verb is not None or tokens[before].text == ":":
            return Speech([trimmed(tokens, opened + 1, closed)], (start, before))
    sentence = document.sentence_of(opened)
    if opened == first and closed >= last - 2 and sentence.index:  # a paragraph that is nothing but a saying
        previous = document.sentences[sentence.index - 1]
        if verb_of_speech(tokens, previous.first, previous.last, says) is not None:
            return Speech([trimmed(tokens, opened + 1, closed)], (previous.first, previous.last))
    return None


def inner_attribution(
    document: Document, first: int, last: int, says: PatternIndex[str]
) -> tuple[list[tuple[int, int]], tuple[int, int] | None]:
    """«Каспий мелеет, – заметил генконсул. – Мы готовы …»: the attribution within the marks."""
    for speech in dashed(document, first, last, says):
        return speech.pieces, speech.attribution
    return [], None


def trimmed(tokens: list[Token], first: int, last: int) -> tuple[int, int]:
    """The range without the signs around a saying."""
    while first < last and (tokens[first].text in OPEN | DASHES):
        first += 1
    while last > first and tokens[last - 1].text in CLOSE | DASHES | {",", "."} and not closes(tokens, first, last):
        last -= 1
    return first, last


def closes(tokens: list[Token], first: int, last: int) -> bool:
    """Whether the last sign closes a name that opens inside the saying: «… сборку комбайнов «Гомсельмаш»»."""
    opened = sum(t.text == "«" for t in tokens[first:last])
    return tokens[last - 1].text == "»" and opened == sum(t.text == "»" for t in tokens[first:last])
