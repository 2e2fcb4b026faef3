"""statement: direct speech, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from sources.discourse.speakers import find_speaker
from sources.discourse.subjects import Subject
from sources.reading import Draft, Place, Reading, Words
from sources.speech import Speech


def find(reading: Reading, speeches: list[Speech]) -> Iterator[Draft]:
    """Each saying that has a speaker whom the article names."""
    for speech in speeches:
        speaker = find_speaker(reading, speech)
        if speaker is None or not any(last > first for first, last in speech.pieces):  # «» holds none
            continue
        text = reading.document.article.text
        spans = [reading.span(first, last) for first, last in speech.pieces if last > first]
        quote = joined([" ".join(text[s.start : s.stop].split()) for s in spans])
        roles: dict[str, list[Subject | str]] = {"speaker": [speaker], "quote": [quote]}
        yield Draft("statement", roles, [said(reading, speech)], "statement.direct-speech")


def said(reading: Reading, speech: Speech) -> Place:
    """The saying with the words that attribute it, the verb of speech among them."""
    pieces = [(first, last) for first, last in speech.pieces if last > first]
    first, last = speech.attribution or pieces[0]
    verbs = reading.find(reading.document.sentence_of(first), "say")
    words = [Words("trigger", t.first, t.last) for t in verbs if first <= t.first and t.last <= last][:1]
    words += [Words("quote", *piece) for piece in pieces]
    return Place(min(first, pieces[0][0]), max(last, pieces[-1][1]), tuple(words))


def joined(pieces: list[str]) -> str:
    """The pieces of a saying as one, with the full stop that the attribution between them swallowed."""
    whole = pieces[0]
    for piece in pieces[1:]:
        whole += (". " if piece[:1].isupper() and whole[-1:] not in ".!?…" else " ") + piece
    return whole
