"""Direct speech: where it stands and the words that attribute it.

«…», – сказал X.    – …, – сказал X. – …    X сказал: «…»    «…, – заметил X. – …»
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sources.analysis.patterns import PatternIndex
from sources.analysis.token import Token
from sources.document import Document
from sources.lexicon import function_words
from sources.mentions.quotation import SAID_CLOSE, SAID_OPEN
from sources.passages import DASHES, closing, passages

SENTENCE_END = {".", "!", "?", "…", ":"}
SHORT = 3  # words of the shortest saying that a verb of speech follows: «На какой стадии дело?» – спросил он
CARD = 20  # tokens of the longest line that gives a speaker's name and post
WORDS = 5  # words of the shortest saying; «мягкая сила» is a term
ATTRIBUTION = 12  # tokens behind a saying within which its verb of speech must come


@dataclass
class Speech:
    """One person's words: token ranges of the saying's pieces, and of the words that attribute it."""

    pieces: list[tuple[int, int]]
    attribution: tuple[int, int] | None = None


def find_speech(document: Document, says: PatternIndex[str]) -> list[Speech]:
    """All direct speech of a document, in order; `says` are the verbs of speech."""
    found: list[Speech] = []
    before: tuple[int, int] | None = None
    for first, last in passages(document):
        here = list(in_passage(document, first, last, says))
        if not here and before is not None and (told := announced(document, before, first, last)) is not None:
            here = [told]
        found.extend(here)
        before = first, last
    return found


def in_passage(document: Document, first: int, last: int, says: PatternIndex[str]) -> Iterator[Speech]:
    """The sayings of a paragraph that says itself whose they are."""
    if document.tokens[first].text in DASHES and last - first > WORDS:
        yield from dashed(document, first + 1, last, says)
        return
    marked_ones = list(between_marks(document, first, last, says))
    yield from marked_ones or unmarked(document, first, last, says)


def announced(document: Document, before: tuple[int, int], first: int, last: int) -> Speech | None:
    """A paragraph that the line above it announces: «Министр заявил:», or a speaker's name and post."""
    tokens = document.tokens
    lead, words = tokens[before[0] : before[1]], tokens[first:last]
    if sum(t.is_word for t in words) < WORDS:
        return None
    if lead[-1].text == ":":
        if words[0].text not in DASHES | SAID_OPEN:
            return None
    elif not is_card(lead) or not speaks(words) or words[0].text in DASHES:
        return None
    return Speech([trimmed(tokens, first, last)], before)


def is_card(line: Sequence[Token]) -> bool:
    """Whether a line is a name and a post, as stands above an interviewee's words: no sentence, a comma within."""
    return (
        len(line) <= CARD
        and line[0].capital
        and line[-1].text not in SENTENCE_END
        and any(t.text == "," for t in line)
        and not any(t.finite or t.text == ":" for t in line)  # «Фото: А. Орлов, Семей» is a caption
    )


def speaks(words: Sequence[Token]) -> bool:
    """Whether «я», «мы» or their verb is among words: «наш канал» alone is an outlet's own."""
    return any(own(t) or (t.can_be("NPRO") and t.among(function_words("first person"))) for t in words)


def in_first_person(words: Sequence[Token]) -> bool:
    pronouns = function_words("first person")
    return any(own(t) or t.among(pronouns) for t in words)


def unmarked(document: Document, first: int, last: int, says: PatternIndex[str]) -> Iterator[Speech]:
    """A paragraph in someone's own words without any mark before them: «Хочу выразить …, – сказал глава региона»."""
    tokens = document.tokens
    start = opening_dash(tokens, first, last)
    while start < last and not in_first_person(tokens[start : min(document.sentence_of(start).last, last)]):
        start = document.sentence_of(start).last  # the article's own sentences before the saying
    if start < last:
        yield from dashed(document, start, last, says)


def opening_dash(tokens: list[Token], first: int, last: int) -> int:
    """Where a saying begins that a dash opens in the middle of a paragraph; `first` where none does."""
    for position in range(first + 1, last - 1):
        if tokens[position].text in DASHES:
            before = tokens[position - 1].text
            return position + 1 if before in SENTENCE_END - {":"} and tokens[position + 1].capital else first
    return first


def own(token: Token) -> bool:
    """Whether a verb stands in the first person: «хочу», «готовы» alone would not do."""
    return bool(token.word.analyses) and "1per" in token.word.analyses[0].tags


def verb_of_speech(tokens: list[Token], first: int, last: int, says: PatternIndex[str]) -> int | None:
    """The first verb of speech in `[first, last)`; None if a quotation mark comes before it."""
    for position in range(first, last):
        if tokens[position].text in SAID_OPEN | SAID_CLOSE:
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
        if tokens[position].text not in SAID_OPEN:
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


def marked(
    document: Document, opened: int, closed: int, first: int, last: int, says: PatternIndex[str]
) -> Speech | None:
    tokens = document.tokens
    words = sum(token.is_word for token in tokens[opened + 1 : closed])
    if words < SHORT or (words < WORDS and not any(t.finite or t.text == "?" for t in tokens[opened + 1 : closed])):
        return None  # «мягкая сила», «Великий шёлковый путь»
    pieces, inside = inner_attribution(document, opened + 1, closed, says)
    if inside is not None:
        return Speech(pieces, inside)
    index = closed + 1
    while index < last and tokens[index].text in {",", ".", "!", "?"} | DASHES and index - closed < 4:
        index += 1
    behind = tokens[closed + 1 : index]
    if any(t.text in DASHES or t.text == "," for t in behind) or tokens[closed - 1].text == ",":
        verb = verb_of_speech(tokens, index, min(last, index + ATTRIBUTION), says)
        if verb is not None:
            return Speech([trimmed(tokens, opened + 1, closed)], (index, attribution_end(document, index, last)))
    before = opened - 1
    if words < WORDS:
        return None
    if before >= first and (
        tokens[before].text in {":", ","} | DASHES or tokens[before].lower in function_words("that")
    ):
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
    while first < last and (tokens[first].text in SAID_OPEN | DASHES):
        first += 1
    while (
        last > first and tokens[last - 1].text in SAID_CLOSE | DASHES | {",", "."} and not closes(tokens, first, last)
    ):
        last -= 1
    return first, last


def closes(tokens: list[Token], first: int, last: int) -> bool:
    """Whether the last sign closes a name that opens inside the saying: «… сборку комбайнов «Гомсельмаш»»."""
    opened = sum(t.text == "«" for t in tokens[first:last])
    return tokens[last - 1].text == "»" and opened == sum(t.text == "»" for t in tokens[first:last])
