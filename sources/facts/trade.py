"""trade: turnover between two sides over a period."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sources.analysis.token import Extent, Sentence
from sources.discourse.sides import side
from sources.discourse.subjects import TERRITORIES, Subject
from sources.discourse.territories import state_of
from sources.expressions.numbers import Amount, plain_number, read_number
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Reading, Trigger, Words, place
from sources.syntax import clause, coordinated, preposition

UNION = "Organization"
PERIODS = ("year", "period", "month", "season")
THOUSAND = 1000  # less is no turnover: «приходится 15 процентов»
NEAR = 2  # sentences before one that names no sides, in which they may be


class Turnover(NamedTuple):
    """What an article told of a trade: between whom, in which sentence, up to which token, in which currency."""

    sentence: int
    last: int
    parties: list[Subject]
    currency: str
    date: str | None


def find(reading: Reading) -> Iterator[Draft]:
    told: Turnover | None = None
    for sentence in reading.document.sentences:
        trigger = next(iter(reading.find(sentence, "trade", "noun")), None)
        if told is not None and trigger is None:
            yield from shares(reading, sentence, told)
        amounts = totals(reading, sentence)
        if trigger is not None:
            amounts = [a for a in amounts if a.first > trigger.first] or amounts
            parties = find_parties(reading, sentence, trigger) if amounts else []
        else:
            parties = told.parties if told is not None and goes_on(reading, sentence, told.sentence) else []
        if not amounts or len(parties) != 2 or is_aim(reading, sentence, amounts[0]):
            continue
        date = period(reading, sentence, amounts[0].first)
        told = Turnover(sentence.index, amounts[0].last, parties, amounts[0].text.split()[1], date)
        announcing = trigger or Words("trigger", amounts[0].first, amounts[0].last)
        yield turnover(sentence, parties, amounts[0].text, date, announcing)
        yield from shares(reading, sentence, told)


def turnover(sentence: Sentence, parties: list[Subject], amount: str, date: str | None, announcing: Extent) -> Draft:
    roles: dict[str, list[Subject | str]] = {"party": list(parties), "amount": [amount]}
    if date:
        roles["date"] = [date]
    return Draft("trade", roles, [place(sentence, announcing)], "trade.turnover", sentence.index)


def shares(reading: Reading, sentence: Sentence, told: Turnover) -> Iterator[Draft]:
    """What of a trade is that of one more side: «из них на Омскую область приходится 2 млн», «с Китаем – 5 млн»."""
    if sentence.index - told.sentence > 1:
        return
    start = told.last if sentence.index == told.sentence else sentence.first
    phrases = [p for p in reading.phrases[sentence.index] if p.first >= start]
    for phrase in phrases:
        found = territories(reading, [phrase])
        kept = remaining(reading, phrase, told, found[0]) if found and found[0] not in told.parties else None
        if kept is None:
            continue
        stop = next((p.first for p in phrases if p.first > phrase.first and territories(reading, [p])), sentence.last)
        numbers = (read_number(reading.tokens, i, stop) for i in range(phrase.last, stop))
        value = next((number[0] for number in numbers if number is not None and number[0] >= THOUSAND), None)
        if value is not None:
            sides, amount = [kept, found[0]], f"{plain_number(value)} {told.currency}"
            yield turnover(sentence, sides, amount, told.date, Words("trigger", phrase.first, phrase.last))


def remaining(reading: Reading, phrase: Phrase, told: Turnover, other: Subject) -> Subject | None:
    """The side of a trade that has a share of it with another: with a region of the one the other trades."""
    before = preposition(reading.document, phrase)
    if before in function_words("with"):
        dashed = reading.tokens[phrase.last].text in function_words("dash")
        return told.parties[0] if dashed and other.type == told.parties[1].type else None
    first, last = clause(reading.document, phrase.first)
    if not any(t.among(function_words("falling to")) for t in reading.tokens[first:last]):
        return None
    outside = [p for p in told.parties if p.reference is None or p.reference != state_of(other.reference)]
    return outside[0] if len(outside) == 1 else None


def goes_on(reading: Reading, sentence: Sentence, told: int) -> bool:
    """«За шесть месяцев набралось уже 170 млн»: the turnover of the sentence before, over one more period."""
    words = reading.tokens[sentence.first : sentence.last]
    return (
        0 < sentence.index - told <= NEAR
        and any(w.precision in PERIODS for w in reading.dates[sentence.index])
        and any(t.among(function_words("amounting")) for t in words)
        and not any(t.among(function_words("part of trade")) for t in words)
    )


def is_aim(reading: Reading, sentence: Sentence, amount: Amount) -> bool:
    """Whether a sum is one to be reached: «намерены довести до 10 млрд»."""
    first, _ = clause(reading.document, amount.first)
    before = reading.tokens[first : amount.first]
    return any(t.word.analyses and t.word.analyses[0].pos == "INFN" for t in before) and not any(
        t.finite and reading.tense(t.index) == "past" for t in before
    )


def totals(reading: Reading, sentence: Sentence) -> list[Amount]:
    """The sums of a sentence but those by which something grew or fell: «снизился на 40 млн»."""
    tokens = reading.tokens
    return [a for a in reading.amounts[sentence.index] if tokens[a.first - 1].lower not in function_words("by")]


def period(reading: Reading, sentence: Sentence, amount: int) -> str | None:
    """The period that a sum is of: named in its clause, else last before it, else anywhere in the sentence."""
    dates = [w for w in reading.dates[sentence.index] if w.precision in PERIODS]
    first, last = clause(reading.document, amount)
    here = [w for w in dates if first <= w.first < last]
    before = [w for w in dates if w.first < amount]
    chosen = here[:1] or before[-1:] or dates[:1]
    return chosen[0].text if chosen else None


def find_parties(reading: Reading, sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """«между A и B», «A с B», «двух стран», «области с его страной»; two territories, or none."""
    document, phrases = reading.document, reading.phrases[sentence.index]
    between = [p for p in phrases if preposition(document, p) in function_words("between")]
    if between:
        found = territories(reading, coordinated(document, phrases, between[0]))
        if len(found) >= 2:
            return found[:2]
    sums = {i for a in reading.amounts[sentence.index] for i in range(a.first, a.last)}  # «долларов США» is no side
    named = [p for p in phrases if p.first not in sums and is_territory(reading, phrases, p)]
    counterpart = [s for s in territories(reading, named) if s.type != "Place"]
    if len(counterpart) > 2:  # «из них на Челябинскую область приходится 212 млн»
        before = next((a.first for a in reading.amounts[sentence.index] if a.first > trigger.first), sentence.last)
        counterpart = [s for s in territories(reading, [p for p in named if p.last <= before]) if s.type != "Place"]
    if len(counterpart) == 2:
        return foreign(reading, counterpart, named)
    if len(counterpart) == 1 and not both_sides(reading, sentence):
        finders = (partner, state_beside) if counterpart[0].type == "State" else (state_beside, partner)
        other = next((s for find in finders if (s := find(reading, sentence, counterpart[0])) is not None), None)
        return [counterpart[0], other] if other else []
    return (both_sides(reading, sentence) or sides_before(reading, sentence)) if len(counterpart) < 2 else []


def foreign(reading: Reading, sides: list[Subject], named: list[Phrase]) -> list[Subject]:
    """Two sides; a bare «область» that trades with a state is none of that state: the one abroad named first."""
    for index, (region, state) in enumerate((sides, sides[::-1])):
        told = any(p.sort != "territory" and region in reading.of(p) for p in named)
        if region.type == "Region" and not told and state.reference == state_of(region.reference):
            others = [s for s in reading.resolver.subjects if s.type == "Region" and s.reference]
            abroad = [s for s in others if state_of(s.reference) != state.reference]
            own = min(abroad, key=lambda s: s.mentions[0].first, default=region)
            return [own, state] if index == 0 else [state, own]
    return sides


def state_beside(reading: Reading, sentence: Sentence, known: Subject) -> Subject | None:
    """The one foreign state that the sentence or the one before it names: «предприятия с китайским капиталом»."""
    first = reading.document.sentences[max(0, sentence.index - 1)].first
    own = state_of(known.reference)
    named = [m for m in reading.document.mentions if m.type == "State" and first <= m.first < sentence.last]
    states = {m.reference: m for m in named if m.reference != own}
    return reading.resolver.enter(next(iter(states.values()))) if len(states) == 1 else None


def is_territory(reading: Reading, phrases: list[Phrase], phrase: Phrase) -> bool:
    """Whether a phrase is a territory, or a union listed with one: «Казахстана и Евросоюза»; «региона» is one too."""
    if phrase.sort in ("territory", "company", "group"):  # «региона», «с предприятиями Беларуси»
        return True
    if phrase.mention is None or phrase.mention.type not in (*TERRITORIES, UNION):
        return False
    if phrase.mention.type != UNION or len(coordinated(reading.document, phrases, phrase)) > 1:
        return True
    return reading.tokens[phrase.first - 1].among(function_words("the two states"))  # «со странами СНГ»


def territories(reading: Reading, phrases: list[Phrase]) -> list[Subject]:
    return [s for s in reading.subjects(phrases) if s.type in (*TERRITORIES, UNION)]


def partner(reading: Reading, sentence: Sentence, known: Subject) -> Subject | None:
    """The other side that a pronoun stands for («с его страной»): the state of the diplomat or official named last."""
    for index in range(sentence.index, max(-1, sentence.index - 3), -1):
        for phrase in reversed(reading.phrases[index]):
            for person in reading.of(phrase):
                spoken = side(person)
                if person.type == "Person" and spoken is not known and spoken.type in TERRITORIES:
                    return spoken
    return None


def sides_before(reading: Reading, sentence: Sentence) -> list[Subject]:
    """The two sides that the article speaks of before a sentence: those named just before it, or of the talks."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - NEAR), -1):
        found = spoken_for(reading.subjects(reading.phrases[index]))
        if len(found) == 2:
            return found
    met = spoken_for(reading.participants(sentence))
    return met if len(met) == 2 else []


def spoken_for(subjects: list[Subject]) -> list[Subject]:
    """The states and regions among some, and those that the persons among them have a post of."""
    found: list[Subject] = []
    for subject in subjects:
        posts = [post.side for post in reversed(subject.posts)]
        territory = next((s for s in (subject, *posts) if s.type in ("State", "Region")), None)
        if territory is not None and territory not in found:
            found.append(territory)
    return found


def both_sides(reading: Reading, sentence: Sentence) -> list[Subject]:
    """«между нашими областями», «двух стран»: the two territories of that type that the article speaks of."""
    words = [
        t
        for t in reading.tokens[sentence.first : sentence.last]
        if any(a.number == "plur" for a in t.word.analyses)  # not «с его страной»
    ]
    type = (
        "State"
        if any(t.among(function_words("the two states")) for t in words)
        else "Region"
        if any(t.among(function_words("the two regions")) for t in words)
        else ""
    )
    if not type:
        return []
    spoken = [
        s for s in reading.resolver.subjects if s.type == type and any(m.first < sentence.last for m in s.mentions)
    ]
    official = [s for s in spoken if any(p.side is s for x in reading.resolver.subjects for p in x.posts)]
    chosen = official if len(official) == 2 else spoken
    return chosen if len(chosen) == 2 else []
