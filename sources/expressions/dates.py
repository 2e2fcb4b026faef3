"""Expressions of time, resolved against the article's date, as precise as the text allows.

A day is `2025-10-10`, a month `2025-10`, a year `2025`, a week `2025-W35`, a period `2025-01/2025-08`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Token
from sources.expressions.numbers import number_words
from sources.lexicon import function_words, patterns

YEAR = re.compile(r"(19|20)\d\d")
DAYS = re.compile(r"(\d{1,2})[-–—](\d{1,2})")
NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)")


class When(NamedTuple):
    """Tokens `[first, last)` that say when; `precision` is day, week, month, season, year or period."""

    first: int
    last: int
    text: str
    precision: str


@cache
def words() -> PatternIndex[tuple[str, int]]:
    return patterns("date_words", lambda row: (row["sort"], int(row["value"])))


class Calendar:
    """Reads expressions of time in one article, in the order of the text: «в тот же день» means the day named last."""

    def __init__(self, tokens: list[Token], base: date | None) -> None:
        self.tokens = tokens
        self.base = base
        self.day = base

    def find(self, first: int, last: int) -> Iterator[When]:
        position = first
        while position < last:
            when = self.at(position, last)
            if when is None:
                position += 1
                continue
            if when.precision == "day":
                self.day = date.fromisoformat(when.text)
                if self.base is None:
                    self.base = self.day
            yield when
            position = when.last

    def at(self, position: int, last: int) -> When | None:
        """The expression that begins at a token, None if none does."""
        token = self.tokens[position]
        numeric = NUMERIC.fullmatch(token.text)
        if numeric:
            return self.when(position, position + 1, int(numeric[3]), int(numeric[2]), int(numeric[1]))
        if token.text.isdigit():
            return self.number(position, last)
        joined = DAYS.fullmatch(token.text)
        if joined:
            return self.joined_days(position, last, int(joined[1]), int(joined[2]))
        match = words().at(self.tokens, position, last)
        if match is None:
            return None
        sort, value = match.payload
        if sort == "day" and self.base:
            return self.offset(match, self.base, value)
        if sort in ("same", "before") and self.day:
            return self.offset(match, self.day, value)
        if sort == "month" and not token.capital:  # «Марта Линд» is no March
            return self.month(position, match.last, last, value)
        if sort == "season":
            return self.season(position, match.last, last, value)
        if sort == "weekday" and self.base and self.governed(position):
            return self.weekday(match, value, None)
        if sort == "ordinal":
            return self.part(position, match.last, last, value)
        if sort in ("this", "last", "next"):
            return self.relative(match, last, value)
        return None

    def governed(self, position: int) -> bool:
        """Whether a preposition of time stands before, «в пятницу»: a bare noun may mean anything."""
        return position > 0 and self.tokens[position - 1].lower in function_words("in")

    def sort_at(self, position: int, last: int) -> tuple[str, int, int] | None:
        match = words().at(self.tokens, position, last) if position < last else None
        return (*match.payload, match.last) if match else None

    def number(self, position: int, last: int) -> When | None:
        """`12 ноября 2025 года`, `2024 году`."""
        text = self.tokens[position].text
        following = self.sort_at(position + 1, last)
        days = self.range(position, last)
        if days is not None:
            return days
        if len(text) <= 2 and following and following[0] == "month" and 1 <= int(text) <= 31:
            stop, year = self.year_after(following[2], last)
            return self.when(position, stop, year or self.near_year(following[1], int(text)), following[1], int(text))
        if YEAR.fullmatch(text) and following and following[0] == "year":
            return When(position, following[2], text, "year")
        if len(text) <= 2 and following and following[0] == "months":
            return self.months(position, following[2], last, int(text))
        return None

    def range(self, position: int, last: int) -> When | None:
        """`с 21 по 26 мая 2025 года`, `21–26 мая`: a period of days."""
        if position + 2 >= last or self.tokens[position + 1].text not in function_words("up to"):
            return None
        if len(self.tokens[position].text) > 2 or not self.tokens[position + 2].text.isdigit():
            return None
        end = self.number(position + 2, last)
        if end is None or end.precision != "day" or int(self.tokens[position].text) not in range(1, 32):
            return None
        begin = f"{end.text[:8]}{int(self.tokens[position].text):02}"
        return When(position, end.last, f"{begin}/{end.text}", "days") if begin < end.text else None

    def joined_days(self, position: int, last: int, begin: int, end: int) -> When | None:
        """`10–12 сентября`, written without spaces."""
        month = self.sort_at(position + 1, last)
        if month is None or month[0] != "month":
            return None
        stop, year = self.year_after(month[2], last)
        when = self.when(position, stop, year or self.near_year(month[1], end), month[1], end)
        if when is None or begin >= end:
            return None
        return When(position, stop, f"{when.text[:8]}{begin:02}/{when.text}", "days")

    def year_after(self, position: int, last: int) -> tuple[int, int | None]:
        """The year that follows a month or a period: `2025 года`, `текущего года`."""
        if position < last and YEAR.fullmatch(self.tokens[position].text):
            following = self.sort_at(position + 1, last)
            return (following[2] if following and following[0] == "year" else position + 1), int(
                self.tokens[position].text
            )
        relative = self.sort_at(position, last)
        if relative and relative[0] in ("this", "last", "next") and self.base:
            stop = relative[2] + (relative[2] < last and self.tokens[relative[2]].text == ".")
            unit = self.sort_at(stop, last)
            if unit and unit[0] == "year":
                return unit[2], self.base.year + relative[1]
        return position, None

    def near_year(self, month: int, day: int = 15) -> int | None:
        """The year in which that month is nearest to the article's date."""
        if self.base is None:
            return None
        years = (self.base.year - 1, self.base.year, self.base.year + 1)
        return min(years, key=lambda year: abs((date(year, month, min(day, 28)) - self.base).days))  # type: ignore[operator]

    def when(self, first: int, last: int, year: int | None, month: int, day: int) -> When | None:
        try:
            return When(first, last, date(year, month, day).isoformat(), "day") if year else None
        except ValueError:
            return None

    def offset(self, match: Match[tuple[str, int]], day: date, days: int) -> When:
        return When(match.first, match.last, (day + timedelta(days)).isoformat(), "day")

    def month(self, first: int, stop: int, last: int, month: int) -> When | None:
        if (
            first > 0
            and self.tokens[first - 1].lower not in function_words("time preposition")
            and not self.tokens[first - 1].can_be("ADJF")
        ):
            after = self.year_after(stop, last)
            if after[1] is None:
                return None
        until = self.sort_at(stop + 1, last) if stop < last and self.tokens[stop].text in "-–—" else None
        if until is not None and until[0] == "month":  # «за январь–август 2025 года»
            stop, year = self.year_after(until[2], last)
            year = year or self.near_year(until[1])
            return When(first, stop, f"{year}-{month:02}/{year}-{until[1]:02}", "period") if year else None
        stop, year = self.year_after(stop, last)
        year = year or self.near_year(month)
        return When(first, stop, f"{year}-{month:02}", "month") if year else None

    def season(self, first: int, stop: int, last: int, month: int) -> When | None:
        stop, year = self.year_after(stop, last)
        year = year or self.near_year(month + 1 if month < 12 else 1)
        if not year:
            return None
        end = f"{year}-{month + 2:02}" if month < 12 else f"{year + 1}-02"
        return When(first, stop, f"{year}-{month:02}/{end}", "season")

    def weekday(self, match: Match[tuple[str, int]], weekday: int, direction: int | None) -> When:
        assert self.base is not None
        days = (self.base.isoweekday() - weekday) % 7
        if direction == 1:
            days -= 7
        if direction == -1 and not days:
            days = 7
        return When(match.first, match.last, (self.base - timedelta(days)).isoformat(), "day")

    def part(self, first: int, stop: int, last: int, ordinal: int) -> When | None:
        """`первое полугодие 2025 года`, `в первом квартале 2026 года`."""
        unit = self.sort_at(stop, last)
        if unit is None or unit[0] not in ("quarter", "half"):
            return None
        stop, year = self.year_after(unit[2], last)
        year = year or (self.base.year if self.base else None)
        if year is None or ordinal > 12 // unit[1]:
            return None
        start = (ordinal - 1) * unit[1] + 1
        return When(first, stop, f"{year}-{start:02}/{year}-{start + unit[1] - 1:02}", "period")

    def months(self, first: int, stop: int, last: int, count: int) -> When | None:
        """`8 месяцев текущего года`: the first months of it."""
        stop, year = self.year_after(stop, last)
        if year is None or not 1 <= count <= 12:
            return None
        return When(first, stop, f"{year}-01/{year}-{count:02}", "period")

    def relative(self, match: Match[tuple[str, int]], last: int, value: int) -> When | None:
        """`прошлом году`, `на прошлой неделе`, `в минувшую пятницу`, `в прошлом месяце`."""
        if self.base is None:
            return None
        unit = self.sort_at(match.last, last)
        if unit is None:
            return None
        sort, number, stop = unit
        if sort == "year":
            return When(match.first, stop, str(self.base.year + value), "year")
        if sort == "week":
            year, week, _ = (self.base + timedelta(7 * value)).isocalendar()
            return When(match.first, stop, f"{year}-W{week:02}", "week")
        if sort == "weekday":
            return self.weekday(Match(match.first, stop, match.payload), number, value)
        if sort == "months":
            month = self.base.month - 1 + value
            return When(match.first, stop, f"{self.base.year + month // 12}-{month % 12 + 1:02}", "month")
        if sort == "month":
            return When(match.first, stop, f"{self.base.year + value}-{number:02}", "month")
        return None


def spelled_months(tokens: list[Token], calendar: Calendar, first: int, last: int) -> Iterator[When]:
    """`за восемь месяцев текущего года`: the number as a word."""
    for position in range(first, last - 1):
        number = number_words().at(tokens, position, last)
        if number is None:
            continue
        unit = calendar.sort_at(number.last, last)
        if unit and unit[0] == "months":
            when = calendar.months(position, unit[2], last, int(number.payload))
            if when:
                yield when


def find_dates(tokens: list[Token], calendar: Calendar, first: int, last: int) -> list[When]:
    """All expressions of time in tokens `[first, last)`, in order, none overlapping."""
    found = [*calendar.find(first, last), *spelled_months(tokens, calendar, first, last)]
    kept: list[When] = []
    for when in sorted(found, key=lambda w: (w.first - w.last, w.first)):
        if all(when.last <= other.first or other.last <= when.first for other in kept):
            kept.append(when)
    return sorted(kept)
