"""How far a project is: from the tense and aspect of what announces it, and from the words around it."""

from __future__ import annotations

from sources.analysis.languages import analytic, per_language
from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Sentence
from sources.lexicon import patterns
from sources.projects.words import by_sort
from sources.reading import Reading, Words

STAGES = ("proposed", "discussed", "planned", "agreed", "started", "operating")  # each after those before it
TENSES = ("any", "past", "pres", "futr")
BUCKET = 4  # tokens within which two words are equally near
OWN = {"pres": "started", "futr": "planned"}
VERBAL = ("VERB", "PRTS")


@per_language()
def stage_words(tense: str) -> PatternIndex[str]:
    """Words that tell a stage; of verbs, those that tell it in one tense."""
    return patterns("stages", lambda row: row["stage"], lambda row: row["tense"] == tense)


def own_stage(reading: Reading, position: int) -> str | None:
    """What a finite verb of making tells itself: built is operating, is or was being built started, will be planned."""
    verb = reading.tokens[position].word.analyses[0]
    if verb.pos not in VERBAL or by_sort("agree", "consider", "lack", "need").at(reading.tokens, position) is not None:
        return None
    if in_tense(reading, position, "past"):
        told = stage_words("past").at(reading.tokens, position)
        if analytic() and told is not None and told.payload == "started":
            return "started"
        if by_sort("invest", "spend").at(reading.tokens, position) is not None:
            return "started"  # what money was put into need not work yet
        return "operating" if "perf" in verb.tags else "started"
    if by_sort("run").at(reading.tokens, position) is not None and in_tense(reading, position, "pres"):
        return "operating"
    return next((stage for tense, stage in OWN.items() if in_tense(reading, position, tense)), None)


def find_stage(reading: Reading, sentence: Sentence, anchor: int, first: int, last: int) -> Words | None:
    """The word that tells the stage of the thing in tokens `[first, last)`: its verb, else the one nearest to it.

    Of two words equally near the later stage counts; where no word tells any, talking about it does.
    """
    own = own_stage(reading, anchor)
    if own is not None:
        return Words("stage", anchor, anchor + 1, own)
    return nearest_stage(reading, sentence, anchor, first, last)


def nearest_stage(reading: Reading, sentence: Sentence, anchor: int, first: int, last: int) -> Words | None:
    """The word that tells a stage and is nearest to the thing in tokens `[first, last)` or to what announces it."""
    told = [f for f in stage_words_of(reading, sentence) if not first <= f.first < last]
    best: tuple[tuple[int, int], Match[str]] | None = None
    for found in told:
        distance = min(abs(found.first - position) for position in (anchor, first, last))
        rank = (distance // BUCKET, -STAGES.index(found.payload))
        if best is None or rank < best[0]:
            best = rank, found
    if best is not None:
        chosen = best[1]
        intended = next((f for f in told if f.payload == "planned" and f.first < chosen.first), None)
        # «намерены подписать договор о строительстве»: what is still to be signed is planned
        return Words("stage", *(intended if chosen.payload == "agreed" and intended else chosen))
    talk = next(iter(reading.find(sentence, "talk", "verb", "noun")), None)
    return Words("stage", talk.first, talk.last, "discussed") if talk is not None else None


def stage_words_of(reading: Reading, sentence: Sentence) -> list[Match[str]]:
    """The words of a sentence that tell a stage, verbs in the tense that tells it; no infinitive tells of work done."""
    return [
        found
        for tense in TENSES
        for found in stage_words(tense).find(reading.tokens, sentence.first, sentence.last)
        if (tense == "any" or in_tense(reading, found.first, tense))
        and not (found.payload == "operating" and reading.tokens[found.first].word.analyses[0].pos in ("INFN", "GRND"))
    ]


def in_tense(reading: Reading, position: int, tense: str) -> bool:
    """Whether a verb stands in a tense; one that may be present or future («реализуется») is taken for present."""
    said = reading.tense(position)
    if said == "futr" and any("pres" in a.tags for a in reading.tokens[position].word.analyses):
        said = "pres"
    return said == tense
