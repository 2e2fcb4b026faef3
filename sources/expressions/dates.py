"""Expressions of time, resolved against the article's date, as precise as the text allows.

A day is `2025-10-10`, a month `2025-10`, a year `2025`, a week `2025-W35`, a period `2025-01/2025-08`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sources.analysis.patterns import Match
from sources.analysis.token import Token
from sources.expressions.numbers import number_words
from sources.expressions.periods import DASHES, YEAR, Periods, When, is_month_name, words
from sources.lexicon import function_words

DAYS = re.compile(r"(\d{1,2})[-–—](\d{1,2})")
DAY = re.compile(r"[12]?\d|3[01]")
NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)")


class Calendar(Periods):
    """Reads expressions of time in one article, in the order of the text: «в тот же день» means the day named last."""

    def __init__(self, tokens: list[Token], base: date | None) -> None:
        super().__init__(tokens, base)
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
        if token.text.isdigit() or YEAR.fullmatch(token.text):
            return self.number(position, last)
        joined = DAYS.fullmatch(token.text)
        if joined:
            return self.joined_days(position, last, int(joined[1]), int(joined[2]))
        match = words().at(self.tokens, position, last)
        if match is not None:
            return self.word(match, position, last)
        if any(dash in token.text[1:] for dash in DASHES):
            return self.joined_months(position, last)
        number = number_words().at(self.tokens, position, last)
        return self.counted(position, number.last, last, int(number.payload)) if number is not None else None

    def word(self, match: Match[tuple[str, int]], position: int, last: int) -> When | None:
        """The expression that begins with a word of time."""
        sort, value = match.payload
        if sort == "day" and self.base:
            return self.offset(match, self.base, value)
        if sort in ("same", "before") and self.day:
            return self.offset(match, self.day, value)
        if sort == "month" and is_month_name(self.tokens[position]):
            return self.day_behind(match, last, value) or self.month(position, match.last, last, value)
        if sort == "season":
            return self.season(position, match.last, last, value)
        if sort == "weekday" and self.base and self.governed(position):
            return self.weekday(match, value, None)
        if sort == "ordinal":
            return self.part(position, match.last, last, value)
        if sort in ("this", "last", "next"):
            return self.relative(match, last, value)
        if sort == "half":
            return self.months(position, match.last, last, value)
        if sort in ("this year", "last year") and self.base:
            return self.within_year(position, match.last, last, self.base.year - (sort == "last year"))
        return self.ago(position, position, last, 1)

    def governed(self, position: int) -> bool:
        """Whether a preposition of time stands before, «в пятницу»: a bare noun may mean anything."""
        return position > 0 and self.tokens[position - 1].lower in function_words("weekday preposition")

    def day_behind(self, match: Match[tuple[str, int]], last: int, month: int) -> When | None:
        """`October 10, 2025`, in a language that puts the day behind its months, which it writes with a capital."""
        position = match.last
        if not self.tokens[match.first].capital or position >= last or not DAY.fullmatch(self.tokens[position].text):
            return None
        day = int(self.tokens[position].text)
        comma = position + 1 < last and self.tokens[position + 1].text == ","
        stop, year = self.year_after(position + 1 + comma, last)
        if year is None:
            stop = position + 1
        return self.when(match.first, stop, year or self.near_year(month, day), month, day)

    def number(self, position: int, last: int) -> When | None:
        """`12 ноября 2025 года`, `2024 году`."""
        text = self.tokens[position].text
        following = self.sort_at(position + 1, last)
        days = self.range(position, last)
        if days is not None:
            return days
        if len(text) <= 2 and following and following[0] == "month" and 1 <= int(text) <= 31:
            stop, year = self.year_after(self.past_unit(following[2], last), last)
            return self.when(position, stop, year or self.near_year(following[1], int(text)), following[1], int(text))
        written = YEAR.fullmatch(text)
        if written is not None:
            if following is None or following[0] != "year":
                before = self.tokens[position - 1].lower if position else ""
                bare = before in function_words("bare year preposition")  # "in 2025"
                return When(position, position + 1, written[1], "year") if bare else None
            return self.within_year(position, following[2], last, int(written[1]))
        return self.counted(position, position + 1, last, int(text)) if len(text) <= 2 else None

    def within_year(self, first: int, stop: int, last: int, year: int) -> When:
        """`2025 жылғы 5 қыркүйекте`, `2025 жылдың наурызында`: a year with its day or month behind it, or alone."""
        day = int(self.tokens[stop].text) if stop < last and re.fullmatch(r"\d{1,2}", self.tokens[stop].text) else None
        month = self.sort_at(stop + (day is not None), last)
        if month is not None and month[0] == "month":
            end = self.past_unit(month[2], last)
            if day is None:
                return When(first, end, f"{year}-{month[1]:02}", "month")
            return self.when(first, end, year, month[1], day) or When(first, stop, str(year), "year")
        return self.first_months(first, stop, last, year) or When(first, stop, str(year), "year")

    def first_months(self, first: int, stop: int, last: int, year: int) -> When | None:
        """`2025 жылдың алғашқы тоғыз айында`, `биылғы сегіз айда`: the first months of a year named before them."""
        stop += stop < last and self.tokens[stop].among(function_words("the first"))
        number = number_words().at(self.tokens, stop, last) if stop < last else None
        digits = stop < last and re.fullmatch(r"\d{1,2}", self.tokens[stop].text)
        count = int(number.payload) if number is not None else int(self.tokens[stop].text) if digits else 0
        unit = self.sort_at(number.last if number is not None else stop + 1, last)
        if unit is None or unit[0] != "months" or not 1 < count <= 12:
            return None
        return When(first, unit[2], f"{year}-01/{year}-{count:02}", "period")

    def counted(self, first: int, stop: int, last: int, count: int) -> When | None:
        """`8 месяцев текущего года`, `три квартала`, `два дня назад`: a number, up to token `stop`, and a unit."""
        unit = self.sort_at(stop, last)
        if unit is None:
            return None
        back = self.ago(first, stop, last, count)
        if back is None and unit[0] in ("months", "quarter"):
            return self.months(first, unit[2], last, count * unit[1])
        return back

    def ago(self, first: int, stop: int, last: int, count: int) -> When | None:
        """`неделю назад`, `два дня назад`: as precise as the unit is."""
        unit = self.sort_at(stop, last)
        after = self.sort_at(unit[2], last) if unit is not None else None
        if self.base is None or unit is None or after is None or after[0] != "ago":
            return None
        if unit[0] == "days":
            return When(first, after[2], (self.base - timedelta(count)).isoformat(), "day")
        if unit[0] == "week":
            year, week, _ = (self.base - timedelta(7 * count)).isocalendar()
            return When(first, after[2], f"{year}-W{week:02}", "week")
        if unit[0] == "months":
            month = self.base.month - 1 - count
            return When(first, after[2], f"{self.base.year + month // 12}-{month % 12 + 1:02}", "month")
        return When(first, after[2], str(self.base.year - count), "year") if unit[0] == "year" else None

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

    def when(self, first: int, last: int, year: int | None, month: int, day: int) -> When | None:
        try:
            return When(first, last, date(year, month, day).isoformat(), "day") if year else None
        except ValueError:
            return None

    def offset(self, match: Match[tuple[str, int]], day: date, days: int) -> When:
        return When(match.first, match.last, (day + timedelta(days)).isoformat(), "day")

    def weekday(self, match: Match[tuple[str, int]], weekday: int, direction: int | None) -> When:
        assert self.base is not None
        days = (self.base.isoweekday() - weekday) % 7
        if direction == 1:
            days -= 7
        if direction == -1 and not days:
            days = 7
        return When(match.first, match.last, (self.base - timedelta(days)).isoformat(), "day")

    def relative(self, match: Match[tuple[str, int]], last: int, value: int) -> When | None:
        """`прошлом году`, `на прошлой неделе`, `в минувшую пятницу`, `в прошлом месяце`."""
        if self.base is None:
            return None
        unit = self.sort_at(match.last, last)
        if unit is None:
            return self.first_months(match.first, match.last, last, self.base.year + value)
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
        return self.relative_season(match.first, stop, number, value) if sort == "season" else None


def find_dates(tokens: list[Token], calendar: Calendar, first: int, last: int) -> list[When]:
    """All expressions of time in tokens `[first, last)`, in order, none overlapping."""
    return list(calendar.find(first, last))
