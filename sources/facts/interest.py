"""interest: a side said that it wants to invest, work or take part in a field or place."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.token import Sentence
from sources.discourse.sides import ACTORS, side
from sources.discourse.subjects import Subject
from sources.lexicon import function_words
from sources.reading import Draft, Reading, Trigger, place
from sources.syntax import owners, preposition, subject


def find(reading: Reading) -> Iterator[Draft]:
    for sentence in reading.document.sentences:
        if reading.quoted(sentence.first) or reading.signal(sentence, "denial"):
            continue
        triggers = [t for t in reading.find(sentence, "want") if not reading.quoted(t.first) and not reading.negated(t)]
        for number, trigger in enumerate(triggers):
            stop = triggers[number + 1].first if number + 1 < len(triggers) else sentence.last
            draft = read(reading, sentence, trigger, stop)
            if draft is not None:
                yield draft


def read(reading: Reading, sentence: Sentence, trigger: Trigger, stop: int) -> Draft | None:
    actor = find_actor(reading, sentence, trigger)
    if actor is None or reading.find(sentence, "sign", "verb"):
        return None
    topics = list(dict.fromkeys(t.code for t in reading.topics[sentence.index] if trigger.first < t.first < stop))
    targets = find_targets(reading, sentence, trigger, stop, actor)
    if trigger.sense == "verb" and not (topics or targets):
        return None
    if not topics and not targets:
        return None
    roles: dict[str, list[Subject | str]] = {"actor": [actor]}
    if topics:
        roles["topic"] = list(topics)
    if targets:
        roles["target"] = list(targets)
    return Draft("interest", roles, [place(sentence, trigger)], f"interest.{trigger.sense}", sentence.index)


def find_actor(reading: Reading, sentence: Sentence, trigger: Trigger) -> Subject | None:
    """Whose will it is: of a noun its genitive («о готовности турецкого бизнеса»), else the subject."""
    phrases = reading.phrases[sentence.index]
    noun = reading.tokens[trigger.last - 1].word.analyses[0].pos == "NOUN"
    if noun:
        for subject_ in reading.subjects(owners(reading.document, phrases, trigger.last)):
            return side(subject_)
    for phrase in subject(reading.document, phrases, trigger.first):
        for found in reading.of(phrase)[:1]:
            spoken = side(found)
            if spoken.type in ACTORS:
                return spoken
    return None


def find_targets(reading: Reading, sentence: Sentence, trigger: Trigger, stop: int, actor: Subject) -> list[Subject]:
    """Where: a territory behind «в», «с», «к», or after «регион» the article's own."""
    found: list[Subject] = []
    for phrase in reading.phrases[sentence.index]:
        if not trigger.first < phrase.first < stop:
            continue
        named = phrase.mention is not None and phrase.mention.type in ("Place", "Region", "State")
        if (
            (named or phrase.sort == "territory")
            and reading.of(phrase)
            and preposition(reading.document, phrase) in function_words("into") | function_words("with")
        ):
            subject_ = reading.of(phrase)[0]
            if subject_ is not actor and subject_ not in found:
                found.append(subject_)
    return found[:1]
