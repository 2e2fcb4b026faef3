"""agreement: a document, signed or to be signed, with its form, parties, topics, amount and date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sources.analysis.languages import head_final
from sources.analysis.token import Extent, Sentence
from sources.discourse.sides import sides
from sources.discourse.subjects import Subject
from sources.lexicon import function_words
from sources.reading import Draft, Place, Reading, Words, place
from sources.signers import find_parties, intended, paired, understood
from sources.signings import OTHER, Signing, find_signings

AFTER = 2  # sentences behind the one that tells of a document in which «документ» still means it


def find(reading: Reading) -> Iterator[Draft]:
    """Each document once, however often it is told of; one whose sides no sentence names is none."""
    told: list[Draft] = []
    for draft in drafts(reading):
        parties = draft.roles["party"]
        if not parties or (len(parties) == 1 and isinstance(parties[0], Subject) and parties[0].type == "Person"):
            continue  # whom a person signs for is not told
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
                found.extend(by_pairs(reading, sentence, draft))
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


def by_pairs(reading: Reading, sentence: Sentence, draft: Draft) -> list[Draft]:
    """«A и B, C и D подписали меморандумы»: a document of each pair."""
    parties = [p for p in draft.roles["party"] if isinstance(p, Subject)]
    pairs = paired(reading, sentence, parties)
    return [replace(draft, roles={**draft.roles, "party": list(pair)}) for pair in pairs] or [draft]


def draft_of(reading: Reading, sentence: Sentence, signing: Signing, parties: list[Subject]) -> Draft:
    form = signing.form
    status = "planned" if signing.planned else "signed"
    roles: dict[str, list[Subject | str]] = {"party": list(parties), "form": [form.payload], "status": [status]}
    quoted = reading.quoted(form.first)
    topics = [t.code for t in reading.topics[sentence.index] if is_of(t, signing) and reading.quoted(t.first) == quoted]
    if topics:
        roles["topic"] = list(dict.fromkeys(topics))
    amounts = [a for a in reading.amounts[sentence.index] if is_of(a, signing)]
    if amounts:
        roles["amount"] = [amounts[0].text]
    date = reading.when(sentence, signing.trigger.first) or year_of(reading, sentence)
    if date:
        roles["date"] = [date]
    evidence = [place(sentence, signing.trigger, Words("form", form.first, form.last))]
    return Draft("agreement", roles, evidence, f"agreement.{status}", sentence.index)


def is_of(words: Extent, signing: Signing) -> bool:
    """Whether words stand where a document's field and worth do: behind its noun, or before it."""
    if head_final():
        return words.last <= signing.trigger.first
    return signing.form.first < words.first < signing.stop


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
        return not is_plural(reading, signing) or (not known and len(parties) < 2)
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
