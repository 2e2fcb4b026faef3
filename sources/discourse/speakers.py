"""Whose direct speech it is."""

from __future__ import annotations

from sources.discourse.subjects import Subject
from sources.reading import Reading
from sources.speech import Speech


def find_speaker(reading: Reading, speech: Speech) -> Subject | None:
    """Of those whom the attribution names: a person in the nominative, else any person, else a body or state."""
    if speech.attribution is None:
        return None
    first, last = speech.attribution
    phrases = [p for p in reading.document.phrases if first <= p.first and p.last <= last]
    ranked: list[tuple[int, int, Subject]] = []
    for phrase in phrases:
        for subject in reading.of(phrase)[:1]:
            nominative = not phrase.cases or "nom" in phrase.cases
            rank = {"Person": 0, "Organization": 2, "Company": 2}.get(subject.type, 4) + (not nominative)
            ranked.append((rank, phrase.first, subject))
    return min(ranked, key=lambda item: item[:2])[2] if ranked else None


def speaker_of(reading: Reading, position: int) -> Subject | None:
    """Whose direct speech a token stands in."""
    for speech in reading.speeches:
        if any(first <= position < last for first, last in speech.pieces):
            return find_speaker(reading, speech)
    return None
