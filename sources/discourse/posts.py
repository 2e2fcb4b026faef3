"""Posts: which territory, body or state an official's title is of, where the text leaves it to be understood."""

from __future__ import annotations

from ontology import reference
from sources.analysis.forms import plain
from sources.analysis.languages import head_final
from sources.analysis.token import Token
from sources.discourse import leaders
from sources.discourse.subjects import Post, Subject
from sources.discourse.territories import HOME, Territories
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.mentions.titles import Title
from sources.phrases.phrase import Phrase

STATE_TITLES = {"president"}  # and the ministers': they are of a state where nothing else is said
AIDES = {"adviser", "spokesman"}  # titles that are of someone else than a body as often as not
LOOSE = {"head", "party-leader"}  # titles that say who leads a territory, but not in which post
WANTED = {"State", "Region", "Place", "Company", "Organization"}


class Posts(Territories):
    """The subjects of a document with the posts that it gives them."""

    def appointed(self, phrase: Phrase) -> Mention | None:
        """«Почётным консулом стал Игорь Самкаев»: the person whom a verb of becoming joins with a title."""
        sentence = self.document.sentence_of(phrase.first)
        tokens = self.document.tokens[sentence.first : sentence.last]
        before = self.document.tokens[phrase.first - 1] if phrase.first > sentence.first else None
        if before is not None and before.among(function_words("post")) and "gen" in phrase.cases:
            becoming = function_words("taking")  # «пост спикера занял Иван Белов»
        elif "ins" in phrase.cases:
            becoming = function_words("becoming")
        else:
            return None
        verbs = [t for t in tokens if t.finite and t.among(becoming) and not is_future(t)]
        if phrase.plural:
            return None
        persons = [
            m for m in self.document.mentions if m.type == "Person" and sentence.first <= m.first < sentence.last
        ]
        if any(
            t.can_be("VERB") and t.among(function_words("appointing")) for t in verbs
        ):  # «назначил министром Ивана Белова»
            persons = [m for m in persons if "acc" in m.cases and "nom" not in m.cases]
        else:
            persons = [m for m in persons if "nom" in m.cases]
        free = [m for m in persons if all(p.person is not m for p in self.document.phrases)]
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
            of = self.nearby(phrase, phrase.relative) or self.region_of_town(phrase)
            if title.kind == "diplomat":
                of, represents = None, of
        known = set() if of else leaders.territories(holder, title.text, self.document.article.date)
        if of is None and represents is None and not phrase.relative:
            of = self.led_territory(known) if known else self.employer(phrase)
        if title.kind == "envoy" and seat is not None:  # «полномочный представитель Президента КР в Таласской области»
            of, represents, seat = seat, represents or of, None
        if title.kind == "diplomat" and represents is None and of is None:
            represents = self.sender(phrase)
        if (delegation := self.led(phrase)) is not None:
            holder.delegation = delegation
            of = of or (delegation if represents is None else None)
        if of is None and (title.kind == "minister" or title.id in STATE_TITLES):
            of = self.led_territory(known) if known else self.state(phrase)
        post = Post(holder, title.text, title.kind, title.id, of, represents, seat, phrase, title.former)
        holder.posts.append(post)

    def add_headed(self, phrase: Phrase) -> None:
        """The post that a verb tells of, unless the person's title says it."""
        assert phrase.person is not None
        holder, of = self.enter(phrase.person), self.enter(phrase.of[0])
        if not any(post.of is of for post in holder.posts):
            self.add_post(phrase)

    def led_territory(self, known: set[str]) -> Subject | None:
        """Of the territories that a person is known to lead the one named in the article: «президент Обама»."""
        named = [self.by_reference[id] for id in known if id in self.by_reference]
        return named[0] if len(named) == 1 else None

    def add_precise_post(self, phrase: Phrase) -> bool:
        """«Губернатор области …» where another sentence calls the one who leads it by «глава» and a name alone.

        Returns whether the post was added.
        """
        title = phrase.title
        if title is None or title.former or phrase.plural or phrase.represents:
            return False
        types = ("State",) if title.id in STATE_TITLES else ("Region", "Place") if title.kind == "territory" else ()
        of = self.enter(phrase.of[0]) if phrase.of else None
        if of is None and phrase.relative in WANTED:
            of = self.nearby(phrase, phrase.relative)
        loose = [
            post
            for subject in self.subjects
            for post in subject.posts
            if post.id in LOOSE and not post.former and post.of is not None and post.of.type in types
        ]
        heads = {id(p.holder): p for p in loose if of in (None, p.of)}
        if len(heads) != 1:
            return False
        post = next(iter(heads.values()))
        post.holder.posts.append(Post(post.holder, title.text, title.kind, title.id, post.of, None, None, phrase))
        return True

    def add_known_post(self, phrase: Phrase) -> None:
        """«президент Франции» in an article that names the one who is known to lead France."""
        title = phrase.title
        if title is None or title.former or phrase.plural or len(phrase.of) != 1:
            return
        of = self.enter(phrase.of[0])
        persons = [s for s in self.subjects if s.type == "Person"]
        holder = leaders.holder(of.reference, title.text, persons, self.document.article.date)
        if holder is not None and not any(p.of is of for p in holder.posts):
            holder.posts.append(Post(holder, title.text, title.kind, title.id, of, None, None, phrase))

    def state(self, phrase: Phrase) -> Subject | None:
        """The state of a minister or president named without it: that of the same title elsewhere, or else the
        home state, a president's only where the article names no other."""
        title = phrase.title
        assert title is not None
        same = {
            self.by_mention[id(m)]
            for p in self.document.phrases
            if p.title is not None and p.title.id == title.id and p.person is None
            for m in p.of
            if m.type == "State"
        }
        if len(same) == 1:
            return same.pop()
        if title.kind == "minister" and not head_final() and (beside := self.state_beside(phrase)) is not None:
            return beside
        states = [s for s in self.subjects if s.type == "State"]
        return self.home_state() if title.kind == "minister" or len(states) == 1 else None

    def state_beside(self, phrase: Phrase) -> Subject | None:
        """The state named before a phrase in its own sentence."""
        first = self.document.sentence_of(phrase.first).first
        states = [m for m in self.names if m.type == "State" and first <= m.first < phrase.first and not m.adjective]
        return self.by_mention[id(states[-1])] if states else None

    def leads(self, phrase: Phrase) -> bool:
        """«во главе с …», «возглавляемая …», «которую возглавил …»: who leads a delegation stands for it later."""
        if head_final():
            behind = self.document.tokens[phrase.last : phrase.last + 1]
            return any(t.lower in function_words("leading") for t in behind)
        tokens = self.document.tokens[max(0, phrase.first - 3) : phrase.first]
        words = [t.lower for t in tokens]
        if any(" ".join(words[start:]) in function_words("leading") for start in (0, 1)):
            return True
        heads = [t.among(function_words("heading")) for t in tokens]
        # «возглавляет делегацию X»: the verb's object between
        return heads[-1:] == [True] or (heads[-2:-1] == [True] and "acc" in tokens[-1].word.cases)

    def led(self, phrase: Phrase) -> Subject | None:
        """The territory or body whose delegation an official leads."""
        if not self.leads(phrase):
            return None
        if head_final():
            groups = [
                p for p in self.document.phrases if 0 <= p.first - phrase.last <= 1 and p.sort == "group" and p.of
            ]
        else:
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
        if title.kind != "body" or title.id in AIDES:
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
        wanted = {type}
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
        if type == "Region" and (title is None or title.kind == "head") and self.home is not None:
            return self.home  # «глава региона» in a text that names the guests' province last
        chosen = before or after
        return self.by_mention[id(chosen)] if chosen else None

    def body(self, phrase: Phrase, noun: str) -> Subject | None:
        """The body with that noun in its name that was named last before a phrase."""
        named = [m for m in self.names if m.type == "Organization" and m.last <= phrase.first and noun in plain(m.name)]
        return self.by_mention[id(named[-1])] if named else None

    def fits(self, subject: Subject, akim: bool, type: str) -> bool:
        """Whether a territory can be meant: an akim's is a region of Kazakhstan, «области» one that is an oblast."""
        if akim and subject.type == "Region" and subject.reference is None:
            return False
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


def is_future(verb: Token) -> bool:
    """Whether a verb tells of what is yet to come: «станет мэром»."""
    return any("futr" in a.tags for a in verb.word.analyses)


def is_akims(title: Title) -> bool:
    """Whether a title is an akim's or his deputy's."""
    return not function_words("akim").isdisjoint(title.text.split())
