"""Groups, sides and firms by their noun, and what follows it: «делегация Японии», «инвесторы из Китая и Турции»."""

from __future__ import annotations

from abc import ABC

from sources.analysis.languages import analytic
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.mentions.nouns import territories
from sources.phrases.groups import groups, members
from sources.phrases.officials import Officials
from sources.phrases.phrase import Phrase


class Companions(Officials, ABC):
    """Reads those of one sentence who are told of by a common noun."""

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
        behind = self.past_determiners(position + 1)
        after = self.place_at(behind) if token.lower in function_words("from") else self.come_from(position)
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
