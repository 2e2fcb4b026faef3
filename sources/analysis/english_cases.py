"""The case that word order and prepositions give an English noun: a subject's nom, an object's acc, gen of «of» and
«'s», ins of «with» and of the «by» of a passive, dat of «to», loc of «in».

All words of a noun phrase share its case, as they would if they agreed.
"""

from __future__ import annotations

from collections.abc import Sequence

from sources.analysis.english_verbs import AHEAD, SAYING
from sources.analysis.token import Analysis, Token

PARTS = {"DET", "ADJF", "NUMR", "NOUN"}  # what a noun phrase is made of; pronouns bring their case along
FINITE = {"VERB", "PRTS", "AUX", "MODAL"}
MARKED = {"of": "gen", "by": "ins"}  # what stands for an ending of a case
GOVERNED = {"with": "ins", "between": "ins", "to": "dat", "in": "loc", "at": "loc", "on": "loc",
            "near": "loc", "from": "gen", "for": "gen"}  # fmt: skip
OTHER = "loc"  # the case behind any other preposition
TEMPORAL = {"after", "before", "since", "until", "till", "as", "than", "like"}  # they open clauses too
DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
JOINING = {",", "-", "–", "—"}
BREAKS = {";", ":", "…", "«", "»", '"', "“", "”"}


def give_cases(tokens: Sequence[Token], chosen: Sequence[Analysis]) -> list[str | None]:
    """The case of each word of a sentence whose readings are known; None of words that have none."""
    return Cases(tokens, chosen).read()


class Cases:
    """Reads the noun phrases of one sentence from left to right.

    `clause` is the case of a phrase that nothing governs: nom before its verb, acc behind it; `governed` that behind a
    preposition; `last` that of the phrase before, which «and», a comma or an apposition hands on.
    """

    def __init__(self, tokens: Sequence[Token], chosen: Sequence[Analysis]) -> None:
        self.tokens, self.chosen = tokens, chosen
        self.cases: list[str | None] = [a.case for a in chosen]
        self.clause, self.governed, self.last = "nom", "", ""
        self.pending = False  # whether a subject waits for its verb

    def read(self) -> list[str | None]:
        at = 0
        while at < len(self.tokens):
            if self.chosen[at].pos in PARTS:
                stop = self.phrase_end(at)
                self.phrase(at, stop)
                at = stop
            else:
                self.pass_by(at)
                at += 1
        return self.cases

    def phrase_end(self, first: int) -> int:
        stop = first + 1
        while stop < len(self.tokens) and self.chosen[stop].pos in PARTS and not self.begins_another(stop):
            stop += 1
        return stop

    def begins_another(self, at: int) -> bool:
        """«In Toulouse the region», «On Wednesday Saktaganov»: a second phrase without any sign between."""
        if self.chosen[at].pos == "DET":
            return self.chosen[at - 1].pos in ("NOUN", "NUMR")
        return self.tokens[at - 1].lower in DAYS and self.tokens[at].capital

    def phrase(self, first: int, stop: int) -> None:
        if stop < len(self.tokens) and self.is_possessive(stop):
            self.cases[first:stop] = ["gen"] * (stop - first)  # what it belongs to has the case that this one had
            return
        case = self.case_of(first, stop)
        self.cases[first:stop] = [case] * (stop - first)
        self.last, self.governed = case, ""
        if first == 0 and all(t.text.isupper() for t in self.tokens[:stop]):
            self.last = ""  # an agency at the head of its report: "KAZINFORM At the forum …"
            return
        self.pending = self.pending or case == "nom"

    def is_possessive(self, at: int) -> bool:
        return self.chosen[at].pos == "MARK" and self.tokens[at].lower not in MARKED

    def case_of(self, first: int, stop: int) -> str:
        if self.governed:
            return self.governed
        before = self.tokens[first - 1] if first else None
        comma = before is not None and before.text in JOINING
        listed = bool(self.last) and before is not None and (comma or self.chosen[first - 1].pos == "CONJ")
        if self.is_subject(stop) and not (listed and self.pending and self.last != "gen"):
            return "nom"  # but "trade between X and Y amounted to"
        if comma and not self.pending and self.clause == "nom" and self.verb_before_comma(stop):
            return "nom"  # "On Wednesday, the governor and the ambassador met"
        return self.last if listed else self.clause

    def verb_before_comma(self, at: int) -> bool:
        for index in range(at, min(at + AHEAD, len(self.tokens))):
            if self.chosen[index].pos in (*FINITE, "OPEN") or self.tokens[index].text in {",", *BREAKS}:
                return self.chosen[index].pos in FINITE
        return False

    def is_subject(self, stop: int) -> bool:
        """Whether a verb follows a phrase, right behind it or behind what an «of» adds to it."""
        at = stop
        while at < min(stop + AHEAD, len(self.tokens)) and self.chosen[at].pos in (*PARTS, "MARK", "ADVB", "NPRO"):
            at += 1
        return at < len(self.tokens) and self.chosen[at].pos in FINITE

    def pass_by(self, at: int) -> None:
        """What stands between noun phrases, and what it does to the case of the next."""
        token, reading = self.tokens[at], self.chosen[at]
        pos, lower = reading.pos, token.lower
        if pos == "MARK" and lower in MARKED:
            self.governed = MARKED[lower]
        elif pos == "PREP":
            self.governed = GOVERNED.get(lower, OTHER)
            if lower in TEMPORAL and self.opens_clause(at):
                self.governed, self.clause, self.last = "", "nom", ""
        elif pos in FINITE or pos in ("INFN", "GRND", "PRTF"):
            self.governed = ""
            self.pending = self.pending and pos not in FINITE
            self.clause, self.last = ("nom" if self.is_inverted(at) or reading.lemma == "be" else "acc"), ""
        elif token.text in JOINING and token.text != ",":
            self.clause, self.governed, self.pending = "nom", "", False
        elif pos == "OPEN" or token.text in BREAKS:
            self.clause, self.governed, self.last, self.pending = "nom", "", "", False
        elif pos not in ("CONJ", "ADVB", "MARK", "PNCT") or token.text in "()":
            self.governed = ""
        if pos == "NPRO" and reading.case != "gen":
            self.governed, self.last = "", reading.case or ""
            if reading.case == "nom":
                self.clause = "nom"

    def opens_clause(self, at: int) -> bool:
        """Whether a subject and its verb follow, before any comma: «after the governor met …»."""
        for index in range(at + 1, min(at + AHEAD, len(self.tokens))):
            if self.tokens[index].text == "," or self.tokens[index].text in BREAKS:
                return False
            if self.chosen[index].pos in FINITE:
                return True
        return False

    def is_inverted(self, at: int) -> bool:
        """«"…," said the akim», «…, joked Pieter van Dijk»: a verb of speech whose subject stands behind it."""
        if self.chosen[at].pos != "VERB" or not at:
            return at == 0 and self.chosen[at].pos == "VERB" and self.chosen[at].lemma in SAYING
        before = self.tokens[at - 1].text
        quoted = before in BREAKS | JOINING or (at > 1 and before == "," and self.tokens[at - 2].text in BREAKS)
        return self.chosen[at].lemma in SAYING and (quoted or before == ",")
