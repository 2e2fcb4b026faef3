"""What is inserted into a clause and says nothing of its subject: brackets, relative clauses, appositions, speakers."""

from __future__ import annotations

from collections.abc import Sequence

from sources.analysis.token import Token
from sources.document import Document
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase


def within_brackets(document: Document, first: int, position: int) -> bool:
    """Whether a bracket that opens at token `first`, or behind it, is still open at `position`."""
    texts = [t.text for t in document.tokens[first:position]]
    return texts.count("(") > texts.count(")")


def without_brackets(tokens: list[Token]) -> list[Token]:
    """Tokens without those between brackets, which explain the name before them: «завод «X» (дочерний Y) и Z»."""
    opened = next((t.index for t in tokens if t.text == "("), None)
    closed = next((t.index for t in reversed(tokens) if t.text == ")"), None)
    if opened is None or closed is None or closed < opened:
        return tokens
    return [t for t in tokens if not opened <= t.index <= closed]


def outside(document: Document, phrases: Sequence[Phrase], first: int, verb: int) -> list[Phrase]:
    """The phrases of a sentence that may be the subject of a verb whose clause begins at token `first`: those in no
    brackets and in no relative clause that ends before it, as in «фирма X (Чехия) построит» and «фирма X, владельцем
    которой является Y, построит»."""
    sentence = document.sentence_of(verb)
    bracketed = any(t.text == "(" for t in document.tokens[sentence.first : sentence.last])
    if bracketed and not within_brackets(document, sentence.first, verb):
        phrases = [p for p in phrases if not within_brackets(document, sentence.first, p.first)]
    aside = relative_before(document, first, verb)
    return [p for p in phrases if p.first not in aside] if aside else list(phrases)


def relative_before(document: Document, first: int, verb: int) -> range:
    """The tokens of the relative clause, with a verb of its own, that the last comma between token `first` and a verb
    ends."""
    tokens = document.tokens
    comma = next((i for i in range(verb - 1, first, -1) if tokens[i].text == ","), first)
    relative = next((i for i in range(comma - 1, first, -1) if tokens[i].among(function_words("relative"))), comma)
    opened = next((i for i in range(relative - 1, first, -1) if tokens[i].text == ","), comma)
    told = any(t.finite for t in tokens[relative + 1 : comma])
    goes_on = sum(t.finite for t in tokens[comma + 1 : verb + 1]) == 1
    return range(opened + 1, comma) if told and goes_on else range(0)


def inserted(document: Document, phrase: Phrase) -> bool:
    """«…, добавил он, …»: the speaker between commas is not the sentence's subject."""
    tokens = document.tokens
    return (
        phrase.first >= 2 and phrase.last < len(tokens) and tokens[phrase.last].text == ","
        and tokens[phrase.first - 1].finite and tokens[phrase.first - 2].text == ","
    )  # fmt: skip


def between_dashes(document: Document, earlier: Sequence[Phrase], dash: int) -> Phrase | None:
    """The first name of an apposition: «две фирмы – Konya Gıda и Bereket Tekstil – заинтересованы»."""
    opened = next(
        (i for i in range(dash - 1, document.sentence_of(dash).first, -1) if document.tokens[i].text in "–—"), None
    )
    return next((p for p in earlier if opened is not None and p.first > opened), None)
