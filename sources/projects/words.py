"""What `project_words.tsv` and `stages.tsv` say of a word."""

from __future__ import annotations

from sources.analysis.languages import analytic, current, per_language
from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Sentence, Token
from sources.lexicon import alternatives, function_words, patterns, table

THINGS = ("object", "plant")
PROCESSES = ("process", "activity")
NEGATION_REACH = 2  # tokens before a word in which «не» denies it: «не будет строить»


@per_language()
def by_sort(*sorts: str) -> PatternIndex[str]:
    """The words of some sorts, each with its sort."""
    return patterns("project_words", lambda row: row["sort"], lambda row: row["sort"] in sorts)


@per_language()
def endings() -> tuple[str, ...]:
    """What compound nouns of things end in: «фармзавод», «агропромпарк»."""
    return tuple(e for row in table("project_words") if row["sort"] == "ending" for e in alternatives(row))


@per_language()
def synonyms() -> dict[str, str]:
    """The first of the words that mean the same thing, by each of the others: «ТЭЦ» is a «теплоэлектроцентраль»."""
    rows = [alternatives(row) for row in table("project_words") if row["sort"] == "synonym"]
    return {word: first for first, *others in filter(None, rows) for word in others}


@per_language()
def nominal_verbs() -> PatternIndex[str]:
    """Verbs of making goods, each with the noun that names the doing."""
    return PatternIndex((row["verb"], row["noun"]) for row in table("nominal_verbs") if row["language"] == current())


def is_noun(token: Token) -> bool:
    return any(a.pos == "NOUN" for a in token.word.analyses)


def is_adjunct(tokens: list[Token], position: int) -> bool:
    """Whether a noun only tells the sort of the noun behind it: "rice" and "processing" in "rice processing plant"."""
    if not analytic() or position + 1 >= len(tokens):
        return False
    following = tokens[position + 1]
    nominal = following.word.poses <= {"NOUN", "ADJF"} and not following.among(function_words("determiner"))
    return nominal and following.word.cases == tokens[position].word.cases and "NOUN" in tokens[position].word.poses


def thing_at(tokens: list[Token], position: int, stop: int, open_class: bool = False) -> Match[str] | None:
    """The noun of a thing at a token; any common noun but an abstract one where the word before makes things alone."""
    match = by_sort(*THINGS).at(tokens, position, stop)
    if match is not None:
        return match if is_noun(tokens[match.last - 1]) and not is_adjunct(tokens, match.last - 1) else None
    if is_adjunct(tokens, position):
        return None
    token = tokens[position]
    nouns = [a for a in token.word.analyses if a.pos == "NOUN"]
    if not nouns:
        return None
    if by_sort("abstract").at(tokens, position, stop) is not None:
        return None  # «экспорт» ends as «порт» does
    if any(a.lemma.endswith(endings()) for a in nouns):
        return Match(position, position + 1, "object")
    likely = token.word.analyses[0].pos == "NOUN" and not token.capital and token.is_word
    if analytic() and position + 1 < stop and tokens[position + 1].lower in function_words("and"):
        return None  # "build bus and battery plants"
    if open_class and likely and not token.among(function_words("unit")):
        return Match(position, position + 1, "noun")
    return None


def process_at(tokens: list[Token], position: int, stop: int) -> Match[str] | None:
    """A noun of doing that is a project itself: «производство», «капитальный ремонт»."""
    match = by_sort(*PROCESSES).at(tokens, position, stop)
    whole = match is not None and is_noun(tokens[match.last - 1]) and not is_adjunct(tokens, match.last - 1)
    return match if whole else None


def is_negated(tokens: list[Token], position: int, sentence: Sentence) -> bool:
    negation = function_words("not")
    return any(t.lower in negation for t in tokens[max(sentence.first, position - NEGATION_REACH) : position]) or any(
        tokens[i].lower in negation and tokens[i + 1].among(function_words("intending"))
        for i in range(sentence.first, sentence.last - 1)
    )
