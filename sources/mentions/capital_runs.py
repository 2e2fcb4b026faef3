"""Runs of capitalised words in a language whose own letters firms' names share: where a name begins and ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sources.analysis.token import Sentence, Token
from sources.lexicon import function_words
from sources.mentions import gazetteer
from sources.mentions.mention import Mention
from sources.mentions.names import is_first_name, is_initial
from sources.mentions.nouns import firm_words, is_name_word, legal_forms, not_names, territories
from sources.mentions.title_heads import heads
from sources.mentions.title_words import modifiers


class Run(NamedTuple):
    """Capitalised words, tokens `[first, last)`, that no table knows as a whole."""

    first: int
    last: int


class Runs:
    """The capitalised words of one sentence; `known` are the names of the reference data, `found` all names so far."""

    def __init__(self, tokens: list[Token], sentence: Sentence) -> None:
        self.tokens, self.sentence = tokens, sentence
        self.first, self.last = sentence.first, sentence.last
        found = gazetteer.find(tokens, self.first, self.last)
        self.known = [self.possessive(self.with_noun(m)) for m in found if not self.begins_person(m)]
        self.starts = {m.first: m for m in self.known}
        self.stops = {m.last: m for m in self.known}
        self.covered = {i for m in self.known for i in range(m.first, m.last)}
        self.titles = self.title_tokens()
        self.found: list[Mention] = list(self.known)

    def begins_person(self, mention: Mention) -> bool:
        """Whether a place's name is rather a given name: "Governor Darkhan Satybaldy"."""
        behind = mention.last
        return (
            mention.type in ("Place", "Region") and behind - mention.first == 1 and behind < self.last
            and is_first_name(self.tokens[mention.first].lower) and is_name_word(self.tokens[behind])
            and not self.tokens[behind].word.known and not is_first_name(self.tokens[behind].lower)
        )  # fmt: skip

    def with_noun(self, mention: Mention) -> Mention:
        """The noun that tells a place's sort is part of it: "the Swiss city of Lugano"."""
        noun = mention.first - 2
        told = noun >= self.first and self.tokens[noun + 1].lower in function_words("of a place")
        if told and mention.type in ("Region", "Place") and territories().at(self.tokens, noun, noun + 1) is not None:
            mention.first = mention.head = noun
        return mention

    def possessive(self, mention: Mention) -> Mention:
        """«Poland's» is to what follows as «Polish» is."""
        mark = mention.last
        if mention.type == "State" and mark < self.last and self.is_possessive(mark):
            mention.last, mention.adjective = mark + 1, True
        return mention

    def is_possessive(self, position: int) -> bool:
        return self.tokens[position].lower in function_words("possessive")

    def title_tokens(self) -> set[int]:
        """Tokens of titles, which are no names: «Governor», «Managing Director», «Mr»."""
        found: set[int] = set()
        for match in heads().find(self.tokens, self.first, self.last):
            start = match.first
            while start > self.first and self.tokens[start - 1].lower in modifiers():
                start -= 1
            found.update(range(start, match.last))
        found |= {i for i in range(self.first, self.last) if self.tokens[i].lower in function_words("honorific")}
        return found

    def is_name(self, position: int) -> bool:
        """Whether a word may be part of a name: capitalised, and not only for being the first of its sentence."""
        if not self.first <= position < self.last or position in self.titles or not is_name_word(self.tokens[position]):
            return False
        token = self.tokens[position]
        if token.text in not_names() or token.lower in function_words("calendar") or self.is_closed(token):
            return False
        if position == self.first or self.tokens[position - 1].text in function_words("quotation mark"):
            following = self.tokens[position + 1] if position + 1 < self.last else None
            capital = following is not None and following.capital and position + 1 not in self.titles
            return not token.word.known or position in self.covered or capital
        return True

    @staticmethod
    def is_closed(token: Token) -> bool:
        """Whether a word is an article, a preposition, a pronoun: «The», «In», «He»."""
        return not token.can_be(
            "NOUN", "ADJF", "VERB", "PRTF", "GRND", "INFN", "PRTS"
        ) or token.lower in function_words("determiner")

    def is_determiner(self, position: int) -> bool:
        return self.tokens[position].lower in function_words("determiner")

    def runs(self) -> Iterator[Run]:
        """Runs of capitalised words outside bodies, those that a table knows as a whole aside."""
        known = {id(m) for m in self.known}
        taken = {i for m in self.found if id(m) not in known for i in range(m.first, m.last)}
        position = self.first
        while position < self.last:
            if position in taken or not self.is_name(position):
                position += 1
                continue
            stop = position + 1
            while stop < self.last and stop not in taken and (self.is_name(stop) or self.connects(stop, taken)):
                if self.ends_name(stop):
                    break
                stop += 1
            named = self.starts.get(position)
            if named is not None and named.adjective and named.last < stop:
                position = named.last  # «German Nordwind Energie»
            elif named is None or named.last != stop:
                yield Run(position, stop)
                position = stop
            else:
                position = stop

    def ends_name(self, position: int) -> bool:
        """Whether another name begins: "Khorasan Province | Alireza Rashidian", "Nordhaus GmbH | Hans Weber"."""
        before, token = self.tokens[position - 1], self.tokens[position]
        if before.capital and territories().at(self.tokens, position - 1, position) is not None:
            return True
        form = before.text.replace(".", "").casefold()
        going_on = token.text.replace(".", "").casefold() in firm_words()
        ended = form in function_words("ends a firm's name") and not going_on
        return ended or (form in legal_forms() and is_first_name(token.lower))

    def connects(self, position: int, taken: set[int]) -> bool:
        """Whether a sign or particle goes on with a name: «Ernst & Young», «Willem de Vries», «Tianlu Oil Co., Ltd»."""
        if position + 1 >= self.last or position + 1 in taken:
            return False
        token, following = self.tokens[position], self.tokens[position + 1]
        if token.text == "," or (token.text == "." and not token.space_before):
            return following.text.replace(".", "").casefold() in legal_forms()
        return (
            token.text == "&" or token.lower in function_words("name particle") or is_initial(token.text)
        ) and self.is_name(position + 1)
