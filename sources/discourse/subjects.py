"""Those whom an article speaks of, the posts it gives them, and when two names mean the same one."""

from __future__ import annotations

from dataclasses import dataclass, field

from sources.analysis.forms import plain
from sources.document import Document
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.mentions.names import is_initial
from sources.mentions.nouns import key, legal_forms
from sources.phrases.phrase import Phrase

TERRITORIES = ("State", "Region", "Place")  # the larger first
BODIES = ("Company", "Organization")
FULLEST = ("Person", "Organization", "Place")  # what is called by the longest of its names
SHORTEST = 4  # letters of a single word that is too short to stand for a firm's full name
BEFORE_PERSONS = -1000  # less than any person's name gives in `order`


@dataclass(eq=False, slots=True)
class Subject:
    """Someone or something that the article speaks of, with all its names and mentions."""

    type: str
    name: str
    reference: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    posts: list[Post] = field(default_factory=list)
    states: list[Subject] = field(default_factory=list)  # where a firm is from
    gender: str | None = None
    delegation: Subject | None = None  # whose delegation a person leads

    @property
    def own_name(self) -> str:
        """The name as the article gives it, of a territory as fully as it does anywhere: «Белоруссия», «РФ», «ВКО»."""
        if self.type not in TERRITORIES:
            return self.name
        written = (mention.written for mention in self.mentions if mention.written)
        return max(written, key=lambda name: (not name.isupper(), len(name)), default=self.name)


@dataclass(eq=False, slots=True)
class Post:
    """An office that the article gives a person: what FACTS calls `office`, before it is one."""

    holder: Subject
    title: str
    kind: str
    id: str
    of: Subject | None
    represents: Subject | None
    seat: Subject | None
    phrase: Phrase
    former: bool = False

    @property
    def side(self) -> Subject:
        """For whom the holder speaks: the territory, body or state; the holder where none is named."""
        if self.kind == "envoy":
            return self.of or self.represents or self.holder
        return self.represents or self.of or self.holder


class Names:
    """The subjects of a document: each name entered under the one that it means.

    Persons are entered by their fullest name first, so that a surname finds its owner wherever it stands.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.subjects: list[Subject] = []
        self.by_mention: dict[int, Subject] = {}
        self.by_reference: dict[str, Subject] = {}
        self.by_name: dict[tuple[str, str], Subject] = {}
        self.names = sorted(
            [*document.mentions, *(m for o in document.mentions for m in o.inside)], key=lambda m: m.first
        )
        for mention in sorted(self.names, key=order):
            self.enter(mention)

    def enter(self, mention: Mention) -> Subject:
        """The subject that a name means; a new one if the article has not named it so far."""
        if id(mention) in self.by_mention:
            return self.by_mention[id(mention)]
        subject = self.known(mention)
        if subject is None:
            subject = Subject(mention.type, mention.name, mention.reference, gender=mention.gender)
            self.subjects.append(subject)
        if mention.reference:
            self.by_reference[mention.reference] = subject
            subject.reference = mention.reference
        if len(mention.name) > len(subject.name) and mention.type == subject.type in FULLEST:
            subject.name = mention.name
        for name in (mention.name, *mention.aliases):
            subject.names.add(name)
            self.by_name.setdefault((subject.type, typed_key(subject.type, name)), subject)
        subject.mentions.append(mention)
        self.by_mention[id(mention)] = subject
        return subject

    def known(self, mention: Mention) -> Subject | None:
        if mention.reference:
            same = self.by_name.get((mention.type, key(mention.written or mention.name)))
            unknown = same is not None and same.reference is None and mention.type in BODIES
            return self.by_reference.get(mention.reference) or (same if unknown else None)
        if mention.type == "Person":
            return self.known_person(mention.name)
        for kind in BODIES if mention.type in BODIES else (mention.type,):
            found = self.by_name.get((kind, typed_key(kind, mention.name)))
            if found is not None:
                return found
        if mention.type in BODIES:
            for subject in self.subjects if mention.type == "Company" else ():
                if subject.type == "Company" and any(is_short_form(mention.name, name) for name in subject.names):
                    return subject
        return None

    def known_person(self, name: str) -> Subject | None:
        words = plain(name).split()
        for subject in reversed(self.subjects):
            if subject.type == "Person":
                for other in subject.names:
                    if same_person(words, plain(other).split()):
                        return subject
        return None


def order(mention: Mention) -> tuple[int, int]:
    """All but persons as in the text; then persons, the fullest name first, so that a surname finds its owner."""
    if mention.type != "Person":
        return BEFORE_PERSONS, mention.first
    return -sum(1 if is_initial(word) else 3 for word in mention.name.split()), mention.first


def typed_key(type: str, name: str) -> str:
    """A name for comparing with those of one type: an economic zone is one, whatever its noun («СЭЗ «Алатау»»)."""
    words = key(name).split()
    own = [w for w in words if w not in function_words("economic zone")]
    return " ".join(["*", *own]) if type == "Place" and own and len(own) < len(words) else " ".join(words)


def is_short_form(name: str, other: str) -> bool:
    """Whether one of two firms' names is the other cut short: «Arkan» of «Arkan Marine», but not «Arkan Holding»."""
    short, full = sorted((name, other), key=lambda n: len(key(n).split()))
    words, longer = key(short).split(), key(full).split()
    if longer[: len(words)] != words or (len(words) == 1 and len(words[0]) <= SHORTEST):
        return False
    return len(words) == len(longer) or plain(short).split()[-1].replace(".", "") not in legal_forms()


def same_person(words: list[str], other: list[str]) -> bool:
    """Whether two names in the nominative may be of one person: all parts of the shorter fit, initials too."""
    shorter, longer = sorted((words, other), key=len)
    if words == other:
        return True
    if len(shorter) == 1:
        return shorter[0] == longer[-1] or (len(longer) > 1 and shorter[0] == longer[0] and len(longer[-1]) <= 4)
    if shorter[-1] != longer[-1]:
        return sorted(shorter) == sorted(longer)
    return all(any(same_given(given, part) for part in longer[:-1]) for given in shorter[:-1])


def same_given(name: str, other: str) -> bool:
    """Whether two given names may be one, either of them an initial perhaps."""
    if is_initial(name) or is_initial(other):
        return name[:1] == other[:1]
    return name == other


def same_post(id: str, kind: str, text: str, post: Post) -> bool:
    """Whether a title without a name may mean a post: «посол» the «чрезвычайный и полномочный посол»."""
    deputies = function_words("deputy")
    words, known = text.split(), post.title.split()
    if kind == "deputy" or words[0] in deputies or not deputies.isdisjoint(known):
        return words[0] in deputies and not deputies.isdisjoint(known)
    if id == post.id:
        return True
    if id == "head":
        return post.kind in ("territory", "envoy") or not function_words("head").isdisjoint(known)
    return id == "mayor" and post.kind == "territory"
