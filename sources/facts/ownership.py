"""ownership: owns it, holds a share of it, or is its parent company.

«X владеет заводом Y»    «X купил 5% акций Y»    «Y принадлежит X»    «Y – дочерняя компания X»    «владелец Y – X»
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sources.analysis.languages import head_final
from sources.analysis.token import Sentence
from sources.discourse.subjects import BODIES, Subject
from sources.izafet import ownership as izafet
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Reading, Trigger, place
from sources.signings import forms
from sources.syntax import subject

GAP = 7  # tokens from a word of owning to what is owned: «приобрёл контрольный пакет акций завода Y»
NEAR = 3  # tokens from «владелец», «доля» to the name that follows
OWNERS = (*BODIES, "Person", "State", "Region")


@dataclass(frozen=True, slots=True)
class Named:
    """Someone named, or meant by a noun or a pronoun, at tokens `[first, last)`."""

    first: int
    last: int
    subject: Subject
    cases: frozenset[str]

    def may_be(self, *cases: str) -> bool:
        return not self.cases or not self.cases.isdisjoint(cases)


def find(reading: Reading) -> Iterator[Draft]:
    for sentence in reading.document.sentences:
        triggers = reading.find(sentence, "own")
        if not triggers or reading.quoted(sentence.first) or reading.signal(sentence, "denial"):
            continue
        people = list(named(reading, sentence))
        for trigger in triggers:
            if reading.negated(trigger):
                continue
            senses = izafet.SENSES if head_final() else SENSES
            owners, owned = senses[trigger.sense](Around(reading, sentence, trigger, people))
            if owned is None or owned.subject.type not in BODIES:
                continue
            for owner in owners:
                if owner.subject is not owned.subject and owner.subject.type in OWNERS:
                    roles: dict[str, list[Subject | str]] = {"owner": [owner.subject], "property": [owned.subject]}
                    evidence = [place(sentence, trigger)]
                    yield Draft("ownership", roles, evidence, f"ownership.{trigger.sense}", sentence.index)


def named(reading: Reading, sentence: Sentence) -> Iterator[Named]:
    """Those of a sentence who may own or be owned, in order: names, those in a title too, «компания», «он»."""
    found: list[Named] = []
    taken: set[int] = set()
    for mention in reading.mentions[sentence.index]:
        if not mention.adjective and (mention.type in OWNERS):
            found.append(
                Named(mention.first, mention.last, reading.resolver.enter(mention), cases_of(reading, mention))
            )
            taken.update(range(mention.first, mention.last))
    for phrase in reading.phrases[sentence.index]:
        meant = phrase.sort == "company" or phrase.noun in function_words("subject pronoun")
        if meant and taken.isdisjoint(range(phrase.first, phrase.last)):
            found += [Named(phrase.first, phrase.last, s, phrase.cases) for s in reading.of(phrase)[:1]]
    yield from sorted(found, key=lambda n: n.first)


def cases_of(reading: Reading, mention: Mention) -> frozenset[str]:
    """A mention's cases, none where its noun is written alike in all («ТОО»)."""
    return frozenset() if len(mention.cases) > 5 else mention.cases


@dataclass(frozen=True, slots=True)
class Around:
    """A word of owning and those named around it."""

    reading: Reading
    sentence: Sentence
    trigger: Trigger
    people: Sequence[Named]

    @property
    def before(self) -> list[Named]:
        return [n for n in self.people if n.last <= self.trigger.first]

    @property
    def after(self) -> list[Named]:
        """Those behind the word, one whose noun is part of it too: «входит в группу «Арал»»."""
        return [n for n in self.people if n.first >= self.trigger.first and n.last > self.trigger.last]

    def beside(self, first: int, last: int, *signs: str) -> bool:
        """Whether nothing but nouns, adjectives, numbers and prepositions stands in tokens `[first, last)`."""
        words = self.reading.tokens[first:last]
        return not any(
            (t.finite and not t.can_be("NOUN", "ADJF")) or (t.text in ",;:." and t.text not in signs) for t in words
        )

    def subject(self) -> list[Named]:
        """The subject of the word of owning, names for phrases."""
        phrases = self.reading.phrases[self.sentence.index]
        found = subject(self.reading.document, phrases, self.trigger.first)
        return [n for p in found for n in [self.of(p)] if n is not None]

    def of(self, phrase: Phrase) -> Named | None:
        people = self.reading.of(phrase)
        return Named(phrase.first, phrase.last, people[0], phrase.cases) if people else None

    def listed(self, first: Named) -> list[Named]:
        """A name with those that commas and «и» join to it: «принадлежит Ивану Орлову, Олегу Нурову и Ли Вэю»."""
        found = [first]
        for other in self.people[self.people.index(first) + 1 :]:
            between = self.reading.tokens[found[-1].last : other.first]
            if (
                other.subject.type != first.subject.type
                or not between
                or any(t.lower not in function_words("joining") for t in between)
            ):
                break
            found.append(other)
        return found


Found = tuple[list[Named], Named | None]
NOTHING: Found = ([], None)


def owns(around: Around) -> Found:
    """«X владеет Y», «Y, которым владеет X», «Заводом Y владеет X»."""
    before, after, trigger = around.before, around.after, around.trigger
    if before and after and around.reading.tokens[trigger.first - 1].among(function_words("relative")):
        return after[:1], before[-1]
    owners = around.subject()
    close = [n for n in after if n.first - trigger.last <= GAP and around.beside(trigger.last, n.first)]
    owned = next(
        (n for n in close if n.subject.type in BODIES and all(n.subject is not o.subject for o in owners)), None
    )
    if owned is None:
        owned = next((n for n in before if "ins" in n.cases and n.subject.type in BODIES), None)
    return (owners[:1], owned) if owned is not None else NOTHING


def is_agreed(around: Around) -> bool:
    """Whether the purchase is what a document is about, and is yet to come: «соглашение о покупке доли в Y»."""
    index = around.trigger.first - 1
    tokens = around.reading.tokens
    about = index > around.sentence.first and tokens[index].lower in function_words("of talks")
    return about and forms().at(tokens, index - 1) is not None


def buys(around: Around) -> Found:
    """«X купил 5% акций Y», «X объявил о покупке компании Y»: a share or a firm, no goods of that firm."""
    owners, owned = owns(around)
    if is_agreed(around):
        return NOTHING
    if owned is None or owned.first < around.trigger.last:
        return NOTHING
    between = around.reading.tokens[around.trigger.last : owned.first]
    if any(t.lower in function_words("at someone's") for t in between):
        return NOTHING  # «купил у завода Y станки»
    shares = any(t.among(function_words("share")) for t in between)
    direct = not any(t.can_be("NOUN") and not t.among(function_words("empty modifier")) for t in between)
    maker = around.reading.tokens[owned.first - 1].among(function_words("producer"))
    return (owners, owned) if shares or direct or maker else NOTHING


def belongs(around: Around) -> Found:
    """«Y принадлежит X», «Компании X принадлежит 60 процентов Y»."""
    before, after, tokens = around.before, around.after, around.reading.tokens
    if not before or not after:
        return NOTHING
    ahead = tokens[around.trigger.last : after[0].first]
    counted = any(t.among(function_words("share")) or t.text[:1].isdigit() for t in ahead)
    if "dat" in before[-1].cases and (counted or "nom" not in before[-1].cases):
        return before[-1:], after[0]
    if not before[-1].cases and counted:
        return before[-1:], after[0]
    owner = next((n for n in after if n.may_be("dat") and around.beside(around.trigger.last, n.first)), None)
    return (around.listed(owner), before[-1]) if owner is not None else NOTHING


def is_subsidiary(around: Around) -> Found:
    """«Y – дочерняя компания X», «дочерняя компания X – Y», «X учредил дочернюю компанию Y»."""
    before, after, trigger = around.before, around.after, around.trigger
    close = [n for n in after if n.first - trigger.last <= NEAR and around.beside(trigger.last, n.first)]
    if not close or close[0].subject.type not in BODIES:
        return NOTHING
    founding = any(
        t.among(function_words("founding")) for t in around.reading.tokens[around.sentence.first : trigger.first]
    )
    if before and founding:
        return before[:1], close[0]
    if before:
        return close[:1], before[-1]
    second = next((n for n in after if n.first >= close[0].last and n.may_be("nom")), None)
    return (close[:1], second) if second is not None and linked(around, close[0], second) else NOTHING


def is_member(around: Around) -> Found:
    """«завод Y входит в холдинг X»: said of firms; an organization's members are not its property."""
    owners, owned = is_subsidiary(around)
    firms = owned is not None and all(n.subject.type == "Company" for n in (*owners, owned))
    return (owners, owned) if firms else NOTHING


def is_owner(around: Around) -> Found:
    """«владелец фирмы Y Иван Орлов», «Иван Орлов, основатель Y», «владельцем Y является X»."""
    before, after, trigger, tokens = around.before, around.after, around.trigger, around.reading.tokens
    relative = trigger.last < around.sentence.last and tokens[trigger.last].among(function_words("relative"))
    if relative and before:
        owner = next(iter(after), None)
        return ([owner] if owner else [], before[-1])
    owned = next((n for n in after if n.first - trigger.last <= NEAR and around.beside(trigger.last, n.first)), None)
    if owned is None or owned.subject.type not in BODIES or not owned.may_be("gen"):
        return NOTHING
    second = next((n for n in after if n.first >= owned.last), None)
    if second is not None and (linked(around, owned, second) or second.first == owned.last):
        return [second], owned
    apposed = [n for n in before if n.subject.type in ("Person", *BODIES) and near(around, n)]
    return apposed[-1:], owned


def near(around: Around, person: Named) -> bool:
    """Whether a name stands before «владелец» as its apposition: a comma or a dash, perhaps another title, between."""
    between = around.reading.tokens[person.last : around.trigger.first]
    return 0 < len(between) <= NEAR + 2 and between[0].text in ",–—-(" and not any(t.finite for t in between)


def linked(around: Around, left: Named, right: Named) -> bool:
    """Whether a dash or «является» stands between two names: «владелец Y – X», «основателем Y является X»."""
    between = around.reading.tokens[left.last : right.first]
    return any(t.text in "–—-" or t.among(function_words("copula")) for t in between[:NEAR]) and len(between) <= GAP


def has_share(around: Around) -> Found:
    """«доля X в Y составляет 50%»."""
    after, tokens = around.after, around.reading.tokens
    if len(after) < 2 or after[0].first - around.trigger.last > NEAR or not after[0].may_be("gen"):
        return NOTHING
    return (after[:1], after[1]) if tokens[after[0].last].lower in function_words("in") else NOTHING


def is_held_by(around: Around) -> Found:
    """«Y находится в собственности X», «Y под контролем X»."""
    before, after = around.before, around.after
    if not before or not after or after[0].first - around.trigger.last > NEAR:
        return NOTHING
    return (after[:1], before[-1]) if after[0].may_be("gen", "ins") else NOTHING


SENSES = {"verb": owns, "purchase": buys, "whole": belongs, "subsidiary": is_subsidiary, "member": is_member,
          "owner": is_owner, "share": has_share, "held": is_held_by}  # fmt: skip
