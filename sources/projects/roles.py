"""Where a project is to be, who does it, and what it costs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sources.analysis.languages import head_final
from sources.analysis.patterns import Match
from sources.analysis.token import Sentence
from sources.discourse.sides import side
from sources.discourse.subjects import Subject
from sources.expressions.numbers import Amount
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.projects.anchors import preposition_before
from sources.projects.words import by_sort, is_noun, thing_at
from sources.reading import Reading
from sources.signings import forms
from sources.syntax import clause, coordinated, preposition, subject

ALLIES = ("side", "agent")  # groups that may be those who signed: «стороны», «партнёры»
LOCAL = ("Place", "Region")
FIRMS = ("Company", "Organization")


class Located(NamedTuple):
    """Tokens `[first, last)` that name a place; those of one list are one group."""

    first: int
    last: int
    group: int
    subject: Subject


def find_places(reading: Reading, sentence: Sentence, first: int, last: int, anchor: int) -> list[Subject]:
    """Where: places behind «в», «под» in the clause or else the sentence; «в регионе» is the article's own region."""
    found: list[Located] = []
    for phrase in reading.phrases[sentence.index]:
        listed = bool(found) and continues(reading, found[-1].last, phrase)
        if listed or is_place(reading, phrase, range(first, last)):
            group = found[-1].group if listed else len(found)
            subjects = [s for s in reading.of(phrase)[:1] if s not in [f.subject for f in found]]
            found.extend(Located(phrase.first, phrase.last, group, s) for s in subjects)
    start, stop = clause(reading.document, anchor)
    if reading.tokens[start].among(function_words("whither")) and not any(start <= f.first < stop for f in found):
        return place_before(reading, sentence, start)
    if not found and speaks_of_home(reading, sentence) and reading.resolver.home:
        return [reading.resolver.home]
    return [f.subject for f in nearest([f for f in found if start <= f.first < stop] or found, first, last)]


def place_before(reading: Reading, sentence: Sentence, stop: int) -> list[Subject]:
    """What «где» means: «посетили Синин, где договорились открыть представительство»."""
    local = [p for p in reading.phrases[sentence.index] if p.last <= stop and p.sort == "name"]
    named = [s for p in local for s in reading.of(p) if s.type in LOCAL]
    return named[-1:]


def nearest(found: list[Located], first: int, last: int) -> list[Located]:
    """Of several places those within a thing's name, else the first named behind it, else those before."""
    within = [f for f in found if first <= f.first < last]
    behind = [f for f in found if f.first >= last]
    return within or [f for f in behind if f.group == behind[0].group] or found


def is_place(reading: Reading, phrase: Phrase, name: range) -> bool:
    """Whether a phrase tells where a thing is; `name` are the tokens of the thing's own name."""
    mention = phrase.mention
    if mention is None:
        return False
    between = reading.tokens[name.stop : phrase.first] if name.stop > name.start else []
    behind = phrase.first == name.stop > name.start or (between and all(t.can_be("ADJF") for t in between))
    if behind and "gen" in phrase.cases:
        return mention.type in LOCAL  # «обход Тараза», «ремонт старинного Тараза»
    if phrase.first in name:
        routed = preposition(reading.document, phrase) in function_words("between")
        return mention.type in LOCAL or (mention.type == "State" and routed)
    if mention.type in FIRMS:  # «на базе университета», «в порту Курык»
        head = mention.head if head_final() else mention.first
        at_site = thing_at(reading.tokens, head, mention.last) is not None and is_located(reading, phrase)
        return at_site or reading.tokens[phrase.first - 1].among(function_words("site"))
    return mention.type in LOCAL and is_located(reading, phrase)


def continues(reading: Reading, stop: int, phrase: Phrase) -> bool:
    """Whether a place is listed with the one that ends at token `stop`: «в Катон-Карагайском районе и Зайсане»."""
    listed = phrase.mention is not None and phrase.mention.type in LOCAL
    between = reading.tokens[stop : phrase.first]
    return listed and len(between) == 1 and between[0].lower in function_words("joining") and "loc" in phrase.cases


def is_located(reading: Reading, phrase: Phrase) -> bool:
    """Whether something is at a place: «в Семее», «в горах Талгарского района», «на территории области»."""
    near = function_words("near")
    if preposition(reading.document, phrase) in near:
        return True
    tokens = reading.tokens
    noun = phrase.first - 1
    named = tokens[noun].among(function_words("territory"))  # «в городе Манас»
    return (
        noun > 0
        and (not phrase.cases or "gen" in phrase.cases or named)
        and tokens[noun].sentence == tokens[phrase.first].sentence
        and is_noun(tokens[noun])
        and not any(p.first <= noun < p.last for p in reading.phrases[tokens[noun].sentence])
        and bool(tokens[noun].word.cases & {"loc", "ins"})
        and preposition_before(tokens, noun, max(0, noun - 4)) in near
    )


def speaks_of_home(reading: Reading, sentence: Sentence) -> bool:
    named = {i for p in reading.phrases[sentence.index] if p.mention is not None for i in range(p.first, p.last)}
    return any(
        t.among(function_words("the region")) and not t.capital and t.word.cases & {"loc", "gen"}
        for t in reading.tokens[sentence.first : sentence.last]
        if t.index not in named
    )


def find_actors(reading: Reading, sentence: Sentence, anchor: int, skip: range) -> list[Subject]:
    """Firms and bodies of the sentence that act: the subject, or a firm named as doing it; none within `skip`, the
    tokens of the thing, but the firm whose it is where no other acts."""
    theirs = [p for p in reading.phrases[sentence.index] if p.sort == "company" and p.first in skip and p.of]
    phrases = [p for p in reading.phrases[sentence.index] if p.first not in skip]
    acting = subject(reading.document, phrases, anchor)
    bodies = of_types(reading, acting, FIRMS)
    if not bodies:
        named = [p for p in acting if p.sort in ("name", "group")]
        bodies = [s for s in reading.subjects(named) if s.type in ("Region", "State")]
    if not bodies and any(p.sort == "sides" or p.noun in ALLIES for p in acting):
        bodies = signatories(reading, sentence)
    if not bodies:
        start, end = clause(reading.document, anchor)
        free = [
            p for p in phrases if start <= p.first < end and (p.sort in ("name", "role")) and joins(reading, phrases, p)
        ]
        bodies = of_types(reading, free, ("Company",)) or contractors(reading, sentence, phrases, anchor)
    if not bodies:  # «завод датской фирмы X»
        bodies = of_types(reading, theirs, ("Company",))
    beside = of_types(reading, [p for p in phrases if p.sort == "name" and is_ally(reading, p)], ("Company",))
    return list(dict.fromkeys([*bodies[:2], *beside]))


def contractors(reading: Reading, sentence: Sentence, phrases: list[Phrase], anchor: int) -> list[Subject]:
    """The firms that a document on a thing is with, «меморандум с фирмой X, предусматривающий создание базы», or all
    that it is between."""
    document = next(forms().find(reading.tokens, sentence.first, anchor), None)
    if document is None:
        return []
    behind = [p for p in phrases if document.last <= p.first < anchor]
    sides = [p for p in behind if preposition(reading.document, p) in function_words("between")]
    if sides:
        return of_types(reading, coordinated(reading.document, behind, sides[0]), FIRMS)
    return of_types(
        reading, [p for p in behind if preposition(reading.document, p) in function_words("with")], FIRMS[:1]
    )


def joins(reading: Reading, phrases: list[Phrase], phrase: Phrase) -> bool:
    """Whether a phrase may be of one who does it: «компанией» without a preposition, also before what it is joined to,
    «вместе с компанией»."""
    leading = coordinated(reading.document, phrases, phrase)[0]
    return not preposition(reading.document, leading) or is_ally(reading, phrase)


def is_ally(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase is of one with whom it is done: «совместно с норвежской Solvik»."""
    beside = reading.tokens[max(0, phrase.first - 3) : phrase.first]
    together = any(t.among(function_words("together")) for t in beside)
    return together and preposition(reading.document, phrase) in function_words("with")


def signatories(reading: Reading, sentence: Sentence) -> list[Subject]:
    """Whom «стороны построят» means: the firms and bodies of the sentence before, or of the one before that."""
    for index in (sentence.index - 1, sentence.index - 2):
        bodies = of_types(reading, reading.phrases.get(index, ()), FIRMS)
        if len(set(map(id, bodies))) > 1:
            return bodies
    return []


def investors(reading: Reading, sentence: Sentence) -> list[Subject]:
    """The firms that a sentence about a price names without a preposition: «деньги даёт группа «Порт Инвест»»."""
    phrases = [p for p in reading.phrases[sentence.index] if not preposition(reading.document, p)]
    return of_types(reading, phrases, ("Company",))[:2]


def of_types(reading: Reading, phrases: Iterable[Phrase], types: tuple[str, ...]) -> list[Subject]:
    """For whom the phrases' subjects speak, those of some types."""
    return [s for s in (side(x) for x in reading.subjects(phrases)) if s.type in types]


def costs(reading: Reading, sentence: Sentence) -> list[Amount]:
    """The sums of a sentence that may be what a project costs: none where it tells of trade."""
    if reading.find(sentence, "trade", "noun"):
        return []
    amounts = reading.amounts[sentence.index]
    risen = [a for a in amounts if reading.tokens[a.first - 1].lower not in function_words("from")]
    return risen or list(amounts)  # "has risen from $2m to $3m"


def tells_cost(reading: Reading, sentence: Sentence) -> Match[str] | None:
    """The first word of a sentence that announces a price: «стоимость», «инвестиции составят»."""
    return next(by_sort("cost").find(reading.tokens, sentence.first, sentence.last), None)
