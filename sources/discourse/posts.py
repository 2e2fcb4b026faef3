"""Posts: which territory, body or state an official's title is of, where the text leaves it to be understood."""

from __future__ import annotations

from ontology import reference
from sources.analysis.russian import plain
from sources.discourse.subjects import Names, Post, Subject
from sources.document import Document
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.mentions.titles import Title
from sources.phrases.phrase import Phrase

WANTED = {"State", "Region", "Place", "Company", "Organization"}
HOME = "Q232"  # «аким» is a post of Kazakhstan alone
HOME_TITLES = {"akim", "deputy-akim"}


class Posts(Names):
    """The subjects of a document with the posts that it gives them."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._home: Subject | None = None

    @property
    def home(self) -> Subject | None:
        """The region that the article is about: of an akim or governor named in it, or named first."""
        if self._home is None:
            posts = [p for s in self.subjects for p in s.posts if p.kind == "territory" and p.of is not None]
            own = [p for p in posts if p.id in HOME_TITLES] or posts
            self._home = own[0].of if own else self.region_named_first()
        return self._home

    def region_named_first(self) -> Subject | None:
        """Of the regions that an article names the first, one of Kazakhstan before others; none where a town of
        Kazakhstan is named and no region of it: the article is then about a region that it does not name."""
        regions = sorted((s for s in self.subjects if s.type == "Region"), key=lambda s: s.mentions[0].first)
        own = [s for s in regions if lies_in(s.reference, HOME)]
        towns = [s for s in self.subjects if s.type == "Place" and lies_in(s.reference, HOME)]
        return next(iter(own), None) if own or towns else next(iter(regions), None)

    def appointed(self, phrase: Phrase) -> Mention | None:
        """«Почётным консулом стал Игорь Самкаев»: the person whom a verb of becoming joins with a title."""
        if "ins" not in phrase.cases or phrase.plural:
            return None
        sentence = self.document.sentence_of(phrase.first)
        verbs = [t for t in self.document.tokens[sentence.first : sentence.last] if t.among(function_words("becoming"))]
        persons = [
            m for m in self.document.mentions if m.type == "Person" and sentence.first <= m.first < sentence.last
        ]
        free = [m for m in persons if "nom" in m.cases and all(p.person is not m for p in self.document.phrases)]
        return free[0] if verbs and len(free) == 1 else None

    def add_post(self, phrase: Phrase) -> None:
        title, person = phrase.title, phrase.person
        assert title is not None and person is not None
        holder = self.enter(person)
        of = self.enter(phrase.of[0]) if phrase.of else None
        if of is not None and of.type == "Company":
            self.note_states(of, phrase.of[0])
        represents = self.enter(phrase.represents[0]) if phrase.represents else None
        seat = self.enter(phrase.seat) if phrase.seat else None
        if of is None and represents is None and phrase.relative:
            of = self.nearby(phrase, phrase.relative)
            if title.kind == "diplomat":
                of, represents = None, of
        if of is None and represents is None and not phrase.relative:
            of = self.employer(phrase)
        if title.kind == "envoy" and seat is not None:  # «полномочный представитель Президента КР в Таласской области»
            of, represents, seat = seat, represents or of, None
        if title.kind == "diplomat" and represents is None and of is None:
            represents = self.sender(phrase)
        if of is None and represents is None and (delegation := self.led(phrase)) is not None:
            of = delegation
        if title.kind == "minister" and of is None:
            of = self.nearby(phrase, "State")
        post = Post(holder, title.text, title.kind, title.id, of, represents, seat, phrase, title.former)
        holder.posts.append(post)

    def leads(self, phrase: Phrase) -> bool:
        """«во главе с …», «возглавляемая …», «которую возглавил …»: who leads a delegation stands for it later."""
        tokens = self.document.tokens[max(0, phrase.first - 3) : phrase.first]
        words = [t.lower for t in tokens]
        if any(" ".join(words[start:]) in function_words("leading") for start in (0, 1)):
            return True
        return bool(tokens) and tokens[-1].among(function_words("heading"))

    def led(self, phrase: Phrase) -> Subject | None:
        """The territory or body whose delegation an official leads."""
        if not self.leads(phrase):
            return None
        groups = [p for p in self.document.phrases if p.last < phrase.first and p.sort == "group" and p.of]
        return self.enter(groups[-1].of[0]) if groups else None

    def sender(self, phrase: Phrase) -> Subject | None:
        """The state that a diplomat named without it comes from: the foreign one named last, close before."""
        sentence = self.document.tokens[phrase.first].sentence
        for mention in reversed([m for m in self.names if m.last <= phrase.first and m.type == "State"]):
            if mention.reference != HOME:
                near = sentence - self.document.tokens[mention.first].sentence <= 1
                return self.by_mention[id(mention)] if near else None
        return None

    def employer(self, phrase: Phrase) -> Subject | None:
        """What an official without any «of» serves: a region for an akim, the body named just before for a rector."""
        title = phrase.title
        assert title is not None
        if title.kind == "territory":
            return self.nearby(phrase, "Region")
        if title.kind != "body":
            return None
        sentence = self.document.tokens[phrase.first].sentence
        for mention in reversed([m for m in self.names if m.last <= phrase.first]):
            if (
                mention.type in ("Company", "Organization")
                and sentence - self.document.tokens[mention.first].sentence <= 1
            ):
                return self.by_mention[id(mention)]
        return None

    def nearby(self, phrase: Phrase, type: str) -> Subject | None:
        """The territory or body named last before a phrase, or else first after it, that such a title can be of."""
        title = phrase.title
        if type not in WANTED:
            return self.body(phrase, type)
        wanted = {type} if type not in ("Company", "Organization") else {"Company", "Organization"}
        if type == "Region" and title is not None and title.id == "mayor":
            wanted = {"Place", "Region"}
        if type == "Place":
            wanted = {"Place", "Region"}
        before: Mention | None = None
        after: Mention | None = None
        for mention in self.names:
            subject = self.by_mention[id(mention)]
            if mention.type not in wanted or not self.fits(subject, title is not None and is_akims(title), type):
                continue
            if mention.last <= phrase.first:
                before = mention
            elif after is None and mention.first >= phrase.last:
                after = mention
        if type == "Region" and title is not None and title.kind == "head" and self.home is not None:
            return self.home  # «глава региона» in a text that names the guests' province last
        chosen = before or after
        return self.by_mention[id(chosen)] if chosen else None

    def body(self, phrase: Phrase, noun: str) -> Subject | None:
        """The body with that noun in its name that was named last before a phrase."""
        named = [m for m in self.names if m.type == "Organization" and m.last <= phrase.first and noun in plain(m.name)]
        return self.by_mention[id(named[-1])] if named else None

    def fits(self, subject: Subject, akim: bool, type: str) -> bool:
        """Whether a territory can be meant: an akim's is a region of Kazakhstan, «области» one that is an oblast."""
        if akim and subject.reference and subject.type == "Region":
            if reference.item(subject.reference).part_of != HOME:
                return False
            full_oblast = " " in subject.name
            return full_oblast if type == "Region" else True
        return True

    def note_states(self, company: Subject, mention: Mention) -> None:
        for state in mention.states:
            if state.type == "State" and self.enter(state) not in company.states:
                company.states.append(self.enter(state))


def is_akims(title: Title) -> bool:
    """Whether a title is an akim's or his deputy's."""
    return not function_words("akim").isdisjoint(title.text.split())


def lies_in(identifier: str | None, state: str) -> bool:
    """Whether a reference item lies in a state, directly or through its region."""
    while identifier is not None:
        if identifier == state:
            return True
        identifier = reference.item(identifier).part_of
    return False
