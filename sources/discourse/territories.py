"""The territories that an article is about, where it does not say so: its home region, its home state."""

from __future__ import annotations

from collections import Counter

from ontology import reference
from sources.analysis.languages import analytic
from sources.discourse.subjects import Names, Post, Subject
from sources.document import Document
from sources.mentions.gazetteer import preferred
from sources.mentions.mention import Mention
from sources.phrases.phrase import Phrase

HOME = "Q232"  # «аким» is a post of Kazakhstan alone
HOME_TITLES = {"akim", "deputy-akim"}


class Territories(Names):
    """The subjects of a document, and which of its territories is meant by a title that names none."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._home: Subject | None = None

    @property
    def home(self) -> Subject | None:
        """The region that the article is about: of an akim or governor named in it, or named first."""
        if self._home is None:
            posts = [p for s in self.subjects for p in s.posts if p.kind == "territory" and p.of is not None]
            own = next((p.of for p in posts if p.id in HOME_TITLES), None)
            self._home = own or self.most_told(posts) or self.region_headed() or self.region_named_first()
        return self._home

    def most_told(self, posts: list[Post]) -> Subject | None:
        """Of the territories whose officials an article names the one that it speaks of most, the first of equals."""
        told = [p.of for p in posts if p.of is not None]
        return max(told, key=lambda subject: len(subject.mentions), default=None)

    def region_headed(self) -> Subject | None:
        """The first region whose head the article names by the title alone: «губернатор Омской области отметил»."""
        titled = (p for p in self.document.phrases if p.title is not None and p.title.kind == "territory")
        named = next((m for p in titled for m in p.of if m.type == "Region"), None)
        return self.enter(named) if named is not None else None

    def region_named_first(self) -> Subject | None:
        """Of the regions that an article names the first, one of Kazakhstan before others; none where a town of
        Kazakhstan is named and no region of it: the article is then about a region that it does not name."""
        named = (s for s in self.subjects if s.type == "Region")
        regions = sorted(named, key=lambda s: (self.is_dateline(s), s.mentions[0].first))
        own = [s for s in regions if lies_in(s.reference, HOME)]
        towns = [s for s in self.subjects if s.type == "Place" and lies_in(s.reference, HOME)]
        return next(iter(own), None) if own or towns else next(iter(regions), None)

    def is_dateline(self, subject: Subject) -> bool:
        """Whether only a report's first words in capitals name a city: "ASTANA – The Karaganda Region …"."""
        texts = [self.document.text(m.first, m.last) for m in subject.mentions]
        return analytic() and all(text.isupper() for text in texts)

    def region_of_town(self, phrase: Phrase) -> Subject | None:
        """The region that «аким области» means where the article names a town of it alone: the noun then names it."""
        if phrase.relative != "Region" or phrase.title is None or phrase.title.id not in HOME_TITLES:
            return None
        towns = (s.reference for s in self.subjects if s.type == "Place" and s.reference)
        regions = {part for t in towns if (part := reference.item(t).part_of) and reference.item(part).type == "Region"}
        if len(regions) != 1:
            return None
        item = reference.item(regions.pop())
        noun = phrase.title.last
        return self.enter(Mention(noun, noun + 1, item.type, preferred(item), noun, item.id))

    def home_state(self) -> Subject | None:
        """The state named in the article in which its home region lies, or else that of most places, if it names it."""
        named = {s.reference: s for s in self.subjects if s.type == "State" and s.reference}
        if self.home is not None and (own := state_of(self.home.reference)) in named:
            return named[own]
        counts = Counter(state for m in self.names if (state := state_of(m.reference)) is not None)
        return named.get(counts.most_common(1)[0][0]) if counts else None


def lies_in(identifier: str | None, state: str) -> bool:
    """Whether a reference item lies in a state, directly or through its region."""
    while identifier is not None:
        if identifier == state:
            return True
        identifier = reference.item(identifier).part_of
    return False


def state_of(identifier: str | None) -> str | None:
    """The state that a reference item lies in, or is."""
    while identifier is not None:
        item = reference.item(identifier)
        if item.type == "State":
            return identifier
        identifier = item.part_of
    return None


def abroad(parties: list[Subject]) -> list[Subject]:
    """The parties without a state that another of them lies in: a region cooperates with others than its own."""
    return [
        p
        for p in parties
        if p.type != "State" or p.reference is None
        or not any(other is not p and lies_in(other.reference, p.reference) for other in parties)
    ]  # fmt: skip
