"""Tokens of a text without spaces: razdel's, with the dot of an initial joined."""

from __future__ import annotations

import re
from functools import lru_cache

import razdel

# A word or a number, and the signs around it, each of which is a token: «Слово», (слово), 2025.
SIMPLE = re.compile(r"([«(\"„“]?)([^\W\d_]{2,}(?:-[^\W\d_]{2,})*|\d+)([»)\"”]?)([,.;:!?]?)")
INITIALS = re.compile(r"[^\W\d_a-zа-яё](?:\.[^\W\d_])*\.")  # «С.», «А.С.», «S.p.A.»


@lru_cache(maxsize=50_000)
def razdel_spans(chunk: str) -> tuple[tuple[int, int], ...]:
    """The tokens of a text without spaces, most of which are met again.

    A word or a number with signs around it needs no rules, nor may it be cut where letters look alike: «раcсказал» with
    a Latin c.
    """
    simple = SIMPLE.fullmatch(chunk)
    if simple is not None:
        return tuple(span for span in map(simple.span, range(1, 5)) if span[0] < span[1])
    spans: list[tuple[int, int]] = []
    for token in razdel.tokenize(chunk):
        before = chunk[slice(*spans[-1])] if spans else ""
        dotted = token.text == "." and INITIALS.fullmatch(before + ".")
        next_initial = len(token.text) == 1 and INITIALS.fullmatch(before) and chunk[token.stop : token.stop + 1] == "."
        if dotted or next_initial:
            spans[-1] = (spans[-1][0], token.stop)
        else:
            spans.append((token.start, token.stop))
    return tuple(spans)
