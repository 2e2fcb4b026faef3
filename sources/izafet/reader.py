"""The phrases of a sentence whose heads come last: officials, names, groups, sides, territories by their noun."""

from __future__ import annotations

from sources.izafet.names import case_of
from sources.izafet.officials import BODIES, OWNING, STATES, Officials
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.mentions.nouns import territories
from sources.phrases.phrase import Phrase
from sources.phrases.reader import groups


class Reader(Officials):
    """Reads all phrases of one sentence."""

    def phrases(self) -> list[Phrase]:
        """All phrases, in the order of the text."""
        for title in self.titles:
            self.add(self.official(title))
        for position in range(self.first, self.last):
            if position not in self.used:
                phrase = self.group(position)
                if phrase is not None:
                    self.add(phrase)
        for mention in sorted(self.mentions, key=lambda m: m.type != "Company"):  # they take the states before them
            if not mention.adjective and mention.first not in self.used:
                self.add(self.name(mention))
        for position in range(self.first, self.last):
            if position not in self.used:
                other = self.pronoun(position) or self.territory(position)
                if other is not None:
                    self.add(other)
        self.read.sort(key=lambda p: p.first)
        self.share_cases()
        return self.read

    def add(self, phrase: Phrase) -> None:
        self.read.append(phrase)
        self.used.update(range(phrase.first, phrase.last))

    def name(self, mention: Mention) -> Phrase:
        """A name, with the states before a firm's: «Германияның Nordwind компаниясы»."""
        phrase = Phrase(mention.first, mention.last, mention.head, "name", mention.cases, mention=mention)
        before = self.stops.get(mention.first)
        if mention.type != "Company" or before is None or before.first in self.used or before.type not in STATES:
            return phrase
        if before.adjective or before.cases & {"gen", "attr"}:
            mention.states.append(before)
            phrase.of, phrase.first = [before], before.first
        return phrase

    def group(self, position: int) -> Phrase | None:
        """A group, a side, a firm by its noun, with those before it whom it stands for."""
        match = groups().at(self.tokens, position, self.last)
        if match is None or position in self.covered:
            return None
        head = match.last - 1
        token = self.tokens[head]
        reading = next((a for a in token.word.analyses if a.pos == "NOUN" and a.case), None)
        if reading is None:
            return None
        sort = match.payload
        kind = sort if sort in ("company", "body", "sides", "diplomat") else "group"
        plural = reading.number == "plur"
        phrase = Phrase(position, match.last, head, kind, case_of(token), plural, noun=sort)
        self.members(phrase)
        named = self.starts.get(match.last)
        if sort == "company" and named is not None and named.type in BODIES and phrase.cases == {"nom"}:
            return None
        if sort == "side" and plural and not phrase.of:
            phrase.sort = "sides"
        return phrase

    def members(self, phrase: Phrase) -> None:
        """Reads whom a group stands for, from right to left: «Катар, Нидерланд және АҚШ дипломаттары»."""
        position = phrase.first
        while position > self.first:
            mention = self.stops.get(position)
            if (
                mention is not None
                and mention.type != "Person"
                and mention.first not in self.used
                and (mention.adjective or mention.cases & (OWNING | {"attr"}))
            ):
                if phrase.of and mention.type != phrase.of[0].type and mention.last == phrase.first:
                    break  # «Қазақстанның Павлодар облысының делегациясы» is from the oblast
                phrase.of.insert(0, mention)
                position = phrase.first = mention.first
                continue
            before = self.tokens[position - 1]
            inner = next((p for p in self.read if p.last == position and p.sort == "group"), None)
            if inner is not None and inner.cases == {"gen"}:  # «өңір кәсіпкерлерінің делегациясы»
                phrase.of, phrase.relative, phrase.first = list(inner.of), inner.relative, inner.first
                self.read.remove(inner)
                position = inner.first
                if self.led(phrase, position):
                    return
                continue
            listed = self.stops.get(position - 1)
            if phrase.of and before.lower in function_words("joining") and listed is not None:
                position -= 1
            elif (not phrase.of and self.come_from(phrase, position)) or (not phrase.of and self.led(phrase, position)):
                return
            elif not phrase.of and (relative := self.relative(position - 1)) is not None:
                phrase.relative = relative
                phrase.first = position - 1
                return
            elif not phrase.of and self.is_between(position - 1):
                position -= 1
            else:
                return

    def come_from(self, phrase: Phrase, position: int) -> bool:
        """«Германиядан келген инвесторлар»: where a group came from."""
        mention = self.stops.get(position - 1)
        if mention is None or self.tokens[position - 1].lower not in function_words("come"):
            return False
        if mention.type not in STATES or "abl" not in mention.cases:
            return False
        phrase.of, phrase.first = [mention], mention.first
        return True

    def is_between(self, index: int) -> bool:
        """Whether a common word stands between a group's noun and whom it is from: «Қытай іскер топтары»."""
        token = self.tokens[index]
        return (
            token.is_word and not token.capital and index not in self.used and index not in self.covered
            and case_of(token) == {"nom"} and bool(token.word.analyses)
            and token.word.analyses[0].pos in ("ADJF", "NOUN", "NUMR") and "poss3" not in token.word.analyses[0].tags
        )  # fmt: skip

    def led(self, phrase: Phrase, position: int) -> bool:
        """«Асан Серіков бастаған делегация»: a delegation is from where its leader is."""
        if self.tokens[position - 1].lower not in function_words("leading"):
            return False
        leader = next((p for p in self.read if p.last == position - 1 and p.sort == "role"), None)
        if leader is None:
            return False
        phrase.of, phrase.relative = list(leader.represents or leader.of), leader.relative
        return True

    def pronoun(self, position: int) -> Phrase | None:
        token = self.tokens[position]
        if token.lower not in function_words("pronoun") or not token.can_be("NPRO"):
            return None
        following = self.tokens[position + 1] if position + 1 < self.last else None
        cases = frozenset(a.case for a in token.word.analyses if a.case)
        if "nom" in cases and following is not None and following.is_word and case_of(following) == {"nom"}:
            return None  # «ол жоба» is that project
        plural = token.lower in function_words("plural pronoun")
        return Phrase(position, position + 1, position, "pronoun", cases, plural, noun=token.lower)

    def territory(self, position: int) -> Phrase | None:
        """A territory by its noun alone: «облыс», «өңірге»."""
        match = territories().at(self.tokens, position, self.last)
        if match is None or not match.payload.relative or match.payload.type != "Region":
            return None
        reading = next((a for a in self.tokens[match.last - 1].word.analyses if a.pos == "NOUN"), None)
        if reading is None or reading.number == "plur" or position in self.covered:
            return None
        cases = case_of(self.tokens[match.last - 1])
        return Phrase(position, match.last, match.last - 1, "territory", cases, relative="Region")

    def share_cases(self) -> None:
        """Of a list the last has the case of all: «Нидерланд және АҚШ дипломаттарымен»."""
        for left, right in reversed(list(zip(self.read, self.read[1:], strict=False))):
            between = self.tokens[left.last : right.first]
            if len(between) != 1 or between[0].lower not in function_words("joining"):
                continue
            if left.cases == {"nom"} and (between[0].text != "," or self.goes_on(right)):
                left.cases = right.cases

    def goes_on(self, phrase: Phrase) -> bool:
        """Whether a phrase behind a comma is followed by the last of its list: «X, Y және Z-пен»."""
        index = self.read.index(phrase) + 1
        if index >= len(self.read):
            return False
        between = self.tokens[phrase.last : self.read[index].first]
        return len(between) == 1 and between[0].lower in function_words("joining")
