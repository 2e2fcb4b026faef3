"""visit: a person, a body or a state's delegation went there; a visit that is only planned is none."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.token import Sentence
from sources.discourse.sides import side
from sources.discourse.subjects import Subject
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Reading, Trigger, place
from sources.syntax import clause, coordinated, owners, preposition, subject


def find(reading: Reading) -> Iterator[Draft]:
    """Each visit once, however many sentences tell of it."""
    found: list[Draft] = []
    for draft in told(reading):
        known = next((d for d in found if same(d, draft)), None)
        if known is None:
            found.append(draft)
        else:
            known.roles["visitor"] += [v for v in draft.roles["visitor"] if v not in known.roles["visitor"]]
            known.roles.setdefault("date", draft.roles.get("date", []))
            known.evidence += draft.evidence
    for draft in found:
        yield Draft(draft.kind, {r: v for r, v in draft.roles.items() if v}, draft.evidence, draft.rule, draft.sentence)


def same(known: Draft, new: Draft) -> bool:
    """Whether two findings are one visit: the same places, the visitors of one among the other's, no other date."""
    one, other = known.roles["visitor"], new.roles["visitor"]
    spoken = {id(side(v)) for v in one if isinstance(v, Subject)} & {
        id(side(v)) for v in other if isinstance(v, Subject)
    }
    dates = known.roles.get("date") or new.roles.get("date")
    return (
        bool(spoken)
        and known.roles["destination"] == new.roles["destination"]
        and (new.roles.get("date") or dates) == dates
    )


def told(reading: Reading) -> Iterator[Draft]:
    for sentence in reading.document.sentences:
        if reading.quoted(sentence.first) or reading.signal(sentence, "denial", "hypothesis"):
            continue
        found: list[Draft] = []
        for trigger in reading.find(sentence, "visit"):
            if reading.negated(trigger) or reading.quoted(trigger.first) or planned(reading, trigger):
                continue
            if trigger.sense == "trip" and reading.signal(sentence, "future"):
                continue
            draft = went(reading, sentence, trigger) if trigger.sense != "trip" else trip(reading, sentence, trigger)
            if draft is not None:
                add(found, draft)
        yield from found


def add(found: list[Draft], draft: Draft) -> None:
    """Adds a visit; places that the same visitor went to in one sentence are one visit's destinations."""
    for other in found:
        if other.roles["visitor"] == draft.roles["visitor"]:
            other.roles["destination"] += [d for d in draft.roles["destination"] if d not in other.roles["destination"]]
            return
    found.append(draft)


def planned(reading: Reading, trigger: Trigger) -> bool:
    """«отправится», «планирует посетить»: not a past or present finite verb."""
    if trigger.sense == "trip":
        return False
    analysis = reading.tokens[trigger.first].word.analyses[0]
    return analysis.pos in ("INFN",) or "futr" in analysis.tags or reading.tense(trigger.first) == "futr"


def went(reading: Reading, sentence: Sentence, trigger: Trigger) -> Draft | None:
    phrases = reading.phrases[sentence.index]
    goers = subject(reading.document, phrases, trigger.first)
    goers = [p for p in goers if p.sort != "name" or (p.mention is not None and p.mention.type != "Place")]
    visitors = reading.subjects(goers)
    visitors += [s for s in leaders(reading, phrases, goers) if s not in visitors]
    first, last = clause(reading.document, trigger.first)
    targets = destinations(reading, phrases, trigger.first, first, last, goers)
    return draft(reading, sentence, trigger, visitors, targets, "visit.went")


def leaders(reading: Reading, phrases: list[Phrase], goers: list[Phrase]) -> list[Subject]:
    """«делегация Японии во главе с …»."""
    for phrase in phrases:
        before = [t.lower for t in reading.tokens[max(0, phrase.first - 3) : phrase.first]]
        if " ".join(before) in function_words("leading") and any(g.last <= phrase.first for g in goers):
            return reading.subjects([phrase])
    return []


def destinations(
    reading: Reading, phrases: list[Phrase], verb: int, first: int, last: int, goers: list[Phrase]
) -> list[Subject]:
    """Where they went: what stands behind «в», «на», or is the verb's own object; the verb's clause alone."""
    found: list[Phrase] = []
    for phrase in phrases:
        if phrase in goers or phrase in found or not first <= phrase.first < last:
            continue
        if phrase.sort == "territory" and reading.of(phrase):
            found.append(phrase)
            continue
        if (
            phrase.mention is None
            or phrase.mention.type == "Person"
            or (phrase.mention.type == "State" and phrase.first < verb)
        ):
            continue
        if phrase.first > verb and any(t.finite for t in reading.tokens[verb + 1 : phrase.first]):
            continue  # «…, сообщили в акимате»
        before = preposition(reading.document, phrase)
        direct = not before and phrase.first > verb and (not phrase.cases or phrase.cases & {"acc", "gen"})
        fronted = not before and phrase.first < verb and "acc" in phrase.cases and any(g.first > verb for g in goers)
        if before in function_words("into") or direct or fronted or (before == "" and phrase.cases == {"acc"}):
            found.extend(p for p in coordinated(reading.document, [p for p in phrases if p not in goers], phrase)
                         if p not in found and p.mention is not None and p.mention.type != "Person")  # fmt: skip
    return reading.subjects(found)


def trip(reading: Reading, sentence: Sentence, trigger: Trigger) -> Draft | None:
    """«визит французской делегации», «поездка делегации Абая в Синьцзян»."""
    document, phrases = reading.document, reading.phrases[sentence.index]
    travellers = owners(document, phrases, trigger.last)
    if not travellers or any(reading.find(sentence, "visit", "go")):
        return None
    if not past_around(reading, sentence, trigger):
        return None
    behind = [p for p in phrases if p.first >= travellers[0].last and p.first - travellers[0].last < 6]
    targets = reading.subjects(
        p
        for p in behind
        if preposition(document, p) in function_words("into") and p.mention and p.mention.type != "Person"
    )
    visitors = reading.subjects(travellers[:1])
    if not targets and visitors and (home := reading.resolver.home) is not None and side(visitors[0]) is not home:
        targets = [home]
    return draft(reading, sentence, trigger, visitors, targets, "visit.trip")


def past_around(reading: Reading, sentence: Sentence, trigger: Trigger) -> bool:
    return any("past" in a.tags for i in range(sentence.first, sentence.last) if abs(i - trigger.first) < 12
               for a in reading.tokens[i].word.analyses[:1])  # fmt: skip


def draft(
    reading: Reading, sentence: Sentence, trigger: Trigger, visitors: list[Subject], targets: list[Subject], rule: str
) -> Draft | None:
    targets = [t for t in targets if t not in visitors and t not in [side(v) for v in visitors]]
    if not visitors or not targets:
        return None
    roles: dict[str, list[Subject | str]] = {"visitor": list(visitors), "destination": list(targets)}
    date = reading.when(sentence, trigger.first)
    if date:
        roles["date"] = [date]
    return Draft("visit", roles, [place(sentence, trigger)], rule, sentence.index)
