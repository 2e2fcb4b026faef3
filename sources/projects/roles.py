"""Where a project is to be, who does it, and what it costs."""

from __future__ import annotations

from collections.abc import Iterable

from sources.analysis.patterns import Match
from sources.analysis.token import Sentence
from sources.discourse.sides import side
from sources.discourse.subjects import Subject
from sources.expressions.numbers import Amount
from sources.lexicon import function_words
from sources.phrases.phrase import Phrase
from sources.projects.anchors import preposition_before
from sources.projects.words import by_sort, is_noun
from sources.reading import Reading
from sources.syntax import clause, preposition, subject

FIRMS = ("Company", "Organization")


def find_places(reading: Reading, sentence: Sentence, first: int, last: int, anchor: int) -> list[Subject]:
    """Where: places behind «в», «под» in the clause or else the sentence; «в регионе» is the article's own region."""
    found: list[tuple[int, Subject]] = []
    for phrase in reading.phrases[sentence.index]:
        mention = phrase.mention
        if mention is None or mention.type not in ("Place", "Region"):
            continue
        if first <= phrase.first < last or is_located(reading, phrase):
            found.extend((phrase.first, s) for s in reading.of(phrase)[:1] if s not in [f for _, f in found])
    start, stop = clause(reading.document, anchor)
    here = [subject for position, subject in found if start <= position < stop]
    if not found and speaks_of_home(reading, sentence) and reading.resolver.home:
        return [reading.resolver.home]
    return here or [subject for _, subject in found]


def is_located(reading: Reading, phrase: Phrase) -> bool:
    """Whether something is at a place: «в Семее», «в горах Талгарского района», «на территории области»."""
    near = function_words("near")
    if preposition(reading.document, phrase) in near:
        return True
    tokens = reading.tokens
    noun = phrase.first - 1
    return (
        noun > 0
        and (not phrase.cases or "gen" in phrase.cases)
        and tokens[noun].sentence == tokens[phrase.first].sentence
        and is_noun(tokens[noun])
        and bool(tokens[noun].word.cases & {"loc", "ins"})
        and preposition_before(tokens, noun, max(0, noun - 4)) in near
    )


def speaks_of_home(reading: Reading, sentence: Sentence) -> bool:
    return any(
        t.among(function_words("the region")) and not t.capital and t.word.cases & {"loc", "gen"}
        for t in reading.tokens[sentence.first : sentence.last]
    )


def find_actors(reading: Reading, sentence: Sentence, anchor: int, skip: range) -> list[Subject]:
    """Firms and bodies of the sentence that act: the subject, or a firm named as doing it; none within `skip`."""
    phrases = [p for p in reading.phrases[sentence.index] if p.first not in skip or p.mention is None]
    acting = subject(reading.document, phrases, anchor)
    bodies = of_types(reading, acting, FIRMS)
    if not bodies:
        named = [p for p in acting if p.sort in ("name", "group")]
        bodies = [s for s in reading.subjects(named) if s.type in ("Region", "State")]
    if not bodies:
        free = [p for p in phrases if p.sort in ("name", "role") and not preposition(reading.document, p)]
        bodies = of_types(reading, free, ("Company",))
    return list(dict.fromkeys(bodies[:2]))


def of_types(reading: Reading, phrases: Iterable[Phrase], types: tuple[str, ...]) -> list[Subject]:
    """For whom the phrases' subjects speak, those of some types."""
    return [s for s in (side(x) for x in reading.subjects(phrases)) if s.type in types]


def costs(reading: Reading, sentence: Sentence) -> list[Amount]:
    """The sums of a sentence that may be what a project costs: none where it tells of trade."""
    if reading.find(sentence, "trade", "noun"):
        return []
    return list(reading.amounts[sentence.index])


def tells_cost(reading: Reading, sentence: Sentence) -> Match[str] | None:
    """The first word of a sentence that announces a price: «стоимость», «инвестиции составят»."""
    return next(by_sort("cost").find(reading.tokens, sentence.first, sentence.last), None)
