"""Titles whose head comes last: «төтенше және өкілетті елшісі», «әкімінің орынбасары», «сыртқы істер министрі»."""

from __future__ import annotations

from sources.analysis.kazakh_endings import VOWELS, harmony
from sources.analysis.languages import analyser
from sources.analysis.patterns import Match
from sources.analysis.token import Analysis, Token
from sources.izafet.names import case_of
from sources.lexicon import function_words
from sources.mentions.mention import Mention
from sources.mentions.nouns import nouns
from sources.mentions.title_heads import heads
from sources.mentions.title_words import modifiers
from sources.mentions.titles import Title, former

FIELD = 4  # words of a minister's field: «ауыл шаруашылығы вице-министрі»
LEADING = {"deputy", "aide", "acting"}


def find(tokens: list[Token], first: int, last: int, mentions: dict[int, Mention]) -> list[Title]:
    """Titles in tokens `[first, last)`, left to right; one in the genitive before a deputy's is part of that."""
    taken = {i for m in mentions.values() for i in range(m.first, m.last)}
    found: list[Title] = []
    position = first
    while position < last:
        match = None if position in taken else heads().at(tokens, position, last)
        if match is None or not is_title(tokens[match.last - 1]):
            position += 1
            continue
        title = read(tokens, match, first, taken)
        previous = found[-1] if found else None
        if title.kind in LEADING and previous is not None and previous.last == title.first:
            found[-1] = joined_titles(previous, title)
        elif previous is not None and previous.last == title.first and "nom" in previous.cases:
            found[-1] = joined_titles(previous, title)  # «әкім орынбасары»
        else:
            found.append(title)
        position = match.last
    return [t for t in found if not is_part_of_body(tokens, t, last)]


def is_title(head: Token) -> bool:
    """Whether a word is a noun, and in no form that a title does not have: «басшылық» is no «басшы»."""
    return any(a.pos == "NOUN" for a in head.word.analyses) and "attr" not in case_of(head)


def reading_of(token: Token) -> Analysis | None:
    return next((a for a in token.word.analyses if a.pos == "NOUN" and a.case), None)


def read(tokens: list[Token], match: Match[tuple[str, str]], floor: int, taken: set[int]) -> Title:
    """A title with the modifiers before its head."""
    id, kind = match.payload
    head = match.last - 1
    reading = reading_of(tokens[head])
    first = left(tokens, match.first, floor, taken)
    if kind == "minister":
        first = field(tokens, first, floor, taken)
    words = [tokens[i].lower for i in range(first, head)]
    lemma = reading.lemma if reading is not None else tokens[head].lower
    compound = head > match.first and tokens[match.first].lower not in modifiers()  # «баспасөз хатшысы»
    own = lemma + possessive(lemma) if compound or (kind == "minister" and first < match.first) else lemma
    plural = reading is not None and reading.number == "plur"
    cases = frozenset({reading.case or "nom"}) if reading is not None else frozenset({"nom"})
    before = range(max(floor, first - 1), first + 1)
    gone = any(former().at(tokens, i, i + 1) is not None for i in before)
    return Title(first, match.last, " ".join([*words, own]), kind, head, cases, plural, gone, id)


def left(tokens: list[Token], position: int, floor: int, taken: set[int]) -> int:
    """Where the modifiers begin: «төтенше және өкілетті», «бас», «басқарушы»."""
    first = position
    while first > floor and first - 1 not in taken:
        if tokens[first - 1].lower in modifiers():
            first -= 1
        elif (
            tokens[first - 1].lower in function_words("and")
            and first - 2 >= floor
            and tokens[first - 2].lower in modifiers()
        ):
            first -= 2
        else:
            break
    return first


def field(tokens: list[Token], position: int, floor: int, taken: set[int]) -> int:
    """Where a minister's field begins: common words, and capitals behind the state: «ҚР Ауыл шаруашылығы»."""
    first = position
    while first > floor and position - first < FIELD and first - 1 not in taken:
        token = tokens[first - 1]
        joining = token.lower in function_words("and") and first - 2 >= floor
        if (
            not joining
            and token.lower not in function_words("affairs")
            and not (
                token.word.analyses and token.word.analyses[0].pos in ("NOUN", "ADJF") and case_of(token) == {"nom"}
            )
        ):
            break
        first -= 1
    while first < position and tokens[first].lower in function_words("and"):
        first += 1
    return first


def joined_titles(inner: Title, outer: Title) -> Title:
    """«әкімінің орынбасары»: a deputy's title is that of the one he is the deputy of, and his own."""
    inner_text = inner.text + genitive(inner.text) if "gen" in inner.cases else inner.text
    kind = inner.kind if outer.kind in LEADING and inner.kind in ("territory", "minister", "body", "head") else "body"
    kind = "body" if outer.kind == "aide" else kind
    return Title(inner.first, outer.last, f"{inner_text} {outer.text}{possessive(outer.text)}",
                 kind, outer.head, outer.cases, outer.plural, inner.former or outer.former, outer.id)  # fmt: skip


def genitive(word: str) -> str:
    """The ending of the genitive: «әкімнің», «төрағаның»."""
    return analyser().genitive_form(word)[len(word) :]


def possessive(word: str) -> str:
    """The ending of the third person's possessive: «орынбасары»."""
    back = harmony(word) is True
    return ("сы" if back else "сі") if word[-1] in VOWELS else ("ы" if back else "і")


def is_part_of_body(tokens: list[Token], title: Title, last: int) -> bool:
    """Whether a body's noun follows a title that it is the owner of: «әкімінің баспасөз қызметі», «әкім аппараты»."""
    if "gen" not in title.cases:
        return False
    for index in range(title.last, min(title.last + 3, last)):
        if nouns().at(tokens, index, last) is not None:
            return True
        if case_of(tokens[index]) != {"nom"} or tokens[index].capital:
            return False
    return False
