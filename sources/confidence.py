"""How likely a finding is right: how often its rule is, more or less by how the items of its roles were understood.

In log-odds, the rule's share of right items (rules.tsv) plus a weight for each trait that the finding has
(confidence.tsv), counted from how common the trait is: an average finding has its rule's share. Both tables are
measured on the development articles and written by benchmarks/calibrate.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import exp, log
from typing import NamedTuple

from sources.lexicon import table

UNKNOWN = 0.5
# traits of a finding, by how an item of it was understood: see Mark.how
TRAITS = {
    **dict.fromkeys(("home", "elsewhere"), "unnamed"),
    **dict.fromkeys(("official", "people"), "spoken for"),
    **dict.fromkeys(("title", "noun", "pronoun", "sides"), "referred to"),
}


class Rate(NamedTuple):
    """A rule's share of right items, and the findings that it was measured on."""

    share: float
    findings: int


class Weight(NamedTuple):
    """What a trait adds to a finding's log-odds, and the share of all findings that have it."""

    weight: float
    common: float


@cache
def rates() -> dict[str, Rate]:
    return {row["rule"]: Rate(float(row["confidence"]), int(row["findings"])) for row in reversed(table("rules"))}


@cache
def weights() -> dict[str, Weight]:
    return {row["trait"]: Weight(float(row["weight"]), float(row["common"])) for row in reversed(table("confidence"))}


def rate(rule: str) -> Rate:
    """The rate of a rule; that of its kind («meeting») where the rule is not measured; else one half, of nothing."""
    return rates().get(rule) or rates().get(rule.split(".")[0]) or Rate(UNKNOWN, 0)


def traits(ways: Iterable[str]) -> frozenset[str]:
    """The traits of a finding whose items were understood in these ways.

    >>> sorted(traits(["named", "home", "official"]))
    ['spoken for', 'unnamed']
    """
    return frozenset(TRAITS[way] for way in ways if way in TRAITS)


def confidence(rule: str, ways: Iterable[str] = ()) -> float:
    """The probability that a finding is right, by its rule and the ways in which its items were understood."""
    return round(combined(rate(rule).share, traits(ways), weights()), 2)


def combined(share: float, has: frozenset[str], by_trait: dict[str, Weight]) -> float:
    """A rule's share of right items with the weights of a finding's traits added in log-odds.

    >>> round(combined(0.9, frozenset({"unnamed"}), {"unnamed": Weight(-1.0, 0.1)}), 2)
    0.79
    """
    odds = sum(weight * ((trait in has) - common) for trait, (weight, common) in by_trait.items())
    return 1 / (1 + exp(-(log(share / (1 - share)) + odds)))
