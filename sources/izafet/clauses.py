"""Shallow syntax of a language whose verbs and heads come last: what sources/syntax.py asks, told from the cases."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from sources.analysis.token import Extent, Sentence, Token
from sources.document import Document
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase

BREAKS = {";", ":", "–", "—", "…"}
VERBAL = {"VERB", "GRND", "MODL"}
# How a case is written as the marker of a relation, as function_words.tsv has it in the column of Kazakh.
MARKERS = {"ins": "-мен", "dat": "-ға", "loc": "-да", "abl": "-дан", "attr": "-дағы"}


def clause(document: Document, position: int) -> tuple[int, int]:
    """The clause around a token: it ends with a verb before a comma, or at a dash, a colon, a semicolon."""
    sentence = document.sentence_of(position)
    first, last = sentence.first, sentence.last
    for index in range(position - 1, sentence.first - 1, -1):
        if breaks(document.tokens, index, sentence):
            first = index + 1
            break
    for index in range(position, sentence.last):
        if breaks(document.tokens, index, sentence) and index > position:
            last = index
            break
    return first, last


def breaks(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    text = tokens[index].text
    if text in BREAKS:
        return True
    if text != "," or index == sentence.first:
        return False
    before = tokens[index - 1].word.analyses[:1]
    return bool(before) and before[0].pos in VERBAL


def marker(document: Document, phrase: Phrase) -> str:
    """The postposition behind a phrase or its list, or the sign of its case; "" of what has neither."""
    return phrase.marker


def mark(document: Document, phrases: Sequence[Phrase]) -> None:
    """Notes the marker of each phrase of a sentence; of those joined by a conjunction the last has that of all."""
    for phrase in phrases:
        phrase.marker = own_marker(document, phrase)
    for left, right in reversed(list(itertools.pairwise(phrases))):
        if right.marker and not left.marker and joined(document, left, right):
            left.marker = right.marker


def own_marker(document: Document, phrase: Phrase) -> str:
    """The postposition right behind a phrase, or the sign of its case."""
    sentence = document.sentence_of(phrase.first)
    if phrase.last < sentence.last:
        following = document.tokens[phrase.last]
        if following.can_be("POST") or following.lower in function_words("postposition"):
            return following.lower
    return next((MARKERS[case] for case in phrase.cases if case in MARKERS), "")


def is_nominative(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase may be a subject: no ending, no postposition, and no part of the phrase behind it."""
    if phrase.cases and "nom" not in phrase.cases:
        return False
    if marker(document, phrase) or is_attribute(document, phrase):
        return False
    return not introduced(document, phrase, function_words("leading"))


def is_attribute(document: Document, phrase: Phrase) -> bool:
    """Whether a bare name stands before a noun that it belongs to: «Қытай инвестициясы»."""
    sentence = document.sentence_of(phrase.first)
    if phrase.last >= sentence.last or phrase.sort in ("role", "sides", "pronoun") or is_person(phrase):
        return False
    following = document.tokens[phrase.last]
    reading = next(iter(following.word.analyses), None)
    return reading is not None and "poss3" in reading.tags and reading.pos == "NOUN"


def is_person(phrase: Phrase) -> bool:
    return phrase.mention is not None and phrase.mention.type == "Person"


def subject(document: Document, phrases: Sequence[Phrase], verb: int) -> Phrase | None:
    """The subject of the verb at token `verb`: the first nominative of its clause, else of a clause before it; of
    several that are coordinated, one."""
    first, last = clause(document, verb)
    own = [p for p in phrases if first <= p.first and p.last <= verb and is_nominative(document, p)]
    behind = [p for p in phrases if verb < p.first and p.last <= last and is_nominative(document, p)]
    sentence = document.sentence_of(verb)
    earlier = [p for p in phrases if sentence.first <= p.first and p.last <= first and is_nominative(document, p)]
    if len(own) > 1 and is_told(document, verb, last):
        return own[-1]
    return next((found[0] for found in (own, behind, earlier) if found), None)


def is_told(document: Document, verb: int, last: int) -> bool:
    """Whether a verb is what another one behind it tells of: «Елші [X ниетті екенін] айтты» has two subjects."""
    behind = document.tokens[verb + 1 : last]
    telling = any(t.finite and t.among(function_words("telling")) for t in behind)
    return telling and not any(t.text == "," for t in behind)


def joined(document: Document, left: Phrase, right: Phrase) -> bool:
    """Whether a comma or a conjunction stands between two phrases of one case, or of which the first has none."""
    between = document.tokens[left.last : right.first]
    if not 1 <= len(between) <= 2 or any(t.lower not in function_words("joining") for t in between):
        return False
    return bool(left.cases & right.cases) or not left.cases or not right.cases


def owners(document: Document, phrases: Sequence[Phrase], noun: Extent) -> list[Phrase]:
    """Those right before a noun, in the genitive or bare: «делегацияның сапары»; its ending tells of an owner."""
    head = document.tokens[noun.last - 1]
    if not any("poss3" in a.tags for a in head.word.analyses):
        return []
    found = [p for p in phrases if 0 <= noun.first - p.last <= 1 and p.cases & {"gen", "nom"}]
    return [p for p in found if not p.marker][-1:]


def introduced(document: Document, phrase: Phrase, words: Collection[str]) -> bool:
    """Whether one of these words stands right behind a phrase: «… бастаған», «… айтуынша»."""
    line = [t.lower for t in document.tokens[phrase.last : phrase.last + 3]]
    return any(" ".join(line[:stop]) in words for stop in range(1, len(line) + 1))
