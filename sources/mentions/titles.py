"""Titles of office in the text: «первый заместитель губернатора – министр экономики», «послов Австрии и Индии»."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Token
from sources.lexicon import LANGUAGE, function_words, patterns, table
from sources.mentions.nouns import nouns
from sources.mentions.wording import base_form, joined


@dataclass(slots=True)
class Title:
    """Tokens `[first, last)` that are a title: its nominative in lower case, the class of its head, its grammar."""

    first: int
    last: int
    text: str
    kind: str
    head: int
    cases: frozenset[str]
    plural: bool
    former: bool = False
    id: str = ""


@cache
def heads() -> PatternIndex[tuple[str, str]]:
    return patterns("titles", lambda row: (row["id"], row["class"]))


@cache
def modifiers() -> frozenset[str]:
    return frozenset(row[LANGUAGE].replace("ё", "е") for row in table("title_modifiers"))


@cache
def complements() -> PatternIndex[str]:
    return patterns("title_complements", lambda row: row["en"])


@cache
def former() -> PatternIndex[str]:
    return patterns("title_former", lambda row: row["en"])


def find(tokens: list[Token], first: int, last: int, taken: set[int]) -> list[Title]:
    """Titles in tokens `[first, last)`, left to right; `taken` are tokens of names found before."""
    found: list[Title] = []
    position = first
    while position < last:
        match = None if position in taken else head_at(tokens, position, last)
        if match is None:
            position += 1
            continue
        title = read(tokens, match, found[-1].last if found else first, last, taken)
        if found and joins_previous(tokens, found[-1], title):
            title = compound(tokens, found.pop(), title)
        found.append(title)
        position = max(title.last, position + 1)
    return found


def head_at(tokens: list[Token], position: int, last: int) -> Match[tuple[str, str]] | None:
    match = heads().at(tokens, position, last)
    if match is None or match.last - match.first > 1:
        return match
    if " ".join(t.lower for t in tokens[max(0, position - 1) : position + 2]) in function_words("leading"):
        return None
    token = tokens[position]
    # «ректора» is a noun in any case, «членом» too; «глава» is not «глав» of a book, «посол» not «послать».
    return (
        match
        if any(a.pos == "NOUN" and a.lemma in (token.lower, *token.word.lemmas) for a in token.word.analyses)
        else None
    )


def read(tokens: list[Token], match: Match[tuple[str, str]], floor: int, last: int, taken: set[int]) -> Title:
    """The whole title around its head: modifiers before it, complement after it."""
    first = left(tokens, match.first, floor, taken)
    noun = next((i for i in range(match.first, match.last) if "NOUN" in tokens[i].word.poses), match.first)
    if noun > match.first and any(t.can_be("PREP") for t in tokens[match.first : noun]):
        noun = match.first + 1  # «временный поверенный в делах»: a participle as a noun
    token = tokens[noun]
    readings = [a for a in token.word.analyses if a.pos in ("NOUN", "ADJF")]
    readings = [a for a in readings if a.pos == "NOUN"] or readings
    animate = [a for a in readings if "anim" in a.tags]
    readings = animate or readings
    cases = frozenset(a.case for a in readings if a.case)
    if noun > first:
        agreed = cases & tokens[noun - 1].word.cases
        cases = agreed or cases
    kind = match.payload[1]
    stop = match.last
    text = base_form(tokens, first, noun + 1, modifiers())
    if noun + 1 < match.last:
        text += " " + joined(tokens[noun + 1 : match.last])
    if kind == "deputy":
        inner = next(
            (
                m
                for start in (stop, stop + 1, stop + 2)
                if start < last and modifiers_between(tokens, stop, start)
                for m in [heads().at(tokens, start, last)]
                if m is not None and "gen" in tokens[start].word.cases
            ),
            None,
        )
        if inner is not None:
            nested = read(tokens, inner, stop, last, taken)
            text += " " + joined(tokens[nested.first : nested.last])
            stop, kind = nested.last, nested.kind
    if stop == match.last:
        end = complement(tokens, stop, last, kind, taken)
        if end > stop:
            text += " " + joined(tokens[stop:end])
            stop = end
    numbers = {a.number for a in readings if a.case in cases}
    plural = numbers == {"plur"} or (numbers > {"plur"} and plural_left(tokens, first, noun))
    former_ = is_former(tokens, first, floor)
    return Title(first, stop, expand(text), kind, noun, cases, plural, former_, match.payload[0])


def modifiers_between(tokens: list[Token], first: int, last: int) -> bool:
    return all(is_modifier(tokens[i]) for i in range(first, last))


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


def complement(tokens: list[Token], position: int, last: int, kind: str, taken: set[int]) -> int:
    """Where the words end that belong to the title and not to the body: «иностранных дел», «по развитию»."""
    if position >= last:
        return position
    match = complements().at(tokens, position, last)
    if match is not None and "gen" in tokens[position].word.cases and kind != "territory":
        return match.last
    stop = position
    if kind == "minister":
        while stop < last and stop not in taken and goes_on(tokens, stop, "gen", "dat"):
            stop += 1
    elif tokens[position].lower in function_words("about") and position + 1 < last and not tokens[position + 1].capital:
        stop = position + 1
        while stop < last and stop not in taken and goes_on(tokens, stop, "dat", "gen"):
            stop += 1
    while stop > position and tokens[stop - 1].lower in function_words("title bridge"):
        stop -= 1
    return stop


def goes_on(tokens: list[Token], position: int, *cases: str) -> bool:
    token = tokens[position]
    if token.lower in function_words("title bridge"):
        return (
            position + 1 < len(tokens)
            and tokens[position + 1].sentence == token.sentence
            and not tokens[position + 1].capital
            and not tokens[position + 1].word.cases.isdisjoint(cases)
            and heads().at(tokens, position + 1) is None
            and (token.lower != "," or "nom" not in tokens[position + 1].word.cases)
        )
    return (
        not token.capital
        and any(a.case in cases and a.pos in ("NOUN", "ADJF", "PRTF") for a in token.word.analyses)
        and (nouns().at(tokens, position) is None or token.lower in function_words("affairs"))
        and not token.among(function_words("territory"))
    )


def joins_previous(tokens: list[Token], previous: Title, title: Title) -> bool:
    """A compound post: two titles with a dash between them."""
    between = tokens[previous.last : title.first]
    return len(between) == 1 and between[0].text in ("–", "—", "-") and bool(previous.cases & title.cases)


def compound(tokens: list[Token], previous: Title, title: Title) -> Title:
    text = f"{previous.text} – {title.text}"
    return Title(previous.first, title.last, text, title.kind, title.head, previous.cases & title.cases,
                 title.plural, previous.former or title.former, title.id)  # fmt: skip


def is_former(tokens: list[Token], first: int, floor: int) -> bool:
    """Whether it is no longer held, or not yet: «бывший аким», «экс-президент»."""
    return any(former().at(tokens, index, index + 1) is not None for index in range(max(floor, first - 1), first + 1))


@cache
def abbreviations() -> dict[str, str]:
    return {row["short"]: row["full"] for row in table("title_abbreviations")}


def expand(text: str) -> str:
    """The title in lower case, its abbreviations written out."""
    return " ".join(abbreviations().get(word, word) for word in text.lower().replace(" - ", " – ").split())
