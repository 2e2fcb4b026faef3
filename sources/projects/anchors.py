"""The words that announce a project and the things that they make: what a verb or noun of building governs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sources.analysis.languages import analytic
from sources.analysis.token import Sentence, Token
from sources.document import Document
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.projects.extent import DASHES, adjectives, complement
from sources.projects.words import by_sort, is_adjunct, is_negated, is_noun, process_at, thing_at
from sources.syntax import clause

ANCHORS = ("build", "create", "invest", "spend", "agree", "consider", "run", "need", "lack", "hold")
VERBAL = ("VERB", "PRTS", "INFN", "GRND")
INTO = ("invest", "spend", "lack")  # sorts of words whose thing stands behind «в» or «на»
SUBJECT = ("run", "need")  # sorts of words whose subject is the thing
REACH = {"noun": 6}  # tokens between the word and its thing: «строительство в Актау завода»
VERB_REACH = 10  # «открыть на базе Торайгыров университета центр»
CASES = {"noun": "gen", "active": "acc", "passive": "nom"}
NAMED = ("Company", "Organization", "Place")


class Thing(NamedTuple):
    """Tokens `[first, last)` of the noun phrase of a thing, its noun at `head`; `name` where it has a proper one."""

    first: int
    head: int
    last: int
    name: str = ""


@dataclass(frozen=True)
class Anchor:
    """Tokens `[first, last)` that announce a thing: noun, active, passive or participle by how the thing depends on
    them. `open_class` is whether any common noun may name the thing: what is built is a building."""

    first: int
    last: int
    sort: str
    voice: str

    @property
    def open_class(self) -> bool:
        return self.sort == "build"


def find_anchors(document: Document, sentence: Sentence, skip: set[int]) -> Iterator[Anchor]:
    """The words of a sentence that announce a thing, those within `skip` and those denied left out."""
    tokens = document.tokens
    for match in by_sort(*ANCHORS).find(tokens, sentence.first, sentence.last):
        voice = voice_of(tokens, match.first, match.last, match.payload)
        if voice and match.first not in skip and not is_negated(tokens, match.first, sentence):
            yield Anchor(match.first, match.last, match.payload, voice)


def voice_of(tokens: list[Token], first: int, last: int, sort: str) -> str:
    """How the thing depends on a word; "" for a past participle, which tells of what has long been there."""
    verb = tokens[first].word.analyses[0]
    nominal = not (analytic() and verb.pos in VERBAL)  # "put into operation" ends with a noun, and is a verb
    if tokens[last - 1].word.analyses[0].pos == "NOUN" and sort not in SUBJECT and nominal:
        return "noun"
    if analytic() and verb.pos == "VERB":
        return "active" if has_object(tokens, last) and sort != "run" else "passive"
    if verb.pos in ("PRTF", "ADJF") and sort not in SUBJECT:
        return "participle" if "pres" in verb.tags else ""
    if sort in INTO and verb.pos in ("VERB", "INFN", "GRND"):
        return "active"
    if verb.pos == "PRTS" or sort in SUBJECT or "intr" in verb.tags:
        return "passive"
    return "active"


def has_object(tokens: list[Token], position: int) -> bool:
    """Whether an object stands right behind an English verb: "opened a branch", not "a branch opened in May"."""
    return position < len(tokens) and tokens[position].can_be("ADJF", "NOUN", "NUMR", "NPRO", "PNCT", "PREP") and (
        tokens[position].word.cases != frozenset() or tokens[position].text in "$€£"
    )  # fmt: skip


@dataclass
class Governor:
    """Finds what the anchors of one sentence govern; `names` are the tokens of names, `named` those by first token."""

    document: Document
    sentence: Sentence
    names: set[int]
    named: dict[int, Mention]

    @property
    def tokens(self) -> list[Token]:
        return self.document.tokens

    def things(self, anchor: Anchor) -> list[Thing]:
        """What an anchor makes, with what is coordinated with it: «построить школу и больницу»."""
        found = self.agreeing(anchor) if anchor.voice == "participle" else self.after(anchor)
        if found is not None:
            return [found, *self.further(found, anchor)]
        if anchor.voice in ("noun", "participle") or anchor.sort in (*INTO, "agree"):
            return []
        found = self.relative(anchor) or self.before(anchor) or self.pronoun(anchor)
        return [found] if found is not None else []

    def after(self, anchor: Anchor) -> Thing | None:
        """The thing behind the word, in the case that it asks for; a proper name only where no common noun is there."""
        _, end = clause(self.document, anchor.first)
        named: Thing | None = None
        for position in range(anchor.last, min(end, anchor.last + REACH.get(anchor.voice, VERB_REACH))):
            token = self.tokens[position]
            if position in self.names:
                named = named or self.proper(position, anchor)
                continue
            if token.text in {",", ";"} or (token.finite and not is_noun(token)):
                break
            if anchor.voice == "noun" and token.lower in function_words("and"):
                break  # «строительство и сфера услуг»
            if anchor.voice == "noun" and token.text in DASHES:
                break  # «проект – завод по выпуску стекла»
            if not self.depends(position, anchor):
                continue
            head = self.noun(position, end, anchor)
            if head is not None and self.fits(head, anchor):
                return self.phrase(position, head, anchor.last, end)
        return named

    def noun(self, position: int, end: int, anchor: Anchor) -> int | None:
        """The head of the noun of a thing or a process at a token; a bare «проект» names nothing, what follows may."""
        if anchor.sort == "hold":
            event = by_sort("event").at(self.tokens, position, end)
            return event.last - 1 if event is not None else None
        process = process_at(self.tokens, position, end)
        match = process or thing_at(self.tokens, position, end, anchor.open_class)
        if match is None or self.tokens[match.last - 1].among(function_words("bare project")):
            return None
        if process is not None:  # «разработка месторождения» is headed by its first noun
            return next(i for i in range(match.first, match.last) if is_noun(self.tokens[i]))
        return match.last - 1

    def fits(self, head: int, anchor: Anchor) -> bool:
        cases = self.tokens[head].word.cases
        if "gen" in cases and self.is_measured(head):
            return True
        if anchor.sort in ("agree", "lack"):
            return "loc" in cases
        if self.tokens[anchor.last - 1].word.poses == {"PREP"} or (analytic() and anchor.sort in INTO):
            return True  # "work has started on a plant", "invested in a plant": the case is the preposition's
        return CASES[anchor.voice] in cases or (anchor.voice == "noun" and "dat" in cases)

    def depends(self, position: int, anchor: Anchor) -> bool:
        """Whether a noun is no part of another phrase: behind a preposition, or the genitive of a noun before it."""
        preposition = preposition_before(self.tokens, position, anchor.last)
        if anchor.sort in INTO:
            return preposition in function_words("into")
        if anchor.sort == "agree":
            return preposition in function_words("of talks")
        if preposition:
            return anchor.voice == "noun" and preposition in function_words("about")
        before = self.tokens[position - 1]
        return (
            position == anchor.last
            or self.is_measured(position)
            or anchor.voice == "noun"
            or not ("gen" in self.tokens[position].word.cases and is_noun(before) and not before.finite)
        )

    def is_measured(self, position: int) -> bool:
        """Whether a unit stands right before a noun: «20 тыс. кв. м жилья», whose "." may be of the unit."""
        return self.tokens[position - 1].lower in function_words("unit") - {"."}

    def proper(self, position: int, anchor: Anchor) -> Thing | None:
        """A name as the thing, if a noun of things is in it: «возведёт «Центр оптовой торговли»»."""
        mention = self.named.get(position)
        if mention is None or mention.type not in NAMED or mention.reference or anchor.sort in (*INTO, "agree"):
            return None
        if mention.cases and CASES[anchor.voice] not in mention.cases:
            return None
        if preposition_before(self.tokens, position, anchor.last):
            return None
        for head in range(mention.first, mention.last):
            if thing_at(self.tokens, head, mention.last) or by_sort("event").at(self.tokens, head, mention.last):
                return Thing(mention.first, head, mention.last, mention.name)
        return None

    def agreeing(self, anchor: Anchor) -> Thing | None:
        """«строящийся завод»: the noun right behind a participle."""
        for position in range(anchor.last, min(self.sentence.last, anchor.last + 4)):
            if position in self.names:
                return None
            thing = thing_at(self.tokens, position, self.sentence.last)
            if thing is not None:
                return self.phrase(position, thing.last - 1, anchor.last, self.sentence.last)
        return None

    def relative(self, anchor: Anchor) -> Thing | None:
        """«о заводе, который предлагает возвести компания»: the noun before the clause."""
        start = self.opening(clause(self.document, anchor.first)[0])
        if not self.tokens[start].among(function_words("relative")):
            return None
        if {"past", "impf"} <= self.tokens[anchor.first].word.analyses[0].tags:
            return None  # «город, который строили по плану», has long been there
        return self.backwards(start, self.sentence.first, {"nom", "gen", "dat", "acc", "ins", "loc"})

    def opening(self, start: int) -> int:
        """Where a clause begins that a gerund or an apposition between dashes parts: «который инвестор – фирма X –
        построит», «его, имея опыт, предлагает построить X»."""
        before = start - 1
        if start <= self.sentence.first:
            return start
        if self.tokens[before].text in DASHES:
            dash = next((i for i in range(before - 1, self.sentence.first, -1) if self.tokens[i].text in DASHES), None)
            return clause(self.document, dash - 1)[0] if dash is not None else start
        gerund = self.tokens[start].word.analyses[0].pos == "GRND" and self.tokens[before].text == ","
        return clause(self.document, before - 1)[0] if gerund and before > self.sentence.first else start

    def before(self, anchor: Anchor) -> Thing | None:
        """«завод разместится», «больницу построят»: the subject or object before the verb."""
        start, _ = clause(self.document, anchor.first)
        return self.backwards(anchor.first, start, {CASES[anchor.voice]}, anchor)

    def pronoun(self, anchor: Anchor) -> Thing | None:
        """«его планируют построить»: the nominative thing of that gender named last, here or in the sentence before."""
        start, end = clause(self.document, anchor.first)
        start = self.opening(start)
        meant = function_words("object pronoun") if anchor.voice == "active" else function_words("thing pronoun")
        pronoun = next((t for t in self.tokens[start:end] if t.lower in meant), None)
        if pronoun is None:
            return None
        floor = self.document.sentences[max(0, self.sentence.index - 1)].first
        return self.backwards(start, floor, {"nom"}, gender=gender_of(pronoun))

    def backwards(
        self, stop: int, floor: int, cases: set[str], anchor: Anchor | None = None, gender: str = ""
    ) -> Thing | None:
        """The last thing before token `stop` that stands in one of those cases and behind no preposition of place."""
        for position in range(stop - 1, floor - 1, -1):
            if position in self.names:
                continue
            head = self.head_before(position, stop, anchor)
            if head is None or not self.tokens[head].word.cases & cases:
                continue
            if gender and gender not in {gender_of(self.tokens[head]), ""}:
                continue
            if len(cases) < 3 and preposition_before(self.tokens, position, floor):
                continue
            return self.phrase(position, head, floor, stop)
        return None

    def head_before(self, position: int, stop: int, anchor: Anchor | None) -> int | None:
        if anchor is not None and anchor.sort == "hold":
            return self.noun(position, stop, anchor)
        thing = thing_at(self.tokens, position, stop, anchor is not None and anchor.open_class and analytic())
        return thing.last - 1 if thing is not None else None

    def further(self, thing: Thing, anchor: Anchor) -> Iterator[Thing]:
        """The things that a list goes on with, in the case of the first."""
        end = self.sentence.last
        while (comma := self.past_place(thing.last)) + 1 < end and self.is_listing(comma):
            position = comma + 1
            while position < end and (
                (self.tokens[position].can_be("ADJF") and not is_noun(self.tokens[position]))
                or is_adjunct(self.tokens, position)
            ):
                position += 1
            if position >= end or position in self.names:
                return
            head = self.noun(position, end, anchor)
            if head is None:
                return
            if not analytic() and not self.tokens[head].word.cases & self.tokens[thing.head].word.cases:
                return
            thing = self.phrase(position, head, comma + 1, end)
            if thing.last < end and self.tokens[thing.last].finite and "nom" in self.tokens[head].word.cases:
                return  # «построят ферму, мясо пойдёт на экспорт»
            yield thing

    def is_listing(self, position: int) -> bool:
        return self.tokens[position].text in function_words("listing")

    def past_place(self, position: int) -> int:
        """The token behind the place that may follow a thing: «школу в Таразе и больницу»."""
        tokens, end = self.tokens, self.sentence.last
        if position + 1 >= end or tokens[position].lower not in function_words("near"):
            return position
        stop = position + 1
        while stop < end and (
            stop in self.names or (tokens[stop].word.cases & {"loc", "gen"} and is_noun(tokens[stop]))
        ):
            stop += 1
        return stop

    def phrase(self, position: int, head: int, floor: int, end: int) -> Thing:
        first = adjectives(self.tokens, position, floor)
        return Thing(first, head, complement(self.tokens, head + 1, end, self.names))


def gender_of(token: Token) -> str:
    """masc, femn or plur of a noun or pronoun; "" where it may be several: «его» is «завод» or «предприятие»."""
    if token.lower in function_words("feminine pronoun"):
        return "femn"
    if token.lower in function_words("plural pronoun"):
        return "plur"
    readings = [a for a in token.word.analyses if a.pos == "NOUN"]
    if not readings:
        return "masc"
    return "plur" if readings[0].number == "plur" else "femn" if readings[0].gender == "femn" else "masc"


def preposition_before(tokens: list[Token], position: int, floor: int) -> str:
    """The preposition before a noun, adjectives and numbers between them left aside; "" if none."""
    index = position - 1
    while index >= floor and (tokens[index].can_be("ADJF", "NUMR") or tokens[index].text.isdigit()):
        if tokens[index].word.analyses[0].pos == "PREP":
            break
        index -= 1
    return tokens[index].lower if index >= floor and tokens[index].can_be("PREP") else ""
