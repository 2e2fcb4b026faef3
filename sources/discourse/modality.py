"""Whether what a word announces has happened: not denied, not supposed, not still to come."""

from __future__ import annotations

from sources.analysis.languages import head_final
from sources.lexicon import function_words
from sources.reading import Reading, Trigger, signals
from sources.syntax import clause, verb_of


def happened(reading: Reading, trigger: Trigger) -> bool:
    """Whether the text tells of a meeting, visit or the like as of a fact.

    A denial turns round its whole sentence, a condition or a word of the future no more than the trigger's clause; a
    verb tells by its own tense, a noun by the words around it («на встрече он сказал» is of the past by its verb).
    """
    sentence = reading.document.sentence_of(trigger.first)
    if reading.quoted(trigger.first) or reading.negated(trigger) or reading.signal(sentence, "denial"):
        return False
    first, last = clause(reading.document, trigger.first)
    found = {match.payload for match in signals().find(reading.tokens, first, last)}
    if "hypothesis" in found:
        return False
    verb = verb_of(trigger)
    analyses = reading.tokens[verb].word.analyses
    if analyses and analyses[0].pos in ("VERB", "INFN", "GRND", "PRTF", "PRTS"):
        return analyses[0].pos != "INFN" and reading.tense(verb) != "futr"
    if any(told_ahead(reading, index) for index in range(first, last)):
        return False
    return "future" not in found or during(reading, trigger)


def told_ahead(reading: Reading, index: int) -> bool:
    """Whether a finite verb is of the future; «напомним» is the writer's."""
    token = reading.tokens[index]
    return token.finite and reading.tense(index) == "futr" and "1per" not in token.word.analyses[0].tags


def during(reading: Reading, trigger: Trigger) -> bool:
    """«на встрече», «в ходе визита», «по итогам переговоров»: the noun says when something else happened."""
    sentence = reading.document.sentence_of(trigger.first)
    if head_final():
        behind = reading.tokens[trigger.last : min(trigger.last + 2, sentence.last)]
        located = "loc" in reading.tokens[verb_of(trigger)].word.cases
        return located or any(t.lower in function_words("during") for t in behind)
    before = reading.tokens[max(sentence.first, trigger.first - 4) : trigger.first]
    if any(t.lower in function_words("during") for t in before):
        return True
    governed = any(t.lower in function_words("into") for t in before)
    cases = reading.tokens[trigger.first].word.cases
    return governed and "loc" in cases and not cases & {"acc", "nom"}
