"""Russian words: readings from pymorphy3, and phrases turned to the nominative."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from sources.analysis.chunks import razdel_spans
from sources.analysis.forms import capitalize_like, plain
from sources.analysis.token import PREFIX, Analysis, Token, Word

# OpenCorpora's rarer cases are their main ones for our purposes: «в лесу», «чаю».
CASES = {"nomn": "nom", "gent": "gen", "gen2": "gen", "gen1": "gen", "datv": "dat", "accs": "acc", "acc2": "acc",
         "ablt": "ins", "loct": "loc", "loc1": "loc", "loc2": "loc", "voct": "nom"}  # fmt: skip
# A reading less likely than this beside a better one is noise («ли» as a surname is not: see `readings`).
NOISE = 0.02

PARTICIPLE = re.compile(r"(?P<stem>\w+?)(?:[оеыи]го|[оеыи]му|[ыи]ми|[ыи][мйхе]|[ое][мйе]|[аяую][яю])(?P<reflexive>ся)?")


@cache
def morphology() -> Any:
    """The analyser of pymorphy3, loaded once (some 0.2 s and 15 MB)."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def load() -> None:
    """Loads the dictionary."""
    morphology()


tokens_of = razdel_spans


def settle(tokens: list[Token]) -> None:
    """Russian endings tell a word's part: all its readings stay."""


@lru_cache(maxsize=200_000)
def read_word(text: str) -> Word:
    """All readings of a word form as it was written."""
    found: list[Analysis] = []
    known = in_dictionary(text)
    for lemma, features, score in known or guesses(text):
        if score < NOISE and found and not is_twin(features, found):
            continue
        found.append(Analysis(lemma, *features))
        if features.pos == "PRTF":
            # A participle is looked up as the adjective that it is, too: «поверенный», «действующий».
            found.append(found[-1]._replace(lemma=masculine(plain(text)), pos="ADJF"))
    lower = plain(text)
    lemmas = frozenset([a.lemma for a in found])
    return Word(
        tuple(found),
        lemmas,
        frozenset([a.case for a in found if a.case]),
        frozenset([a.pos for a in found]),
        lemmas | {lower, lower[:PREFIX] + "*"},
        bool(known) or bool(morphology().word_is_known(lower)),
    )


Reading = tuple[str, "Features", float]  # the lemma, what its tag says, how likely it is among its like


def guesses(text: str) -> list[Reading]:
    """The readings of a word that the dictionary lacks, likeliest first."""
    return [(plain(parse.normal_form), tag_features(parse.tag), parse.score) for parse in morphology().parse(text)]


def in_dictionary(text: str) -> list[Reading]:
    """The readings that the dictionary has of a word form, likeliest first, none where it lacks the form.

    They are those of pymorphy3's `parse`, in its order, in a third of its time, since of its records nothing but
    the tag and the lemma is made. Letters alone are left to it: they may be initials.
    """
    if len(text) == 1:
        return []
    lower = text.lower()
    analyser = morphology()
    found = [
        (form, paradigm_form(paradigm, index))
        for form, places in analyser.dictionary.words.similar_items(lower, analyser.char_substitutes)
        for paradigm, index in places
    ]
    if not found:
        new = next((word for word in new_words() if lower.startswith(word)), None)
        return in_dictionary_like(lower, new) if new is not None else []
    if len(found) == 1:
        form, inflection = found[0]
        return [(inflection.lemma_of(form), inflection.features, 1.0)]
    likelihood = analyser.prob_estimator.p_t_given_w.prob
    scores = [likelihood(lower, inflection.tag) for _, inflection in found]
    if not any(scores):
        return [(inflection.lemma_of(form), inflection.features, 1 / len(found)) for form, inflection in found]
    ranked = sorted(zip(scores, found, strict=True), key=itemgetter(0), reverse=True)
    return [(inflection.lemma_of(form), inflection.features, score) for score, (form, inflection) in ranked]


def in_dictionary_like(lower: str, new: str) -> list[Reading]:
    """The readings of a form of a word that the dictionary lacks, by those of the word with the same endings."""
    like = new_words()[new]
    return [
        (new + lemma[len(like) :], features, score)
        for lemma, features, score in in_dictionary(like + lower[len(new) :])
    ]


@cache
def new_words() -> dict[str, str]:
    """Words that the dictionary lacks, each with one that has the same endings."""
    from sources.lexicon import table  # which reads its tables by way of the analysers

    return {row["word"]: row["like"] for row in table("new_words")}


class Inflection(NamedTuple):
    """One form of a paradigm: what its tag says, and how the lemma is made of it."""

    tag: Any
    features: Features
    cut_before: int
    cut_behind: int
    prefix: str
    suffix: str

    def lemma_of(self, form: str) -> str:
        stem = form[self.cut_before : len(form) - self.cut_behind]
        return (self.prefix + stem + self.suffix).replace("ё", "е")


@cache
def paradigm_form(paradigm: int, index: int) -> Inflection:
    """A form of a paradigm of the dictionary: some thousands are met, each by many words.

    A paradigm is three numbers a form: those of its ending, of its tag and of its prefix.
    """
    dictionary = morphology().dictionary
    numbers = dictionary.paradigms[paradigm]
    size = len(numbers) // 3
    tag = dictionary.gramtab[numbers[size + index]]
    if index == 0:
        return Inflection(tag, tag_features(tag), 0, 0, "", "")  # a lemma is itself, whatever it begins with
    suffixes, prefixes = dictionary.suffixes, dictionary.paradigm_prefixes
    prefix, suffix = prefixes[numbers[2 * size + index]], suffixes[numbers[index]]
    return Inflection(
        tag, tag_features(tag), len(prefix), len(suffix), prefixes[numbers[2 * size]], suffixes[numbers[0]]
    )


@cache
def read_noun(lemma: str) -> Word:
    """A noun as a word that shows no case, such as an abbreviation: all its readings in the singular."""
    lexeme = morphology().parse(lemma)[0].lexeme
    words = [read_word(form.word) for form in lexeme if "sing" in form.tag]
    readings = dict.fromkeys(a for w in words for a in w.analyses if a.lemma == lemma and a.number == "sing")
    cases = frozenset(a.case for a in readings if a.case)
    return words[0]._replace(
        analyses=tuple(readings), lemmas=frozenset([lemma]), cases=cases, poses=frozenset(["NOUN"])
    )


@lru_cache(maxsize=20_000)
def is_in_dictionary(text: str) -> bool:
    """Whether the analyser's dictionary has a word form; its readings of others are guesses."""
    return bool(morphology().word_is_known(text))


def masculine(participle: str) -> str:
    """A participle's nominative singular masculine: «действующему» → «действующий», «развивающихся» → «развивающийся».

    Participles have one declension; the dictionary's whole paradigm would cost ten times as much.
    """
    match = PARTICIPLE.fullmatch(participle)
    if match is None:
        return participle
    stem, reflexive = match["stem"], match["reflexive"] or ""
    return stem + ("ий" if stem[-1] in "шщ" else "ый") + reflexive


def is_twin(features: Features, found: list[Analysis]) -> bool:
    """Whether a reading is the accusative of an inanimate noun whose nominative, the same form, was found."""
    return (
        features.case == "acc"
        and "inan" in features.tags
        and any(a.case == "nom" and a.pos == features.pos and a.number == features.number for a in found)
    )


class Features(NamedTuple):
    """What a tag says, as the fields of `Analysis` behind the lemma."""

    pos: str
    case: str | None
    number: str | None
    gender: str | None
    tags: frozenset[str]


@cache
def tag_features(tag: Any) -> Features:
    """The features of one of pymorphy3's tags: a few thousand in all, each shared by the words that have it."""
    return Features(
        text_of(tag.POS) or "UNKN",
        CASES.get(tag.case),
        text_of(tag.number),
        text_of(tag.gender),
        frozenset(map(str, tag.grammemes)),
    )


def known_only_as(word: str, grammeme: str, case: str) -> bool:
    """Whether the dictionary has a word form with a grammeme in the singular of a case, and no reading without it."""
    if not morphology().word_is_known(word):
        return False
    tags = [parse.tag for parse in morphology().parse(word)]
    return all(grammeme in tag for tag in tags) and any(tag.case == case and tag.number == "sing" for tag in tags)


def text_of(grammeme: str | None) -> str | None:
    """A plain string of pymorphy3's own, which refuses to be compared with a word that is no grammeme."""
    return str(grammeme) if grammeme else None


@lru_cache(maxsize=50_000)
def inflect(text: str, case: str, number: str | None, gender: str | None) -> str:
    """A word form put into the nominative, `case` being the case that it stands in; itself where no reading fits."""
    for parse in morphology().parse(text):
        tag = parse.tag
        features = tag_features(tag)
        if features.case != case or (number and features.number and features.number != number):
            continue
        if gender and features.gender and features.gender != gender and features.number != "plur":
            continue
        wanted = {"nomn"}
        if number:
            wanted.add(number)
        nominative = parse.inflect(wanted)
        if nominative is not None:
            return capitalize_like(nominative.word, text)
    return text


@lru_cache(maxsize=20_000)
def inflect_adjective(text: str, lemma: str, gender: str | None) -> str:
    """An adjective's nominative in the gender of its noun, or in the plural where that is "plur"."""
    for parse in morphology().parse(lemma):
        if parse.tag.POS == "ADJF":
            form = parse.inflect({"nomn", "plur"} if gender == "plur" else {"nomn", "sing", gender or "masc"})
            if form is not None:
                return capitalize_like(form.word, text)
    return inflect(text, "gen", None, None if gender == "plur" else gender)


@lru_cache(maxsize=20_000)
def plural_nominative(text: str) -> str:
    """The nominative plural of a noun in the plural: «больниц» → «больницы»; any other word as it is."""
    for parse in morphology().parse(text):
        if parse.tag.POS == "NOUN" and parse.tag.number == "plur":
            form = parse.inflect({"nomn", "plur"})
            if form is not None:
                return capitalize_like(form.word, text)
    return text


@lru_cache(maxsize=20_000)
def genitive_form(text: str) -> str:
    """The genitive of a noun or adjective in the accusative or nominative, in its number; any other word as it is."""
    for parse in morphology().parse(text):
        if CASES.get(parse.tag.case) in ("acc", "nom") and parse.tag.POS in ("NOUN", "ADJF", "PRTF"):
            form = parse.inflect({"gent", parse.tag.number})
            if form is not None:
                return capitalize_like(form.word, text)
    return text
