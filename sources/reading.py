"""What every finder of facts works with: a document with its subjects, and the words that announce something."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from sources.analysis.languages import analytic, head_final, per_language
from sources.analysis.patterns import PatternIndex
from sources.analysis.token import Extent, Sentence, Token
from sources.discourse.coreference import Resolver
from sources.discourse.subjects import Subject
from sources.document import Document
from sources.expressions.dates import Calendar, When, find_dates
from sources.expressions.numbers import Amount, find_amounts
from sources.lexicon import function_words, patterns
from sources.mentions.mention import Mention
from sources.phrases.phrase import Phrase
from sources.records import Span
from sources.sectors import Topic, find_topics
from sources.speech import Speech

NEGATION_REACH = 3  # tokens before a trigger in which «не» turns it round


class Trigger(NamedTuple):
    """Tokens `[first, last)` that announce a fact, as a row of triggers.tsv says."""

    first: int
    last: int
    group: str
    sense: str


class Words(NamedTuple):
    """Tokens `[first, last)` that say what stands in a role; `value` where they say one text of several."""

    role: str
    first: int
    last: int
    value: str | None = None


class Place(NamedTuple):
    """Where an article says a fact: tokens `[first, last)`, a sentence or a part of one, and words in it.

    `words` are those that the finder knows, the word that announces the fact as the role `trigger`. The words of all
    other roles are looked up between `first` and `last`: see sources/evidence.py.
    """

    first: int
    last: int
    words: tuple[Words, ...] = ()


def place(within: Extent, trigger: Extent, *words: Words | None) -> Place:
    """The place of a fact within a sentence, or whatever else holds all its words; `trigger` announces the fact.

    `words` are needed for texts that cannot be looked up by their value: titles, names of projects, codes.
    """
    known = Words("trigger", trigger.first, trigger.last)
    return Place(within.first, within.last, (known, *(w for w in words if w is not None)))


@dataclass
class Draft:
    """A fact before its sides have ids: roles hold subjects or texts."""

    kind: str
    roles: dict[str, list[Subject | str]]
    evidence: list[Place]
    rule: str
    sentence: int = 0


@per_language()
def triggers() -> PatternIndex[tuple[str, str]]:
    return patterns("triggers", lambda row: (row["group"], row["sense"]))


@per_language()
def signals() -> PatternIndex[str]:
    return patterns("negations", lambda row: row["sort"])


@dataclass
class Reading:
    """One article while its facts are being found. Positions are token indexes."""

    document: Document
    resolver: Resolver
    base: date | None
    speeches: list[Speech] = field(default_factory=list)
    meetings: list[tuple[int, list[Subject]]] = field(default_factory=list)  # sentence and participants of each

    @property
    def tokens(self) -> list[Token]:
        return self.document.tokens

    @cached_property
    def phrases(self) -> dict[int, list[Phrase]]:
        """Phrases by sentence."""
        found: dict[int, list[Phrase]] = {s.index: [] for s in self.document.sentences}
        for phrase in self.document.phrases:
            found[self.tokens[phrase.first].sentence].append(phrase)
        return found

    @cached_property
    def named(self) -> dict[int, dict[Subject, list[Mention]]]:
        """The mentions of each subject by sentence."""
        found: dict[int, dict[Subject, list[Mention]]] = {s.index: {} for s in self.document.sentences}
        for subject in self.resolver.subjects:
            for mention in subject.mentions:
                found[self.tokens[mention.first].sentence].setdefault(subject, []).append(mention)
        return found

    @cached_property
    def mentions(self) -> dict[int, list[Mention]]:
        """Names by sentence."""
        found: dict[int, list[Mention]] = {s.index: [] for s in self.document.sentences}
        for mention in self.document.mentions:
            found[self.tokens[mention.first].sentence].append(mention)
        return found

    @cached_property
    def dates(self) -> dict[int, list[When]]:
        calendar = Calendar(self.tokens, self.base)
        return {s.index: find_dates(self.tokens, calendar, s.first, s.last) for s in self.document.sentences}

    @cached_property
    def amounts(self) -> dict[int, list[Amount]]:
        return {s.index: list(find_amounts(self.tokens, s.first, s.last)) for s in self.document.sentences}

    @cached_property
    def triggers(self) -> dict[int, list[Trigger]]:
        return {
            s.index: [Trigger(m.first, m.last, *m.payload) for m in triggers().find(self.tokens, s.first, s.last)]
            for s in self.document.sentences
        }

    @cached_property
    def signals(self) -> dict[int, frozenset[str]]:
        """What each sentence signals: denial, hypothesis, future."""
        return {
            s.index: frozenset(m.payload for m in signals().find(self.tokens, s.first, s.last))
            for s in self.document.sentences
        }

    @cached_property
    def topics(self) -> dict[int, list[Topic]]:
        names = {i for m in self.document.mentions for i in range(m.first, m.last) if not m.adjective}
        titles = {i for p in self.document.phrases if p.title for i in range(p.title.first, p.title.last)}
        return {s.index: find_topics(self.tokens, s.first, s.last, names | titles) for s in self.document.sentences}

    def of(self, phrase: Phrase) -> list[Subject]:
        """The subjects that a phrase stands for."""
        return self.resolver.referents.get(id(phrase), [])

    def subjects(self, phrases: Iterable[Phrase]) -> list[Subject]:
        found: list[Subject] = []
        for phrase in phrases:
            found.extend(subject for subject in self.of(phrase) if subject not in found)
        return found

    def participants(self, sentence: Sentence, reach: int | None = None) -> list[Subject]:
        """Those of the meeting told last, at most `reach` sentences back: «стороны» means their sides."""
        before = [(index, people) for index, people in self.meetings if index <= sentence.index]
        if not before or (reach is not None and sentence.index - before[-1][0] > reach):
            return []
        return before[-1][1]

    def find(self, sentence: Sentence, group: str, *senses: str) -> list[Trigger]:
        """The sentence's triggers of a group; of the senses named, if any are."""
        return [t for t in self.triggers[sentence.index] if t.group == group and (not senses or t.sense in senses)]

    def negated(self, trigger: Trigger) -> bool:
        """Whether the text says that it did not happen: «не подписано», «не состоялись»."""
        sentence = self.document.sentence_of(trigger.first)
        if any("neg" in a.tags for t in self.tokens[trigger.first : trigger.last] for a in t.word.analyses[:1]):
            return True
        if head_final():
            behind = self.tokens[trigger.last : min(trigger.last + 1, sentence.last)]
            return any(t.lower in function_words("not") for t in behind)
        reach = NEGATION_REACH + 2 * analytic()  # "no deal has been signed"
        for index in range(max(sentence.first, trigger.first - reach), min(trigger.last + 2, sentence.last)):
            token = self.tokens[index]
            if token.lower in function_words("not"):
                following = self.tokens[index + 1] if index + 1 < sentence.last else token
                if index + 1 == trigger.first or following.finite or index < trigger.first:
                    return True
        return False

    def signal(self, sentence: Sentence, *sorts: str) -> bool:
        """Whether the sentence holds a word of denial, hypothesis or future."""
        return not self.signals[sentence.index].isdisjoint(sorts)

    def tense(self, position: int) -> str:
        """past, pres, futr or "" of the verb at a token; «будет построен» is future."""
        before = self.tokens[position - 1] if position else None
        if (
            before is not None
            and before.among(function_words("being"))
            and any("futr" in a.tags for a in before.word.analyses)
        ):
            return "futr"
        for analysis in self.tokens[position].word.analyses:
            for tense in ("past", "pres", "futr"):
                if tense in analysis.tags:
                    return tense
        return ""

    def quoted(self, position: int) -> bool:
        return self.document.quoted(position)

    def when(
        self, sentence: Sentence, position: int | None = None, skip: Callable[[Extent], bool] = lambda _: False
    ) -> str | None:
        """The date that a sentence gives an event, the nearest to `position`; a mere year only where it is past.

        Dates of which `skip` is true belong to something else that the sentence tells of.
        """
        told = [w for w in self.dates[sentence.index] if not skip(w)]
        dates = [w for w in told if w.precision in ("day", "days", "month", "week", "season")]
        if not dates and self.base is not None:
            dates = [w for w in told if w.precision == "year" and int(w.text) < self.base.year]
        if not dates:
            return None
        if position is None:
            return dates[0].text
        return min(dates, key=lambda w: abs(w.first - position)).text

    def span(self, first: int, last: int) -> Span:
        return self.document.span(first, last)
