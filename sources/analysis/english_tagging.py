"""Which reading an English word has where it stands: «the talks», «he talks», «talks were held».

A sentence is read from left to right. Verbs are found with their auxiliaries and get the tense of the whole group, by
the names that Russian's have: VERB (finite), PRTS (passive, «was signed»), PRTF (a participle behind its noun), GRND,
INFN; the tags past, pres and futr, and perf for what is done.
"""

from __future__ import annotations

from collections.abc import Sequence

from sources.analysis.token import Analysis, Token

NOMINAL = {"NOUN", "ADJF", "NUMR"}
BEFORE_NOUN = {"DET", "ADJF", "NUMR", "PREP", "MARK"}  # behind these a word that may be a noun is one
OBJECT = {"DET", "NUMR", "NPRO"}  # what shows that an -ing form before it has an object
FINAL = {".", "!", "?", ";", ":", "–", "—", "…"}
QUOTES = set('«»"“”„')
FUTURE, PAST_AUX = {"will", "'ll", "’ll", "shall", "would", "'d", "’d"}, {"was", "were", "had", "did", "been"}
SAYING = {"say", "note", "add", "tell", "joke", "stress", "report", "explain", "emphasize", "emphasise", "comment",
          "reply", "answer", "point", "underline", "highlight", "mention", "conclude", "continue", "recall", "remark",
          "announce", "state", "believe", "write"}  # fmt: skip
TIMES = {"end", "beginning", "middle", "means", "way", "now"}
WANTING = {"plan", "want", "intend", "aim", "seek", "hope", "need", "expect", "agree", "offer", "wish", "propose"}


def choose_readings(tokens: Sequence[Token]) -> list[Analysis]:
    """The reading of each word of a sentence that fits there."""
    return Tagger(tokens).read()


class Tagger:
    """Reads one sentence; `chosen` are the readings of the words so far, `finite` whether its clause has a verb."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.chosen: list[Analysis] = []
        self.finite = False
        words = [t for t in tokens if t.is_word and len(t.text) > 3]
        self.title_case = len(words) > 3 and sum(t.capital for t in words) > 0.7 * len(words)

    def read(self) -> list[Analysis]:
        while len(self.chosen) < len(self.tokens):
            at = len(self.chosen)
            pos = self.tokens[at].word.analyses[0].pos
            if pos in ("AUX", "MODAL"):
                self.verb_group(at)
            else:
                self.add(self.choice(at))
        return self.chosen

    def add(self, reading: Analysis) -> None:
        text = self.tokens[len(self.chosen)].text
        if reading.pos in ("VERB", "PRTS"):
            self.finite = True
        elif reading.pos == "OPEN" or text in FINAL or text in QUOTES:
            self.finite = False
        self.chosen.append(reading)

    def reading(self, at: int, pos: str, *forms: str) -> Analysis | None:
        """A reading that a token may have: of a part of speech, of verbs in one of some forms."""
        if at >= len(self.tokens):
            return None
        readings = (a for a in self.tokens[at].word.analyses if a.pos == pos)
        return next((a for a in readings if not forms or not a.tags.isdisjoint(forms)), None)

    def poses(self, at: int) -> frozenset[str]:
        return self.tokens[at].word.poses if at < len(self.tokens) else frozenset()

    def before(self) -> str:
        """The part of speech of the word before, adverbs passed over; "" at the beginning."""
        for reading in reversed(self.chosen):
            if reading.pos != "ADVB":
                return reading.pos
        return ""

    def past_adverbs(self, at: int) -> int:
        while at < len(self.tokens) and (
            self.poses(at) == {"ADVB"} or ("ADVB" in self.poses(at) and self.reading(at + 1, "VERB", "part"))
        ):  # «was first discussed»
            at += 1
        return at

    def verb_group(self, first: int) -> None:
        """An auxiliary with those behind it and the verb that they go with: «has already been signed»."""
        at, chain = first, []
        while at < len(self.tokens) and self.tokens[at].word.analyses[0].pos in ("AUX", "MODAL"):
            chain.append(at)
            at = self.past_adverbs(at + 1)
        words = [self.tokens[i].lower for i in chain]
        lemma = self.tokens[chain[-1]].word.analyses[0].lemma
        tense = "futr" if words[0] in FUTURE else "past" if PAST_AUX & set(words) else "pres"
        main = self.main_verb(at, lemma, tense, "being" in words, words)
        if main is None:  # «is a plant», «has a plant», «will be ready»: the last auxiliary is the verb
            at = chain[-1]
            main = Analysis(lemma, "VERB", None, None, None, frozenset({"past" if words[-1] == "been" else tense}))
        if words[0] in ("being", "having", "be"):
            main = main._replace(pos="GRND" if words[0] != "be" else "INFN")
        while len(self.chosen) < at:
            self.add(self.tokens[len(self.chosen)].word.analyses[0])
        self.add(main)

    def main_verb(self, at: int, auxiliary: str, tense: str, lasting: bool, words: list[str]) -> Analysis | None:
        """The verb of a group at a token, with the group's tense, if there is one."""
        if auxiliary == "be":
            if (verb := self.reading(at, "VERB", "part")) and not self.is_adjective(at):
                return verb._replace(pos="PRTS", tags=frozenset({tense} if lasting else {tense, "perf"}))
            if (verb := self.reading(at, "VERB", "ing")) and not self.is_noun_group(at):
                return verb._replace(tags=frozenset({tense}))
            if at + 1 < len(self.tokens) and self.tokens[at].lower == "to" and self.reading(at + 1, "VERB", "base"):
                return None
            return None
        if auxiliary == "have":
            verb = self.reading(at, "VERB", "part")
            tense = "futr" if words[0] in FUTURE else "past"
            return verb._replace(tags=frozenset({tense, "perf"})) if verb else None
        verb = self.reading(at, "VERB", "base")
        return verb._replace(tags=frozenset({tense, "perf"})) if verb else None

    def is_adjective(self, at: int) -> bool:
        """Whether a participle stands before a noun: «are developed countries»."""
        return bool(self.poses(at + 1) & {"NOUN"}) and "VERB" not in self.poses(at + 1) and self.poses(at) >= {"ADJF"}

    def is_noun_group(self, at: int) -> bool:
        return self.reading(at, "NOUN") is not None and bool(self.poses(at + 1) & {"MARK"})

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
        if adjective is not None and (noun is None or self.poses(at + 1) & {"NOUN"}):
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
        last = next((a.pos for a in reversed(self.chosen) if a.pos in ("VERB", "PRTS", "PRTF", "INFN")), "")
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
            return adjective if following & {"NOUN"} and "MARK" not in following else noun
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

    def past(self, at: int, verb: Analysis) -> Analysis:
        """A past tense, or a participle behind its noun: «signed in June», «led by X», «aimed at Y»."""
        finite = verb._replace(tags=frozenset({"past", "perf"}))
        participle = verb._replace(pos="PRTF", tags=frozenset({"past", "perf"}))
        if "part" not in verb.tags:
            return finite
        if "past" not in verb.tags or (at + 1 < len(self.tokens) and self.tokens[at + 1].lower == "by"):
            return participle
        before = self.before()
        if before in ("CONJ", "PNCT"):
            if self.reading(at, "ADJF") and self.poses(at + 1) <= {"NOUN"}:
                return self.nominal(at)
            last = next((a for a in reversed(self.chosen) if a.pos in ("VERB", "PRTS", "PRTF", "INFN")), None)
            if before == "CONJ" and last is not None and last.pos in ("PRTS", "PRTF"):
                return participle._replace(pos=last.pos)
            opens = self.tokens[at - 1].text == "," and self.poses(at + 1) & {"PREP", "TO"} and self.finite
            return participle if opens and not self.poses(at + 1) & {"TO"} else finite
        if verb.lemma in SAYING and (at + 1 == len(self.tokens) or self.poses(at + 1) & {"OPEN", "PNCT"}):
            return finite  # «…, the akimat stressed.»
        if before == "NOUN" and (self.finite or self.verb_ahead(at)):
            return participle
        if before == "":
            return participle
        return finite

    def verb_ahead(self, at: int) -> bool:
        """Whether the clause goes on to a verb that can be nothing else: the word at `at` is then none of its own."""
        for index in range(at + 1, len(self.tokens)):
            token = self.tokens[index]
            pos = token.word.analyses[0].pos
            if token.text in FINAL or token.text in QUOTES or token.text == "," or pos in ("OPEN", "CONJ"):
                return False
            if pos in ("AUX", "MODAL"):
                return token.lower not in ("be", "being", "been", "having")
            only_verb = token.word.poses == {"VERB"} and bool(token.word.analyses[0].tags & {"past", "3per"})
            if only_verb and not (token.word.analyses[0].tags >= {"part"}):
                return True
        return False

    def is_predicate(self, at: int, verb: Analysis) -> bool:
        """Whether a noun that may be a verb in the present is one: «the firm plans to», «parties discuss»."""
        if at + 1 >= len(self.tokens) or self.tokens[at].capital:
            return False
        subject, before = self.subject_number(), self.before()
        if before == "NPRO" and self.chosen[-1].case != "gen":
            return True
        following = self.poses(at + 1)
        if before == "OPEN":
            return bool(following & (OBJECT | {"PREP", "TO"}))
        if self.finite or before != "NOUN" or subject != ("sing" if "3per" in verb.tags else "plur"):
            return False
        if "TO" in following:
            return verb.lemma in WANTING
        if following & (OBJECT | {"OPEN"}):
            return True
        return bool(following & {"PREP", "ADVB"}) and not self.verb_ahead(at)

    def subject_number(self) -> str | None:
        """The number of what stands right before: plural where «and» joins two."""
        nouns = [a for a in self.chosen[-6:] if a.pos in ("NOUN", "CONJ")]
        if any(a.pos == "CONJ" for a in nouns):
            return "plur"
        return self.chosen[-1].number if self.chosen else None
