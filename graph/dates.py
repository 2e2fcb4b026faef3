"""The first and the last day that a fact's date may mean: "2025-10" runs from the first to the last of October."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

WEEK = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)
MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
YEAR = re.compile(r"\d{4}", re.ASCII)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def bounds(text: str) -> tuple[date, date] | None:
    """The days that an ISO 8601 year, month, day, week or interval begins and ends with; None for anything else.

    >>> bounds("2025-02")
    (datetime.date(2025, 2, 1), datetime.date(2025, 2, 28))
    >>> bounds("2025-01/2025-08")
    (datetime.date(2025, 1, 1), datetime.date(2025, 8, 31))
    """
    first, slash, last = text.partition("/")
    begin = _one(first)
    end = _one(last) if slash else begin
    if begin is None or end is None or end[1] < begin[0]:
        return None
    return begin[0], end[1]


def months_between(first: str, last: str) -> int:
    """The whole months from one day to another, in ISO 8601; 0 if one is missing or they stand the other way round.

    >>> months_between("2025-01-31", "2025-03-30")
    1
    """
    if not first or not last:
        return 0
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    return max(0, (end.year - begin.year) * 12 + end.month - begin.month - (end.day < begin.day))


def datatype(text: str) -> str | None:
    """The XSD type that holds the date as it stands; None for weeks and intervals, which XSD has no type for."""
    if _one(text) is None:
        return None
    forms = {"date": DAY, "gYearMonth": MONTH, "gYear": YEAR}
    return next((name for name, form in forms.items() if form.fullmatch(text)), None)


def _one(text: str) -> tuple[date, date] | None:
    try:
        if DAY.fullmatch(text):
            day = date.fromisoformat(text)
            return day, day
        if match := WEEK.fullmatch(text):
            monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
            return monday, monday + timedelta(days=6)
        if match := MONTH.fullmatch(text):
            year, month = int(match[1]), int(match[2])
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        if YEAR.fullmatch(text):
            return date(int(text), 1, 1), date(int(text), 12, 31)
    except (ValueError, OverflowError):  # the year 0000, a 31 February, a 54th week
        return None
    return None
