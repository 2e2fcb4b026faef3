"""The records that leave `sources`: an article, the entities it names and the facts it states.

Offsets are Unicode code points into `Article.text`, `[start, stop)`. The words are those of docs/facts.md.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A stretch of an article's text, `[start, stop)`, in code points."""

    start: int
    stop: int

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.stop <= self.stop


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was read, and what is known about it before anyone reads it.

    `date` is ISO 8601, a full day, or None. `language` is `ru`, `kk`, `en`, or `und` where no passage of the text is
    in any of them. `file` is the name it was read from: where it stood, not what it is, hence outside equality.
    """

    text: str
    date: str | None = None
    title: str | None = None
    url: str | None = None
    language: str = "ru"
    outlet: str | None = None
    file: str | None = field(default=None, compare=False)

    @property
    def id(self) -> str:
        """16 hexadecimal digits made from the address, or from date and text where there is none."""
        known = self.url or "\n".join((self.date or "", self.text))
        return hashlib.sha256(known.encode("utf-8")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something that an article names; `id` is valid within that article alone.

    `type` is Person, State, Region, Place, Company, Organization or Sector. `name` is the canonical name: nominative,
    full where the article gives it in full anywhere. `same_as` is the identifier in the reference data, or None.
    """

    id: str
    type: str
    name: str
    mentions: tuple[Span, ...] = ()
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that state a fact, or that an item of a role was read from, and how they came to mean it.

    `role` is a role of the fact, or `trigger` for the words that announce it, which have no `value`. `words` lie in
    the evidence; None where it has none for that item, which was understood from elsewhere. `how` is a word of
    docs/facts.md: `named`, `pronoun`, `title` … `basis` is where else in the article the meaning was settled.
    """

    role: str
    value: str
    words: Span | None
    how: str
    basis: Span | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """What an article says, and where: two findings are equal if they say the same, wherever they stand.

    `roles` are sorted pairs of a role and the id of an entity or, for the roles that hold text, the text itself.
    `evidence` are the passages from the first to the last of the words that state it, and `marks` those words.
    `confidence` is the estimated probability, 0 to 1, that the fact is right. `rule` names the finder.
    """

    kind: str
    roles: tuple[tuple[str, str], ...]
    evidence: tuple[Span, ...] = field(compare=False, default=())
    confidence: float = field(compare=False, default=1.0)
    rule: str = field(compare=False, default="")
    marks: tuple[Mark, ...] = field(compare=False, default=())

    def values(self, role: str) -> tuple[str, ...]:
        return tuple(value for name, value in self.roles if name == role)


@dataclass(frozen=True, slots=True)
class Change:
    """That a post was taken or left: no fact of who holds what, but what tells from when and until when it was held.

    `turn` is `took`, `left`, or `former` where the article only calls someone so. `holder`, `of` and
    `represents` are ids of entities, empty where nobody is meant; `date` is that of the change, or empty.
    """

    turn: str
    holder: str
    title: str
    of: str = ""
    represents: str = ""
    date: str = ""
    evidence: Span = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one article. `sentences` are where its sentences stand, in order."""

    article: Article
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    sentences: tuple[Span, ...] = ()
    changes: tuple[Change, ...] = ()

    def surer_than(self, confidence: float) -> Extraction:
        """The same with those facts alone that have that confidence or more."""
        return replace(self, facts=tuple(fact for fact in self.facts if fact.confidence >= confidence))

    def entity(self, id: str) -> Entity:
        """The entity of that id; raises KeyError."""
        for entity in self.entities:
            if entity.id == id:
                return entity
        raise KeyError(id)

    def sentence(self, span: Span) -> Span:
        """From the start of the first sentence that `span` touches to the end of the last; itself if none."""
        touched = [s for s in self.sentences if s.start < span.stop and span.start < s.stop]
        return Span(touched[0].start, touched[-1].stop) if touched else span
