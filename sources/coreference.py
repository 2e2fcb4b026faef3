"""Who is who within one article: names, surnames, posts without a name, groups, «стороны», «компания», «он»."""

from __future__ import annotations

from dataclasses import dataclass, field

from ontology import reference
from sources.analysis.russian import plain
from sources.document import Document
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.mentions.names import is_initial
from sources.mentions.nouns import legal_forms
from sources.phrases import Phrase

WANTED = {"State", "Region", "Place", "Company", "Organization"}
HOME = "Q232"  # «аким» is a post of Kazakhstan alone
HOME_TITLES = {"akim", "deputy-akim"}


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


class Resolver:
    """Subjects of a document, and what each phrase refers to (`referents`)."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.subjects: list[Subject] = []
        self.by_mention: dict[int, Subject] = {}
        self.referents: dict[int, list[Subject]] = {}
        self.by_reference: dict[str, Subject] = {}
        self.by_name: dict[tuple[str, str], Subject] = {}
        self.last: dict[str, Subject] = {}
        self._home: Subject | None = None
        self.names = sorted(
            [*document.mentions, *(m for o in document.mentions for m in o.inside)], key=lambda m: m.first
        )
        for mention in sorted(self.names, key=order):
            self.enter(mention)

    # --- names -----------------------------------------------------------------------------------------------------

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
        if len(mention.name) > len(subject.name) and mention.type == subject.type == "Person":
            subject.name = mention.name
        for name in (mention.name, *mention.aliases):
            subject.names.add(name)
            self.by_name.setdefault((subject.type, key(name)), subject)
        subject.mentions.append(mention)
        self.by_mention[id(mention)] = subject
        return subject

    def known(self, mention: Mention) -> Subject | None:
        if mention.reference:
            return self.by_reference.get(mention.reference)
        if mention.type == "Person":
            return self.known_person(mention.name)
        for kind in ("Company", "Organization") if mention.type in ("Company", "Organization") else (mention.type,):
            found = self.by_name.get((kind, key(mention.name)))
            if found is not None:
                return found
        if mention.type in ("Company", "Organization"):
            words = key(mention.name).split()
            for subject in self.subjects:
                if subject.type in ("Company", "Organization"):
                    for name in subject.names:
                        other = key(name).split()
                        shorter, longer = sorted((words, other), key=len)
                        if (
                            shorter
                            and longer[: len(shorter)] == shorter
                            and (len(shorter) > 1 or len(shorter[0]) > 4)
                            and (subject.type == "Company" and mention.type == "Company")
                        ):
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

    # --- posts -----------------------------------------------------------------------------------------------------

    def resolve(self) -> None:
        """Gives each phrase its referents, in the order of the text."""
        phrases = self.document.phrases
        for phrase in phrases:
            if phrase.sort == "role" and phrase.person is None:
                phrase.person = self.appointed(phrase)
            if phrase.sort == "role" and phrase.person is not None:
                self.add_post(phrase)
        for phrase in phrases:
            self.referents[id(phrase)] = found = self.refers(phrase)
            for subject in found:
                self.last[subject.type] = subject
            if phrase.sort == "group" and phrase.noun == "delegation" and found:
                self.last["delegation"] = found[0]
            if phrase.person is not None and self.leads(phrase) and found:
                self.last["delegation"] = found[0]
            if phrase.sort == "role" and phrase.title and phrase.title.kind == "diplomat" and found:
                self.last["diplomat"] = found[0]
            if phrase.person is not None and phrase.title is not None and phrase.title.id not in HOME_TITLES and found:
                self.last["foreigner"] = found[0]

    @property
    def home(self) -> Subject | None:
        """The region that the article is about: of an akim or governor named in it, or named first."""
        if self._home is None:
            posts = [p for s in self.subjects for p in s.posts if p.kind == "territory" and p.of is not None]
            own = [p for p in posts if p.id in HOME_TITLES] or posts
            regions = [s for s in self.subjects if s.type == "Region" and s.mentions]
            self._home = own[0].of if own else min(regions, key=lambda s: s.mentions[0].first) if regions else None
        return self._home

    def appointed(self, phrase: Phrase) -> Mention | None:
        """«Почётным консулом стал Игорь Самкаев»: the person whom a verb of becoming joins with a title."""
        if "ins" not in phrase.cases or phrase.plural:
            return None
        sentence = self.document.sentence_of(phrase.first)
        verbs = [t for t in self.document.tokens[sentence.first : sentence.last] if t.among(function_words("becoming"))]
        persons = [m for m in self.document.mentions if m.type == "Person" and sentence.first <= m.first < sentence.last]
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
        if title.kind == "minister" and of is None:
            of = self.nearby(phrase, "State")
        post = Post(holder, title.text, title.kind, title.id, of, represents, seat, phrase, title.former)
        holder.posts.append(post)

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
        if type == "Region" and title is not None and title.id in ("mayor",):
            wanted = {"Place", "Region"}
        if type == "Place":
            wanted = {"Place", "Region"}
        if type == "State":
            wanted = {"State"}
        before: Mention | None = None
        after: Mention | None = None
        for mention in self.names:
            subject = self.by_mention[id(mention)]
            if mention.type not in wanted or not self.fits(
                subject, title is not None and "акима" in f"{title.text}а", type
            ):
                continue
            if mention.last <= phrase.first:
                before = mention
            elif after is None and mention.first >= phrase.last:
                after = mention
        chosen = before or after
        return self.by_mention[id(chosen)] if chosen else None

    def body(self, phrase: Phrase, noun: str) -> Subject | None:
        """The body with that noun in its name that was named last before a phrase."""
        named = [m for m in self.names if m.type == "Organization" and m.last <= phrase.first and noun in plain(m.name)]
        return self.by_mention[id(named[-1])] if named else None

    def fits(self, subject: Subject, title: bool, noun: str) -> bool:
        """Whether a territory can be meant: an akim's is a region of Kazakhstan, «области» one that is an oblast."""
        if title and subject.reference and subject.type == "Region":
            if reference.item(subject.reference).part_of != HOME:
                return False
            full_oblast = " " in subject.name
            return full_oblast if noun == "Region" else True
        return True

    # --- phrases ---------------------------------------------------------------------------------------------------

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
        if phrase.sort == "body":
            named = [m for m in self.document.mentions if m.type == "Organization" and m.last <= phrase.first]
            return [self.enter(named[-1])] if named and not phrase.plural else []
        if phrase.sort == "sides":
            return []
        if phrase.sort == "territory":
            home = self.home or self.nearby(phrase, "Region")
            return [home] if home else []
        if phrase.sort == "pronoun":
            return self.pronoun(phrase)
        return self.group(phrase)

    def note_states(self, company: Subject, mention: Mention) -> None:
        for state in mention.states:
            if state.type == "State" and self.enter(state) not in company.states:
                company.states.append(self.enter(state))

    def official(self, phrase: Phrase) -> list[Subject]:
        if phrase.person is not None:
            return [self.enter(phrase.person)]
        title = phrase.title
        assert title is not None
        if title.plural:
            return [self.enter(m) for m in (*phrase.represents, *phrase.of)]
        holder = self.holder(phrase)
        if holder is not None:
            return [holder]
        named = [self.enter(m) for m in (*phrase.represents, *phrase.of)]
        if not named and phrase.relative and title.kind in ("territory", "head", "envoy"):
            region = self.nearby(phrase, phrase.relative)
            named = [region] if region else []
        return named[:1]

    def holder(self, phrase: Phrase) -> Subject | None:
        """The person who holds the post that a phrase names without naming them; the last mentioned of several."""
        title = phrase.title
        assert title is not None
        of = [self.enter(m) for m in phrase.of]
        represents = [self.enter(m) for m in phrase.represents]
        best: tuple[int, Subject] | None = None
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
                before = [m.first for m in subject.mentions if m.first < phrase.first]
                rank = max(before) if before else -min((m.first for m in subject.mentions), default=0)
                if best is None or rank > best[0]:
                    best = (rank, subject)
        return best[1] if best else None

    def diplomat(self, phrase: Phrase) -> list[Subject]:
        states = [self.enter(m) for m in phrase.of]
        best: tuple[int, Subject] | None = None
        for subject in self.subjects:
            for post in subject.posts:
                if post.kind == "diplomat" and (not states or post.represents in states):
                    before = max((m.first for m in subject.mentions if m.first < phrase.first), default=-1)
                    if before >= 0 and (best is None or before > best[0]):
                        best = (before, subject)
        return [best[1]] if best else states[:1]

    def company(self, phrase: Phrase) -> list[Subject]:
        states = [self.enter(m) for m in phrase.of if m.type == "State"]
        owners = [self.enter(m) for m in phrase.of if m.type in ("Company", "Organization")]
        if owners:
            return owners[:1]
        before = [m for m in self.document.mentions if m.type == "Company" and m.last <= phrase.first]
        if states:
            for mention in reversed(before):
                if set(self.enter(mention).states) & set(states):
                    return [self.enter(mention)] if not phrase.plural else states
            return states[:1]
        if phrase.plural or not before:
            return []
        return [self.enter(before[-1])]

    def group(self, phrase: Phrase) -> list[Subject]:
        named = [self.enter(m) for m in phrase.of]
        if named:
            return named
        if phrase.relative:
            found = self.nearby(phrase, phrase.relative)
            return [found] if found else []
        if phrase.noun == "delegation":
            last = self.last.get("delegation") if phrase.plural else None
            guest = last or self.last.get("diplomat") or self.last.get("foreigner")
            return [guest] if guest else []
        return []

    def pronoun(self, phrase: Phrase) -> list[Subject]:
        if phrase.plural:
            return []
        gender = "femn" if phrase.noun in function_words("feminine pronoun") else "masc"
        sentence = self.document.tokens[phrase.first].sentence
        earlier = [p for p in self.document.phrases if p.last <= phrase.first and self.persons(p, gender)]
        leading = [
            p for p in earlier if "nom" in p.cases and sentence - self.document.tokens[p.first].sentence in (0, 1, 2)
        ]
        if phrase.noun in function_words("subject pronoun") and leading:
            return self.persons(leading[-1], gender)
        if earlier and sentence - self.document.tokens[earlier[-1].first].sentence <= 2:
            return self.persons(earlier[-1], gender)
        firms = [m for m in self.document.mentions if m.type == "Company" and m.last <= phrase.first]
        if firms and sentence - self.document.tokens[firms[-1].first].sentence <= 1 and "nom" in phrase.cases:
            return [self.enter(firms[-1])]
        return []

    def leads(self, phrase: Phrase) -> bool:
        """«во главе с …»: who leads a delegation stands for it later."""
        before = [t.lower for t in self.document.tokens[max(0, phrase.first - 3) : phrase.first]]
        return " ".join(before) in function_words("leading")

    def persons(self, phrase: Phrase, gender: str) -> list[Subject]:
        found = self.referents.get(id(phrase), [])
        return [s for s in found[:1] if s.type == "Person" and s.gender in (None, gender)]


def order(mention: Mention) -> tuple[int, int]:
    """Persons with the fullest name first, so that a surname finds its owner wherever it stands; then as in the text."""
    if mention.type == "Person":
        words = mention.name.split()
        return (-sum(1 if is_initial(w) else 3 for w in words), mention.first)
    return (-1000 + mention.first // 1000000, mention.first)


def key(name: str) -> str:
    """A name for comparing: lower case, without signs and legal forms."""
    words = plain(name).replace("«", " ").replace("»", " ").replace('"', " ").replace(",", " ").split()
    kept = [w for w in words if w.replace(".", "") not in legal_forms()]
    return " ".join(kept or words)


def same_person(words: list[str], other: list[str]) -> bool:
    """Whether two names in the nominative may be of one person: all parts of the shorter fit, initials too."""
    shorter, longer = sorted((words, other), key=len)
    if words == other:
        return True
    if len(shorter) == 1:
        return shorter[0] == longer[-1] or (len(longer) > 1 and shorter[0] == longer[0] and len(longer[-1]) <= 4)
    if shorter[-1] != longer[-1]:
        return sorted(shorter) == sorted(longer)
    return all(
        any(given == part or (is_initial(given) and part.startswith(given[:1])) or (is_initial(part) and given.startswith(part[:1]))
            for part in longer[:-1])
        for given in shorter[:-1]
    )  # fmt: skip




def same_post(id: str, kind: str, text: str, post: Post) -> bool:
    """Whether a title without a name may mean a post: «посол» the «чрезвычайный и полномочный посол»."""
    if kind == "deputy" or text.startswith("заместитель") or "заместитель" in post.title:
        return text.startswith("заместитель") and "заместитель" in post.title
    if id == post.id:
        return True
    if id == "head":
        return (
            post.kind in ("territory", "envoy")
            or post.title.startswith("глава")
            or (post.kind == "diplomat" and "глава" in post.title)
        )
    return id == "mayor" and post.kind == "territory"
