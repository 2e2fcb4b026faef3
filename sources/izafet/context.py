"""Readings that only the words around can tell: a finite verb ends its clause, and may tell its tense in two words."""

from __future__ import annotations

from sources.analysis.token import Analysis, Token, Word
from sources.document import Document
from sources.lexicon import function_words

STOPS = set('.,;:!?…–—»")')
DURING = {"жатыр", "отыр", "тұр", "жүр"}  # «салып жатыр»: is being built; with endings of persons behind
WISH = ("ғысы", "гісі", "қысы", "кісі", "ғымыз", "гіміз", "қымыз", "кіміз", "ғым", "гім", "қым", "кім")
COME, BEGIN = "кел-", "баста-"
WITHIN = {",", "»", ")", "("}  # signs behind which no sentence begins
NOUNS = {"NOUN", "ADJF"}
VERBAL = {"VERB", "PRTF", "GRND"}


def settle(document: Document) -> None:
    """Orders the readings of each word by the words behind it."""
    for sentence in document.sentences:
        for index in range(sentence.first, sentence.last):
            following = document.tokens[index + 1] if index + 1 < sentence.last else None
            if is_name(document.tokens, index, sentence.first):
                as_name(document.tokens[index])
            else:
                settle_word(document.tokens, index, following)
        for index in range(sentence.first, sentence.last - 1):
            join(document.tokens[index], document.tokens[index + 1])


def is_name(tokens: list[Token], index: int, first: int) -> bool:
    """Whether a word has its capital for what it is, and not for standing first."""
    before = tokens[index - 1] if index > first else None
    return tokens[index].capital and before is not None and (before.is_word or before.text in WITHIN)


def as_name(token: Token) -> None:
    """Leaves a name the readings of a noun: «Қарағанды» is no form of «қара-»."""
    if not token.word.poses.isdisjoint(VERBAL):
        nouns = tuple(a for a in token.word.analyses if a.pos in NOUNS)
        whole = Analysis(token.lower, "NOUN", "nom", "sing", None, frozenset())
        token.word = reread(token.word, nouns or (whole,))


def settle_word(tokens: list[Token], index: int, following: Token | None) -> None:
    """A finite verb where a clause may end, and no verb where none may."""
    token = tokens[index]
    readings = token.word.analyses
    if token.word.poses.isdisjoint(VERBAL):
        return
    if token.capital and not token.word.known:
        as_name(token)
        return
    if following is not None and following.text == "," and readings[0].pos == "GRND":
        token.word = reread(token.word, (told_on(readings[0], tokens, index), *readings[1:]))
        return
    if ends_clause(following):
        finite = [finished(a) for a in readings if a.pos == "VERB" or (a.pos == "PRTF" and a.case == "nom")]
        nominal = [a for a in readings if a.pos in NOUNS and a.case == "nom" and token.word.known]
        known_noun = bool(nominal) and readings[0].pos in NOUNS and readings[0].case == "nom"
        if finite and not known_noun:
            chosen = [*finite, *(a for a in readings if a.pos not in ("VERB", "PRTF") and a.case != "acc")]
            token.word = reread(token.word, tuple(chosen))
        return
    kept = tuple(a for a in readings if a.pos != "VERB")
    if kept and len(kept) < len(readings):
        token.word = reread(token.word, kept)


def told_on(converb: Analysis, tokens: list[Token], index: int) -> Analysis:
    """A converb before a comma tells as much as a verb, in the tense of the verb that ends the sentence: «барып, …»."""
    last = index
    while last + 1 < len(tokens) and tokens[last + 1].sentence == tokens[index].sentence:
        last += 1
    behind = (a for t in reversed(tokens[index + 1 : last + 1]) for a in t.word.analyses if a.pos == "VERB")
    tags = next((a.tags for a in behind if a.tags & {"past", "pres", "futr"}), frozenset({"past", "perf"}))
    return converb._replace(pos="VERB", tags=(converb.tags & {"neg"}) | (tags - {"neg"}))


def ends_clause(following: Token | None) -> bool:
    return (
        following is None
        or following.text in STOPS
        or following.lower in function_words("clause end")
        or following.can_be("CONJ")
    )


def finished(reading: Analysis) -> Analysis:
    """A participle at the end of a clause is its verb: «ашылған.»"""
    return reading._replace(pos="VERB", case=None) if reading.pos == "PRTF" else reading


def join(token: Token, auxiliary: Token) -> None:
    """Gives a verb the tense that the auxiliary behind it tells: «салып жатыр», «салғысы келеді», «болатын болады»."""
    first = next((a for a in token.word.analyses if a.pos == "GRND"), None)
    lower = auxiliary.lower
    if any(lower.startswith(word) for word in DURING) and first is not None and auxiliary.word.known:
        retell(token, first, {"pres", "impf"})
        demote(auxiliary)
    elif first is not None and "impf" in first.tags and auxiliary.has(BEGIN):
        retell(token, first, {"pres", "impf"})  # «салына бастады»
        demote(auxiliary)
    elif (
        first is not None and "perf" in first.tags and auxiliary.finite and auxiliary.among(function_words("auxiliary"))
    ):
        retell(token, first, auxiliary.word.analyses[0].tags)  # «аралап қайтты»
    elif token.lower.endswith(WISH) and auxiliary.has(COME):
        wish = Analysis("қала-", "VERB", None, None, None, frozenset({"pres", "impf"}))
        auxiliary.word = reread(auxiliary.word, (wish,))
        token.word = reread(token.word, (wished(token),))
    elif lower in function_words("denying behind"):
        verbal = next((a for a in token.word.analyses if a.pos in ("VERB", "PRTF")), None)
        if verbal is not None:
            retell(token, verbal, verbal.tags | {"neg"})


def wished(token: Token) -> Analysis:
    """The verb of «салғысы келеді», as the noun of its action: what is wished."""
    stem = next(token.lower.removesuffix(ending) for ending in WISH if token.lower.endswith(ending))
    return Analysis(f"{stem}-", "INFN", "nom", None, None, frozenset({"wish"}))


def retell(token: Token, reading: Analysis, tags: set[str] | frozenset[str]) -> None:
    told = reading._replace(pos="VERB", case=None, tags=frozenset(tags))
    others = tuple(a for a in token.word.analyses if a is not reading)
    token.word = reread(token.word, (told, *others))


def demote(auxiliary: Token) -> None:
    """An auxiliary is no verb of its own."""
    readings = tuple(a._replace(pos="AUX") for a in auxiliary.word.analyses)
    auxiliary.word = reread(auxiliary.word, readings)


def reread(word: Word, readings: tuple[Analysis, ...]) -> Word:
    """A word with other readings; what it is looked up by stays."""
    lemmas = frozenset(a.lemma for a in readings)
    return word._replace(
        analyses=readings,
        lemmas=lemmas,
        cases=frozenset(a.case for a in readings if a.case),
        poses=frozenset(a.pos for a in readings),
        keys=word.keys | lemmas | {lemma[:3] + "*" for lemma in lemmas},
    )
