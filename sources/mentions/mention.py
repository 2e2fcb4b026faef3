"""A name in the text."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Mention:
    """Tokens `[first, last)` that name something; `head` is the token whose case is the mention's.

    `name` is what they say in the nominative; `reference` the item of the reference data, or None. An adjective that
    stands for its state («французский») has `adjective` set. `aliases` are other names that stand beside it: «(CEA)».
    `written` is that name of the reference item which the words are a form of, empty for an adjective.
    `states` are the adjectives of states before a firm's name («китайская компания X»),
    `inside` the names within a body's («акимат Костанайской области»).
    """

    first: int
    last: int
    type: str
    name: str
    head: int
    reference: str | None = None
    adjective: bool = False
    aliases: tuple[str, ...] = ()
    cases: frozenset[str] = frozenset()
    gender: str | None = None
    written: str = ""
    states: list[Mention] = field(default_factory=list)
    inside: list[Mention] = field(default_factory=list)
