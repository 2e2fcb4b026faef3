"""Officials: a title, what it is of, and the name behind or before it."""

from __future__ import annotations

from abc import ABC, abstractmethod

from sources.document import Document
from sources.lexicon import function_words
from sources.mentions import persons
from sources.mentions.mention import Mention
from sources.mentions.nouns import nouns, territories
from sources.mentions.titles import Title
from sources.phrases.phrase import Phrase


class Officials(ABC):
    """Reads the officials of one sentence; `persons` are the names that only their title makes known."""

    def __init__(self, document: Document, first: int, last: int, titles: list[Title]) -> None:
        self.document = document
        self.tokens = document.tokens
        self.first, self.last = first, last
        self.starts = {m.first: m for m in document.mentions if first <= m.first < last}
        self.taken = {i for m in self.starts.values() for i in range(m.first, m.last)}
        self.titles = {t.first: t for t in titles}
        self.persons: list[Mention] = []
        self.read: list[Phrase] = []
        words = [t.text for t in self.tokens[first:last] if t.is_word and len(t.text) > 2]
        # In a line of capitals every word looks like a name.
        self.shouted = len(words) > 3 and sum(w.isupper() for w in words) > 0.7 * len(words)

    @abstractmethod
    def modified(self, adjective: Mention) -> Phrase | None:
        """The phrase that an adjective of a state begins: «китайской компании X»."""

    def role(self, title: Title) -> Phrase:
        """An official: the title, what it is of, and the name if it follows or stands before a comma."""
        phrase = Phrase(title.first, title.last, title.head, "role", title.cases, title.plural, title=title)
        position = self.office(phrase, title.last)
        self.person_after(phrase, position)
        if phrase.person is None:
            self.person_before(phrase)
        return phrase

    def office(self, phrase: Phrase, position: int) -> int:
        """Reads what the title is of, from `position` on; returns where a name may begin."""
        while (position := self.past_adjectives(position)) < self.last:
            stop = self.office_part(phrase, position)
            if stop is None:
                break
            position = stop
            phrase.last = max(phrase.last, position)
        return position

    def past_adjectives(self, position: int) -> int:
        """Where a territory's own name or noun begins: «губернатор иранской провинции Мазендеран»."""
        while (mention := self.starts.get(position)) is not None and mention.adjective and mention.last < self.last:
            named = self.starts.get(mention.last)
            noun = territories().at(self.tokens, mention.last, self.last)
            if named is not None and named.type in ("Region", "Place"):
                position = mention.last
            elif noun is not None and not noun.payload.relative:
                position = noun.last
            else:
                break
        return position

    def office_part(self, phrase: Phrase, position: int) -> int | None:
        """Reads one part of what a title is of and notes it; returns where it ends, None if none begins here."""
        title, token = phrase.title, self.tokens[position]
        assert title is not None
        mention, behind = self.starts.get(position), self.starts.get(position + 1)
        if mention is not None and mention.adjective:
            return self.adjective_office(phrase, mention)
        if mention is not None and mention.type != "Person" and self.takes(phrase, title, mention):
            return mention.last
        if behind is not None and token.lower in function_words("in") and self.is_seat(phrase, title, behind):
            phrase.seat = behind
            return behind.last
        if behind is not None and token.lower in function_words("beside") and behind.type == "Organization":
            if len(behind.inside) > 1:  # «при Посольстве КР в РФ»: the last of its states is where it stands
                phrase.seat = behind.inside[-1]
            return behind.last
        if title.plural and token.lower in function_words("listing") and phrase.represents and is_state(behind):
            return position + 1
        if token.text == "(" and (closing := self.closing(position)) is not None and closing - position <= 4:
            return closing + 1
        if not phrase.of and (common := self.relative(position)) is not None:
            phrase.relative, stop = common
            return stop
        return position + 1 if token.lower in function_words("empty modifier") and not token.capital else None

    def adjective_office(self, phrase: Phrase, adjective: Mention) -> int | None:
        """«директор китайской компании X», «глава турецкой делегации»."""
        inner = self.modified(adjective)
        if inner is None or inner.sort not in ("company", "name", "group"):
            return None
        if inner.mention is not None:
            phrase.of.append(inner.mention)
        else:
            phrase.of.extend(inner.of)
            phrase.relative = phrase.relative or ("Company" if inner.sort == "company" else None)
        return inner.last

    @staticmethod
    def is_seat(phrase: Phrase, title: Title, mention: Mention) -> bool:
        """Whether a name behind «в» is where a diplomat or envoy serves."""
        return (
            phrase.seat is None and title.kind in ("diplomat", "envoy") and mention.type in ("State", "Region", "Place")
        )

    def takes(self, phrase: Phrase, title: Title, mention: Mention) -> bool:
        """Whether a name right behind a title is what the title is of; it is then noted."""
        if title.kind == "diplomat":
            if mention.type not in ("State", "Organization") or (phrase.represents and not title.plural):
                return False
            states = [m for m in mention.inside if m.type == "State"]
            if states:  # «поверенный в делах Посольства Республики Польша в Казахстане»
                phrase.represents.append(states[0])
                phrase.seat = states[1] if len(states) > 1 else phrase.seat
                return True
            phrase.represents.append(mention)
            return True
        if phrase.of and not (phrase.of[-1].type in ("Organization", "Place") and mention.type in ("Region", "State")):
            return False
        if title.kind == "territory" and mention.type not in ("Region", "Place", "State"):
            return False
        if phrase.of:
            return True  # «ректор университета Астаны»: what follows belongs to the body's own name
        phrase.of.append(mention)
        return True

    def relative(self, position: int) -> tuple[str, int] | None:
        """A common noun for something named before: «области», «компании»."""
        tokens = self.tokens
        start = position
        if tokens[position].can_be("ADJF") and not tokens[position].capital and position + 1 < self.last:
            start = position + 1
        territory = territories().at(tokens, start, self.last)
        if territory is not None and "gen" in tokens[start].word.cases and position not in self.taken:
            return territory.payload.type, territory.last
        noun = nouns().at(tokens, start, self.last)
        if noun is not None and position not in self.taken and "gen" in tokens[start].word.cases:
            if noun.payload.type == "Organization":  # «маслихата»: only a body of that noun can be meant
                return tokens[start].word.analyses[0].lemma, noun.last
            return noun.payload.type, noun.last
        return None

    def closing(self, position: int) -> int | None:
        return next((i for i in range(position, min(self.last, position + 6)) if self.tokens[i].text == ")"), None)

    def person_after(self, phrase: Phrase, position: int) -> None:
        title = phrase.title
        assert title is not None
        if title.plural or position >= self.last or self.shouted:
            return
        known = self.starts.get(position)
        if known is not None and known.type == "Person":
            phrase.person, phrase.last = known, known.last
            return
        if self.tokens[position].text == "," and (apposed := self.starts.get(position + 1)) is not None:
            # «заместитель директора агентства, Н. Баясов, доложил»
            if apposed.type == "Person" and apposed.last < self.last and self.tokens[apposed.last].text == ",":
                phrase.person, phrase.last = apposed, apposed.last
            return
        free = self.taken - {i for i in self.taken if self.is_weak(self.covering(i))}
        stop = persons.run(self.tokens, position, self.last, free | set(self.titles))
        lone = stop - position == 1
        if any(len(t.text) > 2 for t in self.tokens[position:stop]) and (
            not lone or persons.is_surname(self.tokens[position], phrase.cases)
        ):
            self.add_person(phrase, position, stop)

    def person_before(self, phrase: Phrase) -> None:
        """«Нуржан Абдикаримов, ректор университета»: a name and its title behind a comma or a dash."""
        comma = phrase.first - 1
        if any(p.person is not None and p.person.last == comma for p in self.read):
            return  # that name has its own title before it
        if (
            comma <= self.first
            or self.tokens[comma].text not in (",", "–", "—")
            or (phrase.title and phrase.title.plural)
        ):
            return
        named = next((m for m in self.starts.values() if m.last == comma and m.type == "Person"), None)
        if named is not None:
            phrase.person = named
            return
        start = comma
        while start > self.first and start - 1 not in self.taken and persons.is_part(self.tokens[start - 1]):
            start -= 1
        words = self.tokens[start:comma]
        if len(words) >= 2 and (any(persons.first_name(t.text) for t in words) or words[0].text.endswith(".")):
            mention = persons.named(self.tokens, start, comma, phrase.cases or frozenset({"nom"}))
            self.persons.append(mention)
            phrase.person = mention

    def add_person(self, phrase: Phrase, first: int, last: int) -> None:
        mention = persons.named(self.tokens, first, last, phrase.cases)
        self.persons.append(mention)
        self.taken.update(range(first, last))
        phrase.person, phrase.last = mention, last

    @staticmethod
    def is_weak(mention: Mention | None) -> bool:
        """Whether a name of one word may as well be part of a person's: «посол Мустафа Йылдырым» is no firm."""
        return mention is not None and mention.type in ("Place", "Company") and mention.last - mention.first == 1

    def covering(self, position: int) -> Mention | None:
        return next((m for m in self.starts.values() if m.first <= position < m.last), None)


def is_state(mention: Mention | None) -> bool:
    return mention is not None and mention.type == "State" and not mention.adjective
