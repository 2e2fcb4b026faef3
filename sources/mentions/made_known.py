"""Names in quotation marks that the word beside makes known: «показали «Курылыс»», «омский «Курылыс» намерен …»."""

from __future__ import annotations

from ontology import reference
from sources.analysis.forms import plain
from sources.analysis.languages import per_language
from sources.analysis.patterns import PatternIndex
from sources.analysis.token import Token
from sources.lexicon import patterns
from sources.mentions.derived import of_adjective

TOWNS = ("Place", "Region")
PARTICLES = 2  # words between a name and its verb: «тоже», «уже»
OBJECTS = ("see", "show")  # senses of words of visiting whose object is what was visited
LONGEST = 2  # tokens of the longest of these words
DOING = {"want": ("verb", "ready", "interest"), "sign": ("verb",)}  # groups and senses of verbs whose subject is a side


def is_visited(tokens: list[Token], opened: int, first: int) -> bool:
    """Whether a word of visiting takes what a quotation mark opens for its object: «гостям показали «Курылыс»»."""
    return any((match := seen().at(tokens, i, opened)) is not None and match.last == opened
               for i in range(max(first, opened - LONGEST), opened))  # fmt: skip


@per_language()
def seen() -> PatternIndex[str]:
    """The words of visiting whose object is what was visited."""
    return patterns(
        "triggers", lambda row: row["sense"], lambda row: row["group"] == "visit" and row["sense"] in OBJECTS
    )


def acts(tokens: list[Token], closed: int, last: int) -> bool:
    """Whether what a quotation mark closes is the subject of a verb right behind: ««Курылыс» намерен построить»."""
    index = closed + 1
    while index < last and index - closed <= PARTICLES and tokens[index].word.poses & {"PRCL", "ADVB"}:
        index += 1
    match = deeds().at(tokens, index, last) if index < last else None
    verbal = tokens[index].word.analyses[:1] if match is not None else []
    return any(a.pos in ("VERB", "ADJS", "PRTS") for a in verbal)


@per_language()
def deeds() -> PatternIndex[str]:
    """The verbs whose subject is a territory, a body or a firm."""
    return patterns("triggers", lambda row: row["sense"], lambda row: row["sense"] in DOING.get(row["group"], ()))


def has_town(tokens: list[Token], opened: int, first: int) -> bool:
    """Whether the adjective of a town stands before a quotation mark, in the nominative as the name does then."""
    return opened > first and "nom" in tokens[opened - 1].word.cases and is_of_town(tokens[opened - 1])


def is_of_town(token: Token) -> bool:
    """Whether a word is the adjective of a town or region that the reference data has."""
    lemmas = (plain(a.lemma) for a in token.word.analyses if a.pos == "ADJF")
    return any(reference.item(i).type in TOWNS for lemma in lemmas for i in of_adjective(lemma))
