"""Officials whose title comes last: what it is of before it, the name of its holder behind it."""

from __future__ import annotations

from dataclasses import replace

from sources.analysis.token import Sentence, Token
from sources.izafet import persons
from sources.izafet.names import case_of
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.mentions.nouns import nouns, territories
from sources.mentions.title_words import complements
from sources.mentions.titles import Title
from sources.phrases.phrase import Phrase

STATES = ("State", "Region", "Place")
BODIES = ("Company", "Organization")
OWNING = {"nom", "gen"}  # cases of what stands before the noun that it owns
PAIR = 2  # words of the shortest name that only a title before it makes known


class Officials:
    """Reads one sentence; `read` are its phrases, `persons` the names that only a title before them makes known.

    `known` are the capitalised words of the article, among which are the nominatives of its names; `posts` the class
    of the title that each person was given so far.
    """

    def __init__(
        self,
        tokens: list[Token],
        sentence: Sentence,
        mentions: list[Mention],
        titles: list[Title],
        known: frozenset[str],
        posts: dict[str, str],
    ) -> None:
        self.tokens = tokens
        self.first, self.last = sentence.first, sentence.last
        self.mentions = mentions
        self.starts = {m.first: m for m in mentions}
        self.stops = {m.last: m for m in mentions}
        self.covered = {i for m in mentions for i in range(m.first, m.last)}
        self.known = known
        self.posts = posts
        self.titles = titles
        self.used: set[int] = set()
        self.persons: list[Mention] = []
        self.read: list[Phrase] = []

    def official(self, title: Title) -> Phrase:
        """A title, what it is of before it, and the name behind it."""
        phrase = Phrase(title.first, title.last, title.head, "role", title.cases, title.plural, title=title)
        self.office(phrase, title)
        if not title.plural and title.cases == {"nom"}:
            self.person_behind(phrase)
        if phrase.person is None:
            self.person_before(phrase)
        return phrase

    def office(self, phrase: Phrase, title: Title) -> None:
        """Reads what a title is of, from right to left."""
        position = title.first
        while position > self.first:
            mention = self.stops.get(position)
            if mention is not None and mention.type != "Person" and mention.first not in self.used:
                if not self.take(phrase, mention, title):
                    break
                position = mention.first
            elif (noun := self.relative(position - 1)) is not None and not (phrase.of or phrase.represents):
                phrase.relative = noun
                position -= 1
            elif self.is_passed(position - 1):
                position -= 1
                continue
            elif (
                title.plural
                and (phrase.represents or phrase.of)
                and self.tokens[position - 1].lower in function_words("joining")
                and self.stops.get(position - 1) is not None
            ):
                position -= 1
            else:
                break
            phrase.first = position

    def take(self, phrase: Phrase, mention: Mention, title: Title) -> bool:
        """Notes a name before a title as whom it is of; False where it can be none."""
        diplomat = title.kind == "diplomat"
        owns = mention.adjective or bool(mention.cases & OWNING)
        if "attr" in mention.cases and mention.type in STATES:
            if diplomat:
                phrase.seat = mention
            elif not phrase.of:
                phrase.of.append(mention)
            return True
        if not owns:
            return False
        government = next((m for m in mention.inside if m.type in STATES), None)
        if government is not None and mention.type == "Organization" and self.is_part_of_title(mention):
            phrase.title = replace(title, text=f"{self.tokens[mention.head].word.analyses[0].lemma} {title.text}")
            phrase.of.insert(0, government)
            return True
        held = phrase.represents if diplomat and mention.type in ("State", "Organization") else phrase.of
        several = phrase.plural and held and mention.type == held[0].type
        if not held or several:
            held.insert(0, mention)
            return True
        return mention.type in ("State", "Region") and "gen" in mention.cases  # «Түркістан облысының Х ауданының әкімі»

    def is_part_of_title(self, body: Mention) -> bool:
        """Whether a body's noun belongs to the title of who heads it: «облыс үкіметінің төрағасы»."""
        match = complements().at(self.tokens, body.head, body.last)
        return match is not None and not match.payload

    def relative(self, index: int) -> str | None:
        """The type, or the noun, of a territory or body that the article named before: «облыс», «компанияның»."""
        token = self.tokens[index]
        if index in self.used or case_of(token).isdisjoint(OWNING):
            return None
        territory = territories().at(self.tokens, index, index + 1)
        if territory is not None and territory.payload.relative:
            return territory.payload.type
        noun = nouns().at(self.tokens, index, index + 1)
        if noun is not None and index not in self.covered:
            return token.word.analyses[0].lemma if noun.payload.type == "Organization" else noun.payload.type
        return None

    def is_passed(self, index: int) -> bool:
        """Whether a common adjective stands between a title and what it is of: «облыстың жаңа әкімі»."""
        token = self.tokens[index]
        return (
            index not in self.used
            and not token.capital
            and bool(token.word.analyses)
            and (token.word.analyses[0].pos == "ADJF" and index not in self.covered)
        )

    def person_behind(self, phrase: Phrase) -> None:
        """«облыс әкімі Асан Серіковпен»: the name has the case of them both."""
        position = phrase.last
        named = self.starts.get(position)
        if named is not None and named.type != "Person":
            return
        if named is None:
            taken = self.covered | self.used
            stop = persons.run(self.tokens, position, self.last, taken) if position < self.last else position
            if stop - position < PAIR:
                return
            named = persons.named(self.tokens, position, stop, self.known)
            self.persons.append(named)
        kind = phrase.title.kind if phrase.title is not None else ""
        if "nom" not in named.cases and {self.posts.get(named.name, kind), kind} > {"diplomat"}:
            return  # «аймақ басшысы Жан Дюпонға айтты», who was told to be an ambassador
        self.posts.setdefault(named.name, kind)
        phrase.person, phrase.last, phrase.head, phrase.cases = named, named.last, named.head, named.cases

    def person_before(self, phrase: Phrase) -> None:
        """«Асан Серіков – облыс әкімі», «Асан Серіков, облыс әкімі,»: a name and its title behind a sign."""
        sign = phrase.first - 1
        if sign <= self.first or self.tokens[sign].text not in function_words("apposition") or phrase.plural:
            return
        named = self.stops.get(sign)
        if named is None or named.type != "Person" or "nom" not in named.cases or "nom" not in phrase.cases:
            return
        closed = phrase.last >= self.last or not self.tokens[phrase.last].is_word
        if closed and not any(p.person is named for p in self.read):
            phrase.person = named
