"""Kazakh words: readings by their endings, with a vocabulary of stems that tells which of several cuts is likely.

Kazakh puts endings behind a stem one after another, each in the spelling that the sounds before it ask for, so that a
word can be read without knowing it; the vocabulary (kazakh_words.tsv, see tools/build_kazakh_words.py) only ranks the
readings. Lemmas of verbs end in a hyphen («сал-»), those of the nouns of actions do not («салу»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from sources.analysis.chunks import razdel_spans
from sources.analysis.forms import capitalize_like, plain
from sources.analysis.kazakh_endings import (
    LONGEST,
    SHORTEST,
    VOICING,
    VOWELS,
    agree,
    entries,
    harmony,
    noun_endings,
    verb_endings,
)
from sources.analysis.kazakh_vocabulary import is_known, is_listed, known, known_verb, vocabulary
from sources.analysis.token import PREFIX, Analysis, Token, Word

LETTERS = re.compile(r"[^\W\d_]")
# What may follow a number, an abbreviation or Latin letters behind a hyphen: «ҚР-дағы», «1300-ге», «Group-пен».
HYPHENED = re.compile(r"(?P<stem>.*[\w.])[-–](?P<ending>[а-яәғқңөұүһі]+)")
ADJECTIVES = ("лық", "лік", "дық", "дік", "тық", "тік", "сыз", "сіз", "лы", "лі")
VERBAL = {"VERB", "GRND", "PRTF", "INFN"}
NO_WORD = Word((), frozenset(), frozenset(), frozenset(), frozenset(), False)


class Cut(NamedTuple):
    """A word cut into a stem and a case ending: the form without the case, and what the ending says."""

    form: str
    case: str
    attribute: bool
    number: str
    possessive: str


@cache
def closed() -> dict[str, tuple[Analysis, ...]]:
    """The readings of words that do not change, or that change in their own way."""
    found: dict[str, tuple[Analysis, ...]] = {}
    for row in entries("kazakh_closed"):
        for word in row["words"].split("|"):
            reading = Analysis(word, row["pos"], row["case"] or None, None, None, frozenset(row["tags"].split()))
            found[word] = (*found.get(word, ()), reading)
    return found


tokens_of = razdel_spans


def settle(tokens: list[Token]) -> None:
    """Endings tell a word's part: all its readings stay."""


def load() -> None:
    """Builds the tables of endings and loads the vocabulary (some 0.1 s)."""
    vocabulary(), closed(), noun_endings(), verb_endings()


@lru_cache(maxsize=200_000)
def read_word(text: str) -> Word:
    """All readings of a word form as it was written, likeliest first."""
    if not LETTERS.search(text) or text[0].isdigit():
        return digits(text)
    lower = plain(text)
    found = list(closed().get(lower, ()))
    if not found:
        found = ranked(list(dict.fromkeys(readings(text, lower))), lower)
    lemmas = frozenset(a.lemma for a in found)
    return Word(
        tuple(found),
        lemmas,
        frozenset(a.case for a in found if a.case),
        frozenset(a.pos for a in found),
        lemmas | {lower, lower[:PREFIX] + "*"} | {lemma[:PREFIX] + "*" for lemma in lemmas},
        lower in closed() or any(known(a.lemma.removesuffix("-")) for a in found),
    )


def digits(text: str) -> Word:
    """A number, or a sign: a number may have a case behind a hyphen."""
    match = HYPHENED.fullmatch(text.lower())
    lower = text.lower()
    if not text[:1].isdigit():
        return NO_WORD._replace(keys=frozenset({lower, lower[:PREFIX] + "*"}))
    case = next((e.case for e in noun_endings().get(match["ending"], ())), "nom") if match else "nom"
    reading = Analysis(match["stem"] if match else text, "NUMR", case, None, None, frozenset())
    return Word((reading,), frozenset([reading.lemma]), frozenset([case or "nom"]), frozenset(["NUMR"]),
                frozenset({lower, reading.lemma, lower[:PREFIX] + "*"}), True)  # fmt: skip


def readings(text: str, lower: str) -> Iterator[Analysis]:
    match = HYPHENED.fullmatch(lower)
    if match is not None and is_foreign(text[: len(match["stem"])]):
        for ending in noun_endings().get(match["ending"], ()):
            tags = frozenset({"attr"}) if ending.attribute else frozenset()
            yield Analysis(match["stem"], "NOUN", ending.case, ending.number, None, tags)
        return
    yield from noun_readings(lower)
    yield from verb_readings(lower)


def is_foreign(stem: str) -> bool:
    """Whether a stem takes its endings behind a hyphen: an abbreviation, Latin letters, a number."""
    return stem.isupper() or stem.isascii() or stem[-1:].isdigit()


def noun_readings(lower: str) -> Iterator[Analysis]:
    pos = "ADJF" if lower.endswith(ADJECTIVES) and not known(lower, "noun") else "NOUN"
    yield Analysis(lower, pos, "nom", "sing", None, frozenset())
    for stop in range(max(SHORTEST, len(lower) - LONGEST), len(lower)):
        stem = lower[:stop]
        for ending in noun_endings().get(lower[stop:], ()):
            if stem[-1] in ending.after and agree(harmony(stem), ending.back):
                tags = frozenset({"attr"} if ending.attribute else ()) | owner(ending.possessive)
                for lemma in unvoiced(stem, ending.form):
                    yield Analysis(lemma, "NOUN", ending.case, ending.number, None, tags)


def owner(possessive: str) -> frozenset[str]:
    return frozenset({f"poss{possessive}"}) if possessive else frozenset()


def unvoiced(stem: str, ending: str) -> list[str]:
    """The stems that a stem before an ending may be: «әкімдіг» is «әкімдік», «орн» «орын»."""
    if ending[:1] not in VOWELS:
        return [stem]
    found = [stem]
    if stem[-1] in VOICING and stem[-1] != "у":
        found.insert(0, stem[:-1] + VOICING[stem[-1]])
        return found[:1] if stem[-1] in "ғг" else found
    if len(stem) > 2 and stem[-2] not in VOWELS and stem[-1] in "нлрзм":
        dropped = stem[:-1] + ("ы" if harmony(stem) is not False else "і") + stem[-1]
        if known(dropped, "noun"):
            found.insert(0, dropped)
    return found


def verb_readings(lower: str) -> Iterator[Analysis]:
    for stop in range(max(SHORTEST, len(lower) - LONGEST), len(lower)):
        stem = lower[:stop]
        for ending in verb_endings().get(lower[stop:], ()):
            if stem[-1] in ending.after and agree(harmony(stem), ending.back) and may_be_stem(stem, lower):
                yield from of_verb(stem, ending.form, ending.pos, ending.tags, "nom" if ending.nominal else None)
        yield from action_nouns(lower, stop)


def action_nouns(lower: str, stop: int) -> Iterator[Analysis]:
    """A participle or a noun of action with the endings of nouns: «салуға», «салынғанын»."""
    form = lower[:stop]
    for ending in noun_endings().get(lower[stop:], ()):
        if form[-1] not in ending.after or not agree(harmony(form), ending.back):
            continue
        for cut in range(SHORTEST, stop):
            stem = form[:cut]
            for verbal in verb_endings().get(form[cut:], ()):
                fits = verbal.nominal and stem[-1] in verbal.after and agree(harmony(stem), verbal.back)
                if fits and may_be_stem(stem, lower):
                    tags = verbal.tags | owner(ending.possessive)
                    yield from of_verb(stem, verbal.form, verbal.pos, tags, ending.case)


def may_be_stem(stem: str, lower: str) -> bool:
    """Whether a verb may have a stem: one of the vocabulary, or a longer one that no noun is."""
    return any(known_verb(s) for s in stems(stem)) or (len(stem) > 3 and not known(lower, "noun"))


def stems(stem: str) -> list[str]:
    """A verb's stem as it is without an ending: «шығ» is «шық», «тау» is «тап»."""
    if stem[-1] in VOICING:
        return [stem[:-1] + VOICING[stem[-1]], stem]
    return [stem]


def of_verb(stem: str, ending: str, pos: str, tags: frozenset[str], case: str | None) -> Iterator[Analysis]:
    """The readings of one verb form; the noun of its action is a noun, «салу»."""
    forms = stems(stem) if ending[:1] in VOWELS + "у" else [stem]
    lemma = next((s for s in forms if known_verb(s)), stem)
    if pos == "INFN":
        yield Analysis(stem + "у", "NOUN", case, "sing", None, tags | {"INFN"})
    else:
        yield Analysis(lemma + "-", pos, case, None, None, tags)


PERSONAL = {"poss1sg", "poss2sg", "poss2pl"}  # rare in news, and their endings are many a word's own: «тоқыма»
SURE = {"gen", "dat", "loc", "abl", "ins"}  # cases whose endings are long enough to tell them in an unknown word


def ranked(found: list[Analysis], lower: str) -> list[Analysis]:
    """Readings whose stem the vocabulary has, the longer first; where it has none, those with a sure ending first."""
    has = [a for a in found if is_known(a) and a.tags.isdisjoint(PERSONAL)]
    if has:
        return sorted(has, key=lambda a: (not is_listed(a), -len(a.lemma.removesuffix("-"))))
    found = [a for a in found if len(a.lemma.removesuffix("-")) > SHORTEST or a.lemma == lower or "-" in lower]
    return sorted(found, key=lambda a: (not is_likely(a, lower), -len(a.lemma)))


def is_likely(reading: Analysis, lower: str) -> bool:
    """Whether an ending is long enough to tell a form of an unknown word, and not one that is rare in news."""
    sure = reading.case in SURE and reading.tags.isdisjoint(PERSONAL)
    return sure or is_sure_verb(reading, lower)


def is_sure_verb(reading: Analysis, lower: str) -> bool:
    """Whether an ending is one that hardly any noun has: «…ып», «…ған», «…атын»."""
    return reading.lemma.endswith("-") and reading.pos in ("GRND", "PRTF") and len(lower) - len(reading.lemma) > 0


@lru_cache(maxsize=50_000)
def cuts(text: str) -> tuple[Cut, ...]:
    """A word without its case ending, in each way in which it may have one, the nominative last."""
    lower = plain(text)
    match = HYPHENED.fullmatch(lower)
    if match is not None and is_foreign(text[: len(match["stem"])]):
        found = [
            Cut(text[: len(match["stem"])], e.case or "nom", e.attribute, e.number, e.possessive)
            for e in noun_endings().get(match["ending"], ())
        ]
        return tuple(found) or (Cut(text, "nom", False, "sing", ""),)
    found = []
    for stop in range(max(SHORTEST, len(lower) - LONGEST), len(lower)):
        for ending in noun_endings().get(lower[stop:], ()):
            stem = lower[:stop]
            if ending.case != "nom" and stem[-1] in ending.after and agree(harmony(stem), ending.back):
                form = text[: stop + len(ending.kept)]
                found.append(Cut(form, ending.case or "nom", ending.attribute, ending.number, ending.possessive))
    return (*dict.fromkeys(found), Cut(text, "nom", False, "sing", ""))


def read_noun(lemma: str) -> Word:
    """A noun as a word that shows no case."""
    word = read_word(lemma)
    reading = Analysis(lemma, "NOUN", "nom", "sing", None, frozenset())
    return word._replace(analyses=(reading,), lemmas=frozenset([lemma]), cases=frozenset(), poses=frozenset(["NOUN"]))


def is_in_dictionary(text: str) -> bool:
    """Whether a word's stem is in the vocabulary."""
    return read_word(text).known


def known_only_as(word: str, grammeme: str, case: str) -> bool:
    """The vocabulary has no names."""
    return False


def inflect(text: str, case: str, number: str | None, gender: str | None) -> str:
    """A word form without the ending of its case."""
    return next((cut.form for cut in cuts(text) if cut.case == case), text)


def inflect_adjective(text: str, lemma: str, gender: str | None) -> str:
    """Adjectives do not change."""
    return capitalize_like(lemma, text)


def plural_nominative(text: str) -> str:
    """The nominative plural of a noun in the plural."""
    return next((cut.form for cut in cuts(text) if cut.number == "plur"), text)


def genitive_form(text: str) -> str:
    """A noun with the ending of the genitive."""
    for form, endings in noun_endings().items():
        for ending in endings:
            bare = (ending.case, ending.number, ending.possessive) == ("gen", "sing", "")
            if bare and text[-1:] in ending.after and bool(harmony(text)) == bool(ending.back):
                return text + form
    return text
