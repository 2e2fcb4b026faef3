"""The meetings that an article tells of, each gathered from all the sentences that say something of it.

One sentence says who met, others what they discussed («стороны обсудили …»), who else came, who spoke for a side. A
sentence without sides of its own goes to the meeting told last.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from sources.analysis.token import Sentence
from sources.discourse import encounters
from sources.discourse.modality import during, happened
from sources.discourse.sides import ACTORS, TERRITORIES, side, sides, unlike
from sources.discourse.subjects import Subject
from sources.discourse.whereabouts import find_place, is_ahead
from sources.lexicon import function_words
from sources.reading import Place, Reading, Trigger, place
from sources.sectors import Topic
from sources.syntax import subject

REACH = 3  # tokens before «сотрудничество» in which a field is its own: «торгово-экономическое сотрудничество»
CONTINUED = 2  # sentences after a meeting in which «с китайской стороны были …» goes on with it


@dataclass
class Session:
    """One meeting as the article tells it, sentence after sentence."""

    participants: list[Subject]
    principals: list[Subject]  # those who met, without those who came along
    sentence: int
    topics: list[str] = field(default_factory=list)
    date: str | None = None
    place: Subject | None = None
    evidence: list[Place] = field(default_factory=list)
    talk: list[Place] = field(default_factory=list)
    together: list[Place] = field(default_factory=list)  # where it tells that they work together, in no field
    rule: str = "meeting"
    latest: int = 0  # the last sentence that told who met

    def add(self, subjects: list[Subject]) -> None:
        self.participants.extend(s for s in subjects if s not in self.participants)

    def discussed(self, topics: list[str], told: Place) -> None:
        self.topics.extend(code for code in topics if code not in self.topics)
        self.talk.append(told)


@dataclass
class Sessions:
    """Reads an article's sentences in order; `found` are its meetings so far."""

    reading: Reading
    found: list[Session] = field(default_factory=list)
    early: list[tuple[int, list[str], Place]] = field(default_factory=list)  # topics before any meeting, by sentence
    chair: tuple[int, Subject] | None = None  # who held a meeting of yet unknown guests, and in which sentence

    def read(self) -> list[Session]:
        for sentence in self.reading.document.sentences:
            self.meet(sentence)
            self.discuss(sentence)
        self.give_voices()
        return self.found

    def meet(self, sentence: Sentence) -> None:
        """Opens a session, or adds to one, for each word that says that they met."""
        reading = self.reading
        for trigger in reading.find(sentence, "meet"):
            if reading.quoted(trigger.first) and trigger.sense == "noun" and during(reading, trigger):
                self.open(sentence, encounters.in_quotation(reading, sentence, trigger), trigger, "quoted")
            if not happened(reading, trigger):
                continue
            if trigger.sense == "part":
                self.join(sentence, trigger)
                continue
            if trigger.sense == "receive":
                people = encounters.reception(reading, sentence, trigger)
            elif trigger.sense == "with":
                people = encounters.company(reading, sentence, trigger)
            elif trigger.sense == "either":
                people = encounters.reception(reading, sentence, trigger)
                people = people or encounters.company(reading, sentence, trigger)
            elif trigger.sense == "attended":
                continue
            else:
                people = encounters.around_noun(reading, sentence, trigger)
            if not self.open(sentence, people, trigger, trigger.sense):
                self.remember(sentence, trigger, people)
        for trigger in reading.find(sentence, "visit", "go", "see"):
            if happened(reading, trigger):
                self.open(sentence, encounters.called_on(reading, sentence, trigger), trigger, "called-on")
        side = encounters.for_a_side(reading, sentence) if self.continues(sentence) else None
        if side is not None and not signed(reading, sentence):
            self.found[-1].add(encounters.joining(reading, sentence))
            self.found[-1].evidence.append(place(sentence, side))
            self.found[-1].latest = sentence.index

    def remember(self, sentence: Sentence, trigger: Trigger, people: list[Subject]) -> None:
        """Keeps what a word of meeting tells of one side alone: who held it, or who else came to the one before."""
        if self.found and during(self.reading, trigger):
            if any(t.sense in ("with", "receive") for t in self.reading.find(sentence, "meet")):
                return  # «на полях форума встретился с X»: another meeting, and the forum is where it was
            self.found[-1].add(encounters.speaking(self.reading, sentence, trigger))
            self.found[-1].evidence.append(place(sentence, trigger))
            return
        persons = [s for s in people if s.type == "Person"]
        if not persons or trigger.sense not in ("noun", "with"):
            return
        if self.continues(sentence) and encounters.is_attendance(self.reading, sentence, trigger):
            self.found[-1].add(persons)
            self.found[-1].evidence.append(place(sentence, trigger))
        else:
            self.chair = (sentence.index, persons[0])

    def continues(self, sentence: Sentence) -> bool:
        return bool(self.found) and 0 < sentence.index - self.found[-1].latest <= CONTINUED

    def join(self, sentence: Sentence, trigger: Trigger) -> None:
        """«Во встрече участвовали X и Y»: more who came to the meeting told last, or the sides of a new one."""
        coming = encounters.joining(self.reading, sentence)
        persons = [s for s in coming if s.type == "Person"]
        if self.chair is not None and 0 <= sentence.index - self.chair[0] <= CONTINUED:
            persons.insert(0, self.chair[1])
            guests = [s for s in coming if s not in persons and s.type in TERRITORIES]
            if (persons[1:] or guests) and self.open(sentence, [*persons, *guests], trigger, trigger.sense):
                self.chair = None
                return
        if not coming or not self.reading.find(sentence, "meet", "noun", "call"):
            return
        if self.found:
            self.found[-1].add(coming)
            self.found[-1].evidence.append(place(sentence, trigger))
        else:
            self.open(sentence, persons, trigger, trigger.sense)

    def discuss(self, sentence: Sentence) -> None:
        """Adds the topics of a sentence of discussion to its session; opens one if the sentence names both sides.

        What someone is quoted with counts only where it says what the sides do together.
        """
        reading = self.reading
        for trigger in reading.find(sentence, "talk", "verb"):
            if happened(reading, trigger):
                people = encounters.company(reading, sentence, trigger)
                if self.open(sentence, people, trigger, "discussed"):
                    break
        told = [t for t in (*reading.find(sentence, "talk"), *self.on_topics(sentence)) if not reading.negated(t)]
        said = [t for t in told if not reading.quoted(t.first) or t.sense != "noun"]
        topics = about(reading.topics[sentence.index], said)
        discussed = any(t.sense == "verb" for t in said)
        if not topics and discussed and self.found and self.is_of_work(sentence, told):
            self.found[-1].together.append(place(sentence, self.announcing(sentence, said)))
        if (
            not topics
            or not said
            or reading.signal(sentence, "denial")
            or (signed(reading, sentence) and not discussed)
        ):
            return
        if self.found:
            if not any(self.is_others(sentence, trigger) for trigger in said):
                self.found[-1].discussed(topics, place(sentence, self.announcing(sentence, said)))
        elif discussed:
            self.early.append((sentence.index, topics, place(sentence, self.announcing(sentence, said))))

    def on_topics(self, sentence: Sentence) -> list[Trigger]:
        """Words of meeting that tell of what they talked: "held talks with X on tourism"."""
        topics, tokens = self.reading.topics[sentence.index], self.reading.tokens
        about = function_words("of a meeting")
        return [
            t
            for t in self.reading.find(sentence, "meet")
            if t.sense in ("noun", "with", "call", "either")
            and any(tokens[i].lower in about and t.last <= i < c.first for c in topics for i in range(t.last, c.first))
        ]

    def is_of_work(self, sentence: Sentence, told: list[Trigger]) -> bool:
        """Whether a sentence tells of a talk about working together, though it names no field."""
        denied = self.reading.signal(sentence, "denial", "hypothesis") or signed(self.reading, sentence)
        return not denied and any(t.sense == "field" for t in told)

    def announcing(self, sentence: Sentence, said: list[Trigger]) -> Trigger:
        """The word that tells of a discussion: a verb before a noun, which may only say what of: «потенциал»."""
        telling = (t for t in self.reading.find(sentence, "say") if not self.reading.quoted(t.first))
        return next((t for t in said if t.sense == "verb"), None) or next(telling, said[0])

    def is_others(self, sentence: Sentence, trigger: Trigger) -> bool:
        """Whether a verb of discussion has a subject that was not at the meeting told last."""
        verb = self.reading.tokens[trigger.first]
        if not verb.finite:
            return False
        phrases = subject(self.reading.document, self.reading.phrases[sentence.index], trigger.first)
        if len(phrases) == 1 and phrases[0].sort == "name" and verb.word.analyses[0].number == "plur":
            return False  # «рассмотрели рейс Тараз – Осло»: one name is no subject of a plural
        acting = [s for s in self.reading.subjects(phrases) if s.type in ACTORS]
        present = self.found[-1].participants
        present = [*present, *sides(present)]
        return bool(acting) and all(s not in present and side(s) not in present for s in acting)

    def open(self, sentence: Sentence, people: list[Subject], trigger: Trigger, rule: str) -> bool:
        """Notes that these people met: in a new session unless the article told of it before. False if they are one
        side or none."""
        people = [s for s in people if s.type in ACTORS]
        if not unlike(people) or self.among_themselves(people):
            return False
        session = self.known(people)
        if session is None:
            session = Session(list(people), list(people), sentence.index, rule=f"meeting.{rule}")
            if not self.found:
                for index, topics, told in self.early:
                    if sentence.index - index <= CONTINUED:
                        session.discussed(topics, told)
            self.found.append(session)
        session.add(people)
        session.principals.extend(s for s in people if s not in session.principals)
        ahead = partial(is_ahead, self.reading, sentence, trigger)
        session.date = session.date or self.reading.when(sentence, trigger.first, ahead)
        session.place = session.place or find_place(self.reading, sentence, ahead)
        session.evidence.append(place(sentence, trigger))
        session.latest = sentence.index
        return True

    def among_themselves(self, people: list[Subject]) -> bool:
        """Whether all are of one territory: an akim and the head of his oblast's department."""
        spoken = sides(people)
        own = [s for s in spoken if s.type in TERRITORIES]
        by_mention = self.reading.resolver.by_mention
        bodies = [s for s in spoken if s not in own and all(m.inside for m in s.mentions)]
        return len(own) == 1 and len(own) + len(bodies) == len(spoken) and all(
            any(by_mention.get(id(part)) is own[0] for m in body.mentions for part in m.inside) for body in bodies
        )  # fmt: skip

    def known(self, people: list[Subject]) -> Session | None:
        """The session in which these people met, if the article told of it: all of them are in it, or all its sides."""
        for session in reversed(self.found):
            known = session.participants
            spoken, told = sides(known), sides(people)
            if all(p in known or p in spoken for p in people) or (
                all(s in told for s in spoken) and not others_met(known, people)
            ):
                return session
        return None

    def give_voices(self) -> None:
        """Adds who spoke or led for a side that met without a name: «делегация Японии», later its ambassador."""
        for number, session in enumerate(self.found):
            mute = [s for s in session.participants if s.type != "Person"]
            mute = [s for s in mute if all(side(p) is not s for p in session.participants if p.type == "Person")]
            if not mute:
                continue
            for leader in self.reading.resolver.subjects:
                if leader.delegation in mute and leader not in session.participants:
                    session.add([leader])
                    named = leader.posts[-1].phrase
                    session.evidence.append(place(self.reading.document.sentence_of(named.first), named))
                    mute = [s for s in mute if s is not leader.delegation]
            stop = self.found[number + 1].sentence if number + 1 < len(self.found) else None
            for sentence in self.reading.document.sentences[session.sentence : stop]:
                for trigger in self.reading.find(sentence, "say"):
                    if self.reading.quoted(trigger.first):
                        continue
                    speakers = subject(self.reading.document, self.reading.phrases[sentence.index], trigger.first)
                    for speaker in self.reading.subjects(speakers[:1]):
                        if speaker.type == "Person" and side(speaker) in mute:
                            session.add([speaker])
                            session.evidence.append(place(sentence, trigger))
                            mute.remove(side(speaker))


def signed(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells of a signature: its fields are the document's."""
    return bool(reading.find(sentence, "sign", "verb", "noun"))


def about(topics: list[Topic], said: list[Trigger]) -> list[str]:
    """The fields that words of discussion are about: any in their sentence, or behind «сотрудничество» alone."""
    first = 0 if any(t.sense != "field" for t in said) else min((t.first for t in said), default=0) - REACH
    return list(dict.fromkeys(t.code for t in topics if t.last > first))


def others_met(known: list[Subject], people: list[Subject]) -> bool:
    """Whether a side is told by other persons than before: with a state's minister, and with its ambassador."""
    before = {id(side(s)): {id(p) for p in known if p.type == "Person" and side(p) is side(s)} for s in known}
    for name in {id(side(s)) for s in people}:
        now = {id(p) for p in people if p.type == "Person" and id(side(p)) == name}
        if now and before.get(name) and now.isdisjoint(before[name]):
            return True
    return False
