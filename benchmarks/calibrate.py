"""Measure how often each rule is right, and how much less where items were not named outright; test and write it down.

    python benchmarks/calibrate.py ../shared/evaluation [--write] [--on FOLDER]…

A finding counts by the share of its items that the scorer of the development articles accepts. Few findings say
little: each rule is drawn towards `PRIOR` as if it had `WEIGHT` more findings of that quality. The rules were written
on the same articles, so the figures are an upper bound; `PRIOR` lies below them for that reason.

The weights of traits are a logistic regression on top of these rates, drawn towards zero (`RIDGE`). Its intercept, by
which findings on these articles are better than the rates, is left out: it would not hold on others.

The table of reliability comes from cross-validation: each article's findings are judged by what all others tell. `--on`
measures it on another folder with a gold.jsonl in the same form, by all development articles.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import exp, log
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import click

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.corpora import scorer
from sources import extract, read
from sources.confidence import TRAITS, Weight, combined, traits
from sources.records import Extraction
from viz.records import extraction_record

ROOT = Path(__file__).parent.parent
RULES, WEIGHTS = (ROOT / "sources" / "tables" / name for name in ("rules.tsv", "confidence.tsv"))
DOC = ROOT / "docs" / "extraction.md"
IN_DOC = re.compile(r"(<!-- reliability -->\n).*?(\n<!-- end of reliability -->)", re.DOTALL)
PRIOR, WEIGHT = 0.75, 8
RIDGE = 2.0  # cautious, as few findings are wrong; from 0.5 to 8 the weights fall to a fifth and keep their order
STEP, STEPS = 0.02, 500  # of the descent; 3,000 steps give the same three digits
EDGES = (0.7, 0.8, 0.85, 0.9, 0.95)  # of the bins: most findings lie near the top
NAMES = sorted(set(TRAITS.values()))
RULES_HEADER = """\
# Confidence of a rule's findings: their measured share of right items; written by benchmarks/calibrate.py.
# findings: how many it was measured on; a rule not listed has the confidence of its kind, or else 0.5.
rule\tconfidence\tfindings
"""
WEIGHTS_HEADER = """\
# What a trait of a finding adds to the log-odds of its rule's confidence; written by benchmarks/calibrate.py.
# unnamed: an item that its sentences do not name; spoken for: a side by its official, or people of it; referred to: a
# title, a noun or a pronoun in place of a name. common: the share of findings that have the trait.
trait\tweight\tcommon\tfindings
"""
Rates = dict[str, tuple[float, int]]


class Finding(NamedTuple):
    """A fact that was found: in which article, by which rule, its traits, and the share of its items that are right."""

    article: str
    rule: str
    traits: frozenset[str]
    right: float


def rightness(score: ModuleType, gold: dict[str, object], extraction: Extraction) -> list[float]:
    """For each fact found, the share of its items that its best gold partner accepts; 0 without a partner."""
    wanted, found = score.resolved(gold), score.resolved(extraction_record(extraction))
    pairs = []
    for i, g in enumerate(wanted):
        for j, p in enumerate(found):
            if g["kind"] == p["kind"]:
                right, counted, keyed = score.compare(g, p)
                if keyed:
                    pairs.append((2 * right / (score.size(g) + counted), i, j, right / max(counted, 1)))
    shares, used = [0.0] * len(found), set()
    for _, i, j, share in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if ("gold", i) not in used and ("found", j) not in used:
            used |= {("gold", i), ("found", j)}
            shares[j] = min(share, 1.0)
    return shares


def findings(score: ModuleType, folder: Path) -> list[Finding]:
    """What is found in the articles of a folder, in all languages, judged by its gold.jsonl."""
    gold = score.records(folder / "gold.jsonl", lambda r: r["id"])
    found = []
    for key, judged in gold.items():
        for article in read([folder / judged.get("file", f"articles/{key}.txt")]):
            extraction = extract(article)
            shares = rightness(score, judged, extraction)
            for fact, share in zip(extraction.facts, shares, strict=True):
                found.append(Finding(key, fact.rule, traits(mark.how for mark in fact.marks), share))
    return found


def rule_rates(found: Iterable[Finding]) -> Rates:
    """The smoothed share of right items of each rule and of each kind, and how many findings it has."""
    shares: dict[str, list[float]] = defaultdict(list)
    for finding in found:
        shares[finding.rule].append(finding.right)
        shares[finding.rule.split(".")[0]].append(finding.right)
    return {
        rule: ((sum(rights) + PRIOR * WEIGHT) / (len(rights) + WEIGHT), len(rights))
        for rule, rights in sorted(shares.items())
    }


def rate(rates: Rates, rule: str) -> float:
    return rates.get(rule, rates.get(rule.split(".")[0], (PRIOR, 0)))[0]


def by_others(found: Sequence[Finding]) -> list[float]:
    """The rate of each finding's rule in all other articles."""
    others = {key: rule_rates(f for f in found if f.article != key) for key in {f.article for f in found}}
    return [rate(others[finding.article], finding.rule) for finding in found]


def trait_weights(found: Sequence[Finding]) -> dict[str, Weight]:
    """The weights of traits that fit the findings best beside the rates of their rules in other articles."""
    columns = [[1.0, *(float(name in finding.traits) for name in NAMES)] for finding in found]
    offsets = [log(share / (1 - share)) for share in by_others(found)]
    fitted = [0.0] * (len(NAMES) + 1)
    for _ in range(STEPS):
        slope = [0.0, *(-RIDGE * weight for weight in fitted[1:])]
        for finding, row, offset in zip(found, columns, offsets, strict=True):
            guess = 1 / (1 + exp(-(offset + sum(w * x for w, x in zip(fitted, row, strict=True)))))
            slope = [s + (finding.right - guess) * x for s, x in zip(slope, row, strict=True)]
        fitted = [w + STEP * s for w, s in zip(fitted, slope, strict=True)]
    common = [sum(column) / len(found) for column in list(zip(*columns, strict=True))[1:]]
    return {name: Weight(w, share) for name, w, share in zip(NAMES, fitted[1:], common, strict=True)}


def cross_validated(found: Sequence[Finding]) -> list[float]:
    """The confidence of each finding by what all other articles tell."""
    guesses = [0.0] * len(found)
    for key in {finding.article for finding in found}:
        others = [finding for finding in found if finding.article != key]
        rates, weights = rule_rates(others), trait_weights(others)
        for index, finding in enumerate(found):
            if finding.article == key:
                guesses[index] = combined(rate(rates, finding.rule), finding.traits, weights)
    return guesses


def reliability(found: Sequence[Finding], guesses: Sequence[float]) -> str:
    """A table of confidence and share of right items by bin of confidence, and the expected calibration error."""
    bins: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for finding, guess in zip(found, guesses, strict=True):
        bins[sum(guess >= edge for edge in EDGES)].append((guess, finding.right))
    lines = ["| confidence | findings | mean confidence | right |", "| --- | --: | --: | --: |"]
    error = 0.0
    limits = (0.0, *EDGES, 1.0)
    for place, pairs in sorted(bins.items()):
        guessed, right = (sum(column) for column in zip(*pairs, strict=True))
        error += abs(guessed - right) / len(found)
        count = len(pairs)
        lines.append(
            f"| {limits[place]:g}–{limits[place + 1]:g} | {count} | {guessed / count:.2f} | {right / count:.2f} |"
        )
    mean, right = sum(guesses) / len(found), sum(f.right for f in found) / len(found)
    lines.append(f"| all | {len(found)} | {mean:.2f} | {right:.2f} |")
    squares = sum((guess - finding.right) ** 2 for finding, guess in zip(found, guesses, strict=True)) / len(found)
    return "\n".join([*lines, "", f"Expected calibration error {error:.3f}, Brier score {squares:.3f}."])


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--write", is_flag=True, help="Write rules.tsv, confidence.tsv, and the table in docs/extraction.md.")
@click.option("--on", "others", multiple=True, type=click.Path(exists=True, path_type=Path), help="Measure there too.")
def main(folder: Path, write: bool, others: tuple[Path, ...]) -> None:
    """Print the tables, and write them if asked."""
    score = scorer(folder)
    found = findings(score, folder)
    rates, weights = rule_rates(found), trait_weights(found)
    rules = RULES_HEADER + "".join(f"{rule}\t{share:.2f}\t{count}\n" for rule, (share, count) in rates.items())
    counts = {name: sum(name in finding.traits for finding in found) for name in NAMES}
    lines = (f"{name}\t{weights[name].weight:.2f}\t{weights[name].common:.2f}\t{counts[name]}\n" for name in NAMES)
    fitted = WEIGHTS_HEADER + "".join(lines)
    table = reliability(found, cross_validated(found))
    click.echo(f"{rules}\n{fitted}\n{table}")
    for other in others:
        unseen = findings(score, other)
        guesses = [combined(rate(rates, f.rule), f.traits, weights) for f in unseen]
        click.echo(f"\n{other}\n{reliability(unseen, guesses)}")
    if write:
        RULES.write_text(rules, encoding="utf-8")
        WEIGHTS.write_text(fitted, encoding="utf-8")
        text = DOC.read_text(encoding="utf-8")
        DOC.write_text(IN_DOC.sub(lambda match: match[1] + table + match[2], text), encoding="utf-8")


if __name__ == "__main__":
    main()
