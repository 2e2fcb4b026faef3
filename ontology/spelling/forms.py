"""Legal forms of firms, in any language: what stands beside a firm's name and is no part of it."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from ontology.spelling.folding import fold
from ontology.tables import rows

TABLE = Path(__file__).with_name("legal_forms.tsv")


@lru_cache(maxsize=100_000)
def without_form(name: str) -> str:
    """A firm's name folded, without its legal form; a name that is nothing else stays what it is.

    >>> without_form("ТОО «Ромашка»"), without_form("Bosch Co., Ltd."), without_form("АО")
    ('ромашка', 'bosch', 'ао')
    """
    rest = fold(name)
    while True:
        shorter = _shorter(rest)
        if shorter == rest:
            return rest
        rest = shorter


@cache
def legal_forms() -> frozenset[str]:
    """The forms as the table writes them: «ТОО», «LLP», «Sp. z o.o.»."""
    return frozenset(row["form"] for row in rows(TABLE))


@cache
def telling_forms() -> frozenset[str]:
    """The forms by which a name in Latin letters is a firm's wherever it stands: GmbH, S.p.A."""
    return frozenset(row["form"] for row in rows(TABLE) if row["tells"] == "yes")


@cache
def folded_forms() -> dict[str, str]:
    """Folded form -> where in a name it stands, `any` or `end`; the longest first."""
    table = sorted(rows(TABLE), key=lambda row: (-len(row["form"]), row["form"]))
    return {fold(row["form"]): row["place"] for row in table}


def _shorter(folded: str) -> str:
    for form, place in folded_forms().items():
        if folded.endswith("-" + form):
            return folded[: -len(form) - 1]
        if place == "any" and folded.startswith(form + "-"):
            return folded[len(form) + 1 :]
    return folded
