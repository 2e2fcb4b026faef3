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
from sources.phrases.companions import Companions
from sources.phrases.groups import groups
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


class Reader(Companions):
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
        if position in self.shared:
            return self.shared[position]
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
                or (analytic() and self.is_adjunct(position))
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

    def is_adjunct(self, position: int) -> bool:
        """Whether a noun only tells the sort of the one behind it: "a Canadian mining company"."""
        token = self.tokens[position]
        free = position not in self.taken and position not in self.titles and position + 1 < self.last
        if not free or groups().at(self.tokens, position) is not None or token.word.poses != {"NOUN"}:
            return False
        following = self.tokens[position + 1]
        return following.can_be("NOUN") and following.word.cases == token.word.cases and not token.capital
