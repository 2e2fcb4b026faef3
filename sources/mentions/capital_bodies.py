"""Bodies by the noun in their capitalised name: «Pavlodar Region Akimat», «Ministry of Foreign Affairs»."""

from __future__ import annotations

from collections.abc import Iterator

from sources.lexicon import function_words
from sources.mentions.capital_runs import Runs
from sources.mentions.mention import Mention
from sources.mentions.nouns import nouns, territories
from sources.mentions.wording import joined


class Bodies(Runs):
    """Reads the bodies of one sentence."""

    def bodies(self) -> Iterator[Mention]:
        """Bodies by the noun in their name: «Pavlodar Region Akimat», «Ministry of Foreign Affairs», «the government of
        Orenburg region»."""
        stop_before = self.first
        for match in nouns().find(self.tokens, self.first, self.last):
            if not match.payload.keep or match.first in self.titles or match.first < stop_before:
                continue
            start, stop = self.body_start(match.first, stop_before), self.body_stop(match.last)
            capital = self.tokens[match.first].capital and (match.first > self.first or start < match.first)
            named = any(self.is_name(i) for i in range(start, stop) if not match.first <= i < match.last)
            plural = {a.number for a in self.tokens[match.last - 1].word.analyses} == {"plur"}
            if not (capital or named) or plural or (start == match.first and stop == match.last and not capital):
                continue
            if start == match.first and stop == match.last and not self.is_lone_body(match.first):
                continue
            cases = self.tokens[match.last - 1].word.cases
            name = joined(self.tokens[start:stop])
            yield Mention(start, stop, match.payload.type, name, match.last - 1, cases=cases)
            stop_before = stop

    def is_lone_body(self, position: int) -> bool:
        """Whether a capitalised noun alone is a body's name: «the Senate», but no «Akimat» at a sentence's head."""
        return position > self.first and self.tokens[position].capital

    def body_start(self, position: int, floor: int) -> int:
        """Where a body's name begins: capitalised words before its noun, a territory's small noun among them."""
        start = position
        while start > floor and (self.is_name(start - 1) or self.goes_on_left(start)):
            start -= 1
        named = self.starts.get(start)
        if named is not None and named.adjective and self.is_possessive(named.last - 1):
            start = named.last
        return start

    def goes_on_left(self, start: int) -> bool:
        """Whether a sign, «and», or a territory's noun before a body's name has another word of it before."""
        before = self.tokens[start - 1]
        if not self.is_name(start - 2) or nouns().at(self.tokens, start - 2, start - 1) is not None:
            return False
        joining = before.lower in function_words("and") and self.tokens[start].capital
        return joining or before.text in ("&", "-") or territories().at(self.tokens, start - 1, start) is not None

    def body_stop(self, position: int) -> int:
        """Where it ends: behind «of», «for» with capitalised words, or with a territory."""
        stop = position
        while stop + 1 < self.last and self.tokens[stop].lower in function_words("in a body's name"):
            inner = stop + 1
            while inner < self.last and self.tokens[inner].lower in function_words("determiner"):
                inner += 1
            end = inner
            while end < self.last and (self.is_name(end) or self.joins(end)):
                end += 1
            if end == inner:
                break
            if territories().at(self.tokens, end, end + 1) is not None and end < self.last:
                end += 1
            stop = end
        return stop

    def joins(self, position: int) -> bool:
        """Whether «and» or a comma stands between two capitalised words: «Reconstruction and Development»."""
        sign = self.tokens[position].lower in function_words("and")
        return sign and self.is_name(position + 1) and position + 1 not in self.starts
