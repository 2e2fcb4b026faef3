"""Names of the reference data in the text, in any case: «в Республике Корея», «китайской», «ВКО»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ontology import reference
from sources.analysis.russian import plain, read_word
from sources.analysis.token import Token
from sources.lexicon import table
from sources.mentions.mention import Mention

# Of two things of one name the earlier type is meant; a region's short form («Туркестан») yields to the city.
RANK = {"State": 0, "Region": 1, "Place": 2, "Company": 4, "Organization": 3}
SHORT_REGION = 5
STEM = 4  # letters below which a stem fits too many words
KEY = 3


class Name(NamedTuple):
    """A name as words, each with the lemmas that its forms have in common with it."""

    words: tuple[tuple[str, frozenset[str], str], ...]  # form, lemmas, stem
    item: reference.Item
    rank: int
    adjective: bool


@cache
def endings() -> frozenset[str]:
    return frozenset(row["ending"] for row in table("noun_endings"))


def stem(word: str) -> str:
    return word[:-1] if word[-1:] in "аяеиоуыйьюэ" else word


def name_words(name: str) -> tuple[tuple[str, frozenset[str], str], ...]:
    words = []
    for text in name.replace("(", " ").replace(")", " ").split():
        lower = plain(text)
        words.append((lower, read_word(text).lemmas | {lower}, stem(lower)))
    return tuple(words)


@cache
def index() -> dict[str, list[Name]]:
    """Names by the first letters of their first word; longer names first, then by rank."""
    found: dict[str, list[Name]] = defaultdict(list)
    for item in reference.items():
        for language in ("ru", "kk", "en"):
            for position, text in enumerate(item.names.get(language, ())):
                short = item.type == "Region" and position > 0 and " " not in text and text != text.upper()
                words = name_words(text)
                if words:
                    rank = SHORT_REGION if short else RANK[item.type]
                    found[words[0][0][:KEY]].append(Name(words, item, rank, False))
        for text in item.adjectives.get("ru", ()):
            words = name_words(text)
            found[words[0][0][:KEY]].append(Name(words, item, RANK[item.type], True))
    for names in found.values():
        names.sort(key=lambda name: (-len(name.words), name.rank))
    return dict(found)


def fits(word: tuple[str, frozenset[str], str], token: Token, alone: bool) -> bool:
    form, lemmas, start = word
    if token.lower == form:
        return True
    if form.isupper():
        return False
    if form in token.word.lemmas or (not alone and not lemmas.isdisjoint(token.word.lemmas)):
        return True
    if len(start) < STEM or not token.lower.startswith(start):
        return False
    ending = token.lower[len(start) :]
    return ending in endings() if ending else start == form


def find(tokens: list[Token], first: int, last: int) -> Iterator[Mention]:
    """Mentions of reference items in tokens `[first, last)`, left to right, the longest at each place."""
    names = index()
    position = first
    while position < last:
        name = longest(tokens, position, last, names.get(tokens[position].lower[:KEY], ()))
        if name is None:
            position += 1
            continue
        stop = position + len(name.words)
        head = next((i for i in range(position, stop) if "NOUN" in tokens[i].word.poses), position)
        if name.adjective:
            head = stop - 1
        yield Mention(
            position, stop, name.item.type, canonical(name), head, name.item.id, name.adjective,
            cases=tokens[head].word.cases,
        )  # fmt: skip
        position = stop


def longest(tokens: list[Token], position: int, last: int, names: list[Name] | tuple[()]) -> Name | None:
    token = tokens[position]
    for name in names:
        count = len(name.words)
        if position + count > last:
            continue
        if name.adjective:
            if token.word.poses.isdisjoint({"ADJF"}) or not all(
                not w[1].isdisjoint(tokens[position + i].word.lemmas) for i, w in enumerate(name.words)
            ):
                continue
            return name
        if not any(t.capital for t in tokens[position : position + count]):
            continue
        alone = count == 1
        if alone and is_abbreviation(name) != (token.text.isupper() and len(token.text) > 1) and is_abbreviation(name):
            continue
        if all(fits(word, tokens[position + i], alone) for i, word in enumerate(name.words)):
            return name
    return None


def is_abbreviation(name: Name) -> bool:
    text = name.words[0][0]
    return len(text) <= 5 and any(text.upper() in names for names in name.item.names.values())


def canonical(name: Name) -> str:
    """What to call the item: its preferred name, but the one in full where the text gives a body's name in full."""
    if name.item.type == "Organization" and len(name.words) > 1:
        return next((text for text in name.item.names.get("ru", ()) if " " in text), preferred(name.item))
    return preferred(name.item)


def preferred(item: reference.Item) -> str:
    return next(item.names[language][0] for language in ("ru", "en", "kk") if item.names.get(language))
