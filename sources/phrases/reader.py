"""The phrases of a sentence, read from left to right."""

from __future__ import annotations

from sources.analysis.forms import plain
from sources.analysis.languages import analytic, per_language
from sources.analysis.token import Analysis, Token
from sources.lexicon import function_words
from sources.mentions.derived import of_inhabitant
from sources.mentions.employers import is_degree
from sources.mentions.mention import Mention
from sources.mentions.nouns import territories
from sources.mentions.titles import Title
from sources.phrases.groups import groups, members
from sources.phrases.officials import Officials
from sources.phrases.phrase import Phrase


@per_language()
def openers() -> dict[str, bool]:
    """Words as they were written, and whether a phrase may begin with each: of nearly all it may not."""
    return {}


def opens(token: Token) -> bool:
    """Whether a phrase that is no name and no title may begin with a word."""
    people = plural_readings(token)
    return (
        groups().may_begin(token)
        or territories().may_begin(token)
        or is_pronoun(token)
        or bool(people and of_inhabitant(plain(people[0].lemma)))
    )


def is_pronoun(token: Token) -> bool:
    return token.can_be("NPRO") and token.lower in function_words("pronoun")


def plural_readings(token: Token) -> list[Analysis]:
    return [a for a in token.word.analyses if a.pos == "NOUN" and a.number == "plur"]


class Reader(Officials):
    """Reads names, officials, groups, sides, territories and pronouns of one sentence."""

    def phrases(self) -> list[Phrase]:
        """Reads all phrases of the sentence, left to right, into `read`."""
        self.opens = openers()
        position = self.first
        while position < self.last:
            phrase = self.phrase(position)
            if phrase is None:
                position += 1
            else:
                self.read.append(phrase)
                position = max(phrase.last, position + 1)
        return self.read

    def phrase(self, position: int) -> Phrase | None:
        if position in self.titles and not self.is_group(self.titles[position]):
            return self.role(self.titles[position])
        agent = self.agent(position)
        if agent is not None:
            return agent
        mention = self.starts.get(position)
        if mention is not None and mention.adjective:
            return self.modified(mention)
        if mention is not None:
            return self.belonging(mention) or self.name(mention)
        token = self.tokens[position]
        if position in self.taken:
            return None
        if token.text not in self.opens:
            self.opens[token.text] = opens(token)
        if not self.opens[token.text]:
            return None
        if is_pronoun(token):
            return Phrase(
                position,
                position + 1,
                position,
                "pronoun",
                token.word.cases,
                token.lower in function_words("plural pronoun"),
                noun=token.lower,
            )
        return self.common(position, position, []) or self.people(position) or self.territory(position)

    def people(self, position: int) -> Phrase | None:
        """«минчане», «североказахстанцев»: the people of a place, by what they are called."""
        token = self.tokens[position]
        readings = plural_readings(token)
        if not readings or not of_inhabitant(plain(readings[0].lemma)):
            return None
        cases = frozenset(a.case for a in readings if a.case)
        return Phrase(position, position + 1, position, "group", cases, True, noun="people")

    def is_group(self, title: Title) -> bool:
        """Whether the words of a title are those of a group: «члены делегации» hold no post."""
        match = groups().at(self.tokens, title.first, self.last)
        return match is not None and match.last >= title.last > title.first + 1

    def territory(self, position: int) -> Phrase | None:
        """A territory by its noun alone: «область заключила», «в регион»."""
        match = territories().at(self.tokens, position, self.last)
        if (
            match is None
            or not match.payload.relative
            or match.payload.type != "Region"
            or (self.tokens[position].capital and position > self.first)
        ):
            return None
        readings = [a for a in self.tokens[position].word.analyses if a.pos == "NOUN"]
        if not readings or readings[0].number == "plur" or match.last in self.starts:
            return None
        return Phrase(
            position,
            match.last,
            position,
            "territory",
            frozenset(a.case for a in readings if a.case),
            relative="Region",
        )

    def name(self, mention: Mention) -> Phrase:
        return Phrase(mention.first, mention.last, mention.head, "name", mention.cases, mention=mention)

    def belonging(self, mention: Mention) -> Phrase | None:
        """What a name before it tells whose it is: "Akmola region governor X", "Kazakhstan's delegation"."""
        position = mention.last
        if not analytic() or mention.type == "Person" or position >= self.last:
            return None
        possessive = self.tokens[position].lower in function_words("possessive")
        position += possessive
        if position >= self.last or not (
            possessive or self.tokens[position].word.cases & self.tokens[position - 1].word.cases
        ):
            return None
        if position in self.titles and not self.is_group(self.titles[position]):
            phrase = self.role(self.titles[position])
            phrase.first = mention.first
            if not phrase.represents and not phrase.of:
                diplomat = phrase.title is not None and phrase.title.kind == "diplomat"
                (phrase.represents if diplomat else phrase.of).append(mention)
            return phrase
        return self.common(position, mention.first, [mention])

    def modified(self, adjective: Mention) -> Phrase | None:
        """«китайская компания Tianshan Chip», «французский посол», «турецкая делегация», «немецкого бизнеса»."""
        position = adjective.last
        states = [adjective]
        while position < self.last:
            token = self.tokens[position]
            other = self.starts.get(position)
            if other is not None and other.adjective:
                states.append(other)
                position = other.last
            elif (
                (
                    token.lower in function_words("listing")
                    and (nxt := self.starts.get(position + 1)) is not None
                    and nxt.adjective
                )
                or (
                    position not in self.taken
                    and position not in self.titles
                    and token.can_be("ADJF")
                    and groups().at(self.tokens, position) is None
                    and token.word.analyses[0].pos == "ADJF"
                )
                or (position not in self.taken and is_degree(self.tokens, position, self.last))
            ):
                position += 1
            else:
                break
        if position >= self.last:
            return None
        if position in self.titles:
            phrase = self.role(self.titles[position])
            phrase.first = adjective.first
            if not phrase.represents and not phrase.of:
                (phrase.represents if phrase.title and phrase.title.kind == "diplomat" else phrase.of).extend(states)
            return phrase
        agent = self.agent(position)
        if agent is not None:
            agent.first = adjective.first
            return agent
        mention = self.starts.get(position)
        if mention is not None and mention.type in ("Company", "Organization"):
            mention.states.extend(states)
            return Phrase(
                adjective.first, mention.last, mention.head, "name", mention.cases, mention=mention, of=states
            )
        if mention is not None and mention.type in ("Region", "Place") and adjective.last == position:
            return Phrase(adjective.first, mention.last, mention.head, "name", mention.cases, mention=mention)
        return self.common(position, adjective.first, states)

    def common(self, position: int, first: int, states: list[Mention]) -> Phrase | None:
        """A group, a side, a firm by its noun, from the noun at `position`."""
        match = groups().at(self.tokens, position, self.last)
        if match is None or not any(a.pos == "NOUN" for a in self.tokens[position].word.analyses):
            return None
        head = self.tokens[position]
        readings = [a for a in head.word.analyses if a.pos == "NOUN"]
        plural = bool(readings) and readings[0].number == "plur"
        sort = match.payload
        cases = frozenset(a.case for a in readings if a.case)
        people = members(self.tokens, position, self.last) if match.last == position + 1 else None
        if people is not None:
            sort, match = "delegation", people
            states = [*states, *(self.starts[i] for i in range(position, people.first) if i in self.starts)]
        kind = sort if sort in ("company", "body", "sides", "diplomat") else "group"
        phrase = Phrase(first, match.last, position, kind, cases, plural, of=list(states), noun=sort)
        self.complements(phrase, match.last)
        if sort == "side" and plural and not phrase.of:
            phrase.sort = "sides"
        return phrase

    def complements(self, phrase: Phrase, position: int) -> None:
        """What follows a group's noun: «делегация Японии», «представители бизнеса Китая», «инвесторы из Китая»."""
        stop: int | None = position
        while stop is not None and stop < self.last:
            stop = self.complement(phrase, stop)

    def complement(self, phrase: Phrase, position: int) -> int | None:
        """Reads one part of what follows a group's noun and notes it; returns where to read on, None at the end."""
        token, mention = self.tokens[position], self.starts.get(position)
        after = self.place_at(position + 1) if token.lower in function_words("from") else self.come_from(position)
        territory = territories().at(self.tokens, position, self.last)
        if mention is not None and mention.adjective:
            stop = self.adjective_complement(phrase, mention)
        elif mention is not None and self.is_firms_name(phrase, mention):
            phrase.sort, phrase.mention, phrase.last = "name", mention, mention.last
            mention.states.extend(m for m in phrase.of if m.type == "State")
            return None
        elif mention is not None and self.may_be_genitive(mention):
            stop = self.named_complement(phrase, mention)
        elif after is not None and after.type != "Person":
            stop = self.listed_origins(phrase, after)
        elif territory is not None and territory.payload.relative and "gen" in token.word.cases and not phrase.of:
            phrase.relative = territory.payload.type
            stop = territory.last
        else:
            return position + 1 if self.is_passed(position) else None
        phrase.last = stop or phrase.last
        return stop

    def come_from(self, position: int) -> Mention | None:
        """The origin in «делегацией инвесторов, прибывших из Дании», from the comma on."""
        if self.tokens[position].text != "," or position + 3 >= self.last:
            return None
        participle = self.tokens[position + 1].word.analyses[:1]
        from_there = self.tokens[position + 2].lower in function_words("from")
        return self.place_at(position + 3) if from_there and participle and participle[0].pos == "PRTF" else None

    def place_at(self, position: int) -> Mention | None:
        """The name at a token, or behind the noun of its sort there: «из города Карамай»."""
        if position in self.starts or position >= self.last:
            return self.starts.get(position)
        noun = territories().at(self.tokens, position, self.last)
        return self.starts.get(noun.last) if noun is not None else None

    def listed_origins(self, phrase: Phrase, first: Mention) -> int:
        """«компании из Германии, Турции и Китая»: all of a list of one type, if the group's noun is plural."""
        if first.type in ("Region", "Place"):  # «китайская делегация из провинции Цзянси» is from the province
            phrase.of = [m for m in phrase.of if not m.adjective]
        phrase.of.append(first)
        stop = first.last
        while phrase.plural and stop < self.last and self.tokens[stop].lower in function_words("listing"):
            stop += self.tokens[stop].text == "," and self.tokens[stop + 1].lower in function_words("and")
            mention = self.starts.get(self.past_determiners(stop + 1))
            if (
                mention is None
                or mention.type != first.type
                or mention.adjective
                or "gen" not in (mention.cases or {"gen"})
            ):
                break
            phrase.of.append(mention)
            stop = mention.last
        return stop

    def adjective_complement(self, phrase: Phrase, adjective: Mention) -> int | None:
        """«представители турецкого бизнеса»."""
        inner = self.modified(adjective)
        if inner is None or inner.sort not in ("group", "company", "name") or "gen" not in inner.cases:
            return None
        if inner.sort == "name" and inner.mention is not None:
            phrase.of.append(inner.mention)
        else:
            phrase.of.extend(m for m in inner.of if m not in phrase.of)
        return inner.last

    @staticmethod
    def named_complement(phrase: Phrase, mention: Mention) -> int | None:
        """«делегация Японии»; «делегация Жамбылской области Казахстана» is from the oblast."""
        if phrase.of and mention.type == phrase.of[-1].type and mention.first != phrase.last:
            return None
        if phrase.of and mention.type == "State":
            phrase.last = mention.last
            return None
        if phrase.of and mention.type == "Region" and mention.first == phrase.of[-1].last:
            return mention.last  # «делегация города Карамая Синьцзяна»: where the first of them lies
        phrase.of.append(mention)
        return mention.last

    @staticmethod
    def is_firms_name(phrase: Phrase, mention: Mention) -> bool:
        """Whether a name right behind a firm's noun is that firm's."""
        return (
            phrase.sort == "company"
            and mention.first == phrase.head + 1
            and mention.type in ("Company", "Organization")
        )

    @staticmethod
    def may_be_genitive(mention: Mention) -> bool:
        return mention.type != "Person" and (not mention.cases or "gen" in mention.cases or mention.name.isupper())

    def is_passed(self, position: int) -> bool:
        """Whether a common word in the genitive stands between a group's noun and what it is from."""
        token = self.tokens[position]
        if token.lower in function_words("case marker") or (analytic() and token.among(function_words("determiner"))):
            return True
        return (
            "gen" in token.word.cases
            and "nom" not in token.word.cases
            and not token.capital
            and (
                token.can_be("ADJF")
                or (
                    token.can_be("NOUN")
                    and (
                        groups().at(self.tokens, position) is not None
                        or token.lower in function_words("empty modifier")
                    )
                )
            )
        )
