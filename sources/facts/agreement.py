"""agreement: a document, signed or to be signed, with its form, parties, topics, amount and date."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Sentence
from sources.discourse.sides import ACTORS, side, sides
from sources.discourse.subjects import Subject
from sources.lexicon import function_words, patterns
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Place, Reading, Trigger, Words, place
from sources.syntax import coordinated, is_nominative, owners, preposition, subject


@cache
def forms() -> PatternIndex[str]:
    return patterns("forms", lambda row: row["form"])


def find(reading: Reading) -> Iterator[Draft]:
    """Each document once; one whose sides no sentence names is none."""
    for draft in drafts(reading):
        if draft.roles["party"]:
            yield draft


def drafts(reading: Reading) -> list[Draft]:
    found: list[Draft] = []
    previous: Draft | None = None
    for sentence in reading.document.sentences:
        if reading.quoted(sentence.first) or reading.signal(sentence, "denial"):
            continue
        draft = read(reading, sentence, previous)
        if draft is None:
            if previous is not None and sentence.index - previous.sentence == 1:
                complete(reading, sentence, previous)
            continue
        if draft is not previous:
            found.append(draft)
        previous = draft
    return found


def read(reading: Reading, sentence: Sentence, previous: Draft | None) -> Draft | None:
    """The document that a sentence tells of; `previous` itself, with more sides, if it goes on about that one."""
    mentions = [m for m in forms().find(reading.tokens, sentence.first, sentence.last) if not reading.quoted(m.first)]
    signs = [t for t in reading.find(sentence, "sign", "verb") if not reading.quoted(t.first)]
    if not mentions or any(reading.negated(t) for t in signs):
        return None
    form = next((m for m in mentions if m.payload != "other"), mentions[0])
    if signs:
        trigger = min(signs, key=lambda t: abs(t.first - form.first))
    elif between(reading, sentence) and past(reading, sentence) and form.payload != "other":
        trigger = Trigger(form.first, form.last, "sign", "noun")  # «документом форума стал договор между X и Y»
    else:
        return None
    parties = find_parties(reading, sentence, trigger, form)
    if form.payload == "other" and previous is not None and sentence.index - previous.sentence <= 2:
        merge(previous, parties, reading, sentence, trigger)
        return previous
    if form.payload == "other":
        return None
    if not parties and any(
        t.among(function_words("sides of the document")) for t in reading.tokens[sentence.first : trigger.first]
    ):
        parties = sides_here(reading, sentence) or sides(reading.participants(sentence))
    status = "planned" if is_planned(reading, sentence, trigger) else "signed"
    roles: dict[str, list[Subject | str]] = {"party": list(parties), "form": [form.payload], "status": [status]}
    topics = [t.code for t in reading.topics[sentence.index] if t.first > form.first and not reading.quoted(t.first)]
    if topics:
        roles["topic"] = list(dict.fromkeys(topics))
    amounts = [a for a in reading.amounts[sentence.index] if a.first > form.first]
    if amounts:
        roles["amount"] = [amounts[0].text]
    date = reading.when(sentence, trigger.first)
    if date:
        roles["date"] = [date]
    evidence = [place(sentence, trigger, Words("form", *form))]
    return Draft("agreement", roles, evidence, f"agreement.{status}", sentence.index)


def is_planned(reading: Reading, sentence: Sentence, trigger: Trigger) -> bool:
    """To be signed: an infinitive, a future tense, or a word of planning in the sentence."""
    analysis = reading.tokens[trigger.first].word.analyses[0]
    if analysis.pos == "INFN" or "futr" in analysis.tags:
        return True
    around = reading.tokens[max(sentence.first, trigger.first - 3) : trigger.first]
    return any(t.among(function_words("to be")) and not t.can_be("PRTF") and
               not any("past" in a.tags for a in t.word.analyses) for t in around)  # fmt: skip


def sides_here(reading: Reading, sentence: Sentence) -> list[Subject]:
    """«Посол X …: стороны планируют подписать»: the official's side and the article's own region."""
    home = reading.resolver.home
    people = [s for s in reading.subjects(reading.phrases[sentence.index]) if s.type == "Person"]
    spoken = sides([home, *people]) if home is not None else []
    return spoken if len(spoken) == 2 else []


def between(reading: Reading, sentence: Sentence) -> list[Phrase]:
    return [p for p in reading.phrases[sentence.index] if preposition(reading.document, p) in function_words("between")]


def past(reading: Reading, sentence: Sentence) -> bool:
    return any("past" in a.tags for t in reading.tokens[sentence.first : sentence.last] for a in t.word.analyses[:1])


def find_parties(reading: Reading, sentence: Sentence, trigger: Trigger, form: Match[str]) -> list[Subject]:
    """Who signs: the subject, those behind «с» and «между»; officials stand for their side."""
    document, phrases = reading.document, reading.phrases[sentence.index]
    both = between(reading, sentence)
    if both:
        found = coordinated(document, phrases, both[0])
    elif form.payload == "other":
        found = [p for p in phrases if is_nominative(document, p) and p.sort in ("name", "role")]
    else:
        found = owners(document, phrases, form.last) or list(subject(document, phrases, trigger.first))
        if len(found) < 2 and len(more := subject(document, phrases, form.first)) > len(found):
            found = list(more)
        for phrase in phrases:
            if phrase in found or (phrase.cases and "ins" not in phrase.cases):
                continue
            if preposition(document, phrase) in function_words("with"):
                found.extend(p for p in coordinated(document, phrases, phrase) if p not in found)
    spoken: list[Subject] = []
    for person in reading.subjects(found):
        party = side(person)
        if party.type in ACTORS and party not in spoken:
            spoken.append(party)
    return spoken


def merge(previous: Draft, parties: list[Subject], reading: Reading, sentence: Sentence, trigger: Trigger) -> None:
    """«Документ подписали …»: more about the document told of before."""
    known = previous.roles["party"]
    known.extend(p for p in parties if p not in known)
    previous.evidence.append(place(sentence, trigger))
    date = reading.when(sentence)
    if date and "date" not in previous.roles:
        previous.roles["date"] = [date]
    complete(reading, sentence, previous)


def complete(reading: Reading, sentence: Sentence, draft: Draft) -> None:
    """The amount or the fields that the next sentence tells: «Сумма – 19,5 млн евро», «Она охватывает спорт»."""
    opening = list(reading.tokens[sentence.first : sentence.first + 6])
    about = next((t.index for t in opening if t.among(function_words("the document again"))), None)
    if about is None or reading.quoted(sentence.first):
        return
    again = Place(about, about + 1)
    if (
        "amount" not in draft.roles
        and (amounts := reading.amounts[sentence.index])
        and any(t.among(function_words("the sum again")) for t in opening)
    ):
        draft.roles["amount"] = [amounts[0].text]
        draft.evidence.append(place(sentence, again))
    topics = [t.code for t in reading.topics[sentence.index]]
    if "topic" not in draft.roles and topics:
        draft.roles["topic"] = list(dict.fromkeys(topics))
        draft.evidence.append(place(sentence, again))
