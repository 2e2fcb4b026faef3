"""Where a meeting was, and which words of its sentence are of something still to come."""

from __future__ import annotations

from collections.abc import Callable

from sources.analysis.token import Sentence
from sources.discourse.subjects import Subject
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Extent, Reading, Trigger
from sources.syntax import preposition


def is_ahead(reading: Reading, sentence: Sentence, trigger: Trigger, extent: Extent) -> bool:
    """Whether words behind a word of meeting belong to what is to come: «построить в Курыке», «о визите в мае».

    Those behind the next verb in the past are again of what happened.
    """
    trips = {t.first for t in reading.find(sentence, "visit", "trip")}
    ahead = False
    for token in reading.tokens[trigger.last : extent.first]:
        if token.index in trips or token.word.poses == {"INFN"}:
            ahead = True
        elif token.finite and reading.tense(token.index) == "past":
            ahead = False
    return ahead


def find_place(reading: Reading, sentence: Sentence, skip: Callable[[Extent], bool]) -> Subject | None:
    """The town where it happened: a place behind «в» in the sentence, none that belongs to something else in it."""
    for phrase in reading.phrases[sentence.index]:
        if is_location(reading, phrase) and not skip(phrase):
            found = reading.of(phrase)[0]
            if found.type == "Place" or (found.type == "Region" and " " not in found.name):
                return found
    return None


def is_location(reading: Reading, phrase: Phrase) -> bool:
    return (
        phrase.mention is not None
        and phrase.mention.type in ("Place", "Region", "Organization")
        and preposition(reading.document, phrase) in function_words("in")
        and (not phrase.cases or "loc" in phrase.cases)
    )
