"""Measure each rule's share of right findings and write it down as the confidence of what the rule finds.

    python benchmarks/calibrate.py ../shared/evaluation [--write]

A finding counts by the share of its items that the scorer of the development articles accepts. Few findings say
little: each rule is drawn towards `PRIOR` as if it had `WEIGHT` more findings of that quality. The rules were written
on the same articles, so the figures are an upper bound; `PRIOR` lies below them for that reason.
"""

from __future__ import annotations

import importlib.util
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import click

from sources import extract, read
from sources.records import Extraction

RULES = Path(__file__).parent.parent / "sources" / "tables" / "rules.tsv"
PRIOR, WEIGHT = 0.75, 4
HEADER = """# Confidence of a rule's findings: their measured share of right items; written by benchmarks/calibrate.py.
# findings: how many it was measured on; a rule not listed has the confidence of its kind, or else 0.5.
rule\tconfidence\tfindings
"""


def scorer(folder: Path) -> ModuleType:
    """The development set's own scorer, loaded from its folder."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def record(extraction: Extraction) -> dict[str, object]:
    """What the scorer reads of an extraction."""
    facts = []
    for fact in extraction.facts:
        roles: dict[str, list[str]] = defaultdict(list)
        for role, value in fact.roles:
            roles[role].append(value)
        facts.append({"kind": fact.kind, "roles": roles})
    return {"entities": [{"id": e.id, "name": e.name} for e in extraction.entities], "facts": facts}


def rightness(score: ModuleType, gold: dict[str, object], extraction: Extraction) -> list[float]:
    """For each fact found, the share of its items that its best gold partner accepts; 0 without a partner."""
    wanted, found = score.resolved(gold), score.resolved(record(extraction))
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


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--write", is_flag=True, help="Write sources/tables/rules.tsv.")
def main(folder: Path, write: bool) -> None:
    """Print the table, and write it if asked."""
    score = scorer(folder)
    gold = score.records(folder / "gold.jsonl", lambda r: r["id"])
    measured: dict[str, list[float]] = defaultdict(list)
    for article in read([folder / record["file"] for record in gold.values() if record["language"] == "ru"]):
        extraction = extract(article)
        shares = rightness(score, gold[Path(article.file or "").stem], extraction)
        for fact, share in zip(extraction.facts, shares, strict=True):
            measured[fact.rule].append(share)
            measured[fact.kind].append(share)
    lines = [
        f"{rule}\t{(sum(shares) + PRIOR * WEIGHT) / (len(shares) + WEIGHT):.2f}\t{len(shares)}"
        for rule, shares in sorted(measured.items())
    ]
    click.echo(HEADER + "\n".join(lines))
    if write:
        RULES.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
