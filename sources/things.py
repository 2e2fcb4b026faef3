"""The thing that is built or launched: the noun phrase that a word of creating governs, its ends and its nominative."""

from __future__ import annotations

from functools import cache

from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.russian import plural_nominative
from sources.analysis.token import Analysis, Sentence, Token
from sources.lexicon import function_words, patterns
from sources.mentions.wording import base_form, inflect_adjective, joined
from sources.reading import Reading
from sources.syntax import clause

REACH = 9  # tokens between a verb of creating and the thing created: «открыть на базе Торайгыров университета центр»


@cache
def by_sort(sort: str) -> PatternIndex[str]:
    return patterns("project_words", lambda row: sort, lambda row: row["sort"] == sort)


def is_negated(tokens: list[Token], position: int, sentence: Sentence) -> bool:
    negation = function_words("not")
    return any(t.lower in negation for t in tokens[max(sentence.first, position - 2) : position]) or any(
        tokens[i].lower in negation and tokens[i + 1].among(function_words("intending"))
        for i in range(sentence.first, sentence.last - 1)
    )


def governed(reading: Reading, sentence: Sentence, match: Match[str], names: set[int]) -> tuple[int, int, int] | None:
    """The thing that a word of creating creates: (head, first, last) of its noun phrase."""
    tokens = reading.tokens
    _, end = clause(reading.document, match.first)
    verb = not any(a.pos == "NOUN" for a in tokens[match.last - 1].word.analyses[:1])
    reach = min(end, match.last + (REACH if verb else 5))
    for position in range(match.last, reach):
        token = tokens[position]
        if position in names or placed(tokens, position, match.last):
            continue
        if token.text in {",", ";"} or (token.finite and position > match.last):
            break
        thing = by_sort("object").at(tokens, position, end)
        if thing is None or not any(a.pos == "NOUN" for a in token.word.analyses):
            process = by_sort("process").at(tokens, position, end) or by_sort("activity").at(tokens, position, end)
            if process is None or not any(a.pos == "NOUN" for a in token.word.analyses):
                continue
            thing = process
        noun = thing.last - 1
        if tokens[noun].among(function_words("bare project")):
            continue  # a bare «проект» names nothing; what follows it may
        if not verb and "gen" not in tokens[noun].word.cases:
            continue
        if verb and tokens[noun].word.cases <= {"gen", "ins", "dat", "loc"} and "acc" not in tokens[noun].word.cases:
            continue
        first = adjectives(tokens, thing.first, match.last)
        return noun, first, complement(reading, thing.last, end, names)
    start, _ = clause(reading.document, match.first)
    if verb and tokens[start].among(function_words("relative")):  # «о заводе, который предлагает возвести компания»
        for position in range(start - 1, sentence.first - 1, -1):
            thing = by_sort("object").at(tokens, position, start)
            if (
                thing is not None
                and position not in names
                and any(a.pos == "NOUN" for a in tokens[position].word.analyses)
            ):
                first = adjectives(tokens, thing.first, sentence.first)
                return thing.last - 1, first, min(complement(reading, thing.last, start, names), start)
    if verb:  # «завод разместится», «будет построена школа»: the subject
        start, _ = clause(reading.document, match.first)
        for position in range(match.first - 1, start - 1, -1):
            thing = by_sort("object").at(tokens, position, match.first)
            if (
                thing is not None
                and position not in names
                and tokens[thing.last - 1].word.cases & {"nom", "acc"}
                and any(a.pos == "NOUN" for a in tokens[position].word.analyses)
            ):
                first = adjectives(tokens, thing.first, start)
                return thing.last - 1, first, min(complement(reading, thing.last, match.first, names), match.first)
        if any(t.lower in function_words("object pronoun") for t in tokens[start:end]):
            return named_before(reading, sentence, start, names)
    return None


def named_before(reading: Reading, sentence: Sentence, stop: int, names: set[int]) -> tuple[int, int, int] | None:
    """What «его планируют построить» means: the nominative thing named last, in that sentence or the one before."""
    floor = reading.document.sentences[max(0, sentence.index - 1)].first
    for position in range(stop - 1, floor - 1, -1):
        thing = by_sort("object").at(reading.tokens, position, stop)
        if thing is not None and position not in names and "nom" in reading.tokens[thing.last - 1].word.cases:
            first = adjectives(reading.tokens, thing.first, floor)
            return thing.last - 1, first, complement(reading, thing.last, stop, names)
    return None


def placed(tokens: list[Token], position: int, first: int) -> bool:
    """Whether a preposition of place stands before a noun, adjectives between them left aside: «строит в порту …»."""
    index = position - 1
    while index >= first and tokens[index].can_be("ADJF") and not tokens[index].can_be("PREP"):
        index -= 1
    return index >= first and tokens[index].lower in function_words("near")


def adjectives(tokens: list[Token], position: int, floor: int) -> int:
    first = position
    while (
        first > floor
        and tokens[first - 1].can_be("ADJF", "PRTF")
        and (
            tokens[first - 1].word.cases & tokens[position].word.cases
            and not tokens[first - 1].among(function_words("determiner"))
        )
    ):
        first -= 1
    return first


def complement(reading: Reading, position: int, end: int, names: set[int]) -> int:
    """Where a project's noun phrase ends: genitives, «по переработке риса», «мощностью 150 МВт», «на 900 мест»."""
    tokens = reading.tokens
    stop = index = position
    while index < end:
        token = tokens[index]
        if index in names and not (index + 1 < end and tokens[index + 1].text in {"–", "—", "-"} and index == position):
            break
        if (
            token.among(function_words("price") | function_words("relative"))
            or (token.finite and not token.can_be("NOUN", "ADJF"))
            or token.can_be("INFN")
        ):
            break
        if (
            token.lower in function_words("purpose")
            and index + 1 < end
            and index + 1 not in names
            and not tokens[index + 1].capital
        ):
            following = tokens[index + 1]
            if token.lower in function_words("onto") and not (following.text.isdigit() or following.can_be("NUMR")):
                break
            index += 2
            stop = index
        elif token.among(function_words("capacity")) and index + 1 < end:
            index += 1
            while index < end and (tokens[index].text[:1].isdigit() or tokens[index].lower in function_words("unit")):
                index += 1
            stop = index
        elif token.text in function_words("listing") and index + 1 < end and continues(tokens, index, position):
            index += 1
        elif (
            (
                any(a.case in ("gen", "dat", "ins") and a.pos in ("NOUN", "ADJF", "PRTF") for a in token.word.analyses)
                and not token.capital
            )
            or token.text[:1].isdigit()
            or token.text in function_words("number sign")
        ):
            index += 1
            stop = index
        elif (
            token.capital
            and index == position
            and index + 2 < end
            and tokens[index + 1].text in {"–", "—", "-"}
            and tokens[index + 2].capital
        ):
            index += 3  # «авиарейс Актау – Батуми»
            stop = index
        else:
            break
    return stop


def continues(tokens: list[Token], index: int, start: int) -> bool:
    """Whether «и» or a comma joins another genitive: «курортов, канатных дорог и гостиничной инфраструктуры»."""
    following, before = tokens[index + 1], tokens[index - 1]
    return (
        index > start
        and not following.capital
        and "gen" in following.word.cases
        and "gen" in before.word.cases
        and not (following.word.cases >= {"nom", "acc", "gen"} and tokens[index].text == ",")
        and not following.finite
    )


def name_of(tokens: list[Token], first: int, head: int, last: int, cases: tuple[str, ...]) -> str:
    """A project's name: its noun phrase in the nominative, without the capital of a sentence's first word."""
    name = nominative_phrase(tokens, first, head, last, cases)
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def nominative_phrase(tokens: list[Token], first: int, head: int, last: int, cases: tuple[str, ...]) -> str:
    """A noun phrase with its head and the adjectives before it in the nominative, in the number that it stands in.

    `cases` are those that what governs it asks for, the likeliest first; what follows the head stays as it is.
    """
    noun = tokens[head]
    nouns = [a for a in noun.word.analyses if a.pos == "NOUN"]
    agreeing = [a for a in nouns if all(agrees(t, a) for t in tokens[first:head])]
    nouns = agreeing or nouns
    reading = next((a for a in nouns if a.case in cases), nouns[0] if nouns else None)
    if reading is None or reading.case == "nom" or (reading.case == "acc" and reading.lemma == noun.lower):
        return joined(tokens[first:last]).rstrip(".,")
    if reading.number == "sing":
        front = base_form(tokens, first, head + 1, chosen=reading)
    else:
        words = [inflect_adjective(t.text, next((a.lemma for a in t.word.analyses if a.pos == "ADJF"), t.lower), "plur")
                 for t in tokens[first:head]]  # fmt: skip
        front = " ".join([*words, plural_nominative(noun.text)])
    rest = joined(tokens[head + 1 : last])
    return f"{front} {rest}".strip().rstrip(".,")


def agrees(adjective: Token, noun: Analysis) -> bool:
    return any(
        a.case == noun.case and a.number == noun.number for a in adjective.word.analyses if a.pos in ("ADJF", "PRTF")
    )
