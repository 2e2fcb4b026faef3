"""A title in the plural that several share: «акимы Омской и Томской областей Иван Белов и Пётр Серов»."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sources.analysis.token import Analysis, Token
from sources.lexicon import function_words
from sources.mentions import persons
from sources.mentions.mention import Mention
from sources.mentions.title_words import expand, modifiers
from sources.mentions.titles import Title, readings_of
from sources.mentions.wording import base_form, text_between
from sources.phrases.holders import Holders
from sources.phrases.phrase import Phrase

SERVED = ("State", "Region", "Place")


def share(holders: Holders, title: Title) -> list[Phrase]:
    """The officials of a title in the plural, one for each territory and name listed behind it in the same order.

    None where the lists differ in length. The first begins at the title, the others at their names.
    """
    readings = [a for a in readings_of(holders.tokens[title.head]) if a.number == "plur"]
    if not readings:
        return []
    territories, position = listed(holders, title.last, lambda at: territory(holders, at))
    if len(territories) < 2:
        return []
    cases = frozenset(a.case for a in readings if a.case)
    names, _ = listed(holders, position, lambda at: person(holders, at, cases))
    if len(names) != len(territories):
        return []
    own = replace(title, plural=False, text=singular(holders.tokens, title, readings[0]))
    found: list[Phrase] = []
    for of, name in zip(territories, names, strict=True):
        first, head = (name.first, name.head) if found else (title.first, title.head)
        official = Phrase(first, name.last, head, "role", cases, title=own, person=name)
        (official.represents if title.kind == "diplomat" else official.of).append(of)
        found.append(official)
    holders.persons.extend(name for name in names if name not in holders.mentions)
    return found


def singular(tokens: list[Token], title: Title, reading: Analysis) -> str:
    """The title of one of those who share it: «полномочные послы» → «полномочный посол»."""
    text = base_form(tokens, title.first, title.head + 1, modifiers(), chosen=reading)
    return expand(text + text_between(tokens, title.head + 1, title.last))


def listed(holders: Holders, position: int, item: Callable[[int], Mention | None]) -> tuple[list[Mention], int]:
    """What «и» and commas join from a token on, and where the list ends."""
    found: list[Mention] = []
    while position < holders.last and (mention := item(position)) is not None:
        found.append(mention)
        position = mention.last
        if position >= holders.last or holders.tokens[position].lower not in function_words("listing"):
            break
        position += 1
    return found, position


def territory(holders: Holders, position: int) -> Mention | None:
    mention = holders.starts.get(position)
    return mention if mention is not None and mention.type in SERVED and not mention.adjective else None


def person(holders: Holders, position: int, cases: frozenset[str]) -> Mention | None:
    """The person's name at a token: one known, or words that may be one."""
    known = holders.starts.get(position)
    if known is not None:
        return known if known.type == "Person" else None
    stop = persons.run(holders.tokens, position, holders.last, holders.ends)
    return persons.named(holders.tokens, position, stop, cases) if stop - position > 1 else None
