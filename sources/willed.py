"""What a will is for: the fields and places of «намерен вложить в порт Курык», «интересен рынок Ирана»."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sources.analysis.languages import head_final
from sources.analysis.token import Sentence
from sources.discourse.sides import side
from sources.discourse.subjects import TERRITORIES, Subject
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Reading, Trigger
from sources.syntax import clause, coordinated, object_preposition, preposition


def goes_on(reading: Reading, trigger: Trigger) -> bool:
    """Whether a word of will without a side goes on about the one before: «эти интересы», «особый интерес вызвал»."""
    return trigger.sense in ("interest", "attract") and not reading.quoted(trigger.first)


def topics(reading: Reading, sentence: Sentence, trigger: Trigger, stop: int) -> list[str]:
    """The fields behind a word of will, else before it in its clause, else those that «эти сферы» goes back to."""
    here = reading.topics[sentence.index]
    first, _ = clause(reading.document, trigger.first)
    found = [t.code for t in here if trigger.first < t.first < stop]
    if not found or trigger.sense == "attract":
        found += [t.code for t in here if first <= t.first < trigger.first]
    back = any(t.among(function_words("going back")) for t in reading.tokens[sentence.first : stop])
    if not found and back:
        found = [t.code for t in here if t.first < trigger.first]
        found = found or [t.code for t in (reading.topics[sentence.index - 1] if sentence.index else ())]
    return list(dict.fromkeys(found))


def targets(
    reading: Reading, sentence: Sentence, trigger: Trigger, stop: int, actors: Sequence[Subject]
) -> list[Subject]:
    """Where: what stands behind «в», «с», «к», else a territory in the genitive, else an adjective; the first found,
    with those joined to it."""
    first, _ = clause(reading.document, trigger.first)
    phrases = reading.phrases[sentence.index]
    if head_final():
        within = [p for p in phrases if first <= p.first < trigger.first and is_target(p)]
        chosen = [p for p in within if p.cases & {"attr", "gen", "dat", "loc"}]
        meant = (s for p in sorted(chosen, key=lambda p: p.mention is None) for s in reading.of(p)[:1])
        return [s for s in dict.fromkeys(meant) if s not in actors and s.type in TERRITORIES][:1]
    colon = next((i for i in range(trigger.last, stop) if reading.tokens[i].text in ":;"), stop)
    scopes = [(trigger.last, colon), (colon, stop)]
    governed = function_words("with") | function_words("towards")
    if put_first(reading, trigger):
        governed |= function_words("into")
    scopes.append((first, trigger.first))
    for start, end in scopes:
        behind = start >= trigger.last
        within = [p for p in phrases if start <= p.first < end]
        named = places(reading, within, start, end) if behind else before(reading, within, governed)
        for found in named:
            if found not in actors and side(found) not in actors:
                return [found, *joined(reading, within, found)]
    here = any(t.lower in function_words("here") for t in reading.tokens[first:stop])
    return [s for s in named_last(reading, sentence) if s not in actors] if here else []


def named_last(reading: Reading, sentence: Sentence) -> list[Subject]:
    """What «здесь» means: the town or region that a sentence, or the one before it, names first."""
    for index in (sentence.index, sentence.index - 1):
        local = (s for p in reading.phrases.get(index, ()) if p.sort == "name" for s in reading.of(p))
        found = next((s for s in local if s.type in ("Region", "Place")), None)
        if found is not None:
            return [found]
    return [reading.resolver.home] if reading.resolver.home else []


def joined(reading: Reading, phrases: Sequence[Phrase], target: Subject) -> list[Subject]:
    """«к рынкам Ирана, ОАЭ и Китая»: the other territories of its type in the list that a target opens."""
    opening = next((p for p in phrases if p.mention is not None and reading.of(p)[:1] == [target]), None)
    if opening is None:
        return []
    listed = coordinated(reading.document, [p for p in phrases if p.first >= opening.first], opening)[1:]
    return [s for p in listed if is_target(p) for s in reading.of(p)[:1] if s.type == target.type and s is not target]


def places(reading: Reading, phrases: Sequence[Phrase], start: int, end: int) -> Iterator[Subject]:
    """The territories of tokens `[start, end)`, those behind a preposition first, those of adjectives last."""
    document, sentence = reading.document, reading.tokens[start - 1].sentence
    governed = function_words("into") | function_words("with") | function_words("towards")
    direct = [
        p for p in phrases
        if is_target(p) and {preposition(document, p), object_preposition(document, p)} & governed
    ]  # fmt: skip
    loose = [p for p in phrases if "gen" in p.cases and not preposition(document, p) and is_target(p) and p.mention]
    for phrase in (*direct, *loose):
        yield from reading.of(phrase)[:1]
    for mention in reading.mentions.get(sentence, ()):
        if start <= mention.first < end and mention.adjective and mention.type == "State":
            yield reading.resolver.enter(mention)


def before(reading: Reading, phrases: Sequence[Phrase], governed: Collection[str]) -> Iterator[Subject]:
    """The territories before a word of will: «в сотрудничестве с областью заинтересована фирма»."""
    for phrase in phrases:
        if is_target(phrase) and preposition(reading.document, phrase) in governed:
            yield from reading.of(phrase)[:1]


def is_target(phrase: Phrase) -> bool:
    """A territory by name or noun, or the people of one: «с казахстанскими партнёрами»."""
    if phrase.mention is not None and not phrase.mention.adjective:
        return phrase.mention.type in TERRITORIES
    return phrase.sort in ("territory", "group", "company")


def put_first(reading: Reading, trigger: Trigger) -> bool:
    """«Вложить в область миллиард компания готова»: what is willed stands before the word of will."""
    first, _ = clause(reading.document, trigger.first)
    return any(t.word.analyses and t.word.analyses[0].pos == "INFN" for t in reading.tokens[first : trigger.first])


def invests(reading: Reading, trigger: Trigger, stop: int) -> bool:
    """Whether what is willed is to put money in."""
    first, _ = clause(reading.document, trigger.first)
    return any(t.among(function_words("investing")) for t in reading.tokens[first:stop])
