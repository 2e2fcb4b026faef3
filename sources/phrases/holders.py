"""Who holds the post that a title names: the name behind it, before it, or that of a title beside it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace

from sources.analysis.languages import analytic
from sources.analysis.token import Sentence, Token
from sources.lexicon import function_words
from sources.mentions import persons
from sources.mentions.mention import Mention
from sources.mentions.nouns import LATIN, is_shouted
from sources.mentions.titles import AGENT, Title, is_agent, readings_of
from sources.phrases.phrase import Phrase

APPOSITION = 8  # tokens of an apposition that may stand between a name and its title
LISTED = {"body", "member", AGENT}  # classes of titles that one person holds several of
BODIES = ("Company", "Organization")


class Holders(ABC):
    """Finds the persons of titles in one sentence; `persons` are the names that only their title makes known.

    `mentions` are those already known that begin in the sentence.
    """

    def __init__(
        self,
        tokens: list[Token],
        sentence: Sentence,
        mentions: list[Mention],
        titles: list[Title],
        agents: list[Title],
    ) -> None:
        self.tokens = tokens
        self.first, self.last = sentence.first, sentence.last
        self.mentions = mentions
        self.starts = {m.first: m for m in mentions}
        self.stops = {m.last: m for m in self.starts.values()}
        self.taken = {i for m in self.starts.values() for i in range(m.first, m.last)}
        self.titles = {t.first: t for t in titles}
        self.agents = {t.first: t for t in agents}
        # Tokens where a person's name cannot go on.
        self.ends = {i for m in self.starts.values() if not is_weak(m) for i in range(m.first, m.last)} | set(
            self.titles
        )
        self.persons: list[Mention] = []
        self.read: list[Phrase] = []
        self.shared: dict[int, Phrase] = {}  # officials whose title stands before another's name, by where they begin
        self.shouted = is_shouted(tokens[self.first : self.last])

    def person_after(self, phrase: Phrase, position: int) -> None:
        title = phrase.title
        assert title is not None
        if title.plural or position >= self.last or self.shouted:
            return
        position = self.past_rank(phrase, position)
        known = self.starts.get(position)
        if known is not None and known.type == "Person":
            if title.id == "adviser" and not phrase.of and self.is_field(known.last):
                return  # «помощник Анны Дюбуа по культуре»
            if "nom" not in self.singular_cases(phrase) and persons.is_nominative(
                self.tokens[known.first : known.last]
            ):
                return
            phrase.person, phrase.last = known, known.last
            return
        if self.tokens[position].text == "," and (apposed := self.starts.get(position + 1)) is not None:
            # «заместитель директора агентства, Н. Баясов, доложил»
            if apposed.type == "Person" and apposed.last < self.last and self.tokens[apposed.last].text == ",":
                phrase.person, phrase.last = apposed, apposed.last
            return
        if self.tokens[position].text == "," and analytic():
            self.apposed(phrase, position + 1)
            return
        stop = persons.run(self.tokens, position, self.last, self.ends)
        if "nom" not in self.singular_cases(phrase):
            while stop - position > 2 and persons.is_nominative_surname(self.tokens[stop - 1]):
                stop -= 1  # «с акимом Иваном Беловым Серов предложил»
        if "nom" not in self.singular_cases(phrase) and persons.is_nominative(self.tokens[position:stop]):
            return  # «отметил на встрече с послом Иван Белов»
        if (
            stop > position + 1
            and persons.is_abbreviation(self.tokens[position])
            and not self.tokens[stop - 1].text.isupper()
        ):
            return  # «лидер фракции КПРФ Иван Белов»
        lone = stop - position == 1
        words = self.tokens[position:stop]
        syllables = len(words) > 1 and all(t.text[1:].islower() for t in words)  # «Чо Тэ Ик»
        if (syllables or any(len(t.text) > 2 for t in words)) and (
            not lone or self.is_name(self.tokens[position], title, phrase)
        ):
            self.add_person(phrase, position, stop)

    def is_field(self, position: int) -> bool:
        """Whether «по» goes on with what an official is charged with."""
        return position < self.last and self.tokens[position].lower in function_words("about")

    def apposed(self, phrase: Phrase, position: int) -> None:
        """ "the ambassador of France to Kazakhstan, Jean Martin, who …": an unknown name between commas."""
        stop = persons.run(self.tokens, position, self.last, self.ends)
        closed = stop < self.last and self.tokens[stop].text in function_words("apposition") | {".", ";"}
        if closed and stop - position > 1 and (phrase.of or phrase.represents):
            self.add_person(phrase, position, stop)

    @staticmethod
    def is_name(token: Token, title: Title, phrase: Phrase) -> bool:
        """Whether a single word behind a title is its holder: «президент Обама», «принц Филипп»."""
        known = title.kind != AGENT or persons.first_name(token.text)
        return known and persons.is_surname(token, phrase.cases)

    def singular_cases(self, phrase: Phrase) -> frozenset[str]:
        """The cases of a title that one person holds: «главы» is then a genitive and no plural."""
        readings = readings_of(self.tokens[phrase.head])
        singular = frozenset(a.case for a in readings if a.case and a.number == "sing")
        fixed = not phrase.cases <= {a.case for a in readings}  # «замглавы» has no cases of its own
        return phrase.cases if fixed else phrase.cases & singular or phrase.cases

    def past_rank(self, phrase: Phrase, position: int) -> int:
        """Where a name begins behind a rank: «представитель армии полковник Иван Белов»."""
        rank = self.agents.get(position)
        if rank is not None and rank.last < self.last and rank.cases & phrase.cases and self.tokens[rank.last].capital:
            return rank.last
        return position

    def person_before(self, phrase: Phrase) -> None:
        """«Нуржан Абдикаримов, ректор университета»: a name and its title behind a comma, a dash or a bracket."""
        sign = phrase.first - 1
        while analytic() and sign > self.first and self.tokens[sign].among(function_words("determiner")):
            sign -= 1  # "Hans Weber, the head of …"
        signer = self.stops.get(phrase.first)
        if signer is not None and signer.type == "Person" and self.is_signature(signer, phrase):
            phrase.person = signer
            return
        if any(p.person is not None and p.person.last == sign for p in self.read):
            return  # that name has its own title before it
        joined = function_words("apposition") | function_words("and")
        if sign <= self.first or self.tokens[sign].text not in joined:
            return
        if phrase.title is None or phrase.title.plural:
            return
        stop = self.before_apposition(sign, phrase)
        if stop == sign and self.tokens[sign].text in function_words("and"):
            return  # «Белов и мэр города» are two
        stop = self.before_bracket(stop)
        named = self.stops.get(stop)
        if named is not None and named.type == "Person":
            if not named.cases or named.cases & self.singular_cases(phrase):
                phrase.person = named
            return  # «вместо Ивана Белова, капитаном стал …»
        start = stop
        while start > self.first and start - 1 not in self.taken and persons.is_part(self.tokens[start - 1]):
            start -= 1
        start += persons.first_only(self.tokens[start])  # «Пришёл Иван Белов, член союза»
        words = self.tokens[start:stop]
        if persons.cases_of(self.tokens, start, stop).isdisjoint(self.singular_cases(phrase)):
            return
        if len(words) >= 2 and (
            phrase.of or any(persons.first_name(t.text) for t in words) or words[0].text.endswith(".")
        ):
            mention = persons.named(self.tokens, start, stop, self.singular_cases(phrase) or frozenset({"nom"}))
            self.persons.append(mention)
            phrase.person = mention

    def is_signature(self, signer: Mention, phrase: Phrase) -> bool:
        """Whether a line holds a name and a title alone: «Иван Белов Президент союза»."""
        last = self.last - (not self.tokens[self.last - 1].is_word)
        whole = signer.first == self.first and phrase.last >= last
        return whole and self.tokens[phrase.first].capital and "nom" in phrase.cases

    def before_apposition(self, sign: int, phrase: Phrase) -> int:
        """Where the name ends if another apposition stands between: «Иван Белов, известный врач, член союза»."""
        for index in range(sign - 1, max(self.first, sign - APPOSITION), -1):
            token = self.tokens[index]
            if token.text in function_words("apposition"):
                readings = (a for t in self.tokens[index + 1 : sign] for a in t.word.analyses)
                return index if any(is_agent(a) and a.case in phrase.cases for a in readings) else sign
            if token.capital or token.finite:
                break
        return sign

    def before_bracket(self, position: int) -> int:
        """Where a name ends that stands in Latin letters too: «Джон Смит (John Smith), режиссёр»."""
        tokens = self.tokens
        if tokens[position - 1].text != ")":
            return position
        start = next((i for i in range(position - 2, max(self.first, position - 7), -1) if tokens[i].text == "("), None)
        if start is not None and all(LATIN.match(t.text) or not t.is_word for t in tokens[start + 1 : position - 1]):
            return start
        return position

    def person_beside(self, phrase: Phrase) -> None:
        """The name of the title that a comma or «и» joins: «депутат собрания, лидер «Рассвета» Иван Белов»."""
        title = phrase.title
        assert title is not None
        if title.plural:
            return
        previous = self.read[-1] if self.read else None
        if (
            previous is not None and previous.sort == "role" and previous.person is not None
            and previous.person.last < previous.first and previous.cases & phrase.cases
            and previous.last == phrase.first - 1
            and self.tokens[previous.last].lower in function_words("listing") | function_words("apposition")
        ):  # fmt: skip
            phrase.person = previous.person
            return
        stop = phrase.last
        direct = self.title_behind(stop, title)
        if (
            direct is not None
            and not direct.plural
            and direct.cases & self.singular_cases(phrase)
            and (phrase.of or phrase.represents)
        ):
            other = self.joined_role(direct)  # «председатель комитета депутат Иван Белов»
            if other.person is not None and other.person.first >= direct.last:
                phrase.person = other.person
            return
        following = self.titles.get(stop + 1) or self.agents.get(stop + 1)
        if following is None or following.plural or not following.cases & title.cases:
            return
        leads_body = title.kind == "head" and any(m.type in BODIES for m in phrase.of)
        field = title.kind == "minister" and not phrase.of and following.kind in LISTED | {"head"}
        listed = leads_body or field or (title.kind in LISTED and (phrase.of or phrase.relative))
        sign = self.tokens[stop].lower
        if (sign in function_words("listing") and listed) or sign in function_words("dash"):
            other = self.joined_role(following)
            if other.person is not None and other.person.first >= following.last:
                phrase.person = other.person
                if sign in function_words("dash"):  # a compound post: «глава города – председатель думы Иван Белов»
                    phrase.title = replace(title, text=f"{title.text} – {following.text}")
                    phrase.last = other.last

    def title_behind(self, position: int, title: Title) -> Title | None:
        """The title that stands at a token or behind adjectives there: «от союза испанский депутат Хуан Белло»."""
        index = position
        while index < self.last and not self.tokens[index].capital:
            token = self.tokens[index]
            found = self.titles.get(index) or self.agents.get(index)
            if found is not None:
                return found
            if not any(a.pos == "ADJF" and a.case in title.cases for a in token.word.analyses[:1]):
                return None
            index += 1
        return None

    @abstractmethod
    def joined_role(self, title: Title) -> Phrase:
        """The official whose title is joined with one before it."""

    def add_person(self, phrase: Phrase, first: int, last: int) -> None:
        mention = persons.named(self.tokens, first, last, self.singular_cases(phrase))
        self.persons.append(mention)
        self.taken.update(range(first, last))
        self.ends.update(range(first, last))
        phrase.person, phrase.last = mention, last


def is_weak(mention: Mention) -> bool:
    """Whether a name of one word may as well be part of a person's: «посол Мустафа Йылдырым» is no firm."""
    return mention.type in ("Place", "Company") and mention.last - mention.first == 1
