"""What an official's title is of: a body, a territory, the state that sends a diplomat; in words before the name."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace

from sources.analysis.languages import analytic
from sources.lexicon import function_words
from sources.mentions import persons
from sources.mentions.employers import SERVING, is_adjective, is_field
from sources.mentions.mention import Mention
from sources.mentions.nouns import nouns, territories
from sources.mentions.title_heads import heads
from sources.mentions.title_words import complement
from sources.mentions.titles import Title
from sources.mentions.wording import joined
from sources.phrases.holders import BODIES, Holders
from sources.phrases.phrase import Phrase

BRACKETED = 7  # tokens between brackets behind a body: another name of it
WITHIN = ("Organization", "Place", "Region")  # what may be followed by the territory that it lies in


class Served(Holders, ABC):
    """Reads what a title is of, from right behind it to where a name may begin."""

    @abstractmethod
    def modified(self, adjective: Mention) -> Phrase | None:
        """The phrase that an adjective of a state begins: «китайской компании X»."""

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
        stop = position
        while stop < self.last and stop not in self.taken and is_adjective(self.tokens[stop]):
            stop += 1
        if stop > position and (body := self.starts.get(stop)) is not None and body.type in ("Company", "Organization"):
            return stop  # «лидер московского «Центра»»
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

    def past_places(self, position: int) -> int:
        """Where places end that stand between a body and the holder's name: «посол в ЕС на переговорах Иван Белов»,
        and what the body is of: «начальник управления экономики исполкома Иван Белов»."""
        index = position
        while index < self.last and index not in self.taken and self.is_genitive(index):
            index += 1
        while index + 1 < self.last and self.tokens[index].lower in function_words("place preposition"):
            index += 1
            while index < self.last and index not in self.taken and self.is_locative(index):
                index += 1
            index = self.past_names(index)
            if index < self.last and self.tokens[index].lower in function_words("listing"):
                index += 1  # «в Чили, на Кубе»
        return index if index < self.last and self.tokens[index].capital else position

    def past_names(self, index: int) -> int:
        """Where a list of places ends: «Италия, Мальта и Сан-Марино»."""
        while (named := self.starts.get(index)) is not None and named.type != "Person":
            index = named.last
            listed = index < self.last and self.tokens[index].lower in function_words("listing")
            following = self.starts.get(index + 1)
            if listed and following is not None and following.type != "Person":
                index += 1
        return index

    def is_genitive(self, index: int) -> bool:
        token = self.tokens[index]
        first = token.word.analyses[0] if token.word.analyses else None
        return not token.capital and first is not None and first.case == "gen" and first.pos in ("NOUN", "ADJF")

    def is_locative(self, index: int) -> bool:
        token = self.tokens[index]
        return any(a.case in ("loc", "gen") and a.pos in ("NOUN", "ADJF") for a in token.word.analyses[:2]) and not (
            token.capital and persons.first_name(token.text)
        )

    def office_part(self, phrase: Phrase, position: int) -> int | None:
        """Reads one part of what a title is of and notes it; returns where it ends, None if none begins here."""
        title, token = phrase.title, self.tokens[position]
        assert title is not None
        mention, behind = self.starts.get(position), self.starts.get(self.past_determiners(position + 1))
        if mention is not None and mention.adjective:
            return self.adjective_office(phrase, mention) or self.relative_office(phrase, mention)
        quoted = token.text in function_words("quotation mark") and behind is not None and behind.first == position + 1
        if quoted and behind is not None and behind.type == "Company" and self.takes(phrase, title, behind):
            return behind.last  # «глава «Nord Ltd» Иван Белов»
        if phrase.of and token.text in function_words("quotation mark") and position == phrase.of[-1].last:
            return position + 1
        if mention is not None and mention.type != "Person" and self.takes(phrase, title, mention):
            return mention.last
        at = token.lower in function_words("seat preposition")
        if at and behind is not None and self.is_seat(phrase, title, behind):
            phrase.seat = behind
            return behind.last
        if token.lower in function_words("in") and (noun := self.region_noun(position + 1)) is not None:
            return noun
        if behind is not None and token.lower in function_words("beside") and behind.type == "Organization":
            if len(behind.inside) > 1:  # «при Посольстве КР в РФ»: the last of its states is where it stands
                phrase.seat = behind.inside[-1]
            return behind.last
        if title.plural and token.lower in function_words("listing") and phrase.represents and is_state(behind):
            return position + 1
        if (
            not phrase.of
            and title.kind in SERVING
            and behind is not None
            and behind.type in ("Organization", "Company")
        ) and is_field(self.tokens, position, self.last, self.taken):
            phrase.title = replace(title, text=f"{title.text} {token.text}")
            return position + 1
        if token.lower in function_words("on behalf of") and behind is not None and behind.type != "Person":
            if not phrase.of and not phrase.relative and title.kind in SERVING:
                phrase.of.append(behind)  # «депутат от партии «Рассвет» Иван Белов»
            return behind.last
        leads_state = title.kind == "head" and phrase.of and phrase.of[-1].type not in BODIES
        if phrase.of and not leads_state and token.lower in function_words("about"):
            return self.field(phrase, position)
        if token.text == "(" and (closing := self.closing(position)) is not None and closing - position <= BRACKETED:
            return closing + 1
        if token.lower in function_words("honorific"):
            return position + 1
        if not phrase.of and (common := self.relative(position)) is not None:
            phrase.relative, stop = common
            return stop
        return position + 1 if token.lower in function_words("empty modifier") and not token.capital else None

    def region_noun(self, position: int) -> int | None:
        """Where a territory's bare noun ends: «глава представительства Франции в регионе»."""
        noun = territories().at(self.tokens, position, self.last) if position < self.last else None
        if noun is None or not noun.payload.relative or self.tokens[position].capital:
            return None
        return noun.last

    def past_determiners(self, position: int) -> int:
        """Where a name begins that may have an article before it: "to the Kyrgyz Republic"."""
        while analytic() and position < self.last and self.tokens[position].among(function_words("determiner")):
            position += 1
        return position

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

    def field(self, phrase: Phrase, position: int) -> int | None:
        """«директор агентства по полётам»: a field behind the body belongs to the title."""
        title = phrase.title
        assert title is not None
        stop = complement(self.tokens, position, self.last, title.kind, self.taken, heads())
        if stop == position:
            return None
        phrase.title = replace(title, text=f"{title.text} {joined(self.tokens[position:stop])}")
        return stop

    def relative_office(self, phrase: Phrase, adjective: Mention) -> int | None:
        """«губернатор российского региона Иван Белов»: a region named before, of that state."""
        noun = territories().at(self.tokens, adjective.last, self.last) if adjective.last < self.last else None
        if noun is None or not noun.payload.relative or phrase.of:
            return None
        phrase.relative = noun.payload.type
        return noun.last

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
        if phrase.of and not (phrase.of[-1].type in WITHIN and is_around(mention)):
            return False
        government = mention.type == "Organization" and bool(mention.inside)  # «мэр правительства города Вэйнань»
        if title.kind == "territory" and mention.type not in ("Region", "Place", "State") and not government:
            return False
        if phrase.of:
            return True  # «ректор университета Астаны»: what follows belongs to the body's own name
        phrase.of.append(mention)
        return True

    def relative(self, position: int) -> tuple[str, int] | None:
        """A common noun for something named before: «области», «компании»."""
        tokens = self.tokens
        start = position
        adjective = tokens[position].can_be("ADJF") and not tokens[position].capital
        if adjective and position + 1 < self.last and nouns().at(tokens, position) is None:
            start = position + 1
        if start in self.starts:
            return None  # "of the Republic of Korea"
        territory = territories().at(tokens, start, self.last)
        if territory is not None and "gen" in tokens[start].word.cases and position not in self.taken:
            return territory.payload.type, territory.last
        noun = nouns().at(tokens, start, self.last)
        if noun is not None and position not in self.taken and "gen" in tokens[start].word.cases:
            if noun.payload.type == "Organization":  # «маслихата»: only a body of that noun can be meant
                return next(a.lemma for a in tokens[start].word.analyses if a.case == "gen"), noun.last
            return noun.payload.type, noun.last
        return None

    def closing(self, position: int) -> int | None:
        return next(
            (i for i in range(position, min(self.last, position + BRACKETED + 1)) if self.tokens[i].text == ")"), None
        )


def is_around(mention: Mention) -> bool:
    """Whether a name behind a body may be where it lies or what it is part of: «член палаты парламента Чили»,
    «директор отдела сетей Nordhaus»."""
    part = mention.type == "Company" or (mention.type == "Organization" and mention.cases == {"gen"})
    return part or mention.type in ("Region", "State")


def is_state(mention: Mention | None) -> bool:
    return mention is not None and mention.type == "State" and not mention.adjective
