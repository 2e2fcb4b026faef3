"""English words: what lemminflect's dictionary and a table of the closed classes say of them.

English shows no case, and half of its nouns are verbs as well: which reading a word has, and the case that its place in
the sentence gives it, is settled for whole sentences (english_tagging.py, english_cases.py).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import lemminflect

from ontology import reference
from sources.analysis.chunks import razdel_spans
from sources.analysis.english_cases import give_cases
from sources.analysis.english_tagging import choose_readings
from sources.analysis.forms import plain
from sources.analysis.token import PREFIX, Analysis, Token, Word
from sources.lexicon import table

# lemminflect's parts of speech by the names that the finders use, which are OpenCorpora's
POSES = {"NOUN": "NOUN", "PROPN": "NOUN", "VERB": "VERB", "ADJ": "ADJF", "ADV": "ADVB"}
PAST, PARTICIPLE, ING, THIRD, BASE = "past", "part", "ing", "3per", "base"  # tags of a verb's form
# «Kazakhstan's», «the governors'», «isn't», «O'Brien»
APOSTROPHE = re.compile(r"(?<=\w)(?:['’]s|n['’]t|(?<=s)['’])(?!\w)|[^\W\d_]+['’][^\W\d_]{3,}")
ADJECTIVE = re.compile(r".{3,}(?:al|ic|ous|ive|able|ible|ful|less|ary)$")
NOTHING: frozenset[str] = frozenset()


def load() -> None:
    """Loads the dictionary (some 0.2 s and 20 MB)."""
    closed()
    lemminflect.getAllLemmas("be")
    lemminflect.getAllInflections("be")


@cache
def closed() -> dict[str, tuple[Analysis, ...]]:
    """The readings of the words of closed classes, by form."""
    found: dict[str, list[Analysis]] = {}
    for row in table("english_closed"):
        for form in row["form"].split("|"):
            for case in row["case"].split("|"):
                reading = Analysis(row["lemma"] or form, row["pos"], case or None, row["number"] or None, None, NOTHING)
                found.setdefault(form, []).append(reading)
    return {form: tuple(readings) for form, readings in found.items()}


@lru_cache(maxsize=100_000)
def read_word(text: str) -> Word:
    """All readings of a word form as it was written, out of context."""
    lower = plain(text)
    readings = closed().get(lower) or tuple(open_readings(text, lower))
    return word_of(lower, readings, is_in_dictionary(text))


def word_of(lower: str, readings: tuple[Analysis, ...], known: bool) -> Word:
    lemmas = frozenset([a.lemma for a in readings])
    return Word(
        readings,
        lemmas,
        frozenset([a.case for a in readings if a.case]),
        frozenset([a.pos for a in readings]),
        lemmas | {lower, lower[:PREFIX] + "*"},
        known,
    )


def open_readings(text: str, lower: str) -> list[Analysis]:
    """The readings of a noun, verb, adjective or adverb, of a number or a sign."""
    if text[:1].isdigit():
        return [Analysis(lower, "NUMR", None, None, None, NOTHING)]
    if not text[:1].isalpha():
        return [Analysis(lower, "PNCT", None, None, None, NOTHING)]
    found: list[Analysis] = []
    for name, lemmas in dictionary(lower).items():
        for lemma in lemmas if name in POSES else ():
            pos = POSES[name]
            if pos == "VERB":
                found.append(Analysis(lemma.lower(), pos, None, None, None, verb_forms(lower, lemma)))
            else:
                number = ("sing" if lower == lemma.lower() else "plur") if pos == "NOUN" else None
                found.append(Analysis(lemma.lower(), pos, None, number, None, NOTHING))
    if reference.find_adjective(text, "en"):
        found.insert(0, Analysis(lower, "ADJF", None, None, None, NOTHING))  # «German», «Kazakh»
        found.append(Analysis(lower, "NOUN", None, "sing", None, NOTHING))
    return found or guesses(lower)


@lru_cache(maxsize=50_000)
def dictionary(lower: str) -> dict[str, tuple[str, ...]]:
    """The lemmas of a word by its parts of speech, as the dictionary has them; empty for a word that it lacks."""
    found: dict[str, tuple[str, ...]] = lemminflect.getAllLemmas(lower)
    return found


@lru_cache(maxsize=20_000)
def verb_forms(lower: str, lemma: str) -> frozenset[str]:
    """Which forms of a verb a word may be."""
    if lower.endswith("ing") and lower != lemma:
        return frozenset({ING})
    if lower == lemma:
        past = lemminflect.getInflection(lemma, "VBD")
        return frozenset({BASE, PAST, PARTICIPLE} if lemma in past else {BASE})
    if lower.endswith("ed"):
        return frozenset({PAST, PARTICIPLE})
    forms = lemminflect.getAllInflections(lemma, "VERB")
    tags = {PAST: "VBD", PARTICIPLE: "VBN", THIRD: "VBZ"}
    found = frozenset(tag for tag, name in tags.items() if lower in forms.get(name, ()))
    if PAST in found and "VBN" not in forms:  # the dictionary gives one form for both: «met»
        found |= {PARTICIPLE}
    return found or frozenset({THIRD})


def guesses(lower: str) -> list[Analysis]:
    """The readings of a word that the dictionary lacks, by its ending: «co-operation», «digitalisation»."""
    head, hyphen, last = lower.rpartition("-")
    if hyphen and head and last:
        return [a._replace(lemma=f"{head}-{a.lemma}") for a in read_word(last).analyses if a.pos in POSES.values()] or [
            Analysis(lower, "NOUN", None, "sing", None, NOTHING)
        ]
    american = lower.replace("isation", "ization").replace("ise", "ize").replace("our", "or")
    if american != lower and dictionary(american):
        return [a._replace(lemma=lower) if a.pos == "NOUN" else a for a in open_readings(american, american)]
    if lower.endswith("ly"):
        return [Analysis(lower, "ADVB", None, None, None, NOTHING)]
    if ADJECTIVE.fullmatch(lower):
        return [Analysis(lower, "ADJF", None, None, None, NOTHING)]
    if lower.endswith("s") and len(lower) > 3 and not lower.endswith(("ss", "us", "is")):
        return [Analysis(lower[:-1], "NOUN", None, "plur", None, NOTHING)]
    return [Analysis(lower, "NOUN", None, "sing", None, NOTHING)]


def settle(tokens: list[Token]) -> None:
    """Gives the words of a sentence the one reading each that fits there, and its nouns and adjectives a case."""
    chosen = choose_readings(tokens)
    cases = give_cases(tokens, chosen)
    for token, reading, case in zip(tokens, chosen, cases, strict=True):
        token.word = settled(token.lower, reading, case, token.word.known)


@lru_cache(maxsize=100_000)
def settled(lower: str, reading: Analysis, case: str | None, known: bool) -> Word:
    """A word of one reading; a determiner stands where an adjective may."""
    if reading.pos == "DET":
        reading = reading._replace(pos="ADJF")
    return word_of(lower, (reading._replace(case=case),), known)


@lru_cache(maxsize=50_000)
def tokens_of(chunk: str) -> tuple[tuple[int, int], ...]:
    """The tokens of a text without spaces; an apostrophe begins one («'s», «n't») or joins («O'Brien»)."""
    spans: list[tuple[int, int]] = []
    stop = 0
    for match in [*APOSTROPHE.finditer(chunk), None]:
        end = match.start() if match is not None else len(chunk)
        spans += [(stop + first, stop + last) for first, last in razdel_spans(chunk[stop:end])]
        if match is not None:
            spans.append(match.span())
            stop = match.end()
    return tuple(spans)


def read_noun(lemma: str) -> Word:
    """A noun as a word that shows no case."""
    return read_word(lemma)


@lru_cache(maxsize=20_000)
def is_in_dictionary(text: str) -> bool:
    """Whether the dictionary has a word form."""
    lower = plain(text)
    return lower in closed() or bool(dictionary(lower)) or bool(reference.find_adjective(text, "en"))


def known_only_as(word: str, grammeme: str, case: str) -> bool:
    """The dictionary does not tell names from other words."""
    return False


def inflect(text: str, case: str, number: str | None, gender: str | None) -> str:
    """English words have one form for all cases."""
    return text


def inflect_adjective(text: str, lemma: str, gender: str | None) -> str:
    """English adjectives have one form."""
    return text


def plural_nominative(text: str) -> str:
    """English words have one form for all cases."""
    return text


def genitive_form(text: str) -> str:
    """English words have one form for all cases."""
    return text
