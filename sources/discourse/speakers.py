"""Whose direct speech it is."""

from __future__ import annotations

from sources.discourse.sides import TERRITORIES, side
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
            sure = not phrase.cases or phrase.cases == {"nom"}
            doubt = 0 if sure else 1 if "nom" in phrase.cases else 2
            rank = {"Person": 0, "Organization": 3, "Company": 3}.get(subject.type, 6) + doubt
            ranked.append((rank, phrase.first, subject))
    if not ranked:
        return None
    speaker = min(ranked, key=lambda item: item[:2])[2]
    return person_of(reading, speaker, first) if speaker.type in TERRITORIES else speaker


def person_of(reading: Reading, territory: Subject, position: int) -> Subject:
    """«Сказал китайский бизнесмен»: whoever was named last of those that speak for a state or its firms; else it."""
    best, place = territory, -1
    for person in reading.resolver.subjects:
        spoken = side(person)
        if person.type == "Person" and (spoken is territory or territory in spoken.states):
            last = max((m.first for m in person.mentions if m.first < position), default=-1)
            if last > place:
                best, place = person, last
    return best


def speaker_of(reading: Reading, position: int) -> Subject | None:
    """Whose direct speech a token stands in."""
    for speech in reading.speeches:
        if any(first <= position < last for first, last in speech.pieces):
            return find_speaker(reading, speech)
    return None
