"""meeting: who met or talked with whom; and cooperation between the sides whose meeting had fields for topics."""

from __future__ import annotations

from collections.abc import Iterator

from sources.discourse.sessions import Session, Sessions
from sources.discourse.sides import sides, unlike
from sources.discourse.subjects import Subject
from sources.discourse.territories import abroad
from sources.reading import Draft, Reading


def find(reading: Reading) -> Iterator[Draft]:
    sessions = Sessions(reading).read()
    reading.meetings = [(s.sentence, s.participants) for s in sessions]
    for session in sessions:
        yield from drafts(session)


def drafts(session: Session) -> Iterator[Draft]:
    """A session as a meeting, and as cooperation between its sides if they talked of fields."""
    participants = named(session.participants)
    if not unlike(participants):
        return
    roles: dict[str, list[Subject | str]] = {"participant": list(participants)}
    if session.topics:
        roles["topic"] = list(session.topics)
    if session.date:
        roles["date"] = [session.date]
    if session.place and session.place not in participants:
        roles["place"] = [session.place]
    yield Draft("meeting", roles, session.evidence + session.talk, session.rule, session.sentence)
    parties = abroad(sides(named(session.principals)))
    if len(parties) >= 2 and (session.topics or session.together):
        sides_: dict[str, list[Subject | str]] = {"party": list(parties)}
        if session.topics:
            sides_["topic"] = list(session.topics)
        evidence = (session.talk if session.topics else session.together) or session.evidence
        yield Draft("cooperation", sides_, evidence, "cooperation.talks", session.sentence)


def named(participants: list[Subject]) -> list[Subject]:
    """A body or state is a participant only where no person is named for it."""
    spoken = sides(p for p in participants if p.type == "Person")
    return [p for p in participants if p.type == "Person" or p not in spoken]
