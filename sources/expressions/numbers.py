"""Sums of money: «1 миллиард 20 миллионов сомов», «2,1 млрд. долларов», «$50 млн» → `NUMBER CURRENCY`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from sources.analysis.languages import per_language
from sources.analysis.patterns import PatternIndex
from sources.analysis.token import Token
from sources.lexicon import patterns, table

DIGITS = re.compile(r"(?:\d+[-–—])?(\d+(?:[.,]\d+)?)(?:-(?:т?и|х|м?ю))?")  # «5-ти»; of «50–60» the upper
GROUP = re.compile(r"\d{3}(?:[.,]\d+)?")


class Amount(NamedTuple):
    """Tokens `[first, last)` that give a sum; `text` is `NUMBER CURRENCY`, whole units, ISO 4217."""

    first: int
    last: int
    text: str


@per_language()
def currencies() -> PatternIndex[str]:
    return patterns("currencies", lambda row: row["code"])


@cache
def signs() -> dict[str, str]:
    return {row["sign"]: row["code"] for row in table("currencies") if row["sign"]}


@per_language()
def multipliers() -> PatternIndex[Decimal]:
    return patterns("numbers", lambda row: Decimal(row["value"]), lambda row: row["sort"] == "times")


@per_language()
def number_words() -> PatternIndex[Decimal]:
    return patterns("numbers", lambda row: Decimal(row["value"]), lambda row: row["sort"] == "number")


@per_language()
def halves() -> PatternIndex[Decimal]:
    return patterns("numbers", lambda row: Decimal(row["value"]), lambda row: row["sort"] == "fraction")


def find_amounts(tokens: list[Token], first: int, last: int) -> Iterator[Amount]:
    """Sums of money in tokens `[first, last)`."""
    signs_, codes_, words = signs(), codes(), currencies()
    if not any(t.text in signs_ or t.text in codes_ or words.may_begin(t) for t in tokens[first:last]):
        return
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
        elif stop < last and (tokens[stop].text in signs() or tokens[stop].text in codes()):
            code, stop = signs().get(tokens[stop].text, tokens[stop].text), stop + 1
        if code is not None:
            yield Amount(start, stop, f"{plain_number(value)} {code}")
        position = max(stop, position + 1)


@cache
def codes() -> frozenset[str]:
    return frozenset(row["code"] for row in table("currencies"))


def read_number(tokens: list[Token], position: int, last: int) -> tuple[Decimal, int] | None:
    """A number at `position` with its multipliers («1 миллиард 20 миллионов»), and where it ends."""
    total, stop, least = Decimal(0), position, None
    while stop < last:
        part = with_multiplier(tokens, stop, last)
        if part is None or (least is not None and part[0] >= least):
            break
        value, after, times = part
        total, stop, least = total + value, after, times
        if times is None:
            break
    return (total, stop) if stop > position else None


def with_multiplier(tokens: list[Token], position: int, last: int) -> tuple[Decimal, int, Decimal | None] | None:
    """A number, where it ends, and its multiplier if it has one; «миллиард» alone is one of them."""
    simple = simple_number(tokens, position, last)
    value, stop = simple if simple is not None else (Decimal(1), position)
    times = multipliers().at(tokens, stop, last) if stop < last else None
    if times is None:
        return (value, stop, None) if simple is not None else None
    if simple is None and not any(a.number == "sing" for a in tokens[stop].word.analyses):
        return None  # «миллионы долларов»
    stop = times.last + (times.last < last and tokens[times.last].text == ".")
    return value * times.payload, stop, times.payload


def simple_number(tokens: list[Token], position: int, last: int) -> tuple[Decimal, int] | None:
    """Digits, in groups of three («1 500»), or number words («сто двадцать»)."""
    if DIGITS.match(tokens[position].text):
        return digits(tokens, position, last)
    total, stop, least = Decimal(0), position, None
    while stop < last:
        word = number_words().at(tokens, stop, last)
        if word is None or (least is not None and word.payload >= least):
            break
        total, stop, least = total + word.payload, word.last, word.payload
    if stop == position:
        return None
    half = halves().at(tokens, stop, last) if stop < last else None  # «три с половиной миллиона»
    return (total + half.payload, half.last) if half is not None else (total, stop)


def digits(tokens: list[Token], position: int, last: int) -> tuple[Decimal, int] | None:
    """Digits, in groups of three («1 500»), with a fraction («218,8»), and where they end."""
    first = DIGITS.fullmatch(tokens[position].text)
    if first is None:
        return None
    text, stop = first[1], position + 1
    grouped = len(text) <= 3
    while (
        grouped
        and stop < last
        and GROUP.fullmatch(tokens[stop].text)
        and tokens[stop].start - tokens[stop - 1].stop == 1
    ):
        text += tokens[stop].text
        grouped = tokens[stop].text.isdigit()
        stop += 1
    if (
        text.isdigit() and stop + 1 < last and tokens[stop].text in (",", ".") and tokens[stop + 1].text.isdigit()
        and not tokens[stop].space_before and not tokens[stop + 1].space_before
    ):  # fmt: skip
        text += "." + tokens[stop + 1].text
        stop += 2
    return Decimal(text.replace(",", ".")), stop


def plain_number(value: Decimal) -> str:
    value = value.normalize()
    return format(value.quantize(Decimal(1)) if value == value.to_integral() else value, "f")
