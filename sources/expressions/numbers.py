"""Sums of money: «1 миллиард 20 миллионов сомов», «2,1 млрд. долларов», «$50 млн» → `NUMBER CURRENCY`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from sources.analysis.patterns import PatternIndex
from sources.analysis.token import Token
from sources.lexicon import patterns, table

DIGITS = re.compile(r"\d+(?:[.,]\d+)?")


class Amount(NamedTuple):
    """Tokens `[first, last)` that give a sum; `text` is `NUMBER CURRENCY`, whole units, ISO 4217."""

    first: int
    last: int
    text: str


@cache
def currencies() -> PatternIndex[str]:
    return patterns("currencies", lambda row: row["code"])


@cache
def signs() -> dict[str, str]:
    return {row["sign"]: row["code"] for row in table("currencies") if row["sign"]}


@cache
def multipliers() -> PatternIndex[Decimal]:
    return patterns("numbers", lambda row: Decimal(row["value"]), lambda row: row["sort"] == "times")


@cache
def number_words() -> PatternIndex[Decimal]:
    return patterns("numbers", lambda row: Decimal(row["value"]), lambda row: row["sort"] == "number")


def find_amounts(tokens: list[Token], first: int, last: int) -> Iterator[Amount]:
    """Sums of money in tokens `[first, last)`."""
    position = first
    while position < last:
        start = position
        code = signs().get(tokens[position].text) or (
            tokens[position].text if tokens[position].text in codes() else None
        )
        number = read_number(tokens, position + bool(code), last)
        if number is None:
            position += 1
            continue
        value, stop = number
        currency = currencies().at(tokens, stop, last) if stop < last else None
        if currency is not None:
            code, stop = currency.payload, currency.last
        elif stop < last and tokens[stop].text in signs():
            code, stop = signs()[tokens[stop].text], stop + 1
        if code is not None:
            yield Amount(start, stop, f"{plain_number(value)} {code}")
        position = max(stop, position + 1)


@cache
def codes() -> frozenset[str]:
    return frozenset(row["code"] for row in table("currencies"))


def read_number(tokens: list[Token], position: int, last: int) -> tuple[Decimal, int] | None:
    """A number at `position` with its multipliers («1 миллиард 20 миллионов»), and where it ends."""
    total, stop, found = Decimal(0), position, False
    while stop < last:
        simple = simple_number(tokens, stop, last)
        if simple is None:
            break
        value, stop = simple
        times = multipliers().at(tokens, stop, last) if stop < last else None
        if times is not None:
            value *= times.payload
            stop = times.last
            if stop < last and tokens[stop].text == ".":
                stop += 1
        total, found = total + value, True
        if times is None:
            break
    return (total, stop) if found else None


def simple_number(tokens: list[Token], position: int, last: int) -> tuple[Decimal, int] | None:
    """Digits, in groups of three («1 500»), or a number word."""
    text = tokens[position].text
    if DIGITS.fullmatch(text):
        stop = position + 1
        while (
            stop < last
            and re.fullmatch(r"\d{3}", tokens[stop].text)
            and "," not in text
            and len(tokens[position].text) <= 3
            and (tokens[stop].start - tokens[stop - 1].stop == 1)
        ):
            text += tokens[stop].text
            stop += 1
        if (
            stop + 1 < last
            and tokens[stop].text in (",", ".")
            and tokens[stop + 1].text.isdigit()
            and not tokens[stop].space_before
            and (not tokens[stop + 1].space_before)
        ):
            text += "." + tokens[stop + 1].text
            stop += 2
        return Decimal(text.replace(",", ".")), stop
    word = number_words().at(tokens, position, last)
    return (word.payload, word.last) if word is not None else None


def plain_number(value: Decimal) -> str:
    value = value.normalize()
    return format(value.quantize(Decimal(1)) if value == value.to_integral() else value, "f")
