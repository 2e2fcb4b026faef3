"""The words of a title around its head: «чрезвычайный и полномочный», «иностранных дел», «по развитию»."""

from __future__ import annotations

from sources.analysis.languages import analytic, per_language
from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Token
from sources.lexicon import alternatives, function_words, patterns, table
from sources.mentions.nouns import nouns

OBLIQUE = {"gen", "ins"}  # cases of a complement: «директор совета», «заведующий отделом»


@per_language()
def modifiers() -> frozenset[str]:
    return frozenset(word for row in table("title_modifiers") for word in alternatives(row))


@per_language()
def complements() -> PatternIndex[bool]:
    """Words that go on a title, and whether each may be a body that is served."""
    return patterns("title_complements", lambda row: row["served"] == "yes")


def is_modifier(token: Token) -> bool:
    return token.can_be("ADJF") and not token.word.lemmas.isdisjoint(modifiers())


def left(tokens: list[Token], position: int, floor: int, taken: set[int]) -> int:
    """Where the modifiers begin: «чрезвычайным и полномочным», «первый»."""
    first = position
    while first > floor and first - 1 not in taken:
        if is_modifier(tokens[first - 1]):
            first -= 1
        elif tokens[first - 1].lower in function_words("and") and first - 2 >= floor and is_modifier(tokens[first - 2]):
            first -= 2
        else:
            break
    return first


def plural_left(tokens: list[Token], first: int, head: int) -> bool:
    return head > first and {a.number for a in tokens[head - 1].word.analyses} == {"plur"}


def complement(
    tokens: list[Token], position: int, last: int, kind: str, taken: set[int], heads: PatternIndex[tuple[str, str]]
) -> int:
    """Where the words end that belong to the title and not to the body: «иностранных дел», «по развитию»."""
    if position >= last:
        return position
    match = complements().at(tokens, position, last)
    oblique = match is not None and (tokens[position].word.cases & OBLIQUE or analytic())
    if match is not None and oblique and kind != "territory":
        return position if match.payload and is_served(tokens, match, last) else match.last
    if kind == "minister" and analytic():
        return portfolio(tokens, position, last, taken)
    stop = position
    if kind == "minister":
        while stop < last and stop not in taken and goes_on(tokens, stop, heads, "gen", "dat"):
            stop += 1
    elif tokens[position].lower in function_words("about") and position + 1 < last and not tokens[position + 1].capital:
        stop = position + 1
        while stop < last and stop not in taken and goes_on(tokens, stop, heads, "dat", "gen"):
            stop += 1
    while stop > position and tokens[stop - 1].lower in function_words("title bridge"):
        stop -= 1
    return stop


def portfolio(tokens: list[Token], position: int, last: int, taken: set[int]) -> int:
    """Where an English minister's field ends: "of National Economy", "for Trade and Industry"; no name is in it."""
    if tokens[position].lower not in function_words("in a body's name"):
        return position
    stop = position + 1
    while stop < last and stop not in taken and (is_field_word(tokens[stop]) or joins_field(tokens, stop, last)):
        stop += 1
    return stop if stop > position + 1 else position


def is_field_word(token: Token) -> bool:
    return token.word.known and token.can_be("NOUN", "ADJF", "GRND") and not token.among(function_words("determiner"))


def joins_field(tokens: list[Token], position: int, last: int) -> bool:
    joined = tokens[position].lower in function_words("listing")
    return joined and position + 1 < last and tokens[position + 1].capital and is_field_word(tokens[position + 1])


def is_served(tokens: list[Token], match: Match[bool], last: int) -> bool:
    """Whether a complement is a body of its own: «совета муфтиев», «Совета старейшин»."""
    if match.last < last and tokens[match.last].lower in function_words("about"):
        return True
    return tokens[match.first].capital or (
        match.last < last
        and not tokens[match.last].capital
        and any(a.case == "gen" and a.pos in ("NOUN", "ADJF") for a in tokens[match.last].word.analyses[:1])
        and nouns().at(tokens, match.last) is None
        and not tokens[match.last].among(function_words("territory"))
    )


def goes_on(tokens: list[Token], position: int, heads: PatternIndex[tuple[str, str]], *cases: str) -> bool:
    token = tokens[position]
    if token.lower in function_words("title bridge"):
        return (
            position + 1 < len(tokens)
            and tokens[position + 1].sentence == token.sentence
            and not tokens[position + 1].capital
            and not tokens[position + 1].word.cases.isdisjoint(cases)
            and heads.at(tokens, position + 1) is None
            and (token.lower != "," or "nom" not in tokens[position + 1].word.cases)
        )
    return (
        not token.capital
        and any(a.case in cases and a.pos in ("NOUN", "ADJF", "PRTF") for a in token.word.analyses)
        and (nouns().at(tokens, position) is None or token.lower in function_words("affairs"))
        and not token.among(function_words("territory"))
    )


@per_language()
def abbreviations() -> dict[str, str]:
    return {row["short"]: row["full"] for row in table("title_abbreviations")}


def expand(text: str) -> str:
    """The title in lower case, its abbreviations written out."""
    return " ".join(abbreviations().get(word, word) for word in text.lower().replace(" - ", " – ").split())
