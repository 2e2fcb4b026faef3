"""Persons whose name stands in Latin letters behind the Russian one: «Билал Хассеин (Bilal Hussein)»."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.languages import per_language
from sources.analysis.token import Token
from sources.lexicon import cell, table
from sources.mentions import persons
from sources.mentions.mention import Mention
from sources.mentions.nouns import LATIN

VOWELS = "аеиоуыэюяaeiouy"
WORDS = range(2, 5)  # of a name; one word may as well be a firm's


@per_language()
def letters() -> dict[str, frozenset[str]]:
    return {cell(row): frozenset(row["latin"].split("|")) for row in table("latin_letters")}


def find(tokens: list[Token], first: int, last: int) -> Iterator[Mention]:
    """Persons in tokens `[first, last)` whose name a bracket repeats word by word in Latin letters."""
    for opened in range(first, last):
        if tokens[opened].text != "(":
            continue
        closed = next((i for i in range(opened, min(last, opened + 8)) if tokens[i].text == ")"), opened)
        latin = [t for t in tokens[opened + 1 : closed] if LATIN.match(t.text) and not t.text.islower()]
        start = opened - len(latin)
        if len(latin) not in WORDS or start < first or not all(persons.is_part(t) for t in tokens[start:opened]):
            continue
        if all(is_plain(t) for t in tokens[start:opened]):
            continue  # «Восточный Базар (Vostok Bazaar)»
        if sounds_like(tokens[start], latin[0]) and sounds_like(tokens[opened - 1], latin[-1]):
            pairs = zip(tokens[start:opened], latin, strict=True)
            nominative = all(ends_like(*pair) for pair in pairs)
            cases = frozenset({"nom"}) if nominative else persons.cases_of(tokens, start, opened)
            yield persons.named(tokens, start, opened, cases)


def is_plain(word: Token) -> bool:
    """Whether the dictionary has a word, and as no person's name."""
    return word.word.known and not any(a.tags & {"Name", "Surn"} for a in word.word.analyses)


def sounds_like(word: Token, latin: Token) -> bool:
    """Whether two words begin alike, each in its letters; a particle aside: «аль-Хадж», «al-Haj»."""
    russian, other = (t.text.rpartition("-")[2].lower() for t in (word, latin))
    return other[:1] in letters().get(russian[:1], frozenset())


def ends_like(word: Token, latin: Token) -> bool:
    """Whether two words end alike, so that the Russian one is in the nominative: «Эзра», «Ezra»."""
    last, other = word.lower.rstrip("ьй")[-1:], latin.lower[-1:]
    return other in letters().get(last, frozenset()) or (last in VOWELS and other in VOWELS)
