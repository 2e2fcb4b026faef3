"""How likely a finding is right: the share of right findings of its rule, measured on the development articles."""

from __future__ import annotations

from functools import cache

from ontology.tables import rows
from sources.mentions.names import TABLES

UNKNOWN = 0.5


@cache
def table() -> dict[str, float]:
    return {row["rule"]: float(row["confidence"]) for row in rows(TABLES / "rules.tsv")}


def confidence(rule: str) -> float:
    """The measured confidence of a rule; that of its kind («meeting») where the rule has too few findings; else 0.5."""
    return table().get(rule, table().get(rule.split(".")[0], UNKNOWN))
