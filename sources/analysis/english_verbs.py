"""English verbs where they stand: with their auxiliaries, or told from the nouns and participles of the same form.

A verb gets the tense of its whole group, by the names that Russian's have: VERB (finite), PRTS (passive, «was signed»),
PRTF (a participle behind its noun), GRND, INFN; the tags past, pres and futr, and perf for what is done.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from sources.analysis.token import Analysis, Token

OBJECT = {"DET", "NUMR", "NPRO"}  # what shows that an -ing form before it has an object
VERBAL = ("VERB", "PRTS", "PRTF", "INFN")
FINAL = {".", "!", "?", ";", ":", "–", "—", "…"}
QUOTES = set('«»"“”„')
AHEAD = 40  # tokens that are looked at around a word, so that a line without any stop costs no more
FUTURE, PAST_AUX = {"will", "'ll", "’ll", "shall", "would", "'d", "’d"}, {"was", "were", "had", "did", "been"}
SAYING = {"say", "note", "add", "tell", "joke", "stress", "report", "explain", "emphasize", "emphasise", "comment",
          "reply", "answer", "point", "underline", "highlight", "mention", "conclude", "continue", "recall", "remark",
          "announce", "state", "believe", "write"}  # fmt: skip
WANTING = {"plan", "want", "intend", "aim", "seek", "hope", "need", "expect", "agree", "offer", "wish", "propose"}


class Verbs(ABC):
    """Reads one sentence; `chosen` are the readings of the words so far, `finite` whether its clause has a verb."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.chosen: list[Analysis] = []
        self.finite = False
        words = [t for t in tokens if t.is_word and len(t.text) > 3]
        self.title_case = len(words) > 3 and sum(t.capital for t in words) > 0.7 * len(words)

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
        ahead = self.to_come(at, chain)
        if ahead is not None:
            return
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

    def to_come(self, at: int, chain: list[int]) -> int | None:
        """Reads "is to be built", "are to sign" as the future that it is; where it ends, None where it is none."""
        if self.tokens[chain[-1]].word.analyses[0].lemma != "be" or at >= len(self.tokens):
            return None
        passive = at + 2 < len(self.tokens) and self.tokens[at + 1].lower == "be"
        verb = self.reading(at + 2, "VERB", "part") if passive else self.reading(at + 1, "VERB", "base")
        if self.tokens[at].lower != "to" or verb is None:
            return None
        last = at + 1 + passive
        while len(self.chosen) < last:
            self.add(self.tokens[len(self.chosen)].word.analyses[0])
        self.add(verb._replace(pos="PRTS" if passive else "VERB", tags=frozenset({"futr", "perf"})))
        return last

    def main_verb(self, at: int, auxiliary: str, tense: str, lasting: bool, words: list[str]) -> Analysis | None:
        """The verb of a group at a token, with the group's tense, if there is one."""
        if auxiliary == "be":
            if (verb := self.reading(at, "VERB", "part")) and not self.is_adjective(at):
                return verb._replace(pos="PRTS", tags=frozenset({tense} if lasting else {tense, "perf"}))
            if (verb := self.reading(at, "VERB", "ing")) and not self.is_noun_group(at):
                going = self.tokens[at].lower == "going" and self.reading(at + 2, "VERB", "base") is not None
                return verb._replace(lemma="intend" if going else verb.lemma, tags=frozenset({tense}))
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
            last = next((a for a in reversed(self.chosen[-AHEAD:]) if a.pos in VERBAL), None)
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
        for index in range(at + 1, min(at + AHEAD, len(self.tokens))):
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

    @abstractmethod
    def nominal(self, at: int) -> Analysis:
        """The reading of a word that is no verb where it stands."""
