"""meeting: who met or talked with whom; and cooperation between the sides whose meeting had fields for topics.

A meeting is told over several sentences: one says who met, others what they discussed («стороны обсудили …») and who
else came. `Session` gathers them; a sentence without sides of its own goes to the session told last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sources.analysis.token import Sentence
from sources.discourse.sides import ACTORS, sides, unlike
from sources.discourse.subjects import Subject
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Place, Reading, Trigger, place
from sources.syntax import clause, coordinated, owners, preposition, subject


@dataclass
class Session:
    """One meeting as the article tells it, sentence after sentence."""

    participants: list[Subject]
    sentence: int
    topics: list[str] = field(default_factory=list)
    date: str | None = None
    place: Subject | None = None
    evidence: list[Place] = field(default_factory=list)
    talk: list[Place] = field(default_factory=list)
    rule: str = "meeting"

    def add(self, subjects: list[Subject]) -> None:
        self.participants.extend(s for s in subjects if s not in self.participants)


def find(reading: Reading) -> Iterator[Draft]:
    sessions = find_sessions(reading)
    reading.meetings = [(s.sentence, s.participants) for s in sessions]
    for session in sessions:
        participants = named(session.participants)
        if not unlike(participants):
            continue
        roles: dict[str, list[Subject | str]] = {"participant": list(participants)}
        if session.topics:
            roles["topic"] = list(session.topics)
        if session.date:
            roles["date"] = [session.date]
        if session.place and session.place not in participants:
            roles["place"] = [session.place]
        yield Draft("meeting", roles, session.evidence + session.talk, session.rule, session.sentence)
        parties = sides(participants)
        if session.topics and len(parties) >= 2:
            talk = session.talk or session.evidence
            yield Draft("cooperation", {"party": list(parties), "topic": list(session.topics)}, talk,
                        "cooperation.talks", session.sentence)  # fmt: skip


def named(participants: list[Subject]) -> list[Subject]:
    """A body or state is a participant only where no person is named for it."""
    spoken = sides(p for p in participants if p.type == "Person")
    return [p for p in participants if p.type == "Person" or p not in spoken]


def find_sessions(reading: Reading) -> list[Session]:
    sessions: list[Session] = []
    for sentence in reading.document.sentences:
        if reading.quoted(sentence.first) or reading.signal(sentence, "denial", "hypothesis"):
            continue
        future = reading.signal(sentence, "future")
        for trigger in reading.find(sentence, "meet") if not future else ():
            if not reading.negated(trigger) and not reading.quoted(trigger.first):
                hear(reading, sessions, sentence, trigger)
        for trigger in reading.find(sentence, "visit", "go") if not future else ():
            if not reading.negated(trigger) and not reading.quoted(trigger.first):
                called_on(reading, sessions, sentence, trigger)
        if told := talks(reading, sentence):
            discuss(reading, sessions, sentence, told[0])
    return sessions


def hear(reading: Reading, sessions: list[Session], sentence: Sentence, trigger: Trigger) -> None:
    """Opens a session, or adds to one, for a word that says that they met."""
    phrases = reading.phrases[sentence.index]
    verb = trigger.first
    if future_tense(reading, trigger):
        return
    if trigger.sense == "part":
        joined = [
            p
            for p in phrases
            if p.sort in ("name", "role", "group", "company") and not preposition(reading.document, p)
        ]
        coming = [s for s in reading.subjects(joined) if s.type in ("Person", "Company", "Organization")]
        if sessions and any(t.sense == "noun" for t in reading.find(sentence, "meet")) and coming:
            sessions[-1].add(coming)
            sessions[-1].evidence.append(place(sentence, trigger))
        return
    if trigger.sense == "receive":
        hosts = subject(reading.document, phrases, verb)
        guests = received(reading, phrases, verb, hosts)
        people = reading.subjects([*hosts, *guests])
        if not hosts or not guests or not any(s.type == "Person" for s in people):
            return
    elif trigger.sense == "with":
        people = reading.subjects([*subject(reading.document, phrases, verb), *accompanied(reading, phrases, verb)])
    else:
        people = around_noun(reading, phrases, sentence, trigger)
    people = [s for s in people if s.type in ACTORS]
    if unlike(people):
        open_session(reading, sessions, sentence, people, f"meeting.{trigger.sense}", trigger)


def called_on(reading: Reading, sessions: list[Session], sentence: Sentence, trigger: Trigger) -> None:
    """«побывал у акима», «приехал к губернатору»: a visit to a person is a meeting."""
    phrases = reading.phrases[sentence.index]
    hosts = [
        p
        for p in phrases
        if p.first > trigger.first and preposition(reading.document, p) in function_words("at someone's")
    ]
    hosts = [p for p in hosts if p.sort == "role" or (p.mention is not None and p.mention.type == "Person")]
    people = reading.subjects([*subject(reading.document, phrases, trigger.first), *hosts[:1]]) if hosts else []
    if unlike(people) and any(s.type == "Person" for s in people) and not future_tense(reading, trigger):
        open_session(reading, sessions, sentence, people, "meeting.called-on", trigger)


def future_tense(reading: Reading, trigger: Trigger) -> bool:
    """Whether they are still to meet: «встретится», «планирует встретиться»."""
    return any("futr" in a.tags or a.pos == "INFN" for a in reading.tokens[trigger.first].word.analyses[:1])


def received(reading: Reading, phrases: list[Phrase], verb: int, hosts: list[Phrase]) -> list[Phrase]:
    """Whom the host received: accusatives in the verb's clause with nothing before them."""
    first, last = clause(reading.document, verb)
    last = max(last, verb + 1)
    found: list[Phrase] = []
    for phrase in phrases:
        if phrase in hosts or not (first <= phrase.first and phrase.last <= last) or phrase in found:
            continue
        if phrase.cases and not phrase.cases & {"acc", "gen"}:
            continue
        if phrase.sort in ("role", "group", "pronoun", "diplomat") or (
            phrase.mention is not None and phrase.mention.type == "Person"
        ):
            if not preposition(reading.document, phrase):
                found.extend(
                    p for p in coordinated(reading.document, phrases, phrase) if p not in found and p not in hosts
                )
            elif found and preposition(reading.document, phrase) in function_words("with"):
                found.append(phrase)  # «делегацию во главе с послом»
    return found


def accompanied(reading: Reading, phrases: list[Phrase], position: int) -> list[Phrase]:
    """Those behind «с», anywhere after a word of meeting or right before it."""
    found: list[Phrase] = []
    for phrase in phrases:
        if phrase in found or preposition(reading.document, phrase) not in function_words("with"):
            continue
        if phrase.cases and "ins" not in phrase.cases:
            continue
        if leads(reading, phrase):
            continue
        found.extend(p for p in coordinated(reading.document, phrases, phrase) if p not in found)
        found.extend(p for p in apposed(reading, phrases, phrase) if p not in found)
    return [p for p in found if p.sort != "company" or p.mention is not None or reading.of(p)]


def apposed(reading: Reading, phrases: list[Phrase], phrase: Phrase) -> list[Phrase]:
    """Names behind a dash: «с инвесторами – президентом X и председателем Y»."""
    if (
        phrase.sort not in ("group", "company")
        or phrase.last >= len(reading.tokens)
        or reading.tokens[phrase.last].text not in "–—-"
    ):
        return []
    named_ones = [p for p in phrases if p.first == phrase.last + 1 and p.sort == "role" and "ins" in p.cases]
    return (
        coordinated(reading.document, [p for p in phrases if p.first > phrase.last], named_ones[0])
        if named_ones
        else []
    )


def leads(reading: Reading, phrase: Phrase) -> bool:
    """«вместе с», «во главе с»: company on the way, not the other side."""
    before = [t.lower for t in reading.tokens[max(0, phrase.first - 4) : phrase.first]]
    return not function_words("together").isdisjoint(before)


def around_noun(reading: Reading, phrases: list[Phrase], sentence: Sentence, trigger: Trigger) -> list[Subject]:
    """The sides around «встреча», «переговоры»: «встреча X с Y», «между X и Y», «на встрече с Y» with the subject."""
    document = reading.document
    behind = [p for p in phrases if p.first >= trigger.last]
    own = owners(document, behind, trigger.last)
    between = [p for p in behind if preposition(document, p) in function_words("between") and near(reading, trigger, p)]
    if between:
        return reading.subjects(coordinated(document, phrases, between[0]))
    others = accompanied(reading, [p for p in behind if near(reading, trigger, p)], trigger.last)
    if own:
        own = [p for p in coordinated(document, behind, own[0]) if p not in others]
    if not others:
        return []
    if not own:
        verbs = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].finite and not reading.quoted(i)]
        for verb in sorted(verbs, key=lambda i: abs(i - trigger.first)):
            own = [p for p in subject(document, phrases, verb) if p not in others]
            if own:
                break
    return reading.subjects([*own, *others])


def near(reading: Reading, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether a phrase belongs to the noun of meeting: no verb between them but «состоялась», «прошла»."""
    between = reading.tokens[trigger.last : phrase.first]
    return not any(t.finite and not t.among(function_words("held")) for t in between)


def talks(reading: Reading, sentence: Sentence) -> list[Trigger]:
    return [
        t
        for t in reading.find(sentence, "talk", "verb", "noun")
        if not reading.negated(t) and not reading.quoted(t.first)
    ]


def discuss(reading: Reading, sessions: list[Session], sentence: Sentence, told: Trigger) -> None:
    """Adds the topics of a sentence of discussion to its session; opens one if the sentence names both sides."""
    topics = list(dict.fromkeys(t.code for t in reading.topics[sentence.index] if not reading.quoted(t.first)))
    phrases = reading.phrases[sentence.index]
    people: list[Subject] = []
    for trigger in reading.find(sentence, "talk", "verb"):
        people = reading.subjects(
            [*subject(reading.document, phrases, trigger.first), *accompanied(reading, phrases, trigger.first)]
        )
        people = [s for s in people if s.type in ACTORS]
        if unlike(people):
            break
    session = sessions[-1] if sessions else None
    if unlike(people) and not reading.signal(sentence, "future"):
        verbs = reading.find(sentence, "talk", "verb")
        session = open_session(reading, sessions, sentence, people, "meeting.discussed", verbs[0])
    if session is not None and topics:
        session.topics.extend(code for code in topics if code not in session.topics)
        session.talk.append(place(sentence, told))


def open_session(
    reading: Reading, sessions: list[Session], sentence: Sentence, people: list[Subject], rule: str, trigger: Trigger
) -> Session:
    """The session in which these people met; a new one unless the article told of it before."""
    date = reading.when(sentence, trigger.first)
    where = find_place(reading, sentence)
    for session in reversed(sessions):
        known = session.participants
        if all(p in known or p in sides(known) for p in people) or all(s in sides(people) for s in sides(known)):
            session.add(people)
            session.date = session.date or date
            session.place = session.place or where
            session.evidence.append(place(sentence, trigger))
            return session
    evidence = [place(sentence, trigger)]
    session = Session(list(people), sentence.index, [], date, where, evidence, [], rule)
    sessions.append(session)
    return session


def find_place(reading: Reading, sentence: Sentence) -> Subject | None:
    """The town where it happened: a place behind «в» in the sentence."""
    for phrase in reading.phrases[sentence.index]:
        if (
            phrase.mention is not None
            and phrase.mention.type in ("Place", "Region", "Organization")
            and (
                preposition(reading.document, phrase) in function_words("into")
                and "loc" in phrase.cases | {"loc" if not phrase.cases else ""}
            )
        ):
            found = reading.of(phrase)[0]
            if found.type == "Place" or (found.type == "Region" and " " not in found.name):
                return found
    return None
