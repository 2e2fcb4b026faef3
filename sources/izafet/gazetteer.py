"""Names of the reference data, the last word in any case: «Қызылорда облысының», «Қазақстандағы», «өзбекстандық»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ontology import reference
from sources.analysis.forms import plain
from sources.analysis.kazakh import Cut, closed, cuts
from sources.analysis.languages import current, per_language
from sources.analysis.token import Token
from sources.mentions.gazetteer import ALIAS, RANK
from sources.mentions.mention import Mention

LONGEST = 6  # words of a name
ATTRIBUTE = "attr"  # the case of «Қазақстандағы»: what is there, and no place of an event
FROM = ("лық", "лік", "дық", "дік", "тық", "тік")  # «қостанайлық» is from Қостанай


class Name(NamedTuple):
    """A name as words, the item it is of, and its rank: of two items of one name the lower is meant."""

    words: tuple[str, ...]
    text: str
    item: reference.Item
    rank: float
    adjective: bool


@per_language()
def index() -> dict[str, tuple[Name, ...]]:
    """The names by their first word, longer ones first, then by rank."""
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for item in reference.items():
        for language in (current(), "ru", "en"):
            for place, text in enumerate(item.names.get(language, ())):
                rank = RANK[item.type] + ALIAS * (place > 0) + (language != current())
                add(found, text, item, rank, False)
        for text in item.adjectives.get(current(), ()):
            add(found, text, item, RANK[item.type], True)
    return {first: tuple(sorted(names, key=lambda n: (-len(n.words), n.rank))) for first, names in found.items()}


def add(found: dict[str, list[Name]], text: str, item: reference.Item, rank: float, adjective: bool) -> None:
    words = tuple(plain(text).replace("(", " ").replace(")", " ").split())
    if words:
        found[words[0]].append(Name(words, text, item, rank, adjective))


def find(tokens: list[Token], first: int, last: int) -> Iterator[Mention]:
    """Mentions of reference items in tokens `[first, last)`, left to right, the longest at each place."""
    position = first
    while position < last:
        mention = at(tokens, position, last)
        if mention is None:
            position += 1
        else:
            yield mention
            position = mention.last


def at(tokens: list[Token], position: int, last: int) -> Mention | None:
    token = tokens[position]
    if not token.is_word:
        return None
    best: tuple[tuple[int, float], Name, Cut] | None = None
    for name in beginning(token.text):
        stop = position + len(name.words)
        if stop > last or (best is not None and len(name.words) < -best[0][0]):
            continue
        cut = stands(name, tokens[position:stop])
        rank = (-len(name.words), name.rank)
        if cut is not None and (best is None or rank < best[0]):
            best = rank, name, cut
    if best is None:
        return from_there(token, position)
    _, name, cut = best
    head = position + len(name.words) - 1
    if name.adjective:
        return Mention(position, head + 1, name.item.type, named(name), head, name.item.id, True)
    cases = frozenset({ATTRIBUTE if cut.attribute else cut.case})
    return Mention(position, head + 1, name.item.type, named(name), head, name.item.id, cases=cases, written=name.text)


def named(name: Name) -> str:
    """What to call an item: its preferred name in the language, but a body's in full where the text has it so."""
    own = name.item.names.get(current()) or name.item.names.get("ru") or name.item.names.get("en") or (name.text,)
    if name.item.type == "Organization" and len(name.words) > 1:
        return next((text for text in own if " " in text), own[0])
    return own[0]


@lru_cache(maxsize=50_000)
def beginning(text: str) -> tuple[Name, ...]:
    """The names that may begin with a word as it was written, or without the ending of its case: of most words none."""
    forms = dict.fromkeys((plain(text), *(plain(cut.form) for cut in cuts(text))))
    return tuple(name for form in forms for name in index().get(form, ()))


def stands(name: Name, tokens: list[Token]) -> Cut | None:
    """How the last of some tokens, as many as a name has words, is cut if they are the name; None if they are not."""
    *front, end = tokens
    if any(t.lower != word for t, word in zip(front, name.words, strict=False)):
        return None
    if name.adjective:
        return Cut(end.text, "nom", False, "sing", "") if end.lower == name.words[-1] else None
    if not any(t.capital for t in tokens) or (len(tokens) == 1 and is_abbreviation(name) and not shouts(end)):
        return None
    if len(tokens) == 1 and (end.lower in closed() or (name.text in name.item.ambiguous and name.item.type != "Place")):
        return None  # «Бас консул» names no town
    if end.lower == name.words[-1]:
        return Cut(end.text, "nom", False, "sing", "")
    found = [cut for cut in cuts(end.text) if plain(cut.form) == name.words[-1]]
    # «облысының» is the genitive of «облысы»; «облысын» its accusative, and no «Сіздің облысың»
    return min(found, key=lambda cut: cut.possessive not in ("", "3"), default=None)


def is_abbreviation(name: Name) -> bool:
    return len(name.text) <= 5 and name.text.isupper()


def shouts(token: Token) -> bool:
    """Whether a word is in capitals, its ending aside: «ҚР-дағы»."""
    stem = token.text.split("-")[0]
    return len(stem) > 1 and stem.isupper()


def from_there(token: Token, position: int) -> Mention | None:
    """«макаолық», «шығысқазақстандық»: the adjective of any place that has a name."""
    if not token.lower.endswith(FROM):
        return None
    stem = next(token.lower.removesuffix(e) for e in FROM if token.lower.endswith(e))
    names = [n for n in index().get(stem, ()) if len(n.words) == 1 and n.item.type in ("State", "Region", "Place")]
    if not names or token.text.isupper():
        return None
    item = names[0].item
    return Mention(position, position + 1, item.type, named(names[0]), position, item.id, True)
