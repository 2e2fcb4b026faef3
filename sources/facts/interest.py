"""interest: a side said that it wants to invest, work or take part in a field or place."""

from __future__ import annotations

from collections.abc import Iterator

from sources import will, willed
from sources.analysis.token import Sentence
from sources.discourse.subjects import Subject
from sources.discourse.territories import lies_in
from sources.reading import Draft, Reading, Trigger, place


def find(reading: Reading) -> Iterator[Draft]:
    """Each will of each side once; a headline's only where the article says no more of it."""
    found = told(reading)
    for draft in found:
        if not any(other is not draft and says_more(reading, other, draft) for other in found):
            roles = {role: values for role, values in draft.roles.items() if values}
            yield Draft(draft.kind, roles, draft.evidence, draft.rule, draft.sentence)


def told(reading: Reading) -> list[Draft]:
    """The words of will in the order of the text; what goes on about the one before is put to it."""
    found: list[Draft] = []
    last: Draft | None = None
    for sentence in reading.document.sentences:
        if reading.signal(sentence, "denial"):
            continue
        triggers = [t for t in reading.find(sentence, "want") if not reading.negated(t) and will.is_will(reading, t)]
        for number, trigger in enumerate(triggers):
            stop = triggers[number + 1].first if number + 1 < len(triggers) else sentence.last
            draft = read(reading, sentence, trigger, stop)
            if not draft.roles["actor"]:
                if last is None or sentence.index - last.sentence > 1 or not willed.goes_on(reading, trigger):
                    continue
                draft = go_on(reading, last, draft)
            elif last is not None and continues(last, draft):
                draft = go_on(reading, last, draft)
            if draft not in found and complete(reading, draft, trigger, stop):
                found.append(draft)
            last = draft
    return found


def read(reading: Reading, sentence: Sentence, trigger: Trigger, stop: int) -> Draft:
    """The will that a word announces, up to token `stop`; a later sentence may say whose or of what."""
    actors = will.actors(reading, sentence, trigger)
    roles: dict[str, list[Subject | str]] = {
        "actor": list(actors),
        "topic": list(willed.topics(reading, sentence, trigger, stop)),
        "target": list(willed.targets(reading, sentence, trigger, stop, actors)),
    }
    return Draft("interest", roles, [place(sentence, trigger)], f"interest.{trigger.sense}", sentence.index)


def go_on(reading: Reading, draft: Draft, more: Draft) -> Draft:
    """Adds the fields that a sentence names for the will of the sentence before; a headline's is told there again."""
    if reading.document.is_headline(draft.sentence):
        draft.sentence = more.sentence
    draft.roles["topic"] += [t for t in more.roles["topic"] if t not in draft.roles["topic"]]
    draft.evidence += more.evidence
    return draft


def continues(draft: Draft, more: Draft) -> bool:
    """Whether the next sentence tells more of one will: of the same sides, for no other place."""
    return (
        more.sentence - draft.sentence == 1
        and draft.roles["actor"] == more.roles["actor"]
        and more.roles["target"] in ([], draft.roles["target"])
    )


def complete(reading: Reading, draft: Draft, trigger: Trigger, stop: int) -> bool:
    """Whether a will says of what: a field, a place, or that it is money which is to be put in.

    What a region means to do at home is its business and no interest, unless it looks for others to take part.
    """
    home = reading.resolver.home
    targets = [t for t in draft.roles["target"] if isinstance(t, Subject)]
    if trigger.sense == "verb" and draft.roles["actor"] == [home] and all(within(t, home) for t in targets):
        return False
    return bool(draft.roles["topic"] or draft.roles["target"]) or willed.invests(reading, trigger, stop)


def within(place: Subject, home: Subject | None) -> bool:
    """Whether a place lies in the region that an article is about."""
    return home is not None and home.reference is not None and lies_in(place.reference, home.reference)


def says_more(reading: Reading, other: Draft, draft: Draft) -> bool:
    """Whether another draft tells the same and more: a headline's side by its name, or all of its fields."""
    actors, others = subjects(draft), subjects(other)
    if reading.document.is_headline(draft.sentence) and draft.sentence < other.sentence:
        return bool(actors & (others | {s for a in others for s in a.states}))
    if actors != others or not set(draft.roles["target"]) <= set(other.roles["target"]):
        return False
    fewer, more = set(draft.roles["topic"]), set(other.roles["topic"])
    shorter = len(draft.roles["target"]) < len(other.roles["target"])
    return fewer < more or (fewer == more and (shorter or other.sentence < draft.sentence))


def subjects(draft: Draft) -> set[Subject]:
    return {a for a in draft.roles["actor"] if isinstance(a, Subject)}
