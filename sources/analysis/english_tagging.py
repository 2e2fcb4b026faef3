"""Which reading an English word has where it stands: «the talks», «he talks», «talks were held».

A sentence is read from left to right; english_verbs.py reads its verbs.
"""

from __future__ import annotations

from collections.abc import Sequence

from sources.analysis.english_verbs import AHEAD, OBJECT, VERBAL, Verbs
from sources.analysis.token import Analysis, Token

NOMINAL = {"NOUN", "ADJF", "NUMR"}
BEFORE_NOUN = {"DET", "ADJF", "NUMR", "PREP", "MARK"}  # behind these a word that may be a noun is one
TIMES = {"end", "beginning", "middle", "means", "way", "now"}


def choose_readings(tokens: Sequence[Token]) -> list[Analysis]:
    """The reading of each word of a sentence that fits there."""
    return Tagger(tokens).read()


class Tagger(Verbs):
    """Reads one sentence, word by word."""

    def read(self) -> list[Analysis]:
        while len(self.chosen) < len(self.tokens):
            at = len(self.chosen)
            pos = self.tokens[at].word.analyses[0].pos
            if pos in ("AUX", "MODAL"):
                self.verb_group(at)
            else:
                self.add(self.choice(at))
        return self.chosen

    def choice(self, at: int) -> Analysis:
        """The reading of a word that is no auxiliary."""
        token = self.tokens[at]
        readings = token.word.analyses
        if token.lower == "by" and self.is_agents(at):
            return readings[0]._replace(pos="MARK")
        if readings[0].pos in ("TO", "PREP") and len(readings) > 1:
            after = self.past_adverbs(at + 1)
            infinitive = bool(self.reading(after, "VERB", "base") or self.reading(after, "AUX"))
            named = at + 1 < len(self.tokens) and self.tokens[at + 1].capital and not self.title_case
            return readings[0] if infinitive and not named and self.is_infinitive(at) else readings[1]
        if readings[0].pos == "NPRO" and len(readings) > 1:
            return self.pronoun(at)
        if token.capital and not token.word.known:
            return self.name(at)  # «Karkaraly» is no adverb
        if len(readings) == 1 and readings[0].pos not in ("VERB", "OPEN"):
            return readings[0]
        if readings[0].pos == "OPEN" or (readings[0].pos == "DET" and token.lower == "that"):
            return readings[0]
        if token.capital and (at or not token.word.known) and not self.title_case:
            return self.name(at)
        return self.open_class(at)

    def is_agents(self, at: int) -> bool:
        """Whether "by" tells who did it: behind a passive, and not "by 2028", "by the end", "by building"."""
        verb = next((a for a in reversed(self.chosen[-4:]) if a.pos in ("PRTS", "PRTF", "NOUN", "VERB")), None)
        following = self.tokens[at + 1 : at + 3]
        timed = any(t.lower in TIMES or t.text[:1].isdigit() for t in following)
        return verb is not None and verb.pos in ("PRTS", "PRTF") and not timed

    def is_infinitive(self, at: int) -> bool:
        """Whether «to» opens an infinitive: not «to trade turnover», «from word to word»."""
        after = self.past_adverbs(at + 1)
        noun = self.reading(after, "NOUN") is not None
        return not (noun and self.poses(after + 1) & {"MARK", "AUX", "MODAL"})

    def pronoun(self, at: int) -> Analysis:
        """«her visit», «met her»; «it» before a verb and behind one."""
        readings = self.tokens[at].word.analyses
        if any(a.case == "gen" for a in readings):
            return next(a for a in readings if (a.case == "gen") == bool(self.poses(at + 1) & NOMINAL))
        governed = self.before() in ("VERB", "PREP", "GRND", "INFN", "MARK")
        return next(a for a in readings if (a.case == "acc") == governed)

    def name(self, at: int) -> Analysis:
        """A capitalised word: a noun, an adjective before another capitalised word where it is nothing but one."""
        noun = self.reading(at, "NOUN")
        adjective = self.reading(at, "ADJF") if self.tokens[at].word.known else None
        modifies = bool(self.poses(at + 1) & {"NOUN", "ADJF"}) or self.reading(at + 1, "VERB", "ing") is not None
        if adjective is not None and (noun is None or modifies):
            return adjective
        lower = self.tokens[at].lower
        return noun or Analysis(lower, "NOUN", None, "sing", None, frozenset())

    def open_class(self, at: int) -> Analysis:
        readings = self.tokens[at].word.analyses
        verb, before = self.reading(at, "VERB"), self.before()
        if verb is None:
            return self.nominal(at)
        if before == "TO" and "base" in verb.tags:
            return verb._replace(pos="INFN", tags=frozenset())
        if "ing" in verb.tags:
            return self.ing(at, verb)
        if before in BEFORE_NOUN or (before == "NPRO" and self.chosen[-1].case == "gen"):
            nominal = self.nominal(at)
            return nominal if nominal.pos != "VERB" else verb._replace(pos="ADJF", lemma=self.tokens[at].lower)
        if verb.tags & {"past", "part"} and "base" not in verb.tags:
            return self.past(at, verb)
        if "base" in verb.tags and self.joins_infinitive(at):
            return verb._replace(pos="INFN", tags=frozenset())
        if len({a.pos for a in readings}) == 1 or self.is_predicate(at, verb):
            return verb._replace(tags=frozenset({"pres"}))
        return self.nominal(at)

    def joins_infinitive(self, at: int) -> bool:
        """Whether a verb goes on with a list of infinitives: "plans to build a plant, launch a line and open …"."""
        last = next((a.pos for a in reversed(self.chosen[-AHEAD:]) if a.pos in VERBAL), "")
        joined = self.tokens[at - 1].text == "," or self.chosen[-1].pos == "CONJ" if at else False
        surely = not self.reading(at, "NOUN") or bool(self.poses(at + 1) & OBJECT)
        return last == "INFN" and joined and surely

    def nominal(self, at: int) -> Analysis:
        """A noun, or an adjective where a noun follows, else whatever comes first."""
        readings = self.tokens[at].word.analyses
        noun, adjective = self.reading(at, "NOUN"), self.reading(at, "ADJF")
        if noun and adjective:
            if self.chosen and self.chosen[-1].lemma == "be":
                return adjective  # «is keen»
            following = self.poses(at + 1)
            predicate = "VERB" in following and bool(self.poses(at + 2) & {"TO", "DET", "OPEN"})  # "the firm plans to"
            return adjective if following & {"NOUN"} and "MARK" not in following and not predicate else noun
        return noun or adjective or self.reading(at, "ADVB") or readings[0]

    def ing(self, at: int, verb: Analysis) -> Analysis:
        """«rice processing», «building a plant», «a plant producing tyres», «growing demand»."""
        following, before = self.poses(at + 1), self.before()
        noun = self.reading(at, "NOUN") or verb._replace(lemma=self.tokens[at].lower, number="sing")
        noun = noun._replace(pos="NOUN", tags=frozenset())
        determined = before in ("DET", "ADJF", "NUMR") or (before == "NPRO" and self.chosen[-1].case == "gen")
        takes_object = not determined and (
            bool(following & OBJECT) or (at + 1 < len(self.tokens) and self.tokens[at + 1].capital)
        )
        if takes_object:
            behind_noun = before == "NOUN" and self.chosen[-1].pos != "CONJ"
            return verb._replace(pos="PRTF" if behind_noun else "GRND", tags=frozenset({"pres"} if behind_noun else ()))
        if before in ("DET", "ADJF", "NUMR", "NOUN", "MARK", "CONJ", "NPRO") or not following & {"NOUN", "ADJF"}:
            if before in ("DET", "ADJF") and following == {"NOUN"} and self.reading(at, "NOUN") is None:
                return verb._replace(pos="ADJF", lemma=self.tokens[at].lower, tags=frozenset())
            return noun
        return noun if before in ("PREP", "PNCT", "") and self.reading(at, "NOUN") else verb._replace(
            pos="GRND", tags=frozenset()
        )  # fmt: skip
