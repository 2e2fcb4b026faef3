"""A noun phrase that acts: a name, an official with or without one, a delegation, a side, a firm by its noun."""

from __future__ import annotations

from dataclasses import dataclass, field

from sources.mentions.mention import Mention
from sources.mentions.titles import Title


@dataclass(slots=True, eq=False)
class Phrase:
    """Tokens `[first, last)` that stand for someone; `head` is the token whose case is the phrase's.

    sort: name, role (an official), group (people of something named), company, body, territory (each by its noun
    alone), sides, diplomat, pronoun. `of`, `represents`, `seat` are what an official's title names; the `of` of others
    is what they are from, the state of «китайская компания» too. `relative` is the type, or the noun, of a territory
    or body that the article named before («аким области»). `noun` is the sort of a group's noun, or the pronoun.
    `marker` is the postposition or the sign of the case, of a language that has these: see sources/izafet/clauses.py.
    """

    first: int
    last: int
    head: int
    sort: str
    cases: frozenset[str]
    plural: bool = False
    mention: Mention | None = None
    title: Title | None = None
    person: Mention | None = None
    of: list[Mention] = field(default_factory=list)
    represents: list[Mention] = field(default_factory=list)
    seat: Mention | None = None
    relative: str | None = None
    noun: str = ""
    marker: str = ""
