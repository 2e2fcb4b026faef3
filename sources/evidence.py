"""Which words state a fact: those that announce it and, for each item of a role, those that it was read from and how.

A finder tells where it found a fact and the words that it went by (`Place`). What fills the roles is looked up there:
a name, an official who speaks for it, a pronoun. What a place does not name was understood from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from sources.analysis.token import Extent
from sources.discourse.sides import side
from sources.discourse.subjects import Post, Subject
from sources.mentions.mention import Mention
from sources.mentions.nouns import territories
from sources.phrases.phrase import Phrase
from sources.reading import Draft, Place, Reading
from sources.records import Span

Tokens = tuple[int, int]  # [first, last)
Found = tuple[Tokens, str, Tokens | None]  # words, how they are understood, where that was settled

TOLD_OF_NAMES = {"office", "origin"}  # kinds whose roles nobody fills on another's behalf
TALKED = "cooperation"  # a kind whose sides talk through officials, and may be named as somewhere to go besides
SIDES = {"party", "participant"}  # roles of those whom «стороны» means
OFFICIALS = ("role", "diplomat")  # sorts of phrases that are an official
# how a phrase without a name stands for someone, by its sort
NAMELESS = {"role": "title", "diplomat": "title", "pronoun": "pronoun", "territory": "noun"}


class Reason(NamedTuple):
    """Why an item fills a role: the tokens that say so, if the place has any, and those elsewhere that settle it."""

    role: str
    value: Subject | str
    words: Tokens | None
    how: str
    basis: Tokens | None = None


def reasons(reading: Reading, draft: Draft) -> tuple[list[Span], list[Reason]]:
    """The passages that state a draft, each from the first to the last of its words, and what each word is for."""
    evidence: list[Span] = []
    found: list[Reason] = []
    for place in draft.evidence:
        here = list(Scene(reading, draft, place).reasons())
        words = [r.words for r in here if r.words is not None]
        within = [w for w in words if w[0] < place.last and place.first < w[1]] or [(place.first, place.last)]
        evidence.append(reading.span(min(first for first, _ in within), max(last for _, last in within)))
        evidence += [reading.span(*w) for w in words if w not in within]  # «его планируют построить»
        found += here
    said = {(r.role, r.value) for r in found}
    for role, values in draft.roles.items():
        found += [understood(reading, draft, role, v) for v in values if (role, v) not in said]
    return sorted(set(evidence)), list(dict.fromkeys(found))


class Scene:
    """A place of a draft with the phrases that stand there; `start` is the word that announces the fact."""

    def __init__(self, reading: Reading, draft: Draft, place: Place) -> None:
        self.reading, self.draft, self.place = reading, draft, place
        self.start = place.words[0].first if place.words else place.first
        self.sentences = sentences(reading, place)
        self.phrases = [p for s in self.sentences for p in reading.phrases[s] if overlap(p, place)]

    def reasons(self) -> Iterator[Reason]:
        """The words that the finder went by, then those of each item that the place names."""
        roles, place = self.draft.roles, self.place
        for words in place.words:
            if words.role == "trigger":
                yield Reason("trigger", "", (words.first, words.last), "trigger")
            elif words.role in roles and words.value in (None, roles[words.role][0]):
                yield Reason(words.role, roles[words.role][0], (words.first, words.last), "words")
        given = {words.role for words in place.words}
        for role, values in roles.items():
            for value in values if role not in given else ():
                yield from self.read_from(role, value)

    def read_from(self, role: str, value: Subject | str) -> Iterator[Reason]:
        """The words that an item was read from: of several the nearest to the word that announces the fact."""
        for found in self.ways(role, value) if isinstance(value, Subject) else (self.texts(role, value),):
            nearest = min(found, key=lambda f: distance(f[0], self.start), default=None)
            if nearest is not None:
                yield Reason(role, value, *nearest)
                break

    def ways(self, role: str, subject: Subject) -> Iterator[Iterator[Found]]:
        """How a place may name someone, the most telling way first."""
        if self.draft.kind in TOLD_OF_NAMES:
            yield self.names(subject)
            yield self.stands_for(subject)
            yield self.common_nouns(subject)
            return
        if self.draft.kind == TALKED:
            yield chain(self.stands_for(subject), self.speaks_for(subject))
        else:
            yield self.stands_for(subject)
            yield self.speaks_for(subject)
        yield self.names(subject)
        if role in SIDES:
            yield self.together(subject)

    def texts(self, role: str, value: str) -> Iterator[Found]:
        """Words that give a text, those of direct speech where there are no others."""
        extents = [
            e for s in self.sentences for e in expressions(self.reading, role, value, s) if overlap(e, self.place)
        ]
        spoken = [e for e in extents if not self.reading.quoted(e.first)] or extents
        yield from (((e.first, e.last), "words", None) for e in spoken)

    def stands_for(self, subject: Subject) -> Iterator[Found]:
        """Phrases that stand for someone, by name or without."""
        for phrase in self.phrases:
            if not any(s is subject for s in self.reading.of(phrase)):
                continue
            mention = phrase.mention or phrase.person
            if mention is not None and mention.type == subject.type:
                yield extent(phrase), *named(subject, mention)
            elif any(mentions(self.reading, subject, phrase)):
                yield extent(phrase), "official" if phrase.sort in OFFICIALS else "people", None
            else:
                ground = self.reading.resolver.grounds.get(id(phrase))
                basis = extent(ground) if ground is not None else settled(subject, phrase.first)
                yield extent(phrase), NAMELESS.get(phrase.sort, "noun"), basis

    def speaks_for(self, subject: Subject) -> Iterator[Found]:
        """Phrases of those who speak for a territory, a body or a firm, and where their post is told."""
        for phrase in self.phrases:
            for person in self.reading.of(phrase):
                if person is not subject and side(person) is subject:
                    post = next((p for p in reversed(person.posts) if p.side is subject), None)
                    told = post.phrase if post is not None and not overlap(post.phrase, phrase) else None
                    yield extent(phrase), "official", extent(told) if told else None

    def common_nouns(self, subject: Subject) -> Iterator[Found]:
        """The noun of a post's territory that stands for its name: «аким области»."""
        posts = {id(post.phrase): post for person in self.draft.roles.get("holder", ()) for post in posts_of(person)}
        for phrase in self.phrases:
            post = posts.get(id(phrase))
            if phrase.relative and post is not None and subject in (post.of, post.represents, post.seat):
                for noun in territories().find(self.reading.tokens, phrase.first, phrase.last):
                    if noun.payload.relative:
                        yield (noun.first, noun.last), "noun", settled(subject, phrase.first)

    def names(self, subject: Subject) -> Iterator[Found]:
        """Names that are no phrase of their own: the oblast in «акимат Костанайской области»."""
        for mention in mentions(self.reading, subject, self.place):
            yield (mention.first, mention.last), *named(subject, mention)

    def together(self, subject: Subject) -> Iterator[Found]:
        """«Стороны»: whoever the article told of before."""
        for phrase in self.phrases:
            if phrase.noun == "side" and not self.reading.of(phrase):
                yield extent(phrase), "sides", settled(subject, phrase.first)


def posts_of(person: Subject | str) -> list[Post]:
    return person.posts if isinstance(person, Subject) else []


def expressions(reading: Reading, role: str, value: str, sentence: int) -> Iterable[Extent]:
    """What in a sentence gives a text: words of its sector, an expression of time, a sum."""
    if role == "topic":
        return [t for t in reading.topics[sentence] if t.code == value]
    if role == "date":
        return [w for w in reading.dates[sentence] if w.text == value]
    return [a for a in reading.amounts[sentence] if a.text == value] if role == "amount" else ()


def mentions(reading: Reading, subject: Subject, within: Extent) -> Iterator[Mention]:
    """The mentions of someone between two tokens."""
    for sentence in sentences(reading, within):
        yield from (m for m in reading.named[sentence].get(subject, ()) if overlap(m, within))


def named(subject: Subject, mention: Mention) -> tuple[str, Tokens | None]:
    """How a mention names its subject, and where the article gives the name more fully."""
    if mention.adjective:
        return "adjective", None
    if subject.reference or is_full(subject, mention):
        return "named", None
    full = next((m for m in subject.mentions if is_full(subject, m)), None)
    return ("short", (full.first, full.last)) if full is not None else ("named", None)


def is_full(subject: Subject, mention: Mention) -> bool:
    """Whether a mention gives the whole name: a surname alone carries the name that it was found to mean."""
    whole = mention.type != "Person" or mention.last - mention.first >= len(subject.name.split())
    return mention.name == subject.name and whole


def understood(reading: Reading, draft: Draft, role: str, value: Subject | str) -> Reason:
    """An item that no place of a fact names: the article's own region, someone named elsewhere, a code."""
    if not isinstance(value, Subject):
        return Reason(role, value, None, "sense")
    how = "home" if value is reading.resolver.home else "elsewhere"
    return Reason(role, value, None, how, settled(value, draft.evidence[0].first))


def settled(subject: Subject, position: int) -> Tokens | None:
    """Where the article named someone last before a token, or else first after it."""
    told = [(m.first, m.last) for m in subject.mentions]
    return max((m for m in told if m[0] < position), default=None) or min(told, default=None)


def extent(phrase: Phrase | Mention) -> Tokens:
    """A name, or a phrase with the name of its official."""
    person = (phrase.person if isinstance(phrase, Phrase) else None) or phrase
    return min(phrase.first, person.first), max(phrase.last, person.last)


def sentences(reading: Reading, within: Extent) -> range:
    return range(reading.tokens[within.first].sentence, reading.tokens[within.last - 1].sentence + 1)


def overlap(one: Extent, other: Extent) -> bool:
    return one.first < other.last and other.first < one.last


def distance(words: Tokens, start: int) -> int:
    return max(words[0] - start, start - words[1], 0)
