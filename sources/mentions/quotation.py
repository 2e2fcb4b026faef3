"""Quotation marks around names: pairs of them, and which marks open and close."""

from __future__ import annotations

from collections.abc import Iterator

from sources.analysis.token import Token

OPEN, CLOSE = frozenset("«“„\"'‹"), frozenset("»”“\"'›")  # round names; sayings have no single ones
SAID_OPEN, SAID_CLOSE = frozenset('«“„"'), frozenset('»”“"')
QUOTED = 8  # tokens of the longest name between quotation marks; more is a saying


def quote_pairs(tokens: list[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Pairs of quotation marks within `[first, last)`: positions of the opening and the closing one."""
    opened: int | None = None
    for position in range(first, last):
        text = tokens[position].text
        if opened is not None and text in CLOSE and not opens_inner(tokens, position, last):
            yield opened, position
            opened = None
        elif text in OPEN:
            opened = position  # the inner one of two


def quoted_names(tokens: list[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The pairs of `quote_pairs` that may hold a name: not too long, begun with a capital or a number, no sentence."""
    for opened, closed in quote_pairs(tokens, first, last):
        inside = tokens[opened + 1 : closed]
        begins = 1 <= len(inside) <= QUOTED and (inside[0].capital or inside[0].text[:1].isdigit())
        if begins and inside[-1].text not in ".,!?…":
            yield opened, closed


def opens_inner(tokens: list[Token], position: int, last: int) -> bool:
    """Whether a mark that may open or close opens, by the space before it and none behind: «корпорация "Арал"»."""
    return (
        tokens[position].text in OPEN
        and tokens[position].space_before
        and position + 1 < last
        and not tokens[position + 1].space_before
        and tokens[position + 1].is_word
    )
