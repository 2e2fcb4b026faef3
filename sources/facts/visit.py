"""visit: a person, a body or a state's delegation went there; a visit that is only planned is none."""

from __future__ import annotations

from collections.abc import Iterator

from sources import travel
from sources.analysis.token import Sentence
from sources.discourse.sides import side
from sources.discourse.subjects import TERRITORIES, Subject
from sources.discourse.territories import lies_in
from sources.reading import Draft, Place, Reading, Trigger, place, signals
from sources.syntax import clause, verb_of

NOUNS = ("trip", "show", "part")  # senses whose first word may be a noun; «гости» is no form of «гостить»
NEARBY = 2  # sentences from a visit to one that tells who took part in it


def find(reading: Reading) -> Iterator[Draft]:
    """Each visit once, however many sentences tell of it."""
    found: list[Draft] = []
    for draft in told(reading):
        known = next((d for d in found if same(d, draft)), None)
        if known is None:
            found.append(draft)
        else:
            merge(known, draft)
    for draft in found:
        if draft.roles["visitor"] and not any(heads(reading, draft, other) for other in found):
            roles = {role: values for role, values in draft.roles.items() if values}
            yield Draft(draft.kind, roles, draft.evidence, draft.rule, draft.sentence)


def merge(known: Draft, draft: Draft) -> None:
    known.roles["visitor"] += [v for v in draft.roles["visitor"] if v not in known.roles["visitor"]]
    known.roles.setdefault("date", draft.roles.get("date", []))
    known.evidence += draft.evidence


def same(known: Draft, new: Draft) -> bool:
    """Whether two findings are one visit: the same places, the visitors of one among the other's, no other date."""
    dates = known.roles.get("date") or new.roles.get("date")
    return (
        not visiting(known).isdisjoint(visiting(new))
        and known.roles["destination"] == new.roles["destination"]
        and (new.roles.get("date") or dates) == dates
    )


def visiting(draft: Draft) -> set[int]:
    """For whom the visitors of a draft went."""
    return {id(side(v)) for v in draft.roles["visitor"] if isinstance(v, Subject)}


def heads(reading: Reading, draft: Draft, other: Draft) -> bool:
    """Whether a draft is the headline of another, which tells the same more exactly: the town and not the region."""
    return (
        draft.sentence < other.sentence
        and reading.document.is_headline(draft.sentence)
        and not visiting(draft).isdisjoint(visiting(other))
        and any(may_lie_in(place, draft) for place in other.roles["destination"])
    )


def may_lie_in(place: Subject | str, draft: Draft) -> bool:
    """Whether a territory is a destination of a draft, or lies in one as far as is known."""
    if not isinstance(place, Subject) or place.type not in TERRITORIES or place.name[:1].islower():
        return False
    wider = [d for d in draft.roles["destination"] if isinstance(d, Subject)]
    return any(
        d is place or place.reference is None or (d.reference is not None and lies_in(place.reference, d.reference))
        for d in wider
    )


def told(reading: Reading) -> Iterator[Draft]:
    """The visits in the order of the text, those of unknown visitors too; what says more of one is put to it."""
    last: Draft | None = None
    for sentence in reading.document.sentences:
        if reading.quoted(sentence.first) or reading.signal(sentence, "denial"):
            continue
        found: list[Draft] = []
        for trigger in reading.find(sentence, "visit"):
            if reading.negated(trigger) or reading.quoted(trigger.first) or planned(reading, sentence, trigger):
                continue
            if trigger.sense not in NOUNS and not travel.is_verb(reading.tokens[verb_of(trigger)]):
                continue
            if trigger.sense in ("part", "lead"):
                near = last is not None and sentence.index - last.sentence <= NEARBY
                if last is not None and near and not of_others(reading, sentence, last):
                    join(last, travel.companions(reading, sentence, trigger), place(sentence, trigger))
                continue
            draft = visit(reading, sentence, trigger)
            if draft is not None and last is not None and sentence.index - last.sentence <= 1:
                go_on(reading, last, draft, trigger)
            if draft is not None:
                last = add(found, draft)
        yield from found


def go_on(reading: Reading, last: Draft, draft: Draft, trigger: Trigger) -> None:
    """«Гости побывали в порту, осмотрели и завод»: a verb without a subject tells of the visitors told of before."""
    if not draft.roles["visitor"] and travel.without_subject(reading, trigger.first):
        draft.roles["visitor"] = [v for v in last.roles["visitor"] if v not in draft.roles["destination"]]


def of_others(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence is of another delegation than the one that a visit was told of."""
    named = [p for p in reading.phrases[sentence.index] if p.noun == "delegation" and p.of]
    told = {id(s) for p in named for s in map(side, reading.of(p))}
    return bool(told) and told.isdisjoint(visiting(draft))


def join(draft: Draft, companions: list[Subject], evidence: Place) -> None:
    """Adds those who took part in a visit or led it, as a sentence near to it tells."""
    new = [s for s in companions if s not in draft.roles["visitor"] and s not in draft.roles["destination"]]
    if new:
        draft.roles["visitor"] += new
        draft.evidence.append(evidence)


def add(found: list[Draft], draft: Draft) -> Draft:
    """Adds a visit; places that the same visitor went to in one sentence are one visit's destinations."""
    for other in found:
        if other.roles["visitor"] == draft.roles["visitor"]:
            other.roles["destination"] += [d for d in draft.roles["destination"] if d not in other.roles["destination"]]
            return other
    found.append(draft)
    return draft


def planned(reading: Reading, sentence: Sentence, trigger: Trigger) -> bool:
    """«отправится», «планирует посетить», «намеченный визит», «если приедет»: what is still to come."""
    if reading.signal(sentence, "hypothesis") and supposed(reading, trigger):
        return True
    if trigger.sense == "trip":
        return reading.signal(sentence, "future")
    if trigger.sense == "lead":
        return reading.tense(trigger.first) == "futr"
    if reading.tokens[verb_of(trigger)].word.analyses[0].pos == "INFN":
        return not travel.managed(reading, trigger.first)
    return any(reading.tense(i) == "futr" for i in range(trigger.first, trigger.last))


def supposed(reading: Reading, trigger: Trigger) -> bool:
    """Whether a condition stands in the trigger's own clause."""
    return any(
        m.payload == "hypothesis" for m in signals().find(reading.tokens, *clause(reading.document, trigger.first))
    )


def visit(reading: Reading, sentence: Sentence, trigger: Trigger) -> Draft | None:
    """The visit that a word announces; without visitors where only the sentences around may name them."""
    found = travel.journey(reading, sentence, trigger)
    if found is None:
        return None
    visitors, targets = found
    spoken = [*visitors, *(side(v) for v in visitors)]
    if all(t in spoken for t in targets):  # nobody goes where they are from: the visitors are not known
        visitors = [v for v in visitors if side(v) not in targets]
    else:
        targets = [t for t in targets if t not in spoken]
    if not targets or not (visitors or trigger.sense == "go" or travel.without_subject(reading, trigger.first)):
        return None
    roles: dict[str, list[Subject | str]] = {"visitor": list(visitors), "destination": list(targets)}
    date = reading.when(sentence, trigger.first)
    if date:
        roles["date"] = [date]
    rule = "visit.trip" if trigger.sense == "trip" else "visit.went"
    return Draft("visit", roles, [place(sentence, trigger)], rule, sentence.index)
