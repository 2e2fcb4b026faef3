"""trade: turnover between two sides over a period."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.token import Sentence
from sources.discourse.sides import TERRITORIES, side
from sources.discourse.subjects import Subject
from sources.expressions.numbers import Amount
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Reading, Trigger, place
from sources.syntax import clause, coordinated, preposition

UNIONS = ("Organization",)


def find(reading: Reading) -> Iterator[Draft]:
    for sentence in reading.document.sentences:
        for trigger in reading.find(sentence, "trade", "noun"):
            amounts = [a for a in totals(reading, sentence) if a.first > trigger.first] or totals(reading, sentence)
            parties = find_parties(reading, sentence, trigger)
            if not amounts or len(parties) != 2:
                continue
            roles: dict[str, list[Subject | str]] = {"party": list(parties), "amount": [amounts[0].text]}
            date = period(reading, sentence, amounts[0].first)
            if date:
                roles["date"] = [date]
            yield Draft("trade", roles, [place(sentence, trigger)], "trade.turnover", sentence.index)
            break


def totals(reading: Reading, sentence: Sentence) -> list[Amount]:
    """The sums of a sentence but those by which something grew or fell: «снизился на 40 млн»."""
    tokens = reading.tokens
    return [a for a in reading.amounts[sentence.index] if tokens[a.first - 1].lower not in function_words("by")]


def period(reading: Reading, sentence: Sentence, amount: int) -> str | None:
    """The period that a sum is of: named in its clause, else last before it, else anywhere in the sentence."""
    dates = [w for w in reading.dates[sentence.index] if w.precision in ("year", "period", "month", "season")]
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
    named = [
        p for p in phrases
        if p.mention is not None and p.mention.type in (*TERRITORIES, *UNIONS) and p.first not in sums
    ]  # fmt: skip
    found = territories(reading, named)
    counterpart = [s for s in found if s.type != "Place"]
    if len(counterpart) == 2:
        return counterpart
    if len(counterpart) == 1:
        other = partner(reading, sentence, counterpart[0])
        return [counterpart[0], other] if other else []
    return both_sides(reading, sentence) if not counterpart else []


def territories(reading: Reading, phrases: list[Phrase]) -> list[Subject]:
    return [s for s in reading.subjects(phrases) if s.type in (*TERRITORIES, *UNIONS)]


def partner(reading: Reading, sentence: Sentence, known: Subject) -> Subject | None:
    """The other side that a pronoun stands for («с его страной»): the state of the diplomat or official named last."""
    for index in range(sentence.index, max(-1, sentence.index - 3), -1):
        for phrase in reversed(reading.phrases[index]):
            for person in reading.of(phrase):
                spoken = side(person)
                if person.type == "Person" and spoken is not known and spoken.type in TERRITORIES:
                    return spoken
    return None


def both_sides(reading: Reading, sentence: Sentence) -> list[Subject]:
    """«между нашими областями», «двух стран»: the two territories of that type that the article speaks of."""
    words = reading.tokens[sentence.first : sentence.last]
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
