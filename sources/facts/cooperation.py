"""cooperation: the sides carry on cooperation in fields, said outside a meeting («X укрепляет партнёрство с Y в …»).

What a meeting's sides discussed gives a cooperation too: see meeting.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.languages import head_final
from sources.analysis.token import Sentence
from sources.discourse.sides import PARTIES, side, sides
from sources.discourse.subjects import Subject
from sources.discourse.territories import abroad
from sources.document import Document
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Reading, Trigger, place
from sources.syntax import beside, clause, coordinated, owners, preposition, subject

NEAR = 6  # tokens between «сотрудничество» and those behind «с»
REACH = 3  # tokens before «сотрудничество» in which a field is its own: «торгово-экономическое сотрудничество»


def find(reading: Reading) -> Iterator[Draft]:
    for sentence in reading.document.sentences:
        if reading.signal(sentence, "denial", "hypothesis") or reading.find(sentence, "sign", "verb", "noun"):
            continue
        for trigger in reading.find(sentence, "talk", "field"):
            if reading.negated(trigger) or reading.quoted(trigger.first):
                continue
            draft = read(reading, sentence, trigger)
            if draft is not None:
                yield draft
                break


def read(reading: Reading, sentence: Sentence, trigger: Trigger) -> Draft | None:
    """Who works with whom in what; a verb of cooperation says enough without a field."""
    reach = sentence.last if head_final() else REACH  # «… салаларындағы ынтымақтастық»: all its fields are before it
    topics = [t.code for t in reading.topics[sentence.index] if t.last > trigger.first - reach]
    parties = abroad(find_parties(reading, sentence, trigger))
    if len(parties) < 2 or not (topics or reading.tokens[trigger.first].finite):
        return None
    roles: dict[str, list[Subject | str]] = {"party": list(parties)}
    if topics:
        roles["topic"] = list(dict.fromkeys(topics))
    return Draft("cooperation", roles, [place(sentence, trigger)], "cooperation.field", sentence.index)


def find_parties(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """«между X и Y», «X … с Y»: those behind «с», and the sentence's subject or the noun's owner."""
    document, phrases = reading.document, reading.phrases[sentence.index]
    first, last = clause(document, trigger.first)
    both = [p for p in phrases if first <= p.first < last and preposition(document, p) in function_words("between")]
    if both:
        found = coordinated(document, phrases, both[0])
    else:
        others = [p for p in phrases if 0 <= beside(p, trigger) <= NEAR and with_(document, p)]
        if not others:
            return two_sides(reading, phrases, trigger)
        verb = next(
            (i for i in range(trigger.first, sentence.first - 1, -1) if reading.tokens[i].finite), trigger.first
        )
        own = owners(document, phrases, trigger) or subject(document, phrases, verb)
        found = [*own, *coordinated(document, phrases, others[0])]
        if not reading.subjects(own) and reading.resolver.home is not None:  # «предусматривается работа с агентством»
            spoken = sides([reading.resolver.home, *reading.subjects(found)])
            return [s for s in spoken if s.type in PARTIES]
    spoken = sides(reading.subjects(found))
    return [s for s in dict.fromkeys(side(x) for x in spoken) if s.type in PARTIES]


def two_sides(reading: Reading, phrases: list[Phrase], trigger: Trigger) -> list[Subject]:
    """«Казахстан и Латвия развивают сотрудничество»: a subject of two sides or more, states or regions."""
    tokens = reading.tokens
    sentence = reading.document.sentence_of(trigger.first)
    verb = next((i for i in range(trigger.first, sentence.first - 1, -1) if tokens[i].finite), None)
    acting = subject(reading.document, phrases, verb) if verb is not None else []
    return [s for s in sides(reading.subjects(acting)) if s.type in ("State", "Region")] if len(acting) > 1 else []


def with_(document: Document, phrase: Phrase) -> bool:
    return preposition(document, phrase) in function_words("with")
