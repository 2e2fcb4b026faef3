"""Who signs a document: told beside it, or to be understood from the talks, the forum or the article's own region."""

from __future__ import annotations

import itertools

from sources.analysis.token import Sentence
from sources.discourse.sides import ACTORS, side, sides
from sources.discourse.speakers import speaker_of
from sources.discourse.subjects import Subject
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Reading
from sources.signings import Signing, between, forms
from sources.syntax import clause, coordinated, is_nominative, owners, preposition, subject

TALKS = 4  # sentences back to the talks whose outcome a document without sides is
BETWEEN = 4  # tokens of «между двумя нашими странами»


def intended(reading: Reading, signing: Signing, parties: list[Subject]) -> list[Subject]:
    """«Мы хотим подписать меморандум с акиматом», – сказал X: for whom X speaks, and the akimat."""
    speaker = speaker_of(reading, signing.form.first)
    first, last = clause(reading.document, signing.trigger.first)
    own = any(t.among(function_words("first person")) for t in reading.tokens[first:last])
    if speaker is None or not own or len(parties) != 1 or side(speaker) in (speaker, *parties):
        return []
    return [side(speaker), *parties]


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
    if (
        near is None
        or not is_beside(reading, position, near)
        or "ins" not in near.cases
        or preposition(reading.document, near)
    ):
        return []
    return coordinated(reading.document, phrases, near)


def is_beside(reading: Reading, position: int, phrase: Phrase) -> bool:
    """Whether a phrase begins at a token or the next, articles and the mark of its case aside."""
    between = reading.tokens[position : phrase.first]
    return sum(not t.among(function_words("determiner") | function_words("case marker")) for t in between) <= 1


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
    if len(parties) < 2 and (pair := both_states(reading, signing)):
        return pair
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


def both_states(reading: Reading, signing: Signing) -> list[Subject]:
    """«договор между двумя странами»: the two states that the article names."""
    behind = reading.tokens[signing.form.last : signing.form.last + BETWEEN]
    if not behind or behind[0].lower not in function_words("between"):
        return []
    meant = any(t.among(function_words("the two states")) for t in behind)
    states = [s for s in reading.resolver.subjects if s.type == "State"]
    return states if meant and len(states) == 2 else []


def sides_here(reading: Reading, sentence: Sentence) -> list[Subject]:
    """«Посол X …: стороны планируют подписать»: the official's side and the article's own region."""
    home = reading.resolver.home
    people = [s for s in reading.subjects(reading.phrases[sentence.index]) if s.type == "Person"]
    spoken = sides([home, *people]) if home is not None else []
    return spoken if len(spoken) == 2 else []


def paired(reading: Reading, sentence: Sentence, parties: list[Subject]) -> list[tuple[Subject, Subject]]:
    """The parties by twos, if the sentence names them so: «A и B, C и D»; one may sign with several."""
    named = [(m, s) for m in reading.mentions[sentence.index] if (s := reading.resolver.enter(m)) in parties]
    if len(named) < 4 or len(named) % 2:
        return []
    for index, ((left, _), (right, _)) in enumerate(itertools.pairwise(named)):
        between = [t.lower for t in reading.tokens[left.last : right.first]]
        wanted = function_words("and") if index % 2 == 0 else {","}
        if len(between) != 1 or between[0] not in wanted:
            return []
    subjects = [s for _, s in named]
    return list(zip(subjects[::2], subjects[1::2], strict=True))
