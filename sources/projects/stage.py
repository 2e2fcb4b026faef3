"""How far a project is: from the tense and aspect of what announces it, and from the words around it."""

from __future__ import annotations

from functools import cache

from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Sentence
from sources.lexicon import patterns
from sources.reading import Reading, Words

STAGES = ("proposed", "discussed", "planned", "agreed", "started", "operating")  # each after those before it
TENSES = ("any", "past", "pres", "futr")
BUCKET = 4  # tokens within which two words are equally near
VERBAL = ("VERB", "PRTS")


@cache
def stage_words(tense: str) -> PatternIndex[str]:
    """Words that tell a stage; of verbs, those that tell it in one tense."""
    return patterns("stages", lambda row: row["stage"], lambda row: row["tense"] == tense)


def own_stage(reading: Reading, position: int) -> str | None:
    """What a finite verb of making tells itself: built is operating, is or was being built started, will be planned."""
    verb = reading.tokens[position].word.analyses[0]
    if verb.pos not in VERBAL:
        return None
    tense = reading.tense(position)
    if tense == "past":
        return "operating" if "perf" in verb.tags else "started"
    return {"pres": "started", "futr": "planned"}.get(tense)


def find_stage(reading: Reading, sentence: Sentence, anchor: int, first: int, last: int) -> Words | None:
    """The word that tells the stage of the thing in tokens `[first, last)`: its verb, else the one nearest to it.

    Of two words equally near the later stage counts; where no word tells any, talking about it does.
    """
    own = own_stage(reading, anchor)
    if own is not None:
        return Words("stage", anchor, anchor + 1, own)
    best: tuple[tuple[int, int], Match[str]] | None = None
    for tense in TENSES:
        for found in stage_words(tense).find(reading.tokens, sentence.first, sentence.last):
            if tense != "any" and reading.tense(found.first) != tense:
                continue
            if first <= found.first < last:
                continue
            distance = min(abs(found.first - position) for position in (anchor, first, last))
            rank = (distance // BUCKET, -STAGES.index(found.payload))
            if best is None or rank < best[0]:
                best = rank, found
    if best is not None:
        return Words("stage", *best[1])
    talk = next(iter(reading.find(sentence, "talk", "verb", "noun")), None)
    return Words("stage", talk.first, talk.last, "discussed") if talk is not None else None
