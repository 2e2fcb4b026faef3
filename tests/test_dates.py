from __future__ import annotations

import pytest

from graph.dates import bounds, datatype

DATES = [  # date, first day, last day, XSD type
    ("2025", "2025-01-01", "2025-12-31", "gYear"),
    ("2025-10", "2025-10-01", "2025-10-31", "gYearMonth"),
    ("2024-02", "2024-02-01", "2024-02-29", "gYearMonth"),
    ("2025-10-10", "2025-10-10", "2025-10-10", "date"),
    ("2025-W35", "2025-08-25", "2025-08-31", None),
    ("2025-W01", "2024-12-30", "2025-01-05", None),
    ("2025-01/2025-08", "2025-01-01", "2025-08-31", None),
    ("2024/2026", "2024-01-01", "2026-12-31", None),
    ("2025-10-10/2025-10-12", "2025-10-10", "2025-10-12", None),
]


@pytest.mark.parametrize("date, first, last, type", DATES)
def test_a_date_has_a_first_and_a_last_day(date: str, first: str, last: str, type: str | None) -> None:
    found = bounds(date)
    assert found is not None
    assert [day.isoformat() for day in found] == [first, last]
    assert datatype(date) == type


@pytest.mark.parametrize(
    "text", ["", "/", "2025-13", "2025-02-30", "0000", "2025-W54", "вчера", "2026/2025", "２０２５"]
)
def test_what_is_no_date_has_neither(text: str) -> None:
    assert bounds(text) is None
    assert datatype(text) is None
