"""The day in a line above the text or in front of it: `12.03.2025`, «12 марта 2025 года», «2025 жылғы 12 наурыз»."""

from __future__ import annotations

import datetime
import re

MONTHS = (
    ("январ", "қаңтар", "jan"),
    ("феврал", "ақпан", "feb"),
    ("март", "наурыз", "mar"),
    ("апрел", "сәуір", "apr"),
    ("ма[йя]", "мамыр", "may"),
    ("июн", "маусым", "jun"),
    ("июл", "шілде", "jul"),
    ("август", "тамыз", "aug"),
    ("сентябр", "қыркүйек", "sep"),
    ("октябр", "қазан", "oct"),
    ("ноябр", "қараша", "nov"),
    ("декабр", "желтоқсан", "dec"),
)
_MONTH = r"(?P<month>(?:" + "|".join("|".join(names) for names in MONTHS) + r")[^\W\d_]*)\.?"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_YEAR}[-./](?P<month>\d\d)[-./](?P<day>\d\d)(?!\d)",
        rf"{_DAY}[./-](?P<month>\d{{1,2}})[./-]{_YEAR}(?!\d)(?:\s*(?:года|г\.|ж\.))?",
        rf"{_DAY}\.(?P<month>\d\d)\.(?P<year>\d\d)(?![\d.])",
        rf"{_DAY}[-\s]+{_MONTH},?\s+{_YEAR}(?!\d)(?:\s*(?:года|г\.|г\b|жылы|жыл|ж\.))?",
        rf"{_YEAR}\s*(?:жылғы|жылы|жыл|ж\.)?,?\s*{_DAY}[-\s]+{_MONTH}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}(?!\d)",
    )
)


def leading_date(text: str) -> tuple[str, int] | None:
    """The date with which this text begins, ISO 8601, and where it ends; None if it begins otherwise.

    >>> leading_date("12 марта 2025 года, Актау")
    ('2025-03-12', 18)
    """
    for form in FORMS:
        found = form.match(text)
        day = iso(*found.group("year", "month", "day")) if found else None
        if found and day:
            return day, found.end()
    return None


def iso(year: str, month: str, day: str) -> str | None:
    """`2025-03-12`, or None if the calendar has no such day; the month as a number or by its name.

    A year of two digits is of this century.
    """
    try:
        full = year if len(year) > 2 else f"20{year}"
        return datetime.date(int(full), int(month) if month.isdigit() else _number(month), int(day)).isoformat()
    except ValueError:
        return None


def _number(month: str) -> int:
    for number, names in enumerate(MONTHS, start=1):
        if re.match("|".join(names), month, re.IGNORECASE):
            return number
    raise ValueError(month)
