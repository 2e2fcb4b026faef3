"""Periods of time: months, seasons, parts of a year, ranges of days, and the year that each is of."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from sources.analysis.languages import analyser, head_final, per_language
from sources.analysis.patterns import PatternIndex
from sources.analysis.token import Token
from sources.lexicon import alternatives, function_words, patterns, table

DASHES = "-–—"
YEAR = re.compile(r"((?:19|20)\d\d)(?:-[а-я]{1,3})?")


class When(NamedTuple):
    """Tokens `[first, last)` that say when; `precision` is day, week, month, season, year or period."""

    first: int
    last: int
    text: str
    precision: str


@per_language()
def words() -> PatternIndex[tuple[str, int]]:
    return patterns("date_words", lambda row: (row["sort"], int(row["value"])))


@per_language()
def months_by_name() -> dict[str, int]:
    """The months by their names."""
    return {
        word: int(row["value"]) for row in table("date_words") if row["sort"] == "month" for word in alternatives(row)
    }


def is_month_name(token: Token) -> bool:
    """Whether a month is written as the language writes months: «Марта Линд» is no March, "March" is."""
    return not token.capital or token.text in months_by_name()


class Periods:
    """Reads periods in an article of the day `base`, from a token on and up to token `last`."""

    def __init__(self, tokens: list[Token], base: date | None) -> None:
        self.tokens = tokens
        self.base = base

    def sort_at(self, position: int, last: int) -> tuple[str, int, int] | None:
        match = words().at(self.tokens, position, last) if position < last else None
        return (*match.payload, match.last) if match else None

    def year_after(self, position: int, last: int) -> tuple[int, int | None]:
        """The year that follows a month or a period: `2025 года`, `текущего года`."""
        while position + 1 < last and self.tokens[position].lower in function_words("of a period"):
            position += 1  # «the first half of 2025»
        year = YEAR.fullmatch(self.tokens[position].text) if position < last else None
        if year is not None:
            following = self.sort_at(position + 1, last)
            return (following[2] if following and following[0] == "year" else position + 1), int(year[1])
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

    def month(self, first: int, stop: int, last: int, month: int) -> When | None:
        if stop < last and self.tokens[first].capital and self.tokens[stop].word.poses == {"NOUN"}:
            return None  # "the October talks" says nothing of when another thing was
        unit = self.past_unit(stop, last)
        if (
            first > 0
            and unit == stop
            and not (head_final() and self.tokens[stop - 1].word.cases & {"loc", "abl", "dat"})
            and self.tokens[first - 1].lower not in function_words("time preposition")
            and not self.tokens[first - 1].can_be("ADJF")
            and not self.tokens[first - 1].among(function_words("part of a month"))
        ):
            after = self.year_after(stop, last)
            if after[1] is None:
                return None
        stop = unit
        until = self.sort_at(stop + 1, last) if stop < last and self.joins_months(first, stop) else None
        if until is not None and until[0] == "month":
            return self.span(first, until[2], last, month, until[1])
        stop, year = self.year_after(stop, last)
        year = year or self.near_year(month)
        return When(first, stop, f"{year}-{month:02}", "month") if year else None

    def past_unit(self, stop: int, last: int) -> int:
        """Where a month ends that the word for months follows: `қазан айында`."""
        unit = self.sort_at(stop, last) if head_final() else None
        return unit[2] if unit is not None and unit[0] == "months" else stop

    def joins_months(self, first: int, position: int) -> bool:
        """Whether a token leads from a month to the last of a period: a dash, the «по» of «с января по октябрь»."""
        if self.tokens[position].text in DASHES:
            return True
        since = first > 0 and self.tokens[first - 1].lower in function_words("period opener")
        return since and self.tokens[position].lower in function_words("until")

    def joined_months(self, position: int, last: int) -> When | None:
        """`за январь–август 2025 года`, written without spaces."""
        parts = re.split(f"[{DASHES}]", self.tokens[position].text)
        if len(parts) != 2 or not all(parts):
            return None
        months = [
            next((n for lemma, n in months_by_name().items() if lemma.lower() in analyser().read_word(p).lemmas), 0)
            for p in parts
        ]
        return self.span(position, position + 1, last, *months) if all(months) else None

    def span(self, first: int, stop: int, last: int, begin: int, end: int) -> When | None:
        """From the first day of one month to the last of another."""
        stop, year = self.year_after(stop, last)
        year = year or self.near_year(end)
        return When(first, stop, f"{year}-{begin:02}/{year}-{end:02}", "period") if year and begin < end else None

    def season(self, first: int, stop: int, last: int, month: int) -> When | None:
        stop, year = self.year_after(stop, last)
        year = year or self.near_year(month + 1 if month < 12 else 1)
        if not year:
            return None
        end = f"{year}-{month + 2:02}" if month < 12 else f"{year + 1}-02"
        return When(first, stop, f"{year}-{month:02}/{end}", "season")

    def part(self, first: int, stop: int, last: int, ordinal: int) -> When | None:
        """`первое полугодие 2025 года`, `в первом квартале 2026 года`."""
        unit = self.sort_at(stop, last)
        if unit is None or unit[0] not in ("quarter", "half", "half of"):
            return None
        stop, year = self.year_after(unit[2], last)
        bare = self.sort_at(stop, last) if year is None else None
        if bare is not None and bare[0] == "year":
            stop = bare[2]
        elif unit[0] == "half of" and year is None:
            return None  # «во второй половине дня»
        year = year or (self.base.year if self.base else None)
        if year is None or ordinal > 12 // unit[1]:
            return None
        start = (ordinal - 1) * unit[1] + 1
        return When(first, stop, f"{year}-{start:02}/{year}-{start + unit[1] - 1:02}", "period")

    def months(self, first: int, stop: int, last: int, count: int) -> When | None:
        """`8 месяцев текущего года`: the first months of it; `за 8 месяцев`: of the year that has had as many."""
        stop += stop < last and self.tokens[stop].text == "."
        stop, year = self.year_after(stop, last)
        if (
            year is None
            and self.base
            and count > 1
            and first
            and self.tokens[first - 1].lower in function_words("over")
        ):
            year = self.base.year - (count > self.base.month)
        if year is None or not 1 <= count <= 12:
            return None
        return When(first, stop, f"{year}-01/{year}-{count:02}", "period")

    def relative_season(self, first: int, stop: int, month: int, direction: int) -> When | None:
        """`прошлой осенью`, `этим летом`: of that name the last one over, that of the year, the next to begin."""
        assert self.base is not None
        year = self.base.year
        if direction:
            over = (year, self.base.month) > (year + (month == 12), (month + 1) % 12 + 1)
            begun = self.base.month >= month
            year += -(not over) if direction < 0 else begun
        end = f"{year}-{month + 2:02}" if month < 12 else f"{year + 1}-02"
        return When(first, stop, f"{year}-{month:02}/{end}", "season")
