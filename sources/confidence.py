"""How likely a finding is right: the share of right findings of its rule, measured on the development articles."""

from __future__ import annotations

from functools import cache

from sources.lexicon import table

UNKNOWN = 0.5


@cache
def measured() -> dict[str, tuple[float, int]]:
    return {row["rule"]: (float(row["confidence"]), int(row["findings"])) for row in table("rules")}


def confidence(rule: str) -> float:
    """The measured confidence of a rule; that of its kind («meeting») where the rule has too few findings; else 0.5."""
    return measured().get(rule, measured().get(rule.split(".")[0], (UNKNOWN, 0)))[0]


def findings(rule: str) -> int:
    """How many findings the confidence of a rule, or else of its kind, was measured on."""
    return measured().get(rule, measured().get(rule.split(".")[0], (UNKNOWN, 0)))[1]
