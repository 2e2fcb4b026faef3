"""ownership: owns it, holds a share of it, or is its parent company."""

from __future__ import annotations

from collections.abc import Iterator

from sources.discourse.subjects import BODIES, Subject
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Reading, Trigger, place
from sources.syntax import preposition, subject


def find(reading: Reading) -> Iterator[Draft]:
    for sentence in reading.document.sentences:
        if reading.quoted(sentence.first) or reading.signal(sentence, "denial"):
            continue
        for trigger in reading.find(sentence, "own"):
            if reading.negated(trigger):
                continue
            phrases = [p for p in reading.phrases[sentence.index] if is_body(reading, p)]
            pair = sides_of(reading, phrases, trigger)
            if pair is None or pair[0] is pair[1]:
                continue
            owner, property = pair
            yield Draft("ownership", {"owner": [owner], "property": [property]},
                        [place(sentence, trigger)], f"ownership.{trigger.sense}", sentence.index)  # fmt: skip


def is_body(reading: Reading, phrase: Phrase) -> bool:
    found = reading.of(phrase)
    return bool(found) and (found[0].type in BODIES)


def sides_of(reading: Reading, phrases: list[Phrase], trigger: Trigger) -> tuple[Subject, Subject] | None:
    """Owner and property around «владеет», «принадлежит», «дочерняя структура»."""
    before = [p for p in phrases if p.last <= trigger.first]
    after = [p for p in phrases if p.first >= trigger.last or (p.mention is not None and p.last > trigger.last)]
    if trigger.sense == "verb":
        return by_verb(reading, phrases, before, after, trigger)
    if not before or not after:
        return None
    if trigger.sense == "whole":
        owner = next(
            (p for p in after if (not p.cases or "dat" in p.cases) and not preposition(reading.document, p)), None
        )
        if before[0].cases and "nom" not in before[0].cases and "dat" in before[0].cases:  # «Компании X принадлежит Y»
            return reading.of(before[0])[0], reading.of(after[-1])[0]
        return (reading.of(owner)[0], reading.of(before[-1])[0]) if owner is not None else None
    parents = [p for p in after if not p.cases or p.cases & {"gen", "acc", "ins"}]
    return (reading.of(parents[0])[0], reading.of(before[-1])[0]) if parents else None


def by_verb(
    reading: Reading, phrases: list[Phrase], before: list[Phrase], after: list[Phrase], trigger: Trigger
) -> tuple[Subject, Subject] | None:
    """«X владеет Y», «Y, которым владеет X», «Заводом Y владеет X»."""
    if before and after and reading.tokens[trigger.first - 1].among(function_words("relative")):
        return reading.of(after[0])[0], reading.of(before[-1])[0]
    owners = subject(reading.document, phrases, trigger.first)
    owned = [p for p in (*after, *before) if p not in owners and (not p.cases or p.cases & {"ins", "gen", "loc"})]
    return (reading.of(owners[0])[0], reading.of(owned[0])[0]) if owners and owned else None
