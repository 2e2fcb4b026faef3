"""agreement: a document, signed or to be signed, with its form, parties, topics, amount and date."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from sources.analysis.token import Sentence
from sources.discourse.sides import ACTORS, side, sides
from sources.discourse.speakers import speaker_of
from sources.discourse.subjects import Subject
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Place, Reading, Words, place
from sources.signings import OTHER, Signing, between, find_signings, forms
from sources.syntax import clause, coordinated, is_nominative, owners, preposition, subject

TALKS = 4  # sentences back to the talks whose outcome a document without sides is
AFTER = 2  # sentences behind the one that tells of a document in which «документ» still means it


def find(reading: Reading) -> Iterator[Draft]:
    """Each document once, however often it is told of; one whose sides no sentence names is none."""
    told: list[Draft] = []
    for draft in drafts(reading):
        if not draft.roles["party"]:
            continue
        known = next((d for d in told if same(d, draft)), None)
        if known is None:
            told.append(draft)
        else:
            unite(known, draft)
    yield from told


def drafts(reading: Reading) -> list[Draft]:
    found: list[Draft] = []
    previous: Draft | None = None
    for sentence in reading.document.sentences:
        if reading.signal(sentence, "denial"):
            continue
        signings = find_signings(reading, sentence)
        if not signings and previous is not None and sentence.index - previous.sentence == 1:
            complete(reading, sentence, previous)
        for signing in signings:
            draft = read(reading, sentence, signing, previous)
            if draft is not None and draft is not previous:
                found.append(draft)
            previous = draft or previous
    return found


def read(reading: Reading, sentence: Sentence, signing: Signing, previous: Draft | None) -> Draft | None:
    """The document that a sentence tells of; `previous` itself, with more sides, if it goes on about that one."""
    parties = find_parties(reading, sentence, signing)
    if reading.quoted(signing.form.first):
        # What a speaker reports as done between others or at the talks, or wants to sign with someone named.
        parties = parties or ([] if signing.bare else sides(reading.participants(sentence)))
        if signing.planned:
            parties = intended(reading, signing, parties)
        return None if len(parties) < 2 else draft_of(reading, sentence, signing, parties)
    near = previous is not None and sentence.index - previous.sentence <= AFTER
    if previous is not None and near and goes_on(reading, signing, parties, previous):
        merge(previous, parties, reading, sentence, signing)
        return previous
    if signing.bare and len(parties) < 2 and not counted(reading, sentence, signing):
        return None
    if len(parties) < 2:
        parties = understood(reading, sentence, signing, parties)
    return draft_of(reading, sentence, signing, parties)


def intended(reading: Reading, signing: Signing, parties: list[Subject]) -> list[Subject]:
    """«Мы хотим подписать меморандум с акиматом», – сказал X: for whom X speaks, and the akimat."""
    speaker = speaker_of(reading, signing.form.first)
    first, last = clause(reading.document, signing.trigger.first)
    own = any(t.among(function_words("first person")) for t in reading.tokens[first:last])
    if speaker is None or not own or len(parties) != 1 or side(speaker) in (speaker, *parties):
        return []
    return [side(speaker), *parties]


def draft_of(reading: Reading, sentence: Sentence, signing: Signing, parties: list[Subject]) -> Draft:
    form = signing.form
    status = "planned" if signing.planned else "signed"
    roles: dict[str, list[Subject | str]] = {"party": list(parties), "form": [form.payload], "status": [status]}
    quoted = reading.quoted(form.first)
    topics = [
        t.code
        for t in reading.topics[sentence.index]
        if form.first < t.first < signing.stop and reading.quoted(t.first) == quoted
    ]
    if topics:
        roles["topic"] = list(dict.fromkeys(topics))
    amounts = [a for a in reading.amounts[sentence.index] if form.first < a.first < signing.stop]
    if amounts:
        roles["amount"] = [amounts[0].text]
    date = reading.when(sentence, signing.trigger.first) or year_of(reading, sentence)
    if date:
        roles["date"] = [date]
    evidence = [place(sentence, signing.trigger, Words("form", form.first, form.last))]
    return Draft("agreement", roles, evidence, f"agreement.{status}", sentence.index)


def year_of(reading: Reading, sentence: Sentence) -> str | None:
    """«В этом году подписали», «подписан в 2013 году»; «план на 2026 год» was not signed in that year."""
    return next(
        (
            w.text
            for w in reading.dates[sentence.index]
            if w.precision == "year" and reading.tokens[w.first - 1].lower in function_words("in")
        ),
        None,
    )


def find_parties(reading: Reading, sentence: Sentence, signing: Signing) -> list[Subject]:
    """Who signs: those behind «между», or the one who signs and those behind «с»; officials stand for their side."""
    document, phrases = reading.document, reading.phrases[sentence.index]
    both = [p for p in between(reading, sentence) if p.first < signing.stop]
    if both:
        own = [p for p in both if p.first > signing.form.first]
        found = coordinated(document, phrases, (own or both)[0])
    else:
        found = signers(reading, sentence, signing)
        for phrase in partners(reading, phrases, signing):
            found.extend(p for p in coordinated(document, phrases, phrase) if p not in found)
    spoken: list[Subject] = []
    for person in reading.subjects(found):
        party = side(person)
        if party.type in ACTORS and party not in spoken:
            spoken.append(party)
    return spoken


def signers(reading: Reading, sentence: Sentence, signing: Signing) -> list[Phrase]:
    """Whose document it is: «меморандум акимата», «подписан акимом и послом», «подписали аким и посол»."""
    document, phrases, trigger = reading.document, reading.phrases[sentence.index], signing.trigger
    found = owned_by(reading, phrases, signing)
    if not found and reading.tokens[trigger.first].can_be("PRTS", "PRTF"):
        found = agents(reading, phrases, trigger.last) or agents_before(reading, phrases, trigger.first)
    passive = reading.tokens[trigger.first].word.analyses[0].pos == "PRTS"  # its subject is the document
    if not found and not passive:
        found = list(subject(document, phrases, trigger.first))
    if len(found) < 2 and not passive and len(more := subject(document, phrases, signing.form.first)) > len(found):
        found = list(more)
    return found


def owned_by(reading: Reading, phrases: list[Phrase], signing: Signing) -> list[Phrase]:
    """The genitives behind the document or what it is about: «меморандум акимата», «договор о побратимстве X и Y»."""
    for form in forms().find(reading.tokens, signing.form.first, signing.stop):
        if found := owners(reading.document, phrases, form):
            return coordinated(reading.document, phrases, found[0])
    return []


def agents(reading: Reading, phrases: list[Phrase], position: int) -> list[Phrase]:
    """By whom something is signed: the instrumental right behind the participle, without a preposition."""
    near = next((p for p in phrases if p.first >= position), None)
    if near is None or near.first - position > 1 or "ins" not in near.cases or preposition(reading.document, near):
        return []
    return coordinated(reading.document, phrases, near)


def agents_before(reading: Reading, phrases: list[Phrase], position: int) -> list[Phrase]:
    """«акиматом и посольством подписан меморандум»: the first instrumental of the clause without a preposition."""
    first, _ = clause(reading.document, position)
    before = [p for p in phrases if first <= p.first < position]
    near = next((p for p in before if not preposition(reading.document, p)), None)
    if near is None or "ins" not in near.cases or reading.tokens[near.head].word.analyses[0].case == "nom":
        return []
    return [p for p in coordinated(reading.document, phrases, near) if p.last <= position]


def partners(reading: Reading, phrases: list[Phrase], signing: Signing) -> list[Phrase]:
    """Those behind «с»; «на встрече с послом аким подписал договор с заводом» is a document with the works alone."""
    found = [
        p
        for p in phrases
        if p.first < signing.stop
        and (not p.cases or "ins" in p.cases)
        and preposition(reading.document, p) in function_words("with")
    ]
    own = [p for p in found if p.first > min(signing.form.first, signing.trigger.first)]
    return own or found


def understood(reading: Reading, sentence: Sentence, signing: Signing, parties: list[Subject]) -> list[Subject]:
    """Sides that the sentence leaves to be understood: «стороны», those of the talks, the article's own region."""
    before = reading.tokens[sentence.first : signing.trigger.first]
    home = reading.resolver.home
    impersonal = not any(is_nominative(reading.document, p) for p in reading.phrases[sentence.index])
    if not parties and any(t.among(function_words("sides of the document")) for t in before):
        return sides_here(reading, sentence) or sides(reading.participants(sentence))
    if not parties and (hosts := states_meeting(reading, sentence)):
        return hosts
    if not parties and (impersonal or signing.trigger.sense == "outcome"):
        return sides(reading.participants(sentence, TALKS))
    if len(parties) == 1 and home is not None and home not in parties and impersonal:
        return [home, *parties]  # «с компанией X подписан меморандум», in the news of an oblast
    return parties


def states_meeting(reading: Reading, sentence: Sentence) -> list[Subject]:
    """The two states of a forum at which documents were signed: «на форуме Казахстана и Монголии подписано …»."""
    for index in (sentence.index, sentence.index - 1):
        states = [p for p in reading.phrases.get(index, []) if p.mention is not None and p.mention.type == "State"]
        for left, right in itertools.pairwise(states):
            between = reading.tokens[left.last : right.first]
            if len(between) == 1 and between[0].lower in function_words("and") | {"–", "—", "-"}:
                return reading.subjects([left, right])
    return []


def sides_here(reading: Reading, sentence: Sentence) -> list[Subject]:
    """«Посол X …: стороны планируют подписать»: the official's side and the article's own region."""
    home = reading.resolver.home
    people = [s for s in reading.subjects(reading.phrases[sentence.index]) if s.type == "Person"]
    spoken = sides([home, *people]) if home is not None else []
    return spoken if len(spoken) == 2 else []


def counted(reading: Reading, sentence: Sentence, signing: Signing) -> bool:
    """«подписано 12 документов на 2,3 млрд долларов»: documents that are told of by number and worth alone."""
    before = reading.tokens[max(sentence.first, signing.form.first - 2) : signing.form.first]
    return any(t.text.isdigit() or t.can_be("NUMR") for t in before)


def goes_on(reading: Reading, signing: Signing, parties: list[Subject], previous: Draft) -> bool:
    """Whether a sentence goes on about the document told before: «документ», or its form without other sides."""
    known = previous.roles["party"]
    if len(parties) > 1 and len(known) > 1 and not any(p in known for p in parties):
        return False
    if signing.bare:
        return not is_plural(reading, signing) or not known
    if previous.roles["form"] == [OTHER] and len(parties) < 2:
        return True  # «побратимом стал …. Под соглашением поставили подписи»
    return signing.form.payload in previous.roles["form"] and (not parties or not known)


def is_plural(reading: Reading, signing: Signing) -> bool:
    return any(a.number == "plur" for a in reading.tokens[signing.form.first].word.analyses[:1])


def merge(previous: Draft, parties: list[Subject], reading: Reading, sentence: Sentence, signing: Signing) -> None:
    """«Документ подписали …»: more about the document told of before."""
    known = previous.roles["party"]
    if not signing.bare:
        previous.roles["form"] = [signing.form.payload]
    if len(known) < 2:
        known.extend(p for p in parties if p not in known)
    previous.evidence.append(place(sentence, signing.trigger))
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


def same(known: Draft, draft: Draft) -> bool:
    """Whether two sentences tell of one document: its form, its status, the sides of the one among the other's.

    A headline may say loosely what the text says precisely («Ош и Андижан скрепили дружбу дорожной картой»).
    """
    ours, theirs = ({id(p) for p in d.roles["party"]} for d in (known, draft))
    alike = ours <= theirs or theirs <= ours or (known.sentence == 0 and bool(ours & theirs))
    return alike and all(known.roles[r] == draft.roles[r] for r in ("form", "status")) and not contrary(known, draft)


def contrary(known: Draft, draft: Draft) -> bool:
    """Whether two drafts have different dates or sums."""
    pairs = ((known.roles.get(role), draft.roles.get(role)) for role in ("date", "amount"))
    return any(ours and theirs and ours != theirs for ours, theirs in pairs)


def unite(known: Draft, draft: Draft) -> None:
    """What a second sentence adds to a document told of before; its sides are those of the fuller telling."""
    if known.sentence == 0 and len(draft.roles["party"]) > 1:
        known.roles["party"] = []
    for role, values in draft.roles.items():
        items = known.roles.setdefault(role, [])
        items.extend(v for v in values if v not in items)
    known.evidence.extend(draft.evidence)
