"""What each phrase stands for: posts without a name, groups, «стороны», «компания», «он»."""

from __future__ import annotations

from bisect import bisect_left

from sources.analysis.forms import plain
from sources.analysis.token import Token
from sources.discourse import heading
from sources.discourse.pronouns import Pronouns
from sources.discourse.subjects import TERRITORIES, Post, Subject, same_post
from sources.discourse.territories import HOME_TITLES, lies_in
from sources.document import Document
from sources.lexicon import function_words
from sources.mentions.derived import of_adjective, of_inhabitant
from sources.phrases.phrase import Phrase


class Resolver(Pronouns):
    """Subjects of a document, and what each phrase refers to (`referents`, by the phrase's id())."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.starts: dict[Subject, list[int]] = {}  # where the mentions of each begin, in order
        self.last: dict[str, Subject] = {}
        self.lists: dict[str, Phrase] = {}  # the plural title of each sort that named people last
        self.team: Phrase | None = None  # the group that was called one last: «группа инвесторов»

    def resolve(self) -> None:
        """Gives each phrase its referents, in the order of the text."""
        phrases = self.document.phrases
        for phrase in phrases:
            if phrase.sort == "role" and phrase.person is None:
                phrase.person = self.appointed(phrase)
            if phrase.sort == "role" and phrase.person is not None:
                self.add_post(phrase)
        for phrase in heading.find(self.document):
            self.add_headed(phrase)
        for phrase in phrases:
            alone = phrase.sort == "role" and phrase.person is None and self.holder(phrase) is None
            if alone and not self.add_precise_post(phrase):
                self.add_known_post(phrase)
        for self.resolved, phrase in enumerate(phrases):
            self.referents[id(phrase)] = found = self.refers(phrase)
            self.note_plural(phrase, found)
            for subject in found:
                self.last[subject.type] = subject
            if found and self.is_of_guests(phrase, found[0]):
                self.last["delegation"] = found[0]
            if found and phrase.sort == "group" and self.document.tokens[phrase.head].among(function_words("team")):
                self.team = phrase
            if phrase.person is not None and self.leads(phrase) and found:
                self.last["delegation"] = found[0]
            if phrase.sort == "role" and phrase.title and phrase.title.kind == "diplomat" and found:
                self.last["diplomat"] = found[0]
            if phrase.person is not None and phrase.title is not None and phrase.title.id not in HOME_TITLES and found:
                self.last["foreigner"] = found[0]

    def note_plural(self, phrase: Phrase, found: list[Subject]) -> None:
        """Keeps what «с ними» and «послы двух стран» may go back to."""
        if not found or phrase.sort not in ("role", "group"):
            return
        if phrase.title is not None and phrase.title.plural:
            self.lists[phrase.title.id] = phrase
        if phrase.plural or (phrase.title is not None and phrase.title.plural):
            self.plural = phrase

    def is_of_guests(self, phrase: Phrase, subject: Subject) -> bool:
        """Whether a group came from where it is: a delegation does, and business people from abroad do so as well."""
        if phrase.sort != "group":
            return False
        if phrase.noun == "business" and phrase.plural and "delegation" not in self.last:
            home = self.home.reference if self.home else None
            abroad = subject.reference is None or not lies_in(home, subject.reference)
            return bool(phrase.of) and subject.type in TERRITORIES and abroad and subject is not self.home
        return phrase.noun in ("delegation", "guest")

    def refers(self, phrase: Phrase) -> list[Subject]:
        """The subjects that a phrase stands for."""
        if phrase.sort == "name":
            assert phrase.mention is not None
            subject = self.enter(phrase.mention)
            if subject.type == "Company":
                self.note_states(subject, phrase.mention)
            return [subject]
        if phrase.sort == "role":
            return self.official(phrase)
        if phrase.sort == "diplomat":
            return self.diplomat(phrase)
        if phrase.sort == "company":
            return self.company(phrase)
        if phrase.sort == "body" and phrase.of:
            return [self.enter(m) for m in phrase.of]
        if phrase.sort == "body":
            named = [m for m in self.document.mentions if m.type == "Organization" and m.last <= phrase.first]
            return self.goes_back(phrase, named[-1]) if named and not phrase.plural else []
        if phrase.sort == "sides":
            return []
        if phrase.sort == "territory":
            home = self.home or self.nearby(phrase, "Region")
            return [home] if home else []
        if phrase.sort == "pronoun":
            return self.pronoun(phrase)
        return self.group(phrase)

    def official(self, phrase: Phrase) -> list[Subject]:
        if phrase.person is not None:
            return [self.enter(phrase.person)]
        title = phrase.title
        assert title is not None
        if title.plural:
            return [self.enter(m) for m in (*phrase.represents, *phrase.of)] or self.listed(phrase)
        holder = self.holder(phrase)
        if holder is not None:
            return [holder]
        named = [self.enter(m) for m in (*phrase.represents, *phrase.of)]
        if not named and phrase.relative and title.kind in ("territory", "head", "envoy"):
            region = self.nearby(phrase, phrase.relative)
            named = [region] if region else []
        return named[:1]

    def listed(self, phrase: Phrase) -> list[Subject]:
        """«послы трёх стран»: those whom the same plural title listed before."""
        title = phrase.title
        assert title is not None
        other = self.lists.get(title.id)
        if other is None:
            return self.several_holders(phrase)
        self.grounds[id(phrase)] = other
        return self.referents[id(other)]

    def several_holders(self, phrase: Phrase) -> list[Subject]:
        """«оба посла», "the two ambassadors": those told of one by one, if there are no more of them."""
        title = phrase.title
        assert title is not None
        counted = self.document.tokens[title.first - 1] if title.first else None
        if counted is None or counted.lower not in function_words("two"):
            return []
        told = [s for s in self.subjects if any(p.id == title.id for p in s.posts) and self.last_before(s, phrase) >= 0]
        return told if len(told) == 2 else []

    def holder(self, phrase: Phrase) -> Subject | None:
        """The person who holds the post that a phrase names without naming them; the last mentioned of several."""
        title = phrase.title
        assert title is not None
        of = [self.enter(m) for m in phrase.of]
        represents = [self.enter(m) for m in phrase.represents]
        best: tuple[int, Subject, Post] | None = None
        for subject in self.subjects:
            for post in subject.posts:
                if not same_post(title.id, title.kind, title.text, post):
                    continue
                if represents and post.represents is not None and post.represents not in represents:
                    continue
                if of and post.of is not None and post.of not in of:
                    continue
                if of and post.of is None:
                    continue
                before = self.last_before(subject, phrase)
                rank = before if before >= 0 else -min((m.first for m in subject.mentions), default=0)
                if title.id == "head" and phrase.relative and post.of is self.home is not None:
                    rank += len(self.document.tokens)  # «глава региона» is the head of the article's own
                if best is None or rank > best[0]:
                    best = (rank, subject, post)
        if best is None:
            return None
        self.grounds[id(phrase)] = best[2].phrase
        return best[1]

    def last_before(self, subject: Subject, phrase: Phrase) -> int:
        """The token at which the last mention of a subject before a phrase begins, -1 if there is none."""
        starts = self.starts.get(subject)
        if starts is None or len(starts) != len(subject.mentions):
            starts = self.starts[subject] = sorted(m.first for m in subject.mentions)
        at = bisect_left(starts, phrase.first)
        return starts[at - 1] if at else -1

    def diplomat(self, phrase: Phrase) -> list[Subject]:
        states = [self.enter(m) for m in phrase.of]
        best: tuple[int, Subject, Post] | None = None
        for subject in self.subjects:
            for post in subject.posts:
                if post.kind == "diplomat" and (not states or post.represents in states):
                    before = self.last_before(subject, phrase)
                    if before >= 0 and (best is None or before > best[0]):
                        best = (before, subject, post)
        if best is None:
            return states if phrase.plural else states[:1]
        self.grounds[id(phrase)] = best[2].phrase
        return [best[1]]

    def company(self, phrase: Phrase) -> list[Subject]:
        states = [self.enter(m) for m in phrase.of if m.type == "State"]
        owners = [self.enter(m) for m in phrase.of if m.type in ("Company", "Organization")]
        if owners:
            return owners[:1]
        if self.team is not None and not states and self.document.tokens[phrase.head].among(function_words("team")):
            self.grounds[id(phrase)] = self.team  # «группа» behind «группа инвесторов из Дании»
            return self.referents[id(self.team)]
        before = [m for m in self.document.mentions if m.type == "Company" and m.last <= phrase.first]
        if states:
            for mention in reversed(before):
                if set(self.enter(mention).states) & set(states):
                    return self.goes_back(phrase, mention) if not phrase.plural else states
            return states[:1]
        if phrase.plural or not before:
            return []
        return self.goes_back(phrase, before[-1])

    def group(self, phrase: Phrase) -> list[Subject]:
        named = [self.enter(m) for m in phrase.of]
        if named:
            return named
        if phrase.relative:
            found = self.nearby(phrase, phrase.relative)
            return [found] if found else []
        if territories := self.people(phrase):
            return territories
        if phrase.noun in ("delegation", "guest"):
            person = not phrase.plural and phrase.noun == "guest"
            last = None if person else self.last.get("delegation")
            guest = last or self.last.get("diplomat") or self.last.get("foreigner")
            return [guest] if guest else []
        if phrase.noun == "business" and phrase.plural:
            return self.firms_before(phrase)
        return []

    def people(self, phrase: Phrase) -> list[Subject]:
        """«челябинцы», «астраханская делегация»: the territory of the article that the word is made from.

        Of several («Минск», «Минская область») the one whose delegation was told of before, else the larger.
        """
        words = [self.document.tokens[phrase.head]] if phrase.noun == "people" else self.modifiers(phrase)
        of_word = of_inhabitant if phrase.noun == "people" else of_adjective
        items = {i for word in words for a in word.word.analyses for i in of_word(plain(a.lemma))}
        named = [s for i in items if (s := self.by_reference.get(i)) is not None and s.type in TERRITORIES]
        known = [s for s in named if s is self.last.get("delegation")]
        return known or sorted(named, key=lambda s: (TERRITORIES.index(s.type), " " not in s.name))[:1]

    def modifiers(self, phrase: Phrase) -> list[Token]:
        """The words before a group's noun and within its phrase: «омская делегация», «группа омских учёных»."""
        return (
            self.document.tokens[max(0, phrase.first - 1) : phrase.first]
            + self.document.tokens[phrase.head + 1 : phrase.last]
        )

    def firms_before(self, phrase: Phrase) -> list[Subject]:
        """«с инвесторами» behind «строить будут X и Y»: the firms that the sentence before names."""
        sentence = self.document.tokens[phrase.first].sentence
        named = [
            m
            for m in self.document.mentions
            if m.type == "Company" and m.last <= phrase.first and self.document.tokens[m.first].sentence == sentence - 1
        ]
        if named:
            self.grounds[id(phrase)] = named[0]
        return list(dict.fromkeys(self.enter(m) for m in named))
